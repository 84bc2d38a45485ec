package litopys.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Grammar.VerbForm;
import litopys.language.LanguagePack;
import litopys.language.Reading;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.syntax.Frame.Attachment;
import litopys.syntax.Frame.Family;
import litopys.text.Spelling;

/** The frames of one language. Immutable. */
public final class Frames {

  private static final List<String> REFLEXIVE_ENDINGS = List.of("ся", "сь");

  private static final Pattern SHORT_PASSIVE = Pattern.compile("(но|то|на|та|ны|ты)$");
  private static final Pattern MASCULINE_SHORT_PASSIVE = Pattern.compile("[нт]$");

  /** Words after a verb among which the preposition of its object is looked for. */
  private static final int OBJECT_REACH = 8;

  private final Map<String, List<Frame>> verbs = new HashMap<>();
  private final Map<String, List<Frame>> nouns = new HashMap<>();

  private final Gerunds gerunds = new Gerunds();

  /** Prepositions of two words. */
  private final Set<String> compounds = new HashSet<>();

  private final Set<String> compoundBegins = new HashSet<>();

  private Frames() {}

  /** Reads the frames of a language; a wrong entry is an error that names its file and line. */
  public static Frames load(LanguagePack language) {
    Frames frames = read(Lexicon.load("language/" + language.code() + "/frames.tsv"));
    frames.verbs.keySet().forEach(verb -> frames.gerunds.add(verb, language.morphology()));
    return frames;
  }

  static Frames read(Lexicon lexicon) {
    Frames frames = new Frames();
    Set<String> seen = new TreeSet<>();
    for (Entry entry : lexicon.entries()) {
      Frame frame = frame(entry);
      if (!seen.add(frame.lemma() + "\t" + frame.partOfSpeech() + "\t" + frame.object())) {
        throw entry.error("lemma", "second frame of one word with one object");
      }
      frames.addCompounds(frame.subject());
      frames.addCompounds(frame.object());
      frames
          .of(frame.partOfSpeech())
          .computeIfAbsent(frame.lemma(), key -> new ArrayList<>(2))
          .add(frame);
    }
    return frames;
  }

  private void addCompounds(Attachment attachment) {
    attachment.prepositions().stream()
        .filter(preposition -> preposition.contains(" "))
        .peek(preposition -> compoundBegins.add(preposition.substring(0, preposition.indexOf(' '))))
        .forEach(compounds::add);
  }

  private static Frame frame(Entry entry) {
    PartOfSpeech partOfSpeech = entry.constant("pos", PartOfSpeech.class);
    Family family = entry.constant("family", Family.class);
    boolean isVerb =
        switch (partOfSpeech) {
          case VERB -> true;
          case NOUN -> false;
          default -> throw entry.error("pos", "not verb or noun");
        };
    boolean isDirect = isVerb && entry.get("object").isEmpty() && takesObject(family);
    return new Frame(
        Spelling.fold(entry.get("lemma")),
        partOfSpeech,
        family,
        entry.get("relation").isEmpty()
            ? Optional.empty()
            : Optional.of(entry.constant("relation", RelationKind.class)),
        attachment(entry.list("subject")),
        isDirect ? Attachment.DIRECT : attachment(entry.list("object")));
  }

  private static boolean takesObject(Family family) {
    return switch (family) {
      case SUFFER, GAIN, ERR -> false;
      default -> true;
    };
  }

  private static Attachment attachment(List<String> written) {
    Set<Case> cases = EnumSet.noneOf(Case.class);
    Set<String> prepositions = new TreeSet<>();
    for (String one : written) {
      switch (one) {
        case "gen" -> cases.add(Case.GENITIVE);
        case "dat" -> cases.add(Case.DATIVE);
        case "acc" -> cases.add(Case.ACCUSATIVE);
        case "ins" -> cases.add(Case.INSTRUMENTAL);
        default -> prepositions.add(one);
      }
    }
    return cases.isEmpty() && prepositions.isEmpty()
        ? Attachment.NONE
        : new Attachment(cases, prepositions, false);
  }

  private Map<String, List<Frame>> of(PartOfSpeech partOfSpeech) {
    return partOfSpeech == PartOfSpeech.VERB ? verbs : nouns;
  }

  /** Tells whether two words are a preposition of some frame: "з боку", "на адресу". */
  boolean isPreposition(String first, String second) {
    return compoundBegins.contains(first) && compounds.contains(first + " " + second);
  }

