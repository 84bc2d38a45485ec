package litopys.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.syntax.ClauseWords;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.FramedWord;
import litopys.syntax.MentionRoles;
import litopys.syntax.Modifier;
import litopys.syntax.Role;

/** Finds the features of one mention of a sentence. */
final class TargetFeatures {

  /** Where a word stands, seen from the mention. */
  private enum Relation {
    ATTACHED,
    DIRECTED,
    COMES_FROM,
    NEAR_BEFORE,
    NEAR_AFTER,
    BEFORE,
    AFTER,
    OTHER_BEFORE,
    OTHER_AFTER,
    DESCRIBES,
    SAID
  }

  private static final int NEAR = 3;

  /** The rule score counts no further than this, in thousandths. */
  private static final int MOST_RULE_SCORE = 1800;

  private static final int RULE_SCORE_BIN = 225;

  /** Features that hold a word of the language; all others mean the same in every language. */
  private static final Set<String> LEXICAL =
      Set.of(
          "stem",
          "target",
          "verb before",
          "verb after",
          "negated stem",
          "stem next",
          "stem past a name",
          "stem before",
          "stem after",
          "stem two before",
          "stem two after",
          "role verb",
          "preposition");

  private final ToneSentence sentence;
  private final AnnotatedText text;
  private final MentionRoles target;
  private final ClauseWords words;
  private final String kind;
  private final FeatureSet features;
  private final Map<Integer, FramedWord> verbs = new HashMap<>();
  private final int first;
  private final int end;

