package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;

/** Cuts an English sentence into phrases, by word order, and ties them together. */
final class OrderChunker {

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final OrderTokens tokens;
  private final Set<String> persons;
  private final List<Chunk> chunks = new ArrayList<>();

  /**
   * @param persons base forms of nouns of persons: "minister"
   */
  OrderChunker(ParsedSentence sentence, OrderTokens tokens, Set<String> persons) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.tokens = tokens;
    this.persons = persons;
  }

  List<Chunk> chunks() {
    int i = tokens.first();
    while (i < tokens.end()) {
      Optional<Chunk> found = chunkAt(i);
      if (found.isPresent()) {
        link(found.get());
        i = found.get().endToken;
      } else {
        i++;
      }
    }
    for (int c = 1; c < chunks.size(); c++) {
      joinSeries(chunks.get(c), chunks.get(c - 1));
    }
    return chunks;
  }

  private Optional<Chunk> chunkAt(int begin) {
    if (tokens.isPronoun(begin)) {
      Chunk pronoun = new Chunk(begin, begin, begin + 1, List.of(pronounGrammar(begin)));
      pronoun.pronoun = true;
      return Optional.of(pronoun);
    }
    if (tokens.is(Kind.OBJECT_PRONOUN, begin)) {
      return Optional.of(new Chunk(begin, begin, begin + 1, List.of()));
    }
    List<NameSpan> names = new ArrayList<>();
    int i = begin;
    @Nullable NameSpan last = null;
    while (i < tokens.end() && (goesOn(i, begin, last) || isJoint(i, last))) {
      Optional<NameSpan> name = tokens.nameAt(i);
      last = isJoint(i, last) ? last : name.orElse(null);
      name.ifPresent(names::add);
      i = name.map(NameSpan::endToken).orElse(i + 1);
    }
    boolean empty = i == begin || (i == begin + 1 && tokens.is(Kind.DETERMINER, begin));
    return empty ? Optional.empty() : Optional.of(chunk(begin, i, names, last));
  }

  private boolean goesOn(int token, int begin, @Nullable NameSpan last) {
    if (tokens.is(Kind.DETERMINER, token)) {
      return token == begin;
    }
    boolean mark = "\"“”«»&-".contains(text.token(token).text()) && token > begin && last == null;
    boolean time =
        last != null && text.token(token).isCapitalized() && tokens.isOf(Kind.TIME, token);
    return (tokens.isNominal(token) || mark || isStop(token, begin))
        && !time
        && !tokens.isVerb(token)
        && (token == begin || tokens.nameAt(token).isEmpty() || isOneName(token, last));
  }

  /** "American and Chinese diplomats". */
  private boolean isJoint(int token, @Nullable NameSpan last) {
    return last != null
        && last.form() == NameSpan.Form.ADJECTIVE
        && (tokens.is("and", token) || text.token(token).is(","))
        && tokens
            .nameAt(token + 1)
            .filter(name -> name.form() == NameSpan.Form.ADJECTIVE)
            .isPresent();
  }

  /** "Mr. Biden": a full stop within a sentence ends an abbreviation. */
  private boolean isStop(int token, int begin) {
    return text.token(token).is(".")
        && token > begin
        && token + 1 < tokens.end()
        && text.token(token + 1).isCapitalized();
  }

  /** "US President Joe Biden" is one phrase; "Israel Benjamin Netanyahu" after "of" is two. */
  private boolean isOneName(int token, @Nullable NameSpan last) {
    return last == null
        || last.form() == NameSpan.Form.ADJECTIVE
        || tokens.nameAt(token).filter(NameSpan::isPerson).isEmpty();
  }

  private Chunk chunk(int begin, int end, List<NameSpan> names, @Nullable NameSpan last) {
    boolean named = last != null && last.form() != NameSpan.Form.ADJECTIVE;
    Chunk chunk = new Chunk(begin, end - 1, end, List.of(grammar(end - 1)));
    if (named) {
      chunk.name = last;
    }
    names.stream().filter(name -> !named || !name.equals(last)).forEach(chunk.attributes::add);
    if (begin > tokens.first() && tokens.is(Kind.PREPOSITION, begin - 1)) {
      chunk.preposition = text.lower(begin - 1);
      chunk.begin = begin - 1;
      boolean according =
          tokens.is(Kind.REPORTER, begin - 2) && !tokens.is(Kind.POSSESSIVE, begin - 1);
      chunk.begin -= according ? 1 : 0;
    }
    return chunk;
  }

  private Grammar grammar(int head) {
    String word = text.lower(head);
    boolean plural =
        word.endsWith("s")
            && !word.endsWith("ss")
            && text.hasReading(head, r -> !r.lemma().equals(word));
    boolean person =
        persons.contains(word) || text.hasReading(head, r -> persons.contains(r.lemma()));
    return new Grammar(
        PartOfSpeech.NOUN,
        Case.ANY,
        Gender.ANY,
        plural ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR,
        NameType.NONE,
        person,
        true);
  }

  private Grammar pronounGrammar(int token) {
    boolean several = tokens.is(Kind.THEY, token);
    boolean man = tokens.is(Kind.HE, token);
    return new Grammar(
        PartOfSpeech.OTHER,
        Case.NOMINATIVE,
        several ? Gender.ANY : man ? Gender.MASCULINE : Gender.FEMININE,
        several ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR,
        NameType.NONE,
        true,
        false);
  }

  private void link(Chunk chunk) {
    if (!chunks.isEmpty()) {
      Chunk previous = chunks.get(chunks.size() - 1);
      boolean possessor =
          previous.endToken + 1 == chunk.begin
              && tokens.is(OrderTokens.POSSESSIVE, previous.endToken);
      if (possessor) {
        previous.governor = chunk;
        chunk.preposition = previous.preposition;
      } else if (previous.endToken == chunk.begin) {
        if (appose(chunk, previous)) {
          return;
        }
        chunk.before = previous;
        if (tokens.is(Kind.POSSESSIVE, chunk.begin)) {
          chunk.governor = previous;
        }
      }
    }
    chunks.add(chunk);
  }

  /** "Secretary of State Antony Blinken", "Prime Minister of Israel Benjamin Netanyahu". */
  private boolean appose(Chunk chunk, Chunk previous) {
    NameSpan name = chunk.name;
    if (name == null || !name.isPerson()) {
      return false;
    }
    boolean office = tokens.is(Kind.POSSESSIVE, chunk.begin) && isOfOffice(chunk);
    Chunk of = previous.governor;
    boolean country = chunk.preposition.isEmpty() && of != null && previous.name != null;
    Chunk title = office ? previous : country ? of : null;
    if (title == null || title.name != null) {
      return false;
    }
    title.name = name;
    title.endToken = chunk.endToken;
    return true;
  }

  private boolean isOfOffice(Chunk chunk) {
    return tokens.isOf(Kind.DOMAIN, chunk.firstToken)
        && chunk.name != null
        && chunk.name.firstToken() > chunk.firstToken;
  }

  private void joinSeries(Chunk chunk, Chunk previous) {
    if (previous.endToken >= chunk.begin || chunk.pronoun || !isJoined(previous, chunk)) {
      return;
    }
    Chunk other = previous;
    while (other.governor != null && chunk.name != null && other.name == null) {
      other = other.governor;
    }
    chunk.series = other.series;
    chunk.governor = other.governor;
    if (chunk.preposition.isEmpty()) {
      chunk.preposition = other.preposition;
    }
  }

  /** Tells whether nothing but "and", or a comma between names, stands between two phrases. */
  private boolean isJoined(Chunk previous, Chunk chunk) {
    boolean and = false;
    boolean comma = false;
    for (int i = previous.endToken; i < chunk.begin; i++) {
      if (tokens.is(Kind.COORDINATOR, i) && !tokens.is("but", i)) {
        and = true;
      } else if (text.token(i).is(",")) {
        comma = true;
      } else {
        return false;
      }
    }
    boolean sameClause =
        sentence.clauses().of(previous.endToken - 1) == sentence.clauses().of(chunk.firstToken);
    boolean names = chunk.name != null && previous.name != null;
    return sameClause
        && (and || (comma && names))
        && !(comma && and && !names)
        && (and || !(isAside(chunk) || isSubject(chunk, previous)))
        && !beginsClause(chunk);
  }

  /** "Germany, Scholz said, would pay": the name of who says the rest. */
  private boolean isAside(Chunk chunk) {
    int next = chunk.endToken;
    return sentence.isSpeechVerb(next) && next + 1 < tokens.end() && text.token(next + 1).is(",");
  }

  /** "In the words of Duda, Russia is": but "Biden, Putin meet". */
  private boolean isSubject(Chunk chunk, Chunk previous) {
    return !previous.preposition.isEmpty() && isBeforeVerb(chunk);
  }

  private boolean isBeforeVerb(Chunk chunk) {
    int next = chunk.endToken;
    return tokens.isVerb(next) || (tokens.isBetween(next) && !tokens.isAdverb(next));
  }

  /** "Biden met Putin and Xi met Macron": a phrase with a verb after it, when one stands before. */
  private boolean beginsClause(Chunk chunk) {
    if (!isBeforeVerb(chunk)) {
      return false;
    }
    int begin = sentence.clauses().begin(sentence.clauses().of(chunk.firstToken));
    for (int i = begin; i < chunk.begin; i++) {
      if (tokens.isVerb(i) || tokens.is(Kind.AUXILIARY, i)) {
        return true;
      }
    }
    return false;
  }
}
