package litopys.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarehouseSettingsTest {

  @Test
  void parquetIsTheDefaultAndAnOptionGoesBeforeTheFolder() {
    assertThat(settings("")).isEqualTo(WarehouseSettings.parquet("warehouse"));
    assertThat(settings("folder = /news")).isEqualTo(WarehouseSettings.parquet("/news"));
    assertThat(WarehouseSettings.from(config("folder = /news"), Optional.of("/other")))
        .isEqualTo(WarehouseSettings.parquet("/other"));
  }

  @Test
  void aMerePathIsShortForTheFolder() {
    Config config = ConfigFactory.parseString("litopys.warehouse = \"hdfs://nn/news\"");

    assertThat(WarehouseSettings.from(config, Optional.empty()))
        .isEqualTo(WarehouseSettings.parquet("hdfs://nn/news"));
    assertThat(WarehouseSettings.from(config, Optional.of("/other")).folder()).isEqualTo("/other");
  }

  @Test
  void propertiesOfACatalogAreKeptAsTheyAre() {
    WarehouseSettings settings =
        settings(
            """
            format = iceberg
            iceberg {
              name = lake
              namespace = media.news
              catalog {
                type = rest
                uri = "https://catalog.example/api"
                token = secret
                s3.path-style-access = true
                "header.X-Team" = news
              }
            }
            """);

    assertThat(settings.iceberg())
        .hasValueSatisfying(
            iceberg ->
                assertThat(iceberg.catalog())
                    .isEqualTo(
                        Map.of(
                            "type", "rest",
                            "uri", "https://catalog.example/api",
                            "token", "secret",
                            "s3.path-style-access", "true",
                            "header.X-Team", "news")));
    assertThat(settings.place()).isEqualTo("lake.media.news");
    assertThat(settings).asString().doesNotContain("secret");
  }

  @Test
  void sparkMayKnowTheCatalog() {
    assertThat(settings("format = iceberg").iceberg())
        .hasValueSatisfying(iceberg -> assertThat(iceberg.catalog()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          format = orc|litopys.warehouse.format: 'orc' is not allowed; allowed: parquet, iceberg
          format = iceberg, iceberg.name = a-b|litopys.warehouse.iceberg.name: 'a-b' is not allowed; allowed: letters, digits and _
          format = iceberg, iceberg.namespace = a..b|litopys.warehouse.iceberg.namespace: 'a..b' is not allowed; allowed: names with dots between
          format = iceberg, iceberg.keep_days = 0|litopys.warehouse.iceberg.keep_days: '0' is not allowed; allowed: a whole number, at least 1
          format = iceberg, iceberg.catalog.type = hive|litopys.warehouse.iceberg.catalog.type: 'hive' is not allowed; allowed: jdbc, rest; set others as spark.sql.catalog.NAME of Spark
          format = iceberg, iceberg.catalog { type = rest, uri = here }|litopys.warehouse.iceberg.catalog.uri: 'here' is not allowed; allowed: http://HOST, https://HOST
          format = iceberg, iceberg.catalog { type = jdbc, uri = "jdbc:nosuch:x" }|litopys.warehouse.iceberg.catalog.uri: 'jdbc:nosuch:x' is not allowed; allowed: jdbc:DATABASE:..., with the driver of the database among the jars
          format = iceberg, iceberg.catalog { type = jdbc, uri = "jdbc:sqlite:x?user=a&password=b" }|litopys.warehouse.iceberg.catalog.uri: holds a password; set jdbc.user and jdbc.password beside it
          folder = ""|--warehouse: '' is not a folder
          """)
  void mistakesAreNamedWithWhatIsAllowed(String settings, String message) {
    assertThatThrownBy(() -> settings(settings))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  private static WarehouseSettings settings(String settings) {
    return WarehouseSettings.from(config(settings), Optional.empty());
  }

  private static Config config(String settings) {
    return ConfigFactory.parseString("litopys.warehouse {\n" + settings + "\n}")
        .withFallback(ConfigFactory.defaultReference())
        .resolve();
  }
}
