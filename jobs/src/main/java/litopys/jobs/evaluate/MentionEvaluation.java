package litopys.jobs.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import litopys.analysis.AnalyzedMention;
import litopys.analysis.ArticleAnalyzer;
import litopys.analysis.KnownNames;
import litopys.analysis.KnownNames.KnownName;
import litopys.evaluation.EvaluatedDocument;
import litopys.evaluation.MentionError;
import litopys.evaluation.MentionFigures;
import litopys.evaluation.PredictedMention;
import litopys.mention.MentionForm;

/** Annotated documents beside what the engine finds in them, each read on its own. */
public final class MentionEvaluation {

  private static final String TEXT = "text";

  private final List<ReadDocument> documents;

  private MentionEvaluation(List<ReadDocument> documents) {
    this.documents = documents;
  }

  private record ReadDocument(GoldDocument gold, List<AnalyzedMention> mentions) {

    /** An adjective or a demonym is not annotated as a name, and not counted as one. */
    EvaluatedDocument evaluated() {
      return new EvaluatedDocument(
          gold.id(),
          gold.text(),
          gold.types(),
          gold.mentions(),
          mentions.stream().filter(m -> !isDerived(m)).map(ReadDocument::predicted).toList());
    }

    private static boolean isDerived(AnalyzedMention mention) {
      return MentionForm.valueOf(mention.form().toUpperCase(Locale.ROOT)).isDerived();
    }

    private static PredictedMention predicted(AnalyzedMention mention) {
      return new PredictedMention(
          mention.begin(),
          mention.end(),
          mention.kind(),
          mention.lemma(),
          mention.entityId(),
          Optional.ofNullable(mention.countryCode()));
    }
  }

  /** Reads the documents on all threads of the machine. */
  public static MentionEvaluation of(ArticleAnalyzer analyzer, List<GoldDocument> gold) {
    return new MentionEvaluation(
        gold.parallelStream()
            .map(document -> new ReadDocument(document, mentions(analyzer, document)))
            .toList());
  }

  private static List<AnalyzedMention> mentions(ArticleAnalyzer analyzer, GoldDocument gold) {
    return analyzer.analyze(gold.lang(), gold.title(), gold.text()).mentions().stream()
        .filter(mention -> mention.field().equals(TEXT))
        .toList();
  }

  /** Prints the figures of each language, and of all of them if there are several. */
  public void print(PrintWriter out) {
    SortedMap<String, List<EvaluatedDocument>> byLanguage = new TreeMap<>();
    for (ReadDocument document : documents) {
      byLanguage
          .computeIfAbsent(document.gold().lang(), lang -> new ArrayList<>())
          .add(document.evaluated());
    }
    byLanguage.forEach((lang, own) -> print(out, lang, own));
    if (byLanguage.size() > 1) {
      print(out, "all languages", byLanguage.values().stream().flatMap(List::stream).toList());
    }
    out.println("Percent. Strict: same span and kind; relaxed: same kind, spans overlap.");
    out.println("Lemmas: of strict matches with a gold lemma. Links: B-cubed of entity ids.");
  }

  private static void print(
      PrintWriter out, String title, Collection<EvaluatedDocument> documents) {
    Map<String, MentionFigures> figures = MentionFigures.of(documents);
    String line = "%-13s %7s %7s   %5s %5s %5s   %5s %5s %5s   %6s %6s   %5s %5s %5s %6s%n";
    out.printf(Locale.ROOT, "%s: %,d documents%n", title, documents.size());
    out.printf(
        Locale.ROOT,
        "%-13s %7s %7s   %-17s   %-17s   %-13s   %s%n",
        "",
        "",
        "",
        "strict",
        "relaxed",
        "lemmas",
        "links");
    out.printf(
        Locale.ROOT,
        line,
        "kind",
        "gold",
        "found",
        "P",
        "R",
        "F1",
        "P",
        "R",
        "F1",
        "right",
        "of",
        "P",
        "R",
        "F1",
        "of");
    figures.forEach(
        (kind, of) ->
            out.printf(
                Locale.ROOT,
                line,
                kind,
                of.strict().gold(),
                of.strict().predicted(),
                percent(of.strict().precision()),
                percent(of.strict().recall()),
                percent(of.strict().f1()),
                percent(of.relaxed().precision()),
                percent(of.relaxed().recall()),
                percent(of.relaxed().f1()),
                of.lemmas().all() == 0 ? "-" : percent(of.lemmas().value()),
                of.lemmas().all(),
                of.links().map(links -> percent(links.precision())).orElse("-"),
                of.links().map(links -> percent(links.recall())).orElse("-"),
                of.links().map(links -> percent(links.f1())).orElse("-"),
                of.links().map(links -> links.mentions()).orElse(0)));
    out.println();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** Writes every difference between gold and predictions, with a header. */
  public void writeErrors(Writer out) throws IOException {
    out.write("what\tdocument\tbegin\tend\tkind\tsurface\tdetail\tcontext\n");
    for (ReadDocument document : documents) {
      for (MentionError error : MentionError.of(document.evaluated())) {
        out.write(
            String.join(
                    "\t",
                    error.what().name().toLowerCase(Locale.ROOT),
                    error.document(),
                    String.valueOf(error.begin()),
                    String.valueOf(error.end()),
                    error.kind(),
                    error.surface(),
                    error.detail(),
                    error.context())
                + "\n");
      }
    }
  }

  /** Writes what was found, as {@code export mentions} does. */
  public void writePredictions(Writer out) throws IOException {
    Map<String, Map<String, String>> names = new TreeMap<>();
    for (KnownName name : KnownNames.load()) {
      names.put(name.entityId(), name.byLanguage());
    }
    ObjectMapper json = new ObjectMapper();
    List<ReadDocument> sorted = new ArrayList<>(documents);
    sorted.sort(Comparator.comparing(document -> document.gold().id()));
    for (ReadDocument document : sorted) {
      List<AnalyzedMention> mentions = new ArrayList<>(document.mentions());
      mentions.sort(
          Comparator.comparingInt(AnalyzedMention::begin)
              .thenComparingInt(AnalyzedMention::end)
              .thenComparing(AnalyzedMention::entityId));
      for (AnalyzedMention mention : mentions) {
        Map<String, String> known = names.getOrDefault(mention.entityId(), Map.of());
        String canonical = known.getOrDefault(document.gold().lang(), mention.articleName());
        ObjectNode line = json.createObjectNode();
        line.put("doc_id", document.gold().id());
        line.put("begin", mention.begin());
        line.put("end", mention.end());
        line.put("type", type(mention.kind()));
        line.put("surface", mention.surface());
        line.put("lemma", mention.lemma());
        line.put("canonical", canonical);
        line.put("entity_id", mention.entityId());
        line.put("iso2", mention.kind().equals("COUNTRY") ? mention.countryCode() : null);
        line.put("form", mention.form());
        line.put("nested", mention.nested());
        out.write(json.writeValueAsString(line) + "\n");
      }
    }
  }

  private static String type(String kind) {
    return switch (kind) {
      case "PERSON" -> "PER";
      case "ORGANIZATION" -> "ORG";
      case "PLACE" -> "LOC";
      default -> kind;
    };
  }
}
