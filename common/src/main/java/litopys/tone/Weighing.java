package litopys.tone;

import java.util.ArrayList;
import java.util.List;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;

/** The weight of one word under construction, with the names of the features that make it. */
final class Weighing {

  private double weight = 1;
  private final List<String> reasons = new ArrayList<>();

  double weight() {
    return weight;
  }

  List<String> reasons() {
    return reasons;
  }

  void by(double factor, String reason) {
    weight *= factor;
    reasons.add(reason);
  }

  /** Applies the modifiers of a word and the mood of its clause. */
  void byModifiers(ParsedSentence sentence, int token) {
    if (sentence.isModified(Modifier.NEGATOR, token, ParsedSentence.NEGATION_SCOPE)) {
      by(ToneWeights.NEGATION, "negated");
    }
    if (sentence.isModified(Modifier.INTENSIFIER, token, ParsedSentence.STRENGTH_SCOPE)) {
      by(ToneWeights.INTENSIFIED, "intensified");
    }
    if (sentence.isModified(Modifier.DIMINISHER, token, ParsedSentence.STRENGTH_SCOPE)) {
      by(ToneWeights.DIMINISHED, "diminished");
    }
    if (sentence.isIronic(token)) {
      by(ToneWeights.IRONY, "ironic");
    }
    int own = sentence.clauses().of(token);
    if (sentence.clauseHas(Modifier.CONDITIONAL, own)) {
      by(ToneWeights.CONDITIONAL, "conditional");
    }
    if (sentence.clauseBeginsWith(Modifier.CONCESSION, own)) {
      by(ToneWeights.CONCEDED, "conceded");
    }
    if (sentence.clauseBeginsWith(Modifier.CONTRAST, own)) {
      by(ToneWeights.AFTER_CONTRAST, "after contrast");
    } else if (own + 1 < sentence.clauses().count()
        && sentence.clauseBeginsWith(Modifier.CONTRAST, own + 1)) {
      by(ToneWeights.BEFORE_CONTRAST, "before contrast");
    }
    if (sentence.isQuestion()) {
      by(ToneWeights.QUESTION, "question");
    }
  }
}
