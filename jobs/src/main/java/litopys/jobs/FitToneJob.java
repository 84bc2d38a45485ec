package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import litopys.evaluation.ToneFigures;
import litopys.evaluation.ToneFigures.Labels;
import litopys.jobs.evaluate.GoldDocument;
import litopys.jobs.evaluate.GoldFiles;
import litopys.jobs.io.UserFiles;
import litopys.jobs.spark.Sessions;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.text.CodePoints;
import litopys.text.Span;
import litopys.training.ToneCorpus;
import litopys.training.ToneCrossValidation;
import litopys.training.ToneExample;
import litopys.training.ToneExampleReader;
import litopys.training.ToneThresholds;
import litopys.training.ToneThresholds.Scored;
import litopys.training.ToneTrainer;
import litopys.training.ToneWeightTable;
import litopys.training.TonedSentence;
import litopys.training.TonedSentence.TonedName;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Labels of tone to weights: {@code bin/litopys fit-tone --lang uk --output weights.tsv}. */
@Command(
    name = "fit-tone",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Fits the weights of tone on the sentences of the project and on annotated news, prints by"
          + " cross-validation how well they do, and writes the table that the engine reads.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  litopys fit-tone --lang uk --neutral 5 --date 2026-11-22 \\",
      "    --output common/src/main/resources/litopys/language/uk/tone_weights.tsv",
      "",
      "Annotated news, a line of JSON Lines:",
      "  {\"id\": \"1\", \"lang\": \"ru\", \"text\": \"Литва молчит.\", \"targets\": [{\"begin\": 0,"
          + " \"end\": 5, \"label\": 0}]}",
    })
final class FitToneJob implements Callable<Integer> {

  private static final int FOLDS = 5;

  @Mixin private LanguageOption lang = new LanguageOption();

  @Option(
      names = "--news",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Annotated news in this language, JSON Lines, plain or .gz, beside our own.")
  private List<String> news = new ArrayList<>();

  @Option(
      names = "--neutral",
      paramLabel = "N",
      description = {
        "How many mentions are neutral for each that is not, in the texts that labels are wanted"
            + " for. Default: as in the sentences."
      })
  private double neutral;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Name and licence of the annotated news, for the header of the table.")
  private String source = "";

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "Date for the header of the table.")
  private String date = "";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "File for the table of weights.")
  private String output = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Progress progress = Progress.to(System.err);
    Configuration files = Sessions.hadoopConfiguration();
    LanguagePack language = lang.language();
    ToneExampleReader reader = new ToneExampleReader(language, Catalogues.load());
    ToneCorpus corpus = ToneCorpus.ofProject(language);
    List<ToneExample> contrasts =
        progress.stage(
            "contrasts",
            () -> reader.read(concat(corpus.contrasts(), corpus.frames())),
            FitToneJob::targets);
    List<ToneExample> reports =
        progress.stage(
            "reports",
            () -> reader.read(concat(corpus.reports(), news(language, files))),
            FitToneJob::targets);
    ToneTrainer trainer =
        new ToneTrainer(
            news.isEmpty()
                ? ToneTrainer.Settings.OF_OWN_SENTENCES
                : ToneTrainer.Settings.OF_ANNOTATED_NEWS);
    List<Scored> held =
        progress.stage(
            "measure",
            () -> new ToneCrossValidation(trainer, FOLDS).scores(contrasts, reports),
            done -> count(FOLDS, "fold", "folds"));
    ToneThresholds thresholds =
        ToneThresholds.tune(held, neutral > 0 ? neutral : ToneThresholds.neutralPerOther(held));
    print(out, held, thresholds);
    ToneWeightTable table =
        progress.stage(
            "fit",
            () -> trainer.fit(contrasts, reports),
            done -> count(done.size(), "feature", "features"));
    new UserFiles("--output", files)
        .write(output, writer -> table.write(header(language), thresholds, writer));
    return ExitCode.DONE;
  }

  private List<TonedSentence> news(LanguagePack language, Configuration configuration) {
    if (news.isEmpty()) {
      return List.of();
    }
    UserFiles files = new UserFiles("--news", configuration);
    return new GoldFiles(files, Optional.empty(), Optional.of(language.code()))
        .read(news).stream()
            .filter(document -> document.lang().equals(language.code()))
            .map(FitToneJob::toned)
            .toList();
  }

  private static List<TonedSentence> concat(List<TonedSentence> some, List<TonedSentence> more) {
    List<TonedSentence> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static TonedSentence toned(GoldDocument document) {
    CodePoints codePoints = new CodePoints(document.text());
    return new TonedSentence(
        document.id(),
        document.text(),
        document.targets().stream()
            .filter(target -> target.label().isPresent())
            .map(
                target ->
                    new TonedName(
                        new Span(
                            codePoints.offset(target.begin()), codePoints.offset(target.end())),
                        target.label().getAsInt()))
            .toList());
  }

  private static String targets(List<ToneExample> examples) {
    return count(examples.size(), "target", "targets");
  }

  private List<String> header(LanguagePack language) {
    return List.of(
        "Weights of tone: log-odds of negative and of positive over neutral that a feature adds.",
        "Source: fitted by litopys fit-tone on tone-training/%s%s"
            .formatted(language.code(), source.isEmpty() ? "" : " and on " + source),
        "Licence: Apache-2.0",
        "Date: " + date,
        "Columns: feature = name and parts as litopys.tone.TargetFeatures makes them, %s = the"
                .formatted("threshold")
            + " probabilities from which a label is given; negative, positive = weight.",
        "Sorted by code points of feature.");
  }

  private static void print(PrintWriter out, List<Scored> held, ToneThresholds thresholds) {
    ToneFigures figures =
        ToneFigures.of(
            held.stream()
                .map(s -> new Labels(s.example().label(), thresholds.label(s.score())))
                .toList());
    out.printf(
        Locale.ROOT,
        "%d targets of news, each by a model that has not seen its document: F1 negative %.3f,"
            + " neutral %.3f, positive %.3f; mean of negative and positive %.3f, of all three"
            + " %.3f%n",
        held.size(),
        figures.negative().f1(),
        figures.neutral().f1(),
        figures.positive().f1(),
        figures.polarF1(),
        figures.macroF1());
  }
}