  /** Returns the frames of all verbs, by lemma. */
  public List<Frame> verbs() {
    return verbs.keySet().stream()
        .sorted()
        .flatMap(lemma -> verbs.getOrDefault(lemma, List.of()).stream())
        .toList();
  }

  /** Returns the lemmas of a part of speech that have a frame. */
  Set<String> lemmas(PartOfSpeech partOfSpeech) {
    return Set.copyOf(of(partOfSpeech).keySet());
  }

  /**
   * Returns the frame of a token that may be a verb or a noun of an act.
   *
   * @param end index after the last token of its sentence
   * @param charged tells which reflexive verbs have a meaning of their own
   * @param roles tells nouns from verbs where forms do not
   */
  Optional<FramedWord> find(
      AnnotatedText text, int token, int end, ChargedWords charged, RoleFinder roles) {
    boolean noun = roles.isNoun(text, token);
    for (Reading reading : readings(text, token)) {
      String lemma = gerunds.verb(Spelling.fold(reading.lemma()));
      Grammar grammar = reading.grammar();
      // English readings are guesses: "attacks" is a noun to them
      if (!noun && (grammar.isVerb() || grammar.invariable())) {
        List<Frame> frames = verbs.getOrDefault(lemma, List.of());
        if (!frames.isEmpty()) {
          boolean passive = isShortPassive(text.folded(token), grammar);
          return Optional.of(new FramedWord(token, choose(frames, text, token, end), passive));
        }
        List<Frame> active = verbs.getOrDefault(withoutReflexive(lemma), List.of());
        if (!active.isEmpty() && !charged.isCharged(text, token)) {
          // "обвиняется": to be accused; "отказаться" has a charge and a meaning of its own
          return Optional.of(new FramedWord(token, choose(active, text, token, end), true));
        }
      }
      if (grammar.isNoun() || (noun && grammar.invariable())) {
        List<Frame> frames = nouns.getOrDefault(lemma, List.of());
        if (!frames.isEmpty()) {
          return Optional.of(new FramedWord(token, choose(frames, text, token, end), false));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the frame of a token as a verb or a noun of an act, whatever else it may be. */
  Optional<FramedWord> find(AnnotatedText text, int token, int end, PartOfSpeech partOfSpeech) {
    Map<String, List<Frame>> known = of(partOfSpeech);
    for (Reading reading : text.readings(token)) {
      List<Frame> frames = known.getOrDefault(Spelling.fold(reading.lemma()), List.of());
      if (!frames.isEmpty()) {
        return Optional.of(new FramedWord(token, choose(frames, text, token, end), false));
      }
    }
    return Optional.empty();
  }

  /** "вышли" is a form of "выйти"; that of "выслать" is an order, which news does not give. */
  private static List<Reading> readings(AnnotatedText text, int token) {
    List<Reading> all = text.readings(token);
    List<Reading> told =
        all.stream().filter(r -> r.grammar().verbForm() != VerbForm.IMPERATIVE).toList();
    return told.isEmpty() ? all : told;
  }

  /** "виступити проти" and "виступити за" differ by what stands after the verb. */
  private static Frame choose(List<Frame> frames, AnnotatedText text, int token, int end) {
    if (frames.size() > 1) {
      for (int i = token + 1; i < Math.min(end, token + 1 + OBJECT_REACH); i++) {
        String word = text.lower(i);
        String pair = i + 1 < end ? word + " " + text.lower(i + 1) : word;
        for (Frame frame : frames) {
          if (frame.object().takes(word) || frame.object().takes(pair)) {
            return frame;
          }
        }
      }
      for (Frame frame : frames) {
        if (frame.object().prepositions().isEmpty()) {
          return frame;
        }
      }
    }
    return frames.get(0);
  }

  private static String withoutReflexive(String lemma) {
    for (String ending : REFLEXIVE_ENDINGS) {
      if (lemma.endsWith(ending)) {
        return lemma.substring(0, lemma.length() - ending.length());
      }
    }
    return "";
  }

  /** "звинувачено", "обвинён", "убиты": no other form of a verb ends so. */
  private static boolean isShortPassive(String form, Grammar grammar) {
    boolean masculine = grammar.gender() == Gender.MASCULINE;
    return SHORT_PASSIVE.matcher(form).find()
        || (masculine && MASCULINE_SHORT_PASSIVE.matcher(form).find());
  }
}
