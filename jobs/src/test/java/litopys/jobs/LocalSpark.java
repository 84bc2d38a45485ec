package litopys.jobs;

import litopys.jobs.spark.Sessions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests one local {@link SparkSession}, shared by the whole run. */
public final class LocalSpark implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(LocalSpark.class))
        .getOrComputeIfAbsent(Session.class, key -> new Session(start()), Session.class)
        .spark();
  }

  private static SparkSession start() {
    return Sessions.named("test")
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.sql.shuffle.partitions", "2")
        // Compiling a query costs more than running it over a handful of rows.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .getOrCreate();
  }

  private record Session(SparkSession spark) implements AutoCloseable {

    @Override
    public void close() {
      spark.stop();
    }
  }
}
