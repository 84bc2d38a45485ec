package litopys.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import litopys.jobs.io.Inputs.Input;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  private Path folder;

  @BeforeEach
  void write(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.createDirectories(folder.resolve("in/deep"));
    Files.writeString(folder.resolve("in/small.jsonl"), "1");
    Files.writeString(folder.resolve("in/deep/large.jsonl"), "123");
    Files.writeString(folder.resolve("in/Новини 1*.csv"), "12");
    Files.writeString(folder.resolve("in/_SUCCESS"), "");
    Files.writeString(folder.resolve("in/.hidden.jsonl"), "1234");
  }

  @Test
  void aFolderIsReadWithAllThatLiesBelowLargestFirst() {
    assertThat(find("in"))
        .containsExactly("in/deep/large.jsonl", "in/Новини 1*.csv", "in/small.jsonl");
  }

  @Test
  void aFileNamedTwiceIsReadOnce() {
    assertThat(find("in/small.jsonl", "in/*.jsonl")).contains("in/small.jsonl").hasSize(2);
  }

  @Test
  void aNameThatExistsIsNotTakenForAPattern() {
    assertThat(find("in/Новини 1*.csv")).containsExactly("in/Новини 1*.csv");
  }

  @Test
  void aPatternReachesIntoFolders() {
    assertThat(find("in/{deep,none}/*.jsonl")).containsExactly("in/deep/large.jsonl");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> find("in", "out"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--input: cannot read '%s': no such file or folder", folder.resolve("out"));
  }

  @Test
  void aFolderWithoutFilesIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    assertThatThrownBy(() -> find("empty"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--input: no file below '%s'", folder.resolve("empty"));
  }

  private List<String> find(String... values) {
    List<String> paths =
        Arrays.stream(values).map(value -> folder.resolve(value).toString()).toList();
    return Inputs.find(paths, new Configuration()).stream()
        .map(Input::displayName)
        .map(name -> folder.relativize(Path.of(name)).toString())
        .toList();
  }
}
