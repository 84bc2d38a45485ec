package litopys.quote;

import java.util.Optional;
import litopys.phrase.Actors;
import litopys.phrase.Modality;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Frame.Family;
import litopys.syntax.FramedWord;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;
import litopys.syntax.RelationKind;

/** Tells which verbs report what somebody says. */
final class SpeechVerbs {

  private SpeechVerbs() {}

  /** "заявив", "said": what its clause tells was said. */
  static boolean says(Actors actors, int token) {
    ParsedSentence sentence = actors.sentence();
    return actors.verbs().contains(token)
        && !sentence.isOf(Kind.THOUGHT, token)
        && framed(sentence, token).filter(SpeechVerbs::isOfSpeech).isPresent()
        && actors.governor(token).isEmpty()
        && !sentence.isModified(Modifier.NEGATOR, token, 1)
        && actors.modality(token) == Modality.FACT;
  }

  /** Beside quotation marks more verbs report: "обурився", "praised". */
  static boolean reports(Actors actors, int token) {
    return actors.verbs().contains(token)
        && !actors.sentence().isOf(Kind.THOUGHT, token)
        && framed(actors.sentence(), token).filter(SpeechVerbs::isOfWords).isPresent();
  }

  /** "called the fall of the wall “…”". */
  static boolean names(Actors actors, int token) {
    return actors.verbs().contains(token) && actors.sentence().isOf(Kind.NAMING, token);
  }

  /** Tells whether a word may report. */
  static boolean isOfSpeech(FramedWord word) {
    return word.frame().isVerb()
        && (word.frame().family() == Family.SPEECH
            || word.frame().relation().filter(RelationKind.THREATENS::equals).isPresent());
  }

  private static boolean isOfWords(FramedWord word) {
    return switch (word.frame().family()) {
      case SPEECH, BLAME, PRAISE, THREATEN -> true;
      default -> word.frame().relation().filter(RelationKind.URGES::equals).isPresent();
    };
  }

  private static Optional<FramedWord> framed(ParsedSentence sentence, int token) {
    return sentence.findFramed(token).filter(word -> word.frame().isVerb());
  }

  /** Returns the base form of a verb. */
  static String lemma(Actors actors, int token) {
    return framed(actors.sentence(), token)
        .map(word -> word.frame().lemma())
        .orElseGet(() -> actors.sentence().text().readings(token).get(0).lemma());
  }
}
