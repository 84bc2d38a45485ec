package litopys.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.LanguagePack;
import litopys.language.Morphology.Form;
import litopys.syntax.Frame;
import litopys.syntax.Frame.Family;
import litopys.syntax.Frames;
import litopys.syntax.RelationKind;
import litopys.text.Span;
import litopys.training.TonedSentence.TonedName;

/**
 * What frames say by themselves: for each framed verb "A does it to B", "A does not", and, where
 * case tells who is who, "B is done it by A" by order. They teach the fit that roles decide, verbs
 * that no sentence has included.
 */
final class FrameSentences {

  private static final Pattern PAST = Pattern.compile(".*(в|вся|л|лся)$");
  private static final Pattern OTHER_PAST = Pattern.compile(".*[бгзкрсх]$");

  private static final Map<String, Names> NAMES =
      Map.of(
          "uk",
          new Names("Ковальчук", "Дем'янчук", "Дем'янчука", "Дем'янчуку", "Дем'янчуком"),
          "ru",
          new Names("Кузнецов", "Соколов", "Соколова", "Соколову", "Соколовым"),
          "en",
          new Names("Harper", "Dawson", "Dawson", "Dawson", "Dawson"));

  private final LanguagePack language;
  private final Names names;
  private final List<TonedSentence> sentences = new ArrayList<>();

  private FrameSentences(LanguagePack language) {
    this.language = language;
    this.names = NAMES.getOrDefault(language.code(), Names.NONE);
  }

  /** The names of who does it and of whom it is done to. */
  private record Names(
      String subject, String object, String accusative, String dative, String instrumental) {

    static final Names NONE = new Names("", "", "", "", "");
  }

  /** The labels of who does something and of whom it is done to. */
  private record Labels(int subject, int object) {}

  /** Returns the sentences of a language; none for one whose names nobody has given. */
  static List<TonedSentence> of(LanguagePack language) {
    FrameSentences made = new FrameSentences(language);
    if (!made.names.equals(Names.NONE)) {
      Frames.load(language).verbs().forEach(made::add);
    }
    return List.copyOf(made.sentences);
  }

  private void add(Frame frame) {
    Optional<Labels> labels = labels(frame);
    Optional<String> verb = past(frame.lemma());
    Optional<String> object = object(frame);
    if (labels.isEmpty() || verb.isEmpty() || object.isEmpty()) {
      return;
    }
    int subject = labels.get().subject();
    int toward = labels.get().object();
    add(frame, names.subject(), subject, " " + verb.get() + " ", object.get(), toward);
    if (!language.code().equals("en")) {
      add(frame, object.get(), toward, " " + verb.get() + " ", names.subject(), subject);
    }
    if (subject <= 0 && toward <= 0) {
      add(frame, names.subject(), 0, " " + negated(frame, verb.get()) + " ", object.get(), 0);
    }
  }

  private void add(
      Frame frame, String first, int firstLabel, String verb, String second, int secondLabel) {
    if (second.isEmpty()) {
      String text = first + verb.stripTrailing() + ".";
      TonedName name = new TonedName(new Span(0, first.length()), firstLabel);
      sentences.add(new TonedSentence(place(frame), text, List.of(name)));
    } else if (!first.isEmpty()) {
      int begin = first.length() + verb.length();
      sentences.add(
          new TonedSentence(
              place(frame),
              first + verb + second + ".",
              List.of(
                  new TonedName(new Span(0, first.length()), firstLabel),
                  new TonedName(new Span(begin, begin + second.length()), secondLabel))));
    }
  }

  private static String place(Frame frame) {
    return "frame of " + frame.lemma();
  }

  /** Empty for families that the docs on annotation leave to the sentence. */
  private static Optional<Labels> labels(Frame frame) {
    return switch (frame.family()) {
      case BLAME, PUNISH, FEAR, OPPOSE -> Optional.of(new Labels(0, -1));
      case HARM, THREATEN -> Optional.of(new Labels(-1, 0));
      case PRAISE -> Optional.of(new Labels(0, 1));
      case HELP ->
          Optional.of(
              frame.relation().equals(Optional.of(RelationKind.SUPPORTS))
                  ? new Labels(0, 1)
                  : new Labels(1, 0));
      case DEFEAT -> Optional.of(new Labels(1, -1));
      case GAIN -> Optional.of(new Labels(1, 0));
      case ERR -> Optional.of(new Labels(-1, 0));
      case SPEECH, NEUTRAL -> Optional.of(new Labels(0, 0));
      case SUFFER -> Optional.empty();
    };
  }

  /** Returns the object in its case; "" if the verb has none, nothing if a preposition governs. */
  private Optional<String> object(Frame frame) {
    if (frame.family() == Family.GAIN || frame.family() == Family.ERR) {
      return Optional.of("");
    }
    if (frame.object().takes(Case.ACCUSATIVE) || frame.object().takes(Case.GENITIVE)) {
      return Optional.of(names.accusative());
    }
    if (frame.object().takes(Case.DATIVE)) {
      return Optional.of(names.dative());
    }
    return frame.object().takes(Case.INSTRUMENTAL)
        ? Optional.of(names.instrumental())
        : Optional.empty();
  }

  private String negated(Frame frame, String verb) {
    return language.code().equals("en") ? "did not " + frame.lemma() : "не " + verb;
  }

  private Optional<String> past(String lemma) {
    if (language.code().equals("en")) {
      return Optional.of(pastOfEnglish(lemma));
    }
    List<String> masculine =
        language.morphology().forms(lemma, PartOfSpeech.VERB).stream()
            .filter(form -> form.grammar().gender() == Gender.MASCULINE)
            .map(Form::text)
            .toList();
    return masculine.stream()
        .filter(text -> PAST.matcher(text).matches())
        .findFirst()
        .or(() -> masculine.stream().filter(t -> OTHER_PAST.matcher(t).matches()).findFirst());
  }

  /** Irregular verbs come out wrong and are read as what they are: words without a frame. */
  private static String pastOfEnglish(String lemma) {
    String lower = lemma.toLowerCase(Locale.ROOT);
    if (lower.endsWith("e")) {
      return lower + "d";
    }
    boolean y = lower.matches(".*[^aeiou]y");
    return y ? lower.substring(0, lower.length() - 1) + "ied" : lower + "ed";
  }
}
