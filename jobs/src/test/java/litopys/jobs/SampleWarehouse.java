package litopys.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands integration tests one warehouse, made from the sample corpus by the built jar: {@code
 * bin/litopys nightly}. They only read it, so the whole run shares it.
 */
public final class SampleWarehouse implements ParameterResolver {

  /** Root of the repository; Maven runs tests in the folder of their module. */
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private static final int MINUTES = 15;

  /** The warehouse, in a folder that is deleted when all tests are done. */
  record Made(Path temporary) implements AutoCloseable {

    Path warehouse() {
      return temporary.resolve("warehouse");
    }

    /** The statement of the documentation that opens a table. */
    String open(String table) {
      return "SELECT * FROM read_parquet('%s/%s/**/*.parquet', hive_partitioning = true)"
          .formatted(warehouse(), table);
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(temporary)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Made.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SampleWarehouse.class))
        .getOrComputeIfAbsent(Made.class, key -> make(), Made.class);
  }

  private static Made make() {
    try {
      Made made = new Made(Files.createTempDirectory("litopys-sample"));
      Command nightly =
          new Command(
              List.of(
                  REPOSITORY.resolve("bin/litopys").toString(),
                  "nightly",
                  "--input",
                  REPOSITORY.resolve("sample/corpus").toString(),
                  "--sources",
                  REPOSITORY.resolve("sample/sources.tsv").toString(),
                  "--warehouse",
                  made.warehouse().toString()),
              Map.of(
                  "JAVA_HOME",
                  System.getProperty("java.home"),
                  "LITOPYS_JAVA_OPTS",
                  "-Dlitopys.logs=" + made.temporary().resolve("logs")));
      Command.Outcome outcome = nightly.run(made.temporary().resolve("nightly.out"), MINUTES);
      if (outcome.exitCode() != 0) {
        throw new IllegalStateException("%s: %s".formatted(nightly, outcome));
      }
      return made;
    } catch (IOException e) {
      throw new IllegalStateException("No warehouse from the sample corpus", e);
    }
  }
}
