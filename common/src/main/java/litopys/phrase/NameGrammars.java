package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Reading;

/** In which case and number a name may stand, by its words and its base form. */
final class NameGrammars {

  private static final List<Case> CASES =
      List.of(
          Case.NOMINATIVE,
          Case.GENITIVE,
          Case.DATIVE,
          Case.ACCUSATIVE,
          Case.INSTRUMENTAL,
          Case.LOCATIVE);

  private NameGrammars() {}

  static List<Grammar> of(AnnotatedText text, NameSpan name) {
    List<Grammar> agreed = List.of();
    for (int i = name.firstToken(); i < name.endToken(); i++) {
      List<Grammar> own = nominal(text, i);
      List<Grammar> both = agreeing(agreed, own);
      if (agreed.isEmpty()) {
        agreed = own;
      } else if (!both.isEmpty()) {
        // "Банк Англії": what does not agree with the head depends on it
        agreed = both;
      }
    }
    if (name.form() != NameSpan.Form.NAME) {
      return agreed;
    }
    if (!name.cases().isEmpty()) {
      return name.cases().stream().sorted().map(one -> grammar(name, one)).toList();
    }
    return byBaseForm(name, name.isPerson() ? ofOne(agreed) : agreed, isInvariable(text, name));
  }

  /** "Пєсков" is no plural of sand. */
  private static List<Grammar> ofOne(List<Grammar> grammars) {
    List<Grammar> one =
        grammars.stream().filter(g -> g.number() != GrammaticalNumber.PLURAL).toList();
    return one.isEmpty() ? grammars : one;
  }

  /** Heads that agree with another word: "Джо" may be any case, but "Джо Байдену" is one. */
  private static List<Grammar> agreeing(List<Grammar> heads, List<Grammar> others) {
    List<Grammar> both = new ArrayList<>();
    for (Grammar head : heads) {
      for (Grammar other : others) {
        if (agree(head, other)) {
          both.add(head.grammaticalCase() == Case.ANY ? other : head);
        }
      }
    }
    return both.stream().distinct().toList();
  }

  private static boolean agree(Grammar head, Grammar other) {
    return head.grammaticalCase().agreesWith(other.grammaticalCase())
        && head.number().agreesWith(other.number());
  }

  private static List<Grammar> nominal(AnnotatedText text, int token) {
    return text.readings(token).stream()
        .map(Reading::grammar)
        .filter(grammar -> grammar.isNoun() || grammar.isAdjective())
        .toList();
  }

  /** Acronyms and names in Latin letters do not decline. */
  private static boolean isInvariable(AnnotatedText text, NameSpan name) {
    return text.token(name.firstToken()).isAllCaps() || text.token(name.firstToken()).isLatin();
  }

  /** "Путін" is its base form and no genitive; "Байдена" is none and no nominative. */
  private static List<Grammar> byBaseForm(NameSpan name, List<Grammar> known, boolean invariable) {
    if (invariable) {
      return List.of(grammar(name, Case.ANY));
    }
    if (known.isEmpty()) {
      boolean declines = name.isPerson() && name.baseForm();
      return declines
          ? List.of(grammar(name, Case.NOMINATIVE))
          : CASES.stream()
              .filter(one -> name.baseForm() || one != Case.NOMINATIVE)
              .map(one -> grammar(name, one))
              .toList();
    }
    if (name.baseForm()) {
      boolean nominative =
          known.stream().anyMatch(g -> g.grammaticalCase().agreesWith(Case.NOMINATIVE));
      return nominative ? known : List.of(grammar(name, Case.NOMINATIVE));
    }
    List<Grammar> oblique =
        known.stream().filter(g -> g.grammaticalCase() != Case.NOMINATIVE).toList();
    return oblique.isEmpty() ? known : oblique;
  }

  private static Grammar grammar(NameSpan name, Case one) {
    return new Grammar(
        PartOfSpeech.NOUN,
        one,
        name.gender(),
        name.kind() == EntityKind.PERSON ? GrammaticalNumber.SINGULAR : GrammaticalNumber.ANY,
        NameType.NONE,
        name.isPerson(),
        false);
  }
}
