package litopys.tone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.LanguagePack;
import litopys.language.Reading;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.syntax.Modifier;
import litopys.syntax.Modifiers;
import litopys.text.Sentence;
import litopys.text.Spelling;
import litopys.text.Token;

/** The tone words, activity words and modifiers of one language. Immutable. */
public final class ToneLexicon {

  /** The greatest charge of a word; the least is its opposite. */
  static final int STRONGEST = 3;

  private final Map<String, Map<PartOfSpeech, Integer>> valences = new HashMap<>();
  private final Set<String> activity = new HashSet<>();
  private final Modifiers modifiers;

  /** English forms are read by rule, so that their part of speech is a guess. */
  private final boolean partOfSpeechIsGuessed;

  private ToneLexicon(String language, Modifiers modifiers) {
    this.partOfSpeechIsGuessed = language.equals("en");
    this.modifiers = modifiers;
  }

  /** Reads the lexicons of a language; a wrong entry is an error that names its file and line. */
  public static ToneLexicon load(LanguagePack language) {
    String folder = "language/" + language.code() + "/";
    return read(
        language.code(),
        Lexicon.load(folder + "tone.tsv"),
        Lexicon.load(folder + "activity.tsv"),
        Modifiers.load(language));
  }

  static ToneLexicon read(String language, Lexicon tone, Lexicon activity, Modifiers modifiers) {
    ToneLexicon lexicon = new ToneLexicon(language, modifiers);
    tone.entries().forEach(lexicon::addTone);
    activity.entries().forEach(entry -> lexicon.activity.add(Spelling.fold(entry.get("lemma"))));
    return lexicon;
  }

  private void addTone(Entry entry) {
    int valence = entry.number("valence");
    if (valence == 0 || Math.abs(valence) > STRONGEST) {
      throw entry.error("valence", "not -3 to 3 without 0");
    }
    valences
        .computeIfAbsent(Spelling.fold(entry.get("lemma")), lemma -> new HashMap<>(2))
        // what is one word after "ё" is folded keeps its weaker charge
        .merge(partOfSpeech(entry), valence, ToneLexicon::weaker);
  }

  private static PartOfSpeech partOfSpeech(Entry entry) {
    return switch (entry.get("pos")) {
      case "noun" -> PartOfSpeech.NOUN;
      case "verb" -> PartOfSpeech.VERB;
      case "adj" -> PartOfSpeech.ADJECTIVE;
      case "adv" -> PartOfSpeech.ADVERB;
      case "intj" -> PartOfSpeech.OTHER;
      default -> throw entry.error("pos", "not noun, verb, adj, adv or intj");
    };
  }

  /**
   * Returns the charge of a word, -3 to 3; 0 if its readings contradict each other, empty if it is
   * no tone word. A capitalised word inside a sentence is a name and none: "партія Слава".
   */
  OptionalInt findValence(AnnotatedText text, int token) {
    Token word = text.token(token);
    if (!word.isWord() || isName(text, token)) {
      return OptionalInt.empty();
    }
    String form = text.folded(token);
    if (partOfSpeechIsGuessed && valences.containsKey(form)) {
      // "abandoned" has its own entry, besides "abandon"
      return OptionalInt.of(agreed(List.copyOf(valences.getOrDefault(form, Map.of()).values())));
    }
    List<Integer> found = new ArrayList<>(2);
    for (Reading reading : text.readings(token)) {
      OptionalInt valence = find(reading);
      if (valence.isPresent()) {
        found.add(valence.getAsInt());
      } else if (isFunctionWord(reading)) {
        // "почти" is nearly always "almost", hardly ever "honour!"
        return OptionalInt.empty();
      }
    }
    if (text.readings(token).isEmpty()) {
      find(form, PartOfSpeech.OTHER).ifPresent(found::add);
    }
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(agreed(found));
  }

  private OptionalInt find(Reading reading) {
    return reading.grammar().nameType() == NameType.NONE
        ? find(Spelling.fold(reading.lemma()), reading.grammar().partOfSpeech())
        : OptionalInt.empty();
  }

  private boolean isFunctionWord(Reading reading) {
    return switch (reading.grammar().partOfSpeech()) {
      case NOUN, VERB, ADJECTIVE -> false;
      default -> !partOfSpeechIsGuessed;
    };
  }

  /** Returns the charge of a verb, or empty if it is no tone word. */
  OptionalInt findVerbValence(String lemma) {
    Integer valence = valences.getOrDefault(Spelling.fold(lemma), Map.of()).get(PartOfSpeech.VERB);
    return valence == null ? OptionalInt.empty() : OptionalInt.of(valence);
  }

  /** Returns the modifiers that the lexicon counts pronouns by. */
  public Modifiers modifiers() {
    return modifiers;
  }

  boolean isActive(AnnotatedText text, int token) {
    return text.token(token).isWord()
        && !isName(text, token)
        && (activity.contains(text.folded(token))
            || text.hasReading(token, r -> activity.contains(Spelling.fold(r.lemma()))));
  }

  /** Tells whether a word is of the first person. "US" in capitals is a country, "us" are we. */
  boolean isSelf(AnnotatedText text, int token) {
    boolean country = text.token(token).is("US");
    return !country
        && modifiers.find(text, token).filter(m -> m.value() == Modifier.SELF).isPresent();
  }

  private OptionalInt find(String lemma, PartOfSpeech partOfSpeech) {
    Map<PartOfSpeech, Integer> known = valences.getOrDefault(lemma, Map.of());
    if (known.isEmpty()) {
      return OptionalInt.empty();
    }
    if (partOfSpeechIsGuessed) {
      Integer sure = known.get(partOfSpeech);
      return OptionalInt.of(sure != null ? sure : agreed(List.copyOf(known.values())));
    }
    for (PartOfSpeech fitting : fitting(partOfSpeech)) {
      Integer valence = known.get(fitting);
      if (valence != null) {
        return OptionalInt.of(valence);
      }
    }
    return OptionalInt.empty();
  }

  /** Russian participles have the infinitive as lemma; predicatives pass for adverbs. */
  private static List<PartOfSpeech> fitting(PartOfSpeech partOfSpeech) {
    return switch (partOfSpeech) {
      case NOUN -> List.of(PartOfSpeech.NOUN);
      case VERB -> List.of(PartOfSpeech.VERB);
      case ADJECTIVE -> List.of(PartOfSpeech.ADJECTIVE, PartOfSpeech.VERB);
      case ADVERB -> List.of(PartOfSpeech.ADVERB, PartOfSpeech.ADJECTIVE);
      default -> List.of(PartOfSpeech.OTHER, PartOfSpeech.ADVERB);
    };
  }

  private static int agreed(List<Integer> valences) {
    return valences.stream().reduce(ToneLexicon::weaker).orElse(0);
  }

  private static int weaker(int one, int other) {
    if (Integer.signum(one) != Integer.signum(other)) {
      return 0;
    }
    return Math.abs(one) <= Math.abs(other) ? one : other;
  }

  /** A capital inside a sentence marks a name, unless the whole sentence is a headline. */
  private static boolean isName(AnnotatedText text, int token) {
    return text.token(token).isCapitalized()
        && !text.isSentenceStart(token)
        && !isHeadline(text, text.sentenceOf(token));
  }

  private static boolean isHeadline(AnnotatedText text, Sentence sentence) {
    int capitals = 0;
    int words = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (text.token(i).isWord() && text.token(i).text().length() > 3) {
        words++;
        capitals += text.token(i).isCapitalized() ? 1 : 0;
      }
    }
    return words >= 4 && capitals * 10 >= words * 8;
  }
}
