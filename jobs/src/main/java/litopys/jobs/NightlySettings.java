package litopys.jobs;

import java.util.ArrayList;
import java.util.List;
import litopys.jobs.io.Inputs.Input;
import litopys.jobs.io.WarehouseSettings;
import litopys.jobs.quality.QualitySettings;
import org.apache.hadoop.conf.Configuration;

/** Everything {@link NightlyJob} needs to know. */
record NightlySettings(
    WarehouseSettings warehouse,
    IngestSettings ingest,
    ExtractSettings extract,
    QualitySettings quality,
    Effect effect) {

  /**
   * Returns the files to read; none if nothing was named and everything is done again.
   *
   * @throws UsageException if there is nothing to do
   */
  List<Input> files(Configuration configuration) {
    if (ingest.inputs().isEmpty() && ingest.rerun() == Rerun.EVERYTHING) {
      return List.of();
    }
    return ingest.files(configuration);
  }

  /** Returns the options as the manifest holds them; nothing secret is among them. */
  String arguments() {
    List<String> options = new ArrayList<>(List.of("--warehouse", warehouse.folder()));
    options.addAll(ingest.arguments());
    return String.join(" ", options);
  }

  /** Returns commands that show what the run has made. */
  List<String> next() {
    return switch (effect) {
      case DRY_RUN -> List.of();
      case PUBLISH ->
          List.of(
              "bin/litopys export mentions --warehouse %s --output mentions.jsonl"
                  .formatted(warehouse.folder()),
              ask());
    };
  }

  private String ask() {
    String query =
        "SELECT name, sum(articles) AS articles FROM %s GROUP BY name ORDER BY articles DESC LIMIT 20";
    return warehouse.iceberg().isPresent()
        ? "spark-sql -e \"%s\"".formatted(query.formatted(warehouse.place() + ".daily_entities"))
        : "duckdb -c \"%s\""
            .formatted(
                query.formatted(
                    "read_parquet('%s/daily_entities/**/*.parquet', hive_partitioning = true)"
                        .formatted(warehouse.folder())));
  }

  /** Whether the run changes the warehouse. */
  enum Effect {
    PUBLISH,
    DRY_RUN
  }
}