  TargetFeatures(
      ToneSentence sentence,
      MentionRoles target,
      ClauseWords words,
      Optional<EntityKind> kind,
      FeatureSet features) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.target = target;
    this.words = words;
    this.kind = kind.map(EntityKind::name).orElse("");
    this.features = features;
    this.first = sentence.sentence().firstToken();
    this.end = sentence.sentence().endToken();
    sentence.framed().forEach(verb -> verbs.put(verb.token(), verb));
  }

  static boolean isLexical(String name) {
    return LEXICAL.contains(name);
  }

  void collect(List<ToneEvidence> evidence) {
    addMention();
    addNeighbours();
    addWords();
    addFrames();
    addRuleScore(evidence);
  }

  private void addMention() {
    String position = target.standing().position();
    features.add("always", "");
    features.add("kind", kind);
    features.add("position", position);
    features.add("position", position, kind);
    String preposition = target.standing().preposition();
    if (!preposition.isEmpty()) {
      features.add("preposition", preposition);
      features.add("preposition", preposition, kind);
    }
    if (target.standing().dependent()) {
      features.add("dependent", target.standing().ofPerson() ? "of person" : "", kind);
    }
    if (target.introducesName()) {
      features.add("introduces name", kind);
    }
    if (target.isReporter()) {
      features.add("reporter", "");
    }
    if (target.speaks()) {
      features.add("speaks", "");
    }
    if (text.isQuoted(target.firstToken())) {
      features.add("quoted", kind);
    }
    if (sentence.parsed().isQuestion()) {
      features.add("question", "");
    }
    int before = names(first, target.firstToken());
    int after = names(target.endToken(), end);
    features.add("names before", count(before));
    features.add("names after", count(after));
    features.add("names", count(before), count(after), position);
    features.add("length", count((end - first) / 6));
  }

  private int names(int from, int to) {
    int names = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean name = sentence.isName(i);
      names += name && !inside ? 1 : 0;
      inside = name;
    }
    return names;
  }

  private static final String[] COUNTS = {"0", "1", "2", "3", "4", "5", "6", "7 or more"};

  private static String count(int n) {
    return COUNTS[Math.min(n, COUNTS.length - 1)];
  }

  private void addNeighbours() {
    int at = target.firstToken();
    if (!text.token(at).isCapitalized()) {
      // "боевики" and "герои" say what they are; names say nothing
      features.add("target", sentence.stem(at));
    }
    addVerb("verb before", at - 1, -1);
    addVerb("verb after", target.endToken(), 1);
    addNeighbour("stem before", at - 1);
    addNeighbour("stem two before", at - 2);
    addNeighbour("stem after", target.endToken());
    addNeighbour("stem two after", target.endToken() + 1);
  }

  /** Adds the nearest verb of the clause on one side. */
  private void addVerb(String name, int from, int step) {
    for (int i = from;
        i >= first && i < end && sentence.clauses().of(i) == target.clause();
        i += step) {
      if (!sentence.isName(i) && text.hasReading(i, r -> r.grammar().isVerb())) {
        boolean negated = sentence.isNegated(i);
        features.add(name, sentence.stem(i), target.standing().position(), negated ? "not" : "");
        return;
      }
    }
  }

  private void addNeighbour(String name, int token) {
    if (token < first || token >= end) {
      features.add(name, "-");
    } else {
      features.add(name, sentence.stem(token));
    }
  }

  private void addWords() {
    String position = target.standing().position();
    int sum = 0;
    int ownSum = 0;
    for (int i = first; i < end; i++) {
      if (sentence.isName(i) || !text.token(i).isWord()) {
        continue;
      }
      Relation relation = relation(i);
      String group = group(relation);
      String side = i < target.firstToken() ? "before" : "after";
      String stem = sentence.stem(i);
      boolean negated = sentence.isNegated(i);
      features.add("stem", stem);
      features.add(negated ? "negated stem" : "stem", stem, group);
      if (group.equals("own")) {
        features.add(negated ? "negated stem" : "stem", stem, position, side);
      }
      boolean passed = namesBetween(i);
      features.add(passed ? "stem past a name" : "stem next", stem, group, side);
      int valence = sentence.valence(i);
      if (valence != 0) {
        String sign = valence > 0 ? "good" : "bad";
        String name = negated ? "negated charge" : "charge";
        features.add(name, sign);
        features.add(name, sign, relation.name());
        features.add(name, sign, position, side);
        features.add(name, sign, group, kind);
        features.add(
            passed ? "charge past a name" : "charge next", sign, relation.name(), position);
        features.add("charge of", String.valueOf(valence), relation.name());
        if (sentence.parsed().isIronic(i)) {
          features.add("ironic charge", sign, group);
        }
        if (isPredicate(i)) {
          features.add("predicate", sign, negated ? "negated" : "");
        }
        int signed = negated ? -valence : valence;
        sum += signed;
        ownSum += group.equals("own") ? signed : 0;
      }
    }
    features.add("sum", bin(sum));
    features.add("sum", bin(sum), position);
    features.add("own sum", bin(ownSum));
    features.add("own sum", bin(ownSum), position);
  }

  /** "Коваль виявився злочинцем", "Miller is a liar": the word says what the mention is. */
  private boolean isPredicate(int token) {
    if (token < target.firstToken()
        || sentence.clauses().of(token) != target.clause()
        || !target.standing().preposition().isEmpty()
        || namesBetween(token)) {
      return false;
    }
    for (int i = target.endToken(); i < token; i++) {
      if (text.hasReading(i, r -> words.is(Kind.COPULA, r.lemma())) || text.token(i).is("—")) {
        return true;
      }
    }
    return false;
  }

  private static String bin(int sum) {
    return switch (Math.max(-4, Math.min(4, Integer.signum(sum) * ((Math.abs(sum) + 1) / 2)))) {
      case -4 -> "-4";
      case -3 -> "-3";
      case -2 -> "-2";
      case -1 -> "-1";
      case 0 -> "0";
      case 1 -> "1";
      case 2 -> "2";
      case 3 -> "3";
      default -> "4";
    };
  }

  private boolean namesBetween(int token) {
    int from = token < target.firstToken() ? token + 1 : target.endToken();
    int to = token < target.firstToken() ? target.firstToken() : token;
    for (int i = from; i < to; i++) {
      if (sentence.isName(i)) {
        return true;
      }
    }
    return false;
  }

  private static String group(Relation relation) {
    return switch (relation) {
      case SAID -> "said";
      case DESCRIBES -> "describes";
      case OTHER_BEFORE, OTHER_AFTER -> "other";
      default -> "own";
    };
  }

  private Relation relation(int token) {
    int clause = sentence.clauses().of(token);
    boolean before = token < target.firstToken();
    if (target.isDescribedBy(clause)) {
      return Relation.DESCRIBES;
    }
    if (target.says(token) || isInOtherQuotation(token)) {
      return Relation.SAID;
    }
    if (clause != target.clause()) {
      return before ? Relation.OTHER_BEFORE : Relation.OTHER_AFTER;
    }
    if (token == target.firstToken() - 1) {
      return Relation.ATTACHED;
    }
    if (before && isJoinedBy(Kind.DIRECTION, token)) {
      return Relation.DIRECTED;
    }
    if (before && isJoinedBy(Kind.SOURCE, token)) {
      return Relation.COMES_FROM;
    }
    boolean near = target.distance(token) <= NEAR;
    if (before) {
      return near ? Relation.NEAR_BEFORE : Relation.BEFORE;
    }
    return near ? Relation.NEAR_AFTER : Relation.AFTER;
  }

  /** What is quoted, if the mention stands outside: "«Це знущання», — обурюється Коваль". */
  private boolean isInOtherQuotation(int token) {
    return text.quotations().stream()
        .anyMatch(
            quotation ->
                quotation.isSpeech()
                    && quotation.encloses(token)
                    && !quotation.encloses(target.firstToken()));
  }

  private boolean isJoinedBy(Kind joint, int token) {
    return token + 2 <= target.firstToken()
        && target.firstToken() - token <= 4
        && words.is(joint, text.lower(token + 1));
  }

  private void addFrames() {
    for (FramedWord verb : verbs.values()) {
      Role role = target.role(verb.token());
      String frame = verb.frame().family().name();
      boolean negated = sentence.isNegated(verb.token());
      int clause = sentence.clauses().of(verb.token());
      boolean conditional = sentence.parsed().clauseHas(Modifier.CONDITIONAL, clause);
      String mood = negated ? "negated" : conditional ? "conditional" : "";
      if (role == Role.NONE) {
        String relation = group(relation(verb.token()));
        features.add("bystander", frame, relation);
        features.add("bystander", frame, relation, mood);
      } else if (target.standing().dependent()) {
        // "посол Японії передав": what the ambassador does speaks less of Japan
        String owner = target.standing().ofPerson() ? "person" : "thing";
        features.add("dependent role", role.name(), frame, mood);
        features.add("dependent role", role.name(), frame, owner);
      } else {
        features.add("role", role.name(), frame, mood);
        features.add("role", role.name(), frame);
        features.add("role verb", role.name(), verb.frame().lemma(), mood);
        features.add("role kind", role.name(), frame, kind);
      }
    }
  }

  private void addRuleScore(List<ToneEvidence> evidence) {
    double sum = 0;
    for (ToneEvidence word : evidence) {
      sum += word.contribution();
    }
    int score = (int) StrictMath.rint(sum / ToneWeights.SATURATION * FeatureSet.WHOLE);
    int bounded = Math.max(-MOST_RULE_SCORE, Math.min(MOST_RULE_SCORE, score));
    if (bounded != 0) {
      features.addValue("rules", bounded > 0 ? "for" : "against", Math.abs(bounded));
    }
    features.add("rule score", bin(bounded / RULE_SCORE_BIN));
  }
}
