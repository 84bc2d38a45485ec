package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Grammar.VerbForm;
import litopys.language.Reading;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence of Ukrainian or Russian into phrases, by agreement. */
final class CaseChunker {

  /** What no dictionary knows may be any noun. */
  private static final Grammar UNKNOWN =
      new Grammar(
          PartOfSpeech.NOUN,
          Case.ANY,
          Gender.ANY,
          GrammaticalNumber.ANY,
          NameType.NONE,
          false,
          true);

  /** "кілька джерел", "100 000 солдатів": what the verb in the plural agrees with. */
  static final Grammar COUNTED_SUBJECT =
      new Grammar(
          PartOfSpeech.NOUN,
          Case.NOMINATIVE,
          Gender.ANY,
          GrammaticalNumber.PLURAL,
          NameType.NONE,
          false,
          false);

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final @Nullable NameSpan[] nameAt;
  private final CasePrepositions prepositions;
  private final int first;
  private final int end;

  CaseChunker(ParsedSentence sentence, List<NameSpan> names) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.prepositions = new CasePrepositions(sentence);
    this.first = sentence.sentence().firstToken();
    this.end = sentence.sentence().endToken();
    this.nameAt = new NameSpan[end - first];
    names.forEach(name -> nameAt[name.firstToken() - first] = name);
  }

  List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    int i = first;
    while (i < end) {
      Optional<Chunk> chunk = chunkAt(i);
      chunk.ifPresent(prepositions::addTo);
      chunk.ifPresent(chunks::add);
      i = chunk.map(c -> c.endToken).orElse(i + 1);
    }
    return chunks;
  }

  private Optional<Chunk> chunkAt(int token) {
    Optional<NameSpan> name = nameAt(token);
    if (name.isPresent() && name.get().form() != NameSpan.Form.ADJECTIVE) {
      return Optional.of(ofName(token, token, name.get(), grammars(name.get())));
    }
    if (!text.token(token).isWord()
        || isVerb(token)
        || isFunctionWord(token)
        || CaseVerbs.isPredicate(sentence, token)) {
      return Optional.empty();
    }
    List<Grammar> pronoun = pronounGrammars(token);
    if (!pronoun.isEmpty() && !isPossessive(token)) {
      Chunk chunk = new Chunk(token, token, token + 1, pronoun);
      chunk.pronoun = isPersonalPronoun(token);
      return Optional.of(chunk);
    }
    return nounPhrase(token);
  }

  private static Chunk ofName(int first, int head, NameSpan name, List<Grammar> grammars) {
    Chunk chunk = new Chunk(first, head, name.endToken(), grammars);
    chunk.name = name;
    return chunk;
  }

  /** Attributes that agree, and the noun or the name that they belong to. */
  private Optional<Chunk> nounPhrase(int begin) {
    List<Grammar> agreed = List.of();
    List<NameSpan> attributes = new ArrayList<>();
    int last = begin - 1;
    int i = begin;
    while (i < end) {
      Optional<NameSpan> name = nameAt(i);
      if (name.isPresent() && name.get().form() != NameSpan.Form.ADJECTIVE) {
        List<Grammar> both = agreeing(agreed, grammars(name.get()));
        if (both.isEmpty()) {
          break;
        }
        Chunk chunk = ofName(begin, i, name.get(), both);
        return Optional.of(chunk);
      }
      if (i > begin && isJoint(i)) {
        i++;
        continue;
      }
      List<Grammar> noun = agreeing(agreed, nounGrammars(i, i > begin));
      List<Grammar> attribute = agreeing(agreed, attributeGrammars(i));
      if (!noun.isEmpty() && name.isEmpty() && !goesOn(i, attribute)) {
        Chunk chunk = new Chunk(begin, i, i + 1, noun);
        chunk.attributes.addAll(attributes);
        return Optional.of(chunk);
      }
      if (attribute.isEmpty()) {
        break;
      }
      name.ifPresent(attributes::add);
      agreed = attribute;
      last = name.map(NameSpan::endToken).orElse(i + 1) - 1;
      i = last + 1;
    }
    if (last < begin || agreed.stream().allMatch(g -> g.grammaticalCase() == Case.NONE)) {
      return Optional.empty();
    }
    Chunk headless = new Chunk(begin, last, last + 1, agreed);
    headless.attributes.addAll(attributes);
    return Optional.of(headless);
  }

  /** "військових" is a noun, but an attribute in "військових літаків". */
  private boolean goesOn(int token, List<Grammar> attribute) {
    return !attribute.isEmpty()
        && token + 1 < end
        && text.token(token + 1).isWord()
        && nameAt(token + 1).isEmpty()
        && !isFunctionWord(token + 1)
        && !agreeing(attribute, nounGrammars(token + 1, true)).isEmpty();
  }

  /** "американські та російські", "більш широкі": what stands between attributes. */
  private boolean isJoint(int token) {
    int next = token + 1;
    if (next >= end || attributeGrammars(next).isEmpty()) {
      return false;
    }
    boolean and = sentence.is(Kind.COORDINATOR, token) || text.token(token).is(",");
    boolean adverb =
        !text.readings(token).isEmpty()
            && text.readings(token).stream()
                .allMatch(r -> r.grammar().partOfSpeech() == PartOfSpeech.ADVERB);
    return (and && !attributeGrammars(token - 1).isEmpty()) || adverb;
  }

  private static List<Grammar> agreeing(List<Grammar> agreed, List<Grammar> others) {
    return agreed.isEmpty()
        ? others
        : others.stream().filter(o -> agreed.stream().anyMatch(o::agreesWith)).toList();
  }

  private List<Grammar> nounGrammars(int token, boolean attributed) {
    // "яка" is a yak's, too
    if ((!attributed && isVerbal(token)) || sentence.is(Kind.RELATIVE, token)) {
      return List.of();
    }
    return text.readings(token).isEmpty() && text.token(token).isWord()
        ? List.of(UNKNOWN)
        : grammars(token, g -> g.isNoun() && !isPersonalPronoun(token));
  }

  private List<Grammar> attributeGrammars(int token) {
    Optional<NameSpan> name = nameAt(token);
    if (name.isPresent()) {
      return name.get().form() == NameSpan.Form.ADJECTIVE ? grammars(name.get()) : List.of();
    }
    if (isOwner(token)) {
      return List.of(UNKNOWN);
    }
    return isFunctionWord(token)
        ? List.of()
        : grammars(token, g -> g.isAdjective() || g.partOfSpeech() == PartOfSpeech.NUMERAL);
  }

  private List<Grammar> pronounGrammars(int token) {
    if (isPersonalPronoun(token)) {
      return List.of(
          new Grammar(
              PartOfSpeech.OTHER,
              Case.NOMINATIVE,
              sentence.is(Kind.HE, token)
                  ? Gender.MASCULINE
                  : sentence.is(Kind.SHE, token) ? Gender.FEMININE : Gender.ANY,
              sentence.is(Kind.THEY, token) ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR,
              NameType.NONE,
              true,
              false));
    }
    return grammars(
        token, g -> g.partOfSpeech() == PartOfSpeech.OTHER && g.grammaticalCase() != Case.NONE);
  }

  private boolean isPersonalPronoun(int token) {
    return sentence.is(Kind.HE, token)
        || sentence.is(Kind.SHE, token)
        || sentence.is(Kind.THEY, token);
  }

  /** "его" may be his or him: his if a noun follows. */
  private boolean isPossessive(int token) {
    return !isPersonalPronoun(token)
        && token + 1 < end
        && (isOwner(token) || text.hasReading(token, r -> r.grammar().isAdjective()))
        && !grammars(token + 1, g -> g.isNoun() || g.isAdjective()).isEmpty();
  }

  private boolean isOwner(int token) {
    return sentence.is(Kind.OWNER, token);
  }

  private List<Grammar> grammars(int token, java.util.function.Predicate<Grammar> condition) {
    return text.readings(token).stream().map(Reading::grammar).filter(condition).toList();
  }

  private boolean isFunctionWord(int token) {
    return text.hasReading(
        token,
        r ->
            switch (r.grammar().partOfSpeech()) {
              case PREPOSITION, CONJUNCTION, PARTICLE -> true;
              default -> false;
            });
  }

  private boolean isVerb(int token) {
    return !text.readings(token).isEmpty()
        && text.readings(token).stream().allMatch(r -> r.grammar().isVerb());
  }

  /** Tells whether a word may be a verb: it is one unless an attribute makes it a noun. */
  private boolean isVerbal(int token) {
    boolean governed = token > first && prepositions.isAt(token - 1);
    return !governed
        && text.hasReading(
            token,
            r ->
                r.grammar().verbForm().isFinite()
                    || r.grammar().verbForm() == VerbForm.INFINITIVE
                    || r.grammar().verbForm() == VerbForm.GERUND);
  }

  private Optional<NameSpan> nameAt(int token) {
    return token < end ? Optional.ofNullable(nameAt[token - first]) : Optional.empty();
  }

  private List<Grammar> grammars(NameSpan name) {
    return NameGrammars.of(text, name);
  }
}
