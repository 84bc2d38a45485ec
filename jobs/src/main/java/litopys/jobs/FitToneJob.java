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
      "  litopys fit-tone --lang uk --date 2026-11-22 --news rusentne.jsonl.gz \\",
      "    --source \"RuSentNE-2023 (MIT)\" \\",
      "    --output common/src/main/resources/litopys/language/uk/tone_weights.tsv",
      "",
      "News in another language teaches grammar, no words. A line of JSON Lines:",
      "  {\"id\": \"1\", \"lang\": \"ru\", \"text\": \"Литва молчит.\", \"targets\": [{\"begin\": 0,"
          + " \"end\": 5, \"label\": 0}]}",
    })
final class FitToneJob implements Callable<Integer> {

  private static final int FOLDS = 5;

  private static final double NEUTRAL_PER_OTHER = 5;

  @Mixin private LanguageOption lang = new LanguageOption();

  @Option(
      names = "--news",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Annotated news, JSON Lines, plain or .gz. Default: the project's alone.")
  private List<String> news = new ArrayList<>();

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
    Catalogues catalogues = Catalogues.load();
    List<ToneExample> own =
        progress.stage(
            "own sentences",
            () ->
                new ToneExampleReader(language, catalogues)
                    .read(ToneCorpus.ofProject(language.code())),
            FitToneJob::targets);
    List<ToneExample> given =
        progress.stage("news", () -> news(language, catalogues, files), FitToneJob::targets);
    ToneTrainer trainer = new ToneTrainer(ToneTrainer.Settings.of(language.code()));
    ToneCrossValidation.Result held =
        progress.stage(
            "measure",
            () -> new ToneCrossValidation(trainer, FOLDS).scores(own, given),
            done -> count(FOLDS, "fold", "folds"));
    List<Scored> all = new ArrayList<>(held.own());
    all.addAll(held.news());
    ToneThresholds thresholds = ToneThresholds.tune(all);
    print(out, "own sentences", held.own(), thresholds);
    print(out, "news", held.news(), thresholds);
    ToneWeightTable table =
        progress.stage(
            "fit",
            () -> trainer.fit(own, given),
            done -> count(done.size(), "feature", "features"));
    new UserFiles("--output", files)
        .write(output, writer -> table.write(header(language), thresholds, writer));
    return ExitCode.DONE;
  }

  private List<ToneExample> news(
      LanguagePack language, Catalogues catalogues, Configuration configuration) {
    List<ToneExample> examples = new ArrayList<>();
    if (news.isEmpty()) {
      return examples;
    }
    UserFiles files = new UserFiles("--news", configuration);
    List<GoldDocument> documents =
        new GoldFiles(files, Optional.empty(), Optional.of(language.code())).read(news);
    for (LanguagePack pack : LanguagePack.installed()) {
      List<GoldDocument> ofPack =
          documents.stream().filter(d -> d.lang().equals(pack.code())).toList();
      if (!ofPack.isEmpty()) {
        ToneExampleReader reader = new ToneExampleReader(pack, catalogues);
        for (GoldDocument document : ofPack) {
          for (ToneExample example : reader.read(toned(document))) {
            examples.add(pack.code().equals(language.code()) ? example : example.withoutWords());
          }
        }
      }
    }
    return examples;
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

  private static void print(
      PrintWriter out, String title, List<Scored> scored, ToneThresholds thresholds) {
    if (scored.isEmpty()) {
      return;
    }
    ToneFigures figures =
        ToneFigures.of(
            scored.stream()
                .map(s -> new Labels(s.example().label(), thresholds.label(s.score())))
                .toList());
    out.printf(
        Locale.ROOT,
        "%-14s %5d targets: F1 negative %.3f, neutral %.3f, positive %.3f; two %.3f, three %.3f;"
            + " precision among five sixths of neutral %.3f%n",
        title,
        scored.size(),
        figures.negative().f1(),
        figures.neutral().f1(),
        figures.positive().f1(),
        figures.polarF1(),
        figures.macroF1(),
        precisionAmongNeutral(scored, thresholds));
  }

  /** Real news names most of its entities neutrally, far more of them than annotators choose. */
  private static double precisionAmongNeutral(List<Scored> scored, ToneThresholds thresholds) {
    double neutral = scored.stream().filter(s -> s.example().label() == 0).count();
    double weight = NEUTRAL_PER_OTHER * (scored.size() - neutral) / Math.max(1, neutral);
    double right = 0;
    double labelled = 0;
    for (Scored one : scored) {
      int label = thresholds.label(one.score());
      if (label != 0) {
        right += label == one.example().label() ? 1 : 0;
        labelled += one.example().label() == 0 ? weight : 1;
      }
    }
    return labelled == 0 ? 0 : right / labelled;
  }
}
