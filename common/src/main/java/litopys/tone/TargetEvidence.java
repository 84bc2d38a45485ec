package litopys.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litopys.language.AnnotatedText;
import litopys.syntax.ClauseWords;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Frame.Family;
import litopys.syntax.FramedWord;
import litopys.syntax.MentionRoles;
import litopys.syntax.Role;

/** Collects and weighs the words that speak for or against one mention of a sentence. */
final class TargetEvidence {

  /** Words between "проти" and the name it governs, and the preposition itself. */
  private static final int OPPOSING_REACH = 4;

  private final ToneSentence sentence;
  private final AnnotatedText text;
  private final MentionRoles target;
  private final ToneLexicon lexicon;
  private final ClauseWords words;
  private final Map<Integer, FramedWord> verbs = new HashMap<>();

  TargetEvidence(
      ToneSentence sentence, MentionRoles target, ToneLexicon lexicon, ClauseWords words) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.target = target;
    this.lexicon = lexicon;
    this.words = words;
    sentence.framed().forEach(verb -> verbs.put(verb.token(), verb));
  }

  List<ToneEvidence> collect() {
    List<ToneEvidence> evidence = new ArrayList<>();
    for (int i = sentence.sentence().firstToken(); i < sentence.sentence().endToken(); i++) {
      Weighing weighing = new Weighing();
      double charge = charge(i, weighing);
      if (charge == 0) {
        continue;
      }
      weighByClause(i, weighing);
      if (target.role(i) == Role.NONE) {
        weighByStanding(weighing);
        weighByDistance(i, weighing);
      }
      weighing.byModifiers(sentence.parsed(), i);
      evidence.add(new ToneEvidence(i, lemma(i), charge, weighing.weight(), weighing.reasons()));
    }
    return evidence;
  }

  /** Returns the charge of a word toward the mention; 0 if it has none. */
  private double charge(int token, Weighing weighing) {
    FramedWord verb = verbs.get(token);
    int valence = sentence.valence(token);
    if (verb == null) {
      if (valence == 0 && opposesMention(token)) {
        weighing.by(1, "against");
        return ToneWeights.AGAINST_CHARGE;
      }
      return valence;
    }
    Role role = target.role(token);
    Family family = verb.frame().family();
    if (role == Role.NONE) {
      weighing.by(ToneWeights.BYSTANDER, "bystander of " + family);
      return valence;
    }
    int strength =
        Math.abs(valence != 0 ? valence : lexicon.findVerbValence(verb.frame().lemma()).orElse(0));
    if (strength == 0) {
      strength = ToneWeights.FRAME_CHARGE;
    }
    weighing.by(ToneWeights.ROLE, role + " of " + family);
    if (target.standing().dependent()) {
      weighing.by(ToneWeights.DEPENDENT, "dependent");
    }
    return strength
        * (role == Role.SUBJECT ? ToneWeights.subject(family) : ToneWeights.object(family));
  }

  /** "голосували проти Коваля": the preposition that governs the mention says it alone. */
  private boolean opposesMention(int token) {
    return token < target.firstToken()
        && target.firstToken() - token <= OPPOSING_REACH
        && token > sentence.sentence().firstToken()
        && text.lower(token).equals(target.standing().preposition())
        && words.is(Kind.OPPOSING, target.standing().preposition())
        && sentence.valence(token - 1) == 0
        && !verbs.containsKey(token - 1);
  }

  private void weighByClause(int token, Weighing weighing) {
    int own = sentence.clauses().of(token);
    if (target.isDescribedBy(own)) {
      weighing.by(ToneWeights.RELATIVE_CLAUSE, "relative clause");
      return;
    }
    if (own != target.clause()) {
      boolean next = Math.abs(own - target.clause()) == 1;
      weighing.by(
          next ? ToneWeights.NEXT_CLAUSE : ToneWeights.FAR_CLAUSE,
          next ? "next clause" : "far clause");
      if (sentence.parsed().clauseNames(own)) {
        weighing.by(ToneWeights.NAMED_CLAUSE, "clause of another name");
      }
    }
    if (target.says(token)) {
      weighing.by(ToneWeights.SAID_BY_TARGET, "said by the target");
    }
  }

  private void weighByStanding(Weighing weighing) {
    if (words.is(Kind.PLACE, target.standing().preposition())) {
      weighing.by(ToneWeights.PLACE, "mention is a place");
    }
    if (target.introducesName()) {
      weighing.by(ToneWeights.TITLE, "title of a name");
    }
  }

  private void weighByDistance(int token, Weighing weighing) {
    if (token == target.firstToken() - 1) {
      weighing.by(ToneWeights.ATTACHED_NOUN, "attached");
    } else if (token < target.firstToken() && isJoinedBy(Kind.DIRECTION, token)) {
      weighing.by(ToneWeights.ATTACHED_NOUN, "directed at");
    } else if (token < target.firstToken() && isJoinedBy(Kind.SOURCE, token)) {
      weighing.by(ToneWeights.SOURCE_NOUN, "comes from");
    } else {
      if (target.standing().dependent()) {
        weighing.by(ToneWeights.BELONGS, "belongs to a noun");
      }
      int distance = target.distance(token);
      weighing.by(
          ToneWeights.HALF_DISTANCE / (ToneWeights.HALF_DISTANCE + distance - 1),
          "distance " + distance);
    }
  }

  /** "sanctions against the new government": one preposition right after the noun. */
  private boolean isJoinedBy(Kind kind, int token) {
    return token + 2 <= target.firstToken()
        && target.firstToken() - token <= 4
        && words.is(kind, text.lower(token + 1));
  }

  private String lemma(int token) {
    FramedWord verb = verbs.get(token);
    if (verb != null) {
      return verb.frame().lemma();
    }
    return text.readings(token).isEmpty() ? text.lower(token) : text.readings(token).get(0).lemma();
  }
}
