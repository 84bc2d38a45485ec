package litopys.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

  private static final Path PAGE = Path.of("..", "docs", "data-dictionary.md");

  /** With {@code -Dlitopys.update=true} it writes the page instead of comparing it. */
  @Test
  void thePageIsTheOneRenderedFromTheDeclarations() throws IOException {
    String rendered = DataDictionary.render(Tables.ALL);
    if (Boolean.getBoolean("litopys.update")) {
      Files.writeString(PAGE, rendered);
    }

    assertThat(PAGE)
        .as(
            "docs/data-dictionary.md differs from the declarations; write it anew with"
                + " mvn test -pl common -Dtest=DataDictionaryTest -Dlitopys.update=true")
        .hasContent(rendered);
  }

  @Test
  void everyColumnSaysWhatItIs() {
    Column parts =
        Column.structs("parts", "Its parts", List.of(Column.total("n", "articles", "a | b")));
    Table table =
        Table.snapshot(
            "things",
            "thing",
            "Found",
            List.of(
                Column.text("id", "Its id"),
                Column.measure("mean", "1", "Mean").optional(),
                parts));

    assertThat(DataDictionary.render(List.of(table)))
        .endsWith(
            """
            ## things

            - One row: thing
            - Rows: Found
            - Folders: one snapshot, written whole by every run

            | column | type | unit | null | sum | meaning |
            |---|---|---|---|---|---|
            | `id` | text |  |  |  | Its id |
            | `mean` | double | 1 | yes | **no** | Mean |
            | `parts` | list of struct |  |  |  | Its parts |
            | `parts[].n` | long | articles |  | yes | a \\| b |
            """);
  }
}
