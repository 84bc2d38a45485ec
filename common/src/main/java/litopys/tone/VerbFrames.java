package litopys.tone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.LanguagePack;
import litopys.language.Reading;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;
import litopys.text.Spelling;

/** The verb frames of one language. Immutable. */
final class VerbFrames {

  /** A verb of a text and its frame. */
  record FramedVerb(int token, VerbFrame frame, boolean passive) {}

  private static final List<String> REFLEXIVE_ENDINGS = List.of("ся", "сь");

  private static final Pattern SHORT_PASSIVE = Pattern.compile("(но|то|на|та|ны|ты)$");
  private static final Pattern MASCULINE_SHORT_PASSIVE = Pattern.compile("[нт]$");

  private final Map<String, VerbFrame> frames = new HashMap<>();

  private VerbFrames() {}

  static VerbFrames load(LanguagePack language) {
    return read(Lexicon.load("language/" + language.code() + "/verb_frames.tsv"));
  }

  static VerbFrames read(Lexicon lexicon) {
    VerbFrames frames = new VerbFrames();
    for (Entry entry : lexicon.entries()) {
      String lemma = Spelling.fold(entry.get("lemma"));
      if (frames.frames.put(lemma, frame(lemma, entry)) != null) {
        throw entry.error("lemma", "second frame of one verb");
      }
    }
    return frames;
  }

  private static VerbFrame frame(String lemma, Entry entry) {
    Case objectCase =
        switch (entry.get("object")) {
          case "" -> Case.ACCUSATIVE;
          case "gen" -> Case.GENITIVE;
          case "dat" -> Case.DATIVE;
          case "ins" -> Case.INSTRUMENTAL;
          default -> Case.NONE;
        };
    Set<String> prepositions =
        objectCase == Case.NONE ? Set.copyOf(entry.list("object")) : Set.of();
    return new VerbFrame(
        lemma, entry.constant("kind", VerbFrame.Kind.class), objectCase, prepositions);
  }

  /**
   * Returns the frame of a token that may be a verb. English passives are known by their auxiliary
   * and stay active here.
   */
  Optional<FramedVerb> find(AnnotatedText text, int token, ToneLexicon lexicon) {
    for (Reading reading : text.readings(token)) {
      // English readings are guesses: "attacks" is a noun to them
      if (!reading.grammar().isVerb() && !reading.grammar().invariable()) {
        continue;
      }
      String lemma = Spelling.fold(reading.lemma());
      VerbFrame frame = frames.get(lemma);
      if (frame != null) {
        boolean passive = isShortPassive(text.folded(token), reading.grammar());
        return Optional.of(new FramedVerb(token, frame, passive));
      }
      VerbFrame active = frames.get(withoutReflexive(lemma));
      if (active != null && lexicon.findVerbValence(lemma).isEmpty()) {
        // "обвиняется": to be accused; "отказаться" has a charge and a meaning of its own
        return Optional.of(new FramedVerb(token, active, true));
      }
    }
    return Optional.empty();
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
