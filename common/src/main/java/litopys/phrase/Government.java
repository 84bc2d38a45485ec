package litopys.phrase;

import litopys.language.Grammar.Case;
import litopys.syntax.Frame;
import litopys.syntax.Frame.Family;

/**
 * Tells whether a preposition of a frame has the case that it takes there: "боротися з Росією" is
 * with her, "прибути з Росії" from her; "вторгся в Україну" is into it, "виступив в Україні" in it.
 */
final class Government {

  private Government() {}

  static boolean takes(Frame frame, Phrase phrase) {
    return frame.object().prepositions().contains(phrase.preposition())
        && switch (phrase.preposition()) {
          case "в", "у", "во", "на", "за" -> phrase.hasCase(Case.ACCUSATIVE);
          case "з", "із", "зі", "с", "со" -> takesWith(frame, phrase);
          default -> true;
        };
  }

  /** One mocks "з сусіда", in the genitive; whatever is done together takes the instrumental. */
  private static boolean takesWith(Frame frame, Phrase phrase) {
    return phrase.hasCase(frame.family() == Family.BLAME ? Case.GENITIVE : Case.INSTRUMENTAL);
  }
}
