package litopys.jobs;

import java.util.Objects;
import java.util.concurrent.Callable;
import litopys.analysis.ArticleAnalyzer;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.UserFiles;
import litopys.jobs.spark.Sessions;
import litopys.language.LanguagePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What was found in a text and why: {@code bin/litopys explain --lang uk --text "…"}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Prints, sentence by sentence, what the engine finds in one text: each mention with its form,"
          + " base form, entity, country and confidence, the features that the sequence model weighs"
          + " most for it, and the tone toward it with the words that make it; who says what, and who"
          + " does what toward whom; then what the rules proposed, with features where it was left out, and what the model labelled.",
      "",
      "A feature's weight is that for the kind of the mention, less that for no name at all.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  litopys explain --lang uk --text \"Посол Франції подякував Литві.\"",
      "  litopys explain --lang ru --input article.txt"
    })
final class ExplainJob implements Callable<Integer> {

  @Mixin private LanguageOption lang = new LanguageOption();

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Option(
      names = "--features",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many features to show for each mention. Default: ${DEFAULT-VALUE}.")
  private int features;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Spec private @Nullable CommandSpec spec;

  /** Where the text is. */
  static final class Source {

    @Option(
        names = "--text",
        required = true,
        paramLabel = "STRING",
        description = "The text itself.")
    private @Nullable String text;

    @Option(
        names = "--input",
        required = true,
        paramLabel = "FILE",
        description = "A file that holds one text, plain or .gz.")
    private @Nullable String input;

    String text() {
      return text != null
          ? text
          : new UserFiles("--input", Sessions.hadoopConfiguration())
              .readText(Objects.requireNonNull(input));
    }
  }

  @Override
  public Integer call() {
    if (features < 0) {
      throw new UsageException(
          "--features: %d is less than nothing; allowed: 0 and more".formatted(features));
    }
    LanguagePack language = lang.language();
    String text = source.text();
    ArticleAnalyzer analyzer = engine.analyzer(language);
    new Explanation(Objects.requireNonNull(spec).commandLine().getOut())
        .print(analyzer.explain(language.code(), text, features));
    return ExitCode.DONE;
  }
}
