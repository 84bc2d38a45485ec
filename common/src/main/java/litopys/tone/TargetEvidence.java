package litopys.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litopys.language.AnnotatedText;
import litopys.tone.ClauseWords.Kind;
import litopys.tone.RoleFinder.Standing;
import litopys.tone.VerbFrames.FramedVerb;

/** Collects and weighs the words that speak for or against one mention of a sentence. */
final class TargetEvidence {

  private final ToneSentence sentence;
  private final AnnotatedText text;
  private final int firstToken;
  private final int endToken;
  private final ToneLexicon lexicon;
  private final ClauseWords words;
  private final RoleFinder roles;
  private final int clause;
  private final Standing standing;
  private final boolean title;
  private final Map<Integer, FramedVerb> verbs = new HashMap<>();

  TargetEvidence(
      ToneSentence sentence,
      int firstToken,
      int endToken,
      ToneLexicon lexicon,
      ClauseWords words,
      RoleFinder roles) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.firstToken = firstToken;
    this.endToken = endToken;
    this.lexicon = lexicon;
    this.words = words;
    this.roles = roles;
    this.standing = roles.standing(sentence, firstToken, endToken);
    this.title = introducesName();
    this.clause = sentence.clauses().of(firstToken);
    sentence.verbs().forEach(verb -> verbs.put(verb.token(), verb));
  }

  List<ToneEvidence> collect() {
    boolean speaks = isSpeaker();
    boolean reported = isReporter();
    List<ToneEvidence> evidence = new ArrayList<>();
    for (int i = sentence.sentence().firstToken(); i < sentence.sentence().endToken(); i++) {
      Weighing weighing = new Weighing();
      double charge = charge(i, weighing);
      if (charge == 0) {
        continue;
      }
      weighByPlace(i, speaks, weighing);
      if (reported && !weighing.role) {
        weighing.by(ToneWeights.SAID_BY_TARGET, "according to the target");
      }
      weighByModifiers(i, weighing);
      evidence.add(new ToneEvidence(i, lemma(i), charge, weighing.weight, weighing.reasons));
    }
    return evidence;
  }

  /** A weight under construction. */
  private static final class Weighing {
    private double weight = 1;
    private final List<String> reasons = new ArrayList<>();
    private boolean role;

    void by(double factor, String reason) {
      weight *= factor;
      reasons.add(reason);
    }
  }

  /** Returns the charge of a word toward the mention; 0 if it has none. */
  private double charge(int token, Weighing weighing) {
    FramedVerb verb = verbs.get(token);
    int valence = sentence.valence(token);
    if (verb == null) {
      if (valence == 0 && opposesMention(token)) {
        weighing.reasons.add("against");
        return ToneWeights.AGAINST_CHARGE;
      }
      return valence;
    }
    Role role = role(verb);
    VerbFrame.Kind kind = verb.frame().kind();
    if (role == Role.NONE) {
      weighing.by(ToneWeights.BYSTANDER, "bystander of " + kind);
      return valence;
    }
    int strength =
        Math.abs(valence != 0 ? valence : lexicon.findVerbValence(verb.frame().lemma()).orElse(0));
    if (strength == 0) {
      strength = ToneWeights.FRAME_CHARGE;
    }
    weighing.role = true;
    weighing.by(ToneWeights.ROLE, role + " of " + kind);
    if (standing.dependent()) {
      weighing.by(ToneWeights.DEPENDENT, "dependent");
    }
    return strength * (role == Role.SUBJECT ? ToneWeights.subject(kind) : ToneWeights.object(kind));
  }

  /** "голосували проти Коваля": the preposition that governs the mention says it alone. */
  private boolean opposesMention(int token) {
    return token < firstToken
        && token > sentence.sentence().firstToken()
        && text.lower(token).equals(standing.preposition())
        && words.is(Kind.OPPOSING, standing.preposition())
        && sentence.valence(token - 1) == 0
        && !verbs.containsKey(token - 1);
  }

  private Role role(FramedVerb verb) {
    int own = sentence.clauses().of(verb.token());
    if (own == clause) {
      return roles.role(sentence, firstToken, endToken, verb);
    }
    if (isAboutMention(own)) {
      return verb.passive() ? Role.OBJECT : Role.SUBJECT;
    }
    return Role.NONE;
  }

  /** Tells whether a clause is a relative one that follows the mention at once. */
  private boolean isAboutMention(int other) {
    return other == clause + 1
        && sentence.clauses().isRelative(other)
        && sentence.clauses().begin(other) - endToken <= 1;
  }

  /** "министр Лавров", "Президент США Байден", and "США" in it: a name stands right after. */
  private boolean introducesName() {
    boolean common =
        Character.isLowerCase(text.lower(firstToken).codePointAt(0))
            && (!text.token(firstToken).isCapitalized()
                || (text.isSentenceStart(firstToken) && endToken - firstToken > 1));
    return (common || standing.ofPerson())
        && sentence.sentence().hasToken(endToken)
        && sentence.isName(endToken);
  }

  private boolean isSpeaker() {
    return sentence.verbs().stream()
        .filter(verb -> verb.frame().kind() == VerbFrame.Kind.SPEECH)
        .filter(verb -> sentence.clauses().of(verb.token()) == clause)
        .anyMatch(verb -> roles.role(sentence, firstToken, endToken, verb) == Role.SUBJECT);
  }

  /** "за словами Коваля", "according to Miller": what follows is said by the mention. */
  private boolean isReporter() {
    for (int i = firstToken - 1;
        i >= Math.max(firstToken - 3, sentence.sentence().firstToken());
        i--) {
      if (words.is(Kind.REPORTER, text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private void weighByPlace(int token, boolean speaks, Weighing weighing) {
    int own = sentence.clauses().of(token);
    if (isAboutMention(own)) {
      weighing.by(ToneWeights.RELATIVE_CLAUSE, "relative clause");
    } else if (own != clause) {
      boolean next = Math.abs(own - clause) == 1;
      weighing.by(
          next ? ToneWeights.NEXT_CLAUSE : ToneWeights.FAR_CLAUSE,
          next ? "next clause" : "far clause");
      if (sentence.clauseNames(own)) {
        weighing.by(ToneWeights.NAMED_CLAUSE, "clause of another name");
      }
      if (speaks) {
        weighing.by(ToneWeights.SAID_BY_TARGET, "said by the target");
      }
    }
    if (weighing.role) {
      return;
    }
    if (words.is(Kind.PLACE, standing.preposition())) {
      weighing.by(ToneWeights.PLACE, "mention is a place");
    }
    if (title) {
      weighing.by(ToneWeights.TITLE, "title of a name");
    }
    if (token == firstToken - 1) {
      weighing.by(ToneWeights.ATTACHED_NOUN, "attached");
    } else if (token < firstToken && isJoinedBy(Kind.DIRECTION, token)) {
      weighing.by(ToneWeights.ATTACHED_NOUN, "directed at");
    } else if (token < firstToken && isJoinedBy(Kind.SOURCE, token)) {
      weighing.by(ToneWeights.SOURCE_NOUN, "comes from");
    } else {
      if (standing.dependent()) {
        weighing.by(ToneWeights.BELONGS, "belongs to a noun");
      }
      int distance = token < firstToken ? firstToken - token : token - endToken + 1;
      weighing.by(
          ToneWeights.HALF_DISTANCE / (ToneWeights.HALF_DISTANCE + distance - 1),
          "distance " + distance);
    }
  }

  /** "sanctions against the new government": one preposition right after the noun. */
  private boolean isJoinedBy(Kind kind, int token) {
    return token + 2 <= firstToken
        && firstToken - token <= 4
        && words.is(kind, text.lower(token + 1));
  }

  private void weighByModifiers(int token, Weighing weighing) {
    if (sentence.isModified(Modifier.NEGATOR, token, ToneWeights.NEGATION_SCOPE)) {
      weighing.by(ToneWeights.NEGATION, "negated");
    }
    if (sentence.isModified(Modifier.INTENSIFIER, token, ToneWeights.STRENGTH_SCOPE)) {
      weighing.by(ToneWeights.INTENSIFIED, "intensified");
    }
    if (sentence.isModified(Modifier.DIMINISHER, token, ToneWeights.STRENGTH_SCOPE)) {
      weighing.by(ToneWeights.DIMINISHED, "diminished");
    }
    int own = sentence.clauses().of(token);
    if (sentence.clauseHas(Modifier.CONDITIONAL, own)) {
      weighing.by(ToneWeights.CONDITIONAL, "conditional");
    }
    if (sentence.clauseBeginsWith(Modifier.CONCESSION, own)) {
      weighing.by(ToneWeights.CONCEDED, "conceded");
    }
    if (sentence.clauseBeginsWith(Modifier.CONTRAST, own)) {
      weighing.by(ToneWeights.AFTER_CONTRAST, "after contrast");
    } else if (own + 1 < sentence.clauses().count()
        && sentence.clauseBeginsWith(Modifier.CONTRAST, own + 1)) {
      weighing.by(ToneWeights.BEFORE_CONTRAST, "before contrast");
    }
    if (sentence.isQuestion()) {
      weighing.by(ToneWeights.QUESTION, "question");
    }
  }

  private String lemma(int token) {
    return text.readings(token).isEmpty() ? text.lower(token) : text.readings(token).get(0).lemma();
  }
}
