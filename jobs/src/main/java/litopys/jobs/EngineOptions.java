package litopys.jobs;

import java.util.List;
import java.util.Optional;
import litopys.analysis.ArticleAnalyzer;
import litopys.jobs.io.ModelFolder;
import litopys.jobs.io.OperatorFiles;
import litopys.jobs.spark.Analyzers;
import litopys.jobs.spark.Models;
import litopys.jobs.spark.Sessions;
import litopys.language.LanguagePack;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the jobs that read texts without a warehouse. */
final class EngineOptions {

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration (HOCON). Default: conf/litopys.conf, if there is one.")
  private @Nullable String conf;

  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      description = {
        "Folder of models that train has written, to read with in place of the built-in ones.",
        "Default: litopys.models of the configuration."
      })
  private @Nullable String folder;

  /** Loads the engine as it is configured. */
  ArticleAnalyzer analyzer() {
    return Analyzers.shared(models());
  }

  /** Loads the engine for one language alone. */
  ArticleAnalyzer analyzer(LanguagePack language) {
    return ArticleAnalyzer.load(models().open(), List.of(language));
  }

  private Models models() {
    Configuration files = Sessions.hadoopConfiguration();
    return folder != null
        ? ModelFolder.read("--models", folder, files)
        : ModelFolder.read(OperatorFiles.configuration(Optional.ofNullable(conf)), files);
  }
}
