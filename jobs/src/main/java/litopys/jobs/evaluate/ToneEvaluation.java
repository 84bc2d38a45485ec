package litopys.jobs.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import litopys.analysis.ArticleAnalyzer;
import litopys.evaluation.ToneFigures;
import litopys.evaluation.ToneFigures.Labels;
import litopys.jobs.evaluate.GoldDocument.GoldTarget;
import litopys.text.Span;
import litopys.tone.Tone;

/** Targets of tone beside the labels that the engine gives them, from text and span alone. */
public final class ToneEvaluation {

  private final List<LabeledDocument> documents;

  private ToneEvaluation(List<LabeledDocument> documents) {
    this.documents = documents;
  }

  /**
   * A document and the label of each of its targets, in their order.
   *
   * @param labels -1, 0, 1
   */
  private record LabeledDocument(GoldDocument gold, List<Integer> labels) {}

  /** Reads the documents on all threads of the machine. */
  public static ToneEvaluation of(ArticleAnalyzer analyzer, List<GoldDocument> gold) {
    return new ToneEvaluation(
        gold.parallelStream()
            .map(document -> new LabeledDocument(document, labels(analyzer, document)))
            .toList());
  }

  private static List<Integer> labels(ArticleAnalyzer analyzer, GoldDocument gold) {
    List<Span> spans =
        gold.targets().stream().map(target -> new Span(target.begin(), target.end())).toList();
    return analyzer.tones(gold.lang(), gold.text(), spans).stream()
        .map(ToneEvaluation::label)
        .toList();
  }

  /** A sentence that says nothing besides the target is neutral. */
  private static int label(Optional<Tone> tone) {
    return tone.map(Tone::label).orElse(0);
  }

  /** Prints the figures of each language, and of all; or that the gold has no labels. */
  public void print(PrintWriter out) {
    SortedMap<String, List<Labels>> byLanguage = new TreeMap<>();
    for (LabeledDocument document : documents) {
      for (int i = 0; i < document.labels().size(); i++) {
        OptionalInt label = document.gold().targets().get(i).label();
        if (label.isPresent()) {
          byLanguage
              .computeIfAbsent(document.gold().lang(), lang -> new ArrayList<>())
              .add(new Labels(label.getAsInt(), document.labels().get(i)));
        }
      }
    }
    if (byLanguage.isEmpty()) {
      out.println("No target has a label; nothing to measure.");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%-13s %7s   %8s %8s %8s   %13s %8s %8s%n",
        "",
        "targets",
        "negative",
        "neutral",
        "positive",
        "neg. and pos.",
        "all",
        "right");
    byLanguage.forEach((lang, labels) -> print(out, lang, labels));
    if (byLanguage.size() > 1) {
      print(out, "all languages", byLanguage.values().stream().flatMap(List::stream).toList());
    }
    out.println("Percent. F1 of each label, the mean of two and of three, and the share right.");
  }

  private static void print(PrintWriter out, String title, List<Labels> labels) {
    ToneFigures figures = ToneFigures.of(labels);
    out.printf(
        Locale.ROOT,
        "%-13s %7d   %8s %8s %8s   %13s %8s %8s%n",
        title,
        labels.size(),
        MentionEvaluation.percent(figures.negative().f1()),
        MentionEvaluation.percent(figures.neutral().f1()),
        MentionEvaluation.percent(figures.positive().f1()),
        MentionEvaluation.percent(figures.polarF1()),
        MentionEvaluation.percent(figures.macroF1()),
        MentionEvaluation.percent(figures.right().value()));
  }

  /** Writes a line for each target, in the order of the gold. */
  public void writePredictions(Writer out) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (LabeledDocument document : documents) {
      for (int i = 0; i < document.labels().size(); i++) {
        GoldTarget target = document.gold().targets().get(i);
        ObjectNode line = json.createObjectNode();
        line.put("id", document.gold().id());
        line.put("target_begin", target.begin());
        line.put("target_end", target.end());
        line.put("label", document.labels().get(i));
        out.write(json.writeValueAsString(line) + "\n");
      }
    }
  }
}
