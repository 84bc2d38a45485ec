package litopys.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Optional;
import litopys.jobs.ingest.field.Field;
import litopys.jobs.ingest.format.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestSetupTest {

  @Test
  void theDefaultsFitCommonNames() {
    IngestSetup setup = Inputs.setup();

    assertThat(setup.fields().of(Field.TEXT)).startsWith("text", "body", "content");
    assertThat(setup.fields().fieldsOf("Published_At")).containsExactly(Field.DATE);
    assertThat(setup.limits()).isEqualTo(new Limits(16 << 20, 2048, 20));
    assertThat(setup.dates().latest()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Test
  void anOperatorOverridesWhatDiffers() {
    IngestSetup setup =
        Inputs.setup("litopys.ingest { fields.text = [article.body], format = warc }");

    assertThat(setup.fields().of(Field.TEXT)).containsExactly("article.body");
    assertThat(setup.fields().wantsInside("article")).isTrue();
    assertThat(setup.format()).isEqualTo(Format.WARC);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "format = xml | litopys.ingest.format: 'xml' is not allowed; allowed: auto, json_lines, json, csv, tsv, parquet, text, warc",
        "max_record_bytes = 10 | litopys.ingest.max_record_bytes: '10' is not allowed; allowed: 1024 to 1 GiB, for example 16 MiB",
        "min_text_code_points = 0 | litopys.ingest.min_text_code_points: '0' is not allowed; allowed: a whole number, at least 1",
        "earliest_date = soon | litopys.ingest.earliest_date: 'soon' is not allowed; allowed: a day such as 1990-01-01",
        "fields.text = [''] | litopys.ingest.fields.text: '[]' is not allowed; allowed: a list of names, none of them blank",
      })
  void aWrongValueIsNamedWithWhatIsAllowed(String setting, String message) {
    assertThatThrownBy(() -> Inputs.setup("litopys.ingest." + setting.replace("''", "\"\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aValueOfTheWrongTypeIsNamed() {
    assertThatThrownBy(() -> Inputs.setup("litopys.ingest.max_record_bytes = lots"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("litopys.ingest.max_record_bytes: ");
  }

  @Test
  void aMissingTableOfSourcesIsNamed() {
    Config config =
        ConfigFactory.parseString("litopys.ingest.sources = nowhere.tsv")
            .withFallback(ConfigFactory.parseResources("reference.conf"));

    assertThatThrownBy(() -> IngestSetup.from(config, Optional.empty()))
        .hasMessage(
            "litopys.ingest.sources: 'nowhere.tsv' is not allowed; allowed: an existing file, or \"\""
                + " for none");
  }

  @Test
  void itShipsToWorkers() throws IOException, ClassNotFoundException {
    IngestSetup setup = Inputs.setup();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(setup);
    }

    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      IngestSetup arrived = (IngestSetup) stream.readObject();
      assertThat(arrived.limits()).isEqualTo(setup.limits());
      assertThat(arrived.fields().of(Field.TEXT)).isEqualTo(setup.fields().of(Field.TEXT));
    }
  }
}
