package litopys.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.PartOfSpeech;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;
import litopys.text.Token;
import org.jspecify.annotations.Nullable;

/** What the words of an English sentence are, as far as they and their neighbours tell. */
final class OrderTokens {

  static final String POSSESSIVE = "'s";

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final @Nullable NameSpan[] nameOver;
  private final int first;
  private final int end;

  OrderTokens(ParsedSentence sentence, List<NameSpan> names) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.first = sentence.sentence().firstToken();
    this.end = sentence.sentence().endToken();
    this.nameOver = new NameSpan[end - first];
    for (NameSpan name : names) {
      Arrays.fill(nameOver, name.firstToken() - first, name.endToken() - first, name);
    }
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  /** Tells what a word shows that is no part of a name: "May" in "Theresa May" shows nothing. */
  boolean is(Kind kind, int token) {
    return sentence.is(kind, token) && nameOver(token).isEmpty();
  }

  /** Tells whether a word has a base form of a kind. */
  boolean isOf(Kind kind, int token) {
    return sentence.is(kind, token) || sentence.isOf(kind, token);
  }

  boolean is(String word, int token) {
    return token >= first && token < end && text.lower(token).equals(word);
  }

  Optional<NameSpan> nameAt(int token) {
    return nameOver(token).filter(name -> name.firstToken() == token);
  }

  private Optional<NameSpan> nameOver(int token) {
    return first <= token && token < end
        ? Optional.ofNullable(nameOver[token - first])
        : Optional.empty();
  }

  String text(int token) {
    return text.token(token).text();
  }

  boolean isPronoun(int token) {
    return is(Kind.HE, token) || is(Kind.SHE, token) || is(Kind.THEY, token);
  }

  /** "will", "may", "must": before the base form of a verb. */
  boolean isModal(int token) {
    return is(Kind.MODAL, token);
  }

  /** Words between a subject and its verb that are neither. */
  boolean isBetween(int token) {
    return is(Kind.AUXILIARY, token) || isModal(token) || is(Kind.HAVE, token) || isAdverb(token);
  }

  boolean isAdverb(int token) {
    if (token < first || token >= end || nameOver(token).isPresent()) {
      return false;
    }
    String word = text.lower(token);
    return is(Kind.ADVERB, token)
        || (sentence.has(Modifier.NEGATOR, token)
            && !text.hasReading(token, r -> r.grammar().isVerb()))
        || (word.length() > 4 && word.endsWith("ly") && !isOf(Kind.NOT_ADVERB, token))
        || text.hasReading(token, r -> r.grammar().partOfSpeech() == PartOfSpeech.ADVERB);
  }

  /** Tells whether a word can be part of a phrase, by itself. */
  boolean isNominal(int token) {
    Token word = text.token(token);
    if (word.kind() == Token.Kind.NUMBER || nameOver(token).isPresent()) {
      return true;
    }
    return word.isWord()
        && !is(Kind.PREPOSITION, token)
        && !is(Kind.COORDINATOR, token)
        && !is(Kind.OPENER, token)
        && !is(Kind.RELATIVE, token)
        && !isBetween(token)
        && !isPronoun(token);
  }

  /** Tells whether a phrase begins at a token. */
  private boolean beginsPhrase(int token) {
    return token < end
        && (is(Kind.DETERMINER, token)
            || nameAt(token).isPresent()
            || isPronoun(token)
            || is(Kind.OBJECT_PRONOUN, token)
            || text.token(token).isCapitalized());
  }

  boolean isVerb(int token) {
    if (token < first || token >= end || nameOver(token).isPresent() || isAdverb(token)) {
      return false;
    }
    String word = text.lower(token);
    int before = token - 1;
    while (before >= first && isAdverb(before)) {
      before--;
    }
    if (isModal(before) && text.token(token).isWord() && !isBetween(token)) {
      return true;
    }
    if (!mayBeVerb(token)) {
      return false;
    }
    if (isAfterNounMaker(before, word)) {
      return false;
    }
    if (is("to", before) || isModal(before) || isPronoun(before) || is(Kind.AUXILIARY, before)) {
      return true;
    }
    if (!isBetween(before) && isVerb(before)) {
      return word.endsWith("ing");
    }
    if (isPast(token)) {
      return true;
    }
    if (word.endsWith("ing")) {
      boolean joined =
          is(Kind.PREPOSITION, before) || (before >= first && text.token(before).is(","));
      return joined || isFramed(token);
    }
    // "Russia attacks Ukraine", but "Kremlin attacks on Ukraine"
    return before >= first
        && isNominal(before)
        && (word.endsWith("s") || isSeveral(before))
        && (beginsPhrase(token + 1)
            || takesNext(token)
            || is("to", token + 1)
            || endsReport(token));
  }

  /** "Russia is ready, Lavrov says". */
  private boolean endsReport(int token) {
    boolean last = token + 1 == end || text.token(token + 1).kind() == Token.Kind.PUNCTUATION;
    return last && sentence.isSpeechVerb(token);
  }

  /** "Russia and China support", but "Fox News host Smith": one name wants "supports". */
  private boolean isSeveral(int token) {
    Optional<NameSpan> name = nameOver(token);
    int begin = name.map(NameSpan::firstToken).orElse(token);
    boolean series = is("and", begin - 1);
    boolean plural =
        text.lower(token).endsWith("s")
            && name.map(n -> n.form() == NameSpan.Form.DEMONYM).orElse(true);
    return series || plural;
  }

  private boolean mayBeVerb(int token) {
    return isFramed(token)
        || text.hasReading(token, r -> r.grammar().isVerb())
        || (is("to", token + 1) && disposes(token));
  }

  /** "plans to", "hopes to": what is meant, possible or asked for. */
  boolean disposes(int token) {
    return isOf(Kind.INTENTION, token)
        || isOf(Kind.PHASE, token)
        || isOf(Kind.POSSIBILITY, token)
        || isOf(Kind.DEMAND, token);
  }

  private boolean isFramed(int token) {
    return sentence.findFramed(token).filter(word -> word.frame().isVerb()).isPresent();
  }

  private boolean takesNext(int token) {
    return token + 1 < end
        && sentence
            .findFramed(token)
            .filter(word -> word.frame().object().prepositions().contains(text.lower(token + 1)))
            .isPresent();
  }

  private boolean isAfterNounMaker(int before, String word) {
    if (before < first) {
      return false;
    }
    boolean adjective =
        nameOver(before).filter(name -> name.form() == NameSpan.Form.ADJECTIVE).isPresent();
    boolean preposition =
        is(Kind.PREPOSITION, before) && !is("to", before) && !word.endsWith("ing");
    return is(Kind.DETERMINER, before)
        || is(POSSESSIVE, before)
        || adjective
        || preposition
        || text.token(before).kind() == Token.Kind.NUMBER;
  }

  /** "warned", "met": no base form and none in -s or -ing. */
  boolean isPast(int token) {
    String word = text.lower(token);
    return !word.endsWith("ing")
        && !(word.endsWith("s") && !word.endsWith("ss"))
        && text.hasReading(
            token, r -> r.grammar().isVerb() && !r.lemma().equals(text.lower(token)));
  }
}
