package litopys.jobs;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import litopys.analysis.ArticleAnalyzer;
import litopys.jobs.evaluate.GoldDocument;
import litopys.jobs.evaluate.GoldFiles;
import litopys.jobs.evaluate.GoldFormat;
import litopys.jobs.evaluate.MentionEvaluation;
import litopys.jobs.evaluate.ToneEvaluation;
import litopys.jobs.io.UsageException;
import litopys.jobs.io.UserFiles;
import litopys.jobs.spark.Sessions;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gold against the engine: {@code bin/litopys evaluate --task mentions --gold gold.jsonl}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Litopys.Version.class,
    sortOptions = false,
    description = {
      "Reads annotated texts with the engine and prints, by language and kind, how much of the"
          + " annotation it finds, and how much of what it finds is right. Every text is read on"
          + " its own, as extract reads it before names are settled over days.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  litopys evaluate --task mentions --gold gold.jsonl.gz --errors errors.tsv",
      "  litopys evaluate --task mentions --gold test.conll --lang uk",
      "  litopys evaluate --task tone --gold targets.jsonl --predictions labels.jsonl",
      "",
      "A line of JSON Lines, offsets in code points, end exclusive:",
      "  {\"id\": \"1\", \"lang\": \"uk\", \"text\": \"Литва мовчить.\", \"mentions\": [{\"begin\": 0,"
          + " \"end\": 5, \"type\": \"COUNTRY\", \"lemma\": \"Литва\", \"gold_id\": \"LT\"}]}",
    })
final class EvaluateJob implements Callable<Integer> {

  private static final String MENTIONS = "mentions";
  private static final String TONE = "tone";

  @Option(
      names = "--task",
      required = true,
      paramLabel = "TASK",
      description = {
        "mentions: names with their kind, base form and entity; or tone: the label of tone toward"
            + " given spans."
      })
  private String task = "";

  @Option(
      names = "--gold",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Annotated texts, plain or .gz: JSON Lines (.jsonl), CoNLL with IOB2 tags in the last"
            + " column (.conll), or a folder of brat standoff (.txt and .ann). Several values, or"
            + " several times."
      })
  private List<String> gold = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, conll or brat. Default: what the name of the file tells.")
  private @Nullable String format;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of texts that do not tell it: uk, ru or en.")
  private @Nullable String lang;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = {
        "File for what the engine says, as JSON Lines: mentions as export mentions writes them; for"
            + " tone id, target_begin, target_end and label (-1, 0, 1)."
      })
  private @Nullable String predictions;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = {
        "File for every difference, tab-separated: what (missed, wrong, kind, boundary, lemma),"
            + " document, begin, end, kind, surface, detail, context. For mentions only."
      })
  private @Nullable String errors;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Progress progress = Progress.to(System.err);
    Configuration files = Sessions.hadoopConfiguration();
    switch (task) {
      case MENTIONS -> mentions(files, progress, out);
      case TONE -> tone(files, progress, out);
      default ->
          throw new UsageException(
              "--task: '%s' is not a task; allowed: %s, %s".formatted(task, MENTIONS, TONE));
    }
    return ExitCode.DONE;
  }

  private void mentions(Configuration configuration, Progress progress, PrintWriter out) {
    List<GoldDocument> documents = read(configuration, progress);
    if (documents.stream().allMatch(document -> document.mentions().isEmpty())) {
      throw new UsageException("--gold: no document has mentions; --task tone reads targets");
    }
    ArticleAnalyzer analyzer = engine.analyzer();
    MentionEvaluation evaluation =
        progress.stage(
            "evaluate",
            () -> MentionEvaluation.of(analyzer, installed(documents, analyzer, progress)),
            done -> Progress.count(documents.size(), "document", "documents"));
    evaluation.print(out);
    if (errors != null) {
      new UserFiles("--errors", configuration).write(errors, evaluation::writeErrors);
    }
    if (predictions != null) {
      new UserFiles("--predictions", configuration)
          .write(predictions, evaluation::writePredictions);
    }
  }

  private void tone(Configuration configuration, Progress progress, PrintWriter out) {
    if (errors != null) {
      throw new UsageException("--errors: not for --task tone; --predictions has every label");
    }
    List<GoldDocument> documents = read(configuration, progress);
    if (documents.stream().allMatch(document -> document.targets().isEmpty())) {
      throw new UsageException("--gold: no document has targets; --task mentions reads mentions");
    }
    ArticleAnalyzer analyzer = engine.analyzer();
    ToneEvaluation evaluation =
        progress.stage(
            "evaluate",
            () -> ToneEvaluation.of(analyzer, installed(documents, analyzer, progress)),
            done -> Progress.count(documents.size(), "document", "documents"));
    evaluation.print(out);
    if (predictions != null) {
      new UserFiles("--predictions", configuration)
          .write(predictions, evaluation::writePredictions);
    }
  }

  private List<GoldDocument> read(Configuration configuration, Progress progress) {
    Optional<GoldFormat> chosen =
        Optional.ofNullable(format)
            .map(
                code ->
                    GoldFormat.find(code)
                        .orElseThrow(
                            () ->
                                new UsageException(
                                    "--format: '%s' is not a format; allowed: %s"
                                        .formatted(code, GoldFormat.allowed()))));
    GoldFiles files =
        new GoldFiles(new UserFiles("--gold", configuration), chosen, Optional.ofNullable(lang));
    return progress.stage(
        "gold",
        () -> files.read(gold),
        documents -> Progress.count(documents.size(), "document", "documents"));
  }

  /** Leaves out what the engine does not read, and says so. */
  private static List<GoldDocument> installed(
      List<GoldDocument> documents, ArticleAnalyzer analyzer, Progress progress) {
    Set<String> allowed = new TreeSet<>(analyzer.languages());
    List<GoldDocument> readable =
        documents.stream().filter(document -> allowed.contains(document.lang())).toList();
    if (readable.size() < documents.size()) {
      String others =
          documents.stream()
              .map(GoldDocument::lang)
              .filter(code -> !allowed.contains(code))
              .distinct()
              .sorted()
              .collect(joining(", "));
      if (readable.isEmpty()) {
        throw new UsageException(
            "--gold: no document in an installed language, only %s; allowed: %s"
                .formatted(others, String.join(", ", allowed)));
      }
      progress.note(
          "%s left out, in languages that are not installed: %s"
              .formatted(
                  Progress.count(documents.size() - readable.size(), "document", "documents"),
                  others));
    }
    return readable;
  }
}
