package litopys.jobs;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import litopys.analysis.ExplainedText;
import litopys.analysis.ExplainedText.ExplainedMention;
import litopys.analysis.ExplainedText.ExplainedQuote;
import litopys.analysis.ExplainedText.ExplainedRelation;
import litopys.analysis.ExplainedText.ExplainedSentence;
import litopys.analysis.ExplainedText.Feature;
import litopys.analysis.ExplainedText.Proposed;
import litopys.mention.Candidate;
import litopys.tone.Tone;
import litopys.tone.ToneFeature;

/** Prints what was found in a text and why. */
final class Explanation {

  private static final String[] LABELS = {"negative", "neutral", "positive"};

  private final PrintWriter out;

  Explanation(PrintWriter out) {
    this.out = out;
  }

  void print(ExplainedText text) {
    text.sentences().forEach(this::print);
  }

  private void print(ExplainedSentence sentence) {
    line("%d  %s", sentence.number() + 1, sentence.text());
    line("   found%s", sentence.mentions().isEmpty() ? " nothing" : "");
    sentence.mentions().forEach(this::print);
    line("   quoted%s", sentence.quotes().isEmpty() ? " nothing" : "");
    sentence.quotes().forEach(this::print);
    line("   related%s", sentence.relations().isEmpty() ? " nothing" : "");
    sentence.relations().forEach(this::print);
    line("   proposed by rules%s", sentence.proposals().isEmpty() ? " nothing" : "");
    sentence.proposals().forEach(this::print);
    line("   labelled by the model%s", sentence.labels().isEmpty() ? " nothing" : "");
    sentence.labels().forEach(label -> line("     %-12s  %s", label.label(), label.surface()));
    out.println();
  }

  private void print(ExplainedMention mention) {
    String nested = mention.nested() ? "  nested" : "";
    line("     %s%s", describe(mention.surface(), mention.candidate()), nested);
    mention.features().forEach(this::print);
    line("       tone    %s", tone(mention.tone()));
    for (ToneFeature feature : mention.toneFeatures()) {
      line(
          "       tone    %+6.2f against %+6.2f for  %s",
          feature.against(), feature.inFavour(), feature.name());
    }
  }

  private void print(ExplainedQuote quote) {
    line(
        "     %-12s  %s  verb %s  %s%s",
        quote.form(),
        quote.speaker().map(Explanation::name).orElse("nobody named"),
        quote.verb().orElse("none"),
        quote.text(),
        quote.nested() ? "  nested" : "");
  }

  private void print(ExplainedRelation relation) {
    line(
        "     %-12s  %s %s %s  polarity %d%s  %s  by '%s'",
        relation.kind(),
        name(relation.source()),
        relation.mutual() ? "<->" : "->",
        name(relation.target()),
        relation.polarity(),
        relation.negated() ? "  negated" : "",
        relation.modality(),
        relation.evidence());
  }

  private static String name(Candidate candidate) {
    return "%s (%s)".formatted(candidate.name(), candidate.entityId());
  }

  private void print(Proposed proposal) {
    line("     %s", describe(proposal.surface(), proposal.candidate()));
    proposal.features().forEach(this::print);
  }

  private void print(Feature feature) {
    line("       feature %+6.2f  %s of '%s'", feature.weight(), feature.name(), feature.word());
  }

  private static String describe(String surface, Candidate candidate) {
    return String.format(
        Locale.ROOT,
        "%-12s  %s  %s  lemma %s  %s%s%s  confidence %.2f",
        candidate.kind(),
        surface,
        candidate.form().code(),
        candidate.lemma(),
        candidate.entityId(),
        candidate.resolved() ? "" : " (unresolved)",
        candidate.countryCode() == null ? "" : "  country " + candidate.countryCode(),
        candidate.confidence() / 1000.0);
  }

  private static String tone(Optional<Tone> tone) {
    return tone.map(
            found ->
                String.format(
                    Locale.ROOT,
                    "%+6.2f  %s  confidence %.2f",
                    found.score() / 1000.0,
                    LABELS[1 + found.label()],
                    found.confidence() / 1000.0))
        .orElse("none: the sentence has no other word");
  }

  @com.google.errorprone.annotations.FormatMethod
  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
