package litopys.jobs;

import static litopys.jobs.Progress.count;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import litopys.analysis.ArticleAnalyzer;
import litopys.jobs.evaluate.AnnotatedGold;
import litopys.jobs.evaluate.MentionEvaluation;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.UserFiles;
import litopys.jobs.spark.Sessions;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.mention.ModelFile;
import litopys.sequence.SequenceModel;
import litopys.sequence.TrainingExample;
import litopys.training.AnnotatedCorpus;
import litopys.training.AnnotatedDocument;
import litopys.training.ModelTrainer;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Annotated text to a sequence model: {@code bin/litopys train --lang uk --input own.txt}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Trains the model that labels names, on annotated text together with the corpus of the"
          + " project. An eighth of the given documents is held back first, to measure what a model"
          + " trained on the others finds in them; then the model is trained on everything.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  litopys train --lang uk --input annotated/ --output conf/models",
      "",
      "Then set litopys.models = \"conf/models\" in conf/litopys.conf.",
      "",
      "A document is a line per sentence, an empty line ends it. Names stand in braces, with one of"
          + " PERSON, ORGANIZATION, COUNTRY, PLACE, PRODUCT, EVENT (docs/annotation.md):",
      "  Посол {COUNTRY Франції} прибув до {ORGANIZATION Міністерства оборони {COUNTRY Литви}}.",
    })
final class TrainJob implements Callable<Integer> {

  /** Every so manieth document is held back. */
  private static final int HELD_BACK = 8;

  @Mixin private LanguageOption lang = new LanguageOption();

  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "Annotated text: files, plain or .gz, and folders with all that lies below. Several values,"
            + " or several times."
      })
  private List<String> input = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder for the model, LANG.bin, on any Hadoop file system.")
  private String output = "";

  @Option(
      names = "--without-own-corpus",
      description = "Train on the given text alone, without the corpus of the project.")
  private boolean withoutOwnCorpus;

  @Spec private @Nullable CommandSpec spec;

  /** Documents and the examples they make. */
  private record Annotated(AnnotatedDocument document, List<TrainingExample> examples) {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Progress progress = Progress.to(System.err);
    LanguagePack language = lang.language();
    Configuration configuration = Sessions.hadoopConfiguration();
    List<AnnotatedDocument> given = read(new UserFiles("--input", configuration));
    List<AnnotatedDocument> own =
        withoutOwnCorpus ? List.of() : AnnotatedCorpus.ofProject(language.code());
    ModelTrainer trainer = new ModelTrainer(language, Catalogues.load());
    List<Annotated> annotated =
        progress.stage(
            "annotation",
            () -> annotated(trainer, given),
            done -> count(given.size(), "document", "documents"));
    List<Annotated> all =
        progress.stage(
            "own corpus",
            () -> annotated(trainer, own),
            done -> count(own.size(), "document", "documents"));
    measure(language, annotated, all, progress, out);
    all.addAll(annotated);
    SequenceModel model = train(all, progress);
    String file = output + "/" + language.code() + ".bin";
    new UserFiles("--output", configuration)
        .writeBytes(file, bytes -> ModelFile.write(model, bytes));
    out.println(
        "%s: %s of %s, %s"
            .formatted(
                file,
                count(examples(all).size(), "example", "examples"),
                count(all.size(), "document", "documents"),
                count(model.features(), "feature", "features")));
    return ExitCode.DONE;
  }

  private List<AnnotatedDocument> read(UserFiles files) {
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (String path : input) {
      for (String file : files.isFolder(path) ? files.below(path) : List.of(path)) {
        documents.addAll(files.read(file, text -> AnnotatedCorpus.read(file, text)));
      }
    }
    if (documents.isEmpty()) {
      throw new UsageException("--input: no sentence in " + String.join(", ", input));
    }
    return documents;
  }

  private static List<Annotated> annotated(
      ModelTrainer trainer, List<AnnotatedDocument> documents) {
    List<Annotated> annotated = new ArrayList<>();
    for (AnnotatedDocument document : documents) {
      try {
        annotated.add(new Annotated(document, trainer.examples(List.of(document))));
      } catch (IllegalArgumentException e) {
        throw new UsageException("--input: " + e.getMessage());
      }
    }
    return annotated;
  }

  /** Prints what a model without the documents held back finds in them. */
  private static void measure(
      LanguagePack language,
      List<Annotated> given,
      List<Annotated> own,
      Progress progress,
      PrintWriter out) {
    List<Annotated> heldBack = new ArrayList<>();
    List<Annotated> rest = new ArrayList<>(own);
    for (int i = 0; i < given.size(); i++) {
      (i % HELD_BACK == HELD_BACK - 1 ? heldBack : rest).add(given.get(i));
    }
    if (heldBack.isEmpty()) {
      progress.note(
          "not measured: fewer than %d documents, none can be held back".formatted(HELD_BACK));
      return;
    }
    SequenceModel model = train(rest, progress);
    ArticleAnalyzer analyzer =
        ArticleAnalyzer.load(Map.of(language.code(), model), List.of(language));
    out.println(
        "Held back: %d of %s; found in them by a model that has not seen them:"
            .formatted(heldBack.size(), count(given.size(), "document", "documents")));
    MentionEvaluation.of(
            analyzer,
            heldBack.stream()
                .map(held -> AnnotatedGold.of(held.document(), language.code()))
                .toList())
        .print(out);
    out.println();
  }

  private static SequenceModel train(List<Annotated> documents, Progress progress) {
    return progress.stage(
        "train",
        () -> ModelTrainer.trainOn(examples(documents)),
        model -> count(model.features(), "feature", "features"));
  }

  private static List<TrainingExample> examples(List<Annotated> documents) {
    return documents.stream().flatMap(document -> document.examples().stream()).toList();
  }
}
