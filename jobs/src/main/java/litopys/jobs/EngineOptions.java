package litopys.jobs;

import java.util.Optional;
import litopys.analysis.ArticleAnalyzer;
import litopys.jobs.io.OperatorFiles;
import litopys.jobs.spark.Analyzers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the jobs that read texts without a warehouse. */
final class EngineOptions {

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration (HOCON). Default: conf/litopys.conf, if there is one.")
  private @Nullable String conf;

  /** Loads the engine as it is configured. */
  ArticleAnalyzer analyzer() {
    OperatorFiles.configuration(Optional.ofNullable(conf));
    return Analyzers.shared();
  }
}
