package litopys.jobs.ingest.format;

import static litopys.jobs.ingest.Inputs.articles;
import static litopys.jobs.ingest.Inputs.file;
import static litopys.jobs.ingest.Inputs.quarantined;
import static litopys.jobs.ingest.Inputs.read;
import static litopys.jobs.ingest.Inputs.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import litopys.jobs.ingest.Ingested;
import litopys.jobs.ingest.IngestedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedTest {

  private static final String TEXT = "Верховна Рада України ухвалила закон";

  private static List<String> bad(List<Ingested> records) {
    return quarantined(records).stream()
        .map(record -> record.position() + " " + record.reason().code())
        .toList();
  }

  private static List<String> ids(List<Ingested> records) {
    return articles(records).stream().map(IngestedArticle::externalId).toList();
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "a.csv, ','",
    "a.csv, ;",
    "a.csv, '\t'",
    "a.csv, |",
    "a.tsv, '\t'",
    "a, ','",
    "a.dat, ;"
  })
  void theDelimiterIsTold(String name, String delimiter) {
    String csv =
        "id;\"title\";Text;date\r\n1;\"Рада: \"\"так\"\"\";\""
            + TEXT
            + "\r\n\r\nі ще\";2026-03-05\r\n";

    IngestedArticle article = articles(read(file(name, csv.replace(";", delimiter)))).get(0);

    assertThat(article.externalId()).isEqualTo("1");
    assertThat(article.title()).isEqualTo("Рада: \"так\"");
    assertThat(article.text()).isEqualTo(TEXT + "\r\n\r\nі ще");
  }

  @Test
  void delimitersAndLineBreaksInsideQuotesBelongToTheText() {
    String csv = "id,text\n1,\"" + TEXT + ",\n\"\"так\"\", \"\n2," + TEXT + " він сказав \"ні\"\n";

    assertThat(articles(read(file("a.csv", csv))))
        .extracting(IngestedArticle::text)
        .containsExactly(TEXT + ",\n\"так\", ", TEXT + " він сказав \"ні\"");
  }

  @Test
  void positionsAreLinesOfTheFile() {
    String csv = "id,text\n\n1,\"" + TEXT + "\n\n" + TEXT + "\"\n2,a,b,c\n3,short\n4," + TEXT;

    List<Ingested> records = read(file("a.csv", csv));

    assertThat(ids(records)).containsExactly("1", "4");
    assertThat(bad(records)).containsExactly("line 6 broken_csv", "line 7 text_too_short");
  }

  @Test
  void anEmptyFieldIsARecordAndAnEmptyLineIsNone() {
    assertThat(bad(read(file("a.csv", "text\n\"\"\n\n\"\"\n"))))
        .containsExactly("line 2 missing_text", "line 4 missing_text");
  }

  @Test
  void theOptionDecidesWhereNothingElseDoes() {
    String table = "id\ttext\n1\t" + TEXT + "\n";

    assertThat(ids(read(file("a.xyz", table), setup("litopys.ingest.format = tsv"))))
        .containsExactly("1");
    assertThat(articles(read(file("a.xyz", TEXT), setup("litopys.ingest.format = text"))))
        .hasSize(1);
  }

  @Test
  void brokenQuotesSpoilOneLine() {
    String csv =
        "id,text\n1,"
            + TEXT
            + "\n2,\""
            + TEXT
            + "\n3,"
            + TEXT
            + "\n4,\""
            + TEXT
            + "\"x\n5,\""
            + TEXT
            + "\"\n6,"
            + TEXT
            + "\n";

    List<Ingested> records = read(file("a.csv", csv));

    assertThat(ids(records)).containsExactly("1", "3", "5", "6");
    assertThat(bad(records)).containsExactly("line 3 broken_csv", "line 5 broken_csv");
  }

  @Test
  void aQuoteThatNeverClosesSpoilsOneLine() {
    String csv = "id,text\n1,\"" + TEXT + "\n2," + TEXT + "\n3," + TEXT + "\n";

    List<Ingested> records = read(file("a.csv", csv));

    assertThat(ids(records)).containsExactly("2", "3");
    assertThat(bad(records)).containsExactly("line 2 broken_csv");
  }

  @Test
  void aQuoteThatNeverClosesGivesBackTheRowsOfALongFile() {
    StringBuilder csv = new StringBuilder("id,text\n0,\"" + TEXT + "\n");
    for (int id = 1; id <= 100; id++) {
      csv.append(id).append(',').append(TEXT).append('\n');
    }

    List<Ingested> records =
        read(file("a.csv", csv.toString()), setup("litopys.ingest.max_record_bytes = 2000"));

    assertThat(ids(records)).hasSize(100);
    assertThat(bad(records)).containsExactly("line 2 broken_csv");
  }

  @Test
  void aHeaderOfTenThousandColumnsIsNoHeader() {
    assertThat(bad(read(file("a.csv", "id,text" + ",".repeat(10_000) + "\n1," + TEXT))))
        .containsExactly("line 1 unsupported_format");
  }

  @Test
  void aRowThatSwallowedOthersGivesThemBack() {
    String csv = "id,text\n1,\"" + TEXT + "\n2," + TEXT + "\n3\",x," + TEXT + "\n4," + TEXT + "\n";

    List<Ingested> records = read(file("a.csv", csv));

    assertThat(ids(records)).containsExactly("2", "4");
    assertThat(bad(records)).containsExactly("line 2 broken_csv", "line 4 broken_csv");
  }

  @Test
  void quotesOfTabSeparatedFilesMayMeanNothing() {
    String tsv = "id\ttext\n1\t\"Так\", сказав він у Верховній Раді\n2\t\"" + TEXT + "\"\n";

    assertThat(articles(read(file("a.tsv", tsv))))
        .extracting(IngestedArticle::text)
        .containsExactly("\"Так\", сказав він у Верховній Раді", TEXT);
  }

  @Test
  void anOversizedRowIsOneRecord() {
    String csv = "id,text\n1,\"" + (TEXT + "\n").repeat(100) + "\"\n2," + TEXT + "\n";

    List<Ingested> records =
        read(file("a.csv", csv), setup("litopys.ingest.max_record_bytes = 2000"));

    assertThat(ids(records)).containsExactly("2");
    assertThat(bad(records)).containsExactly("line 2 oversized_record");
    assertThat(quarantined(records).get(0).rawLength()).isGreaterThan(6000);
  }
}
