package litopys.mention;

import java.util.List;
import java.util.Locale;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Reading;
import litopys.mention.MentionSelector.Selected;
import litopys.mention.RuleExtractor.Proposal;
import litopys.name.GivenNames;
import litopys.name.OrganizationWords;
import litopys.sequence.LabeledSpan;
import litopys.text.Quotes.Quotation;
import litopys.text.Sentence;
import litopys.text.Token;

/**
 * What the templates of features look at: for each token of a sentence its word, shape, grammar,
 * lexicon entries, and what the rules and the rest of the article say of it, each as one number.
 * Two places before and after the sentence have traits of their own.
 */
// Numbers of features: the build that reads a model has trained it.
@SuppressWarnings("EnumOrdinal")
final class TokenTraits {

  private static final int PADDING = 2;
  private static final int OUTSIDE_SENTENCE = -1;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  final long[] word;
  final long[] lemma;
  final long[] prefix;
  final long[] suffix2;
  final long[] suffix3;
  final int[] shape;
  final int[] grammar;
  final int[] grammaticalCase;
  final int[] lexicon;
  final int[] rule;
  final int[] kind;
  final int[] proposed;
  final int[] elsewhere;
  final int[] quoted;

  private final Sentence sentence;

  private TokenTraits(Sentence sentence) {
    this.sentence = sentence;
    int size = sentence.endToken() - sentence.firstToken() + 2 * PADDING;
    word = new long[size];
    lemma = new long[size];
    prefix = new long[size];
    suffix2 = new long[size];
    suffix3 = new long[size];
    shape = new int[size];
    grammar = new int[size];
    grammaticalCase = new int[size];
    lexicon = new int[size];
    rule = new int[size];
    kind = new int[size];
    proposed = new int[size];
    elsewhere = new int[size];
    quoted = new int[size];
    for (int i = 0; i < PADDING; i++) {
      markOutside(i);
      markOutside(size - 1 - i);
    }
  }

  private void markOutside(int index) {
    word[index] = index < PADDING ? -1L : -2L;
    lemma[index] = word[index];
    shape[index] = OUTSIDE_SENTENCE;
    grammar[index] = OUTSIDE_SENTENCE;
    rule[index] = OUTSIDE_SENTENCE;
    kind[index] = OUTSIDE_SENTENCE;
  }

  /** Where the traits of the first token of the sentence stand. */
  static int first() {
    return PADDING;
  }

  int end() {
    return word.length - PADDING;
  }

  private int at(int token) {
    return token - sentence.firstToken() + PADDING;
  }

  /** Collects the traits of one sentence. */
  static TokenTraits of(
      Proposal proposal,
      Sentence sentence,
      ArticleNames names,
      GivenNames givenNames,
      OrganizationWords words) {
    TokenTraits traits = new TokenTraits(sentence);
    AnnotatedText text = proposal.text();
    for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
      traits.describe(text, token);
      traits.lexicon[traits.at(token)] = lexiconEntries(text, token, givenNames, words);
      traits.elsewhere[traits.at(token)] = names.elsewhere(text, token);
    }
    for (Candidate candidate : proposal.candidates()) {
      if (sentence.hasToken(candidate.firstToken())) {
        traits.propose(candidate);
      }
    }
    for (PersonMention person : proposal.people()) {
      if (sentence.hasToken(person.firstToken())) {
        traits.proposePerson(person);
      }
    }
    for (LabeledSpan other : proposal.others()) {
      if (sentence.hasToken(other.begin())) {
        traits.proposeOther(other);
      }
    }
    for (Selected selected : proposal.selected()) {
      if (sentence.hasToken(selected.candidate().firstToken()) && !selected.nested()) {
        traits.select(selected.candidate());
      }
    }
    for (Quotation quotation : text.quotations()) {
      traits.quote(quotation);
    }
    return traits;
  }

  private void describe(AnnotatedText text, int token) {
    int at = at(token);
    String lower = text.lower(token);
    List<Reading> readings = text.readings(token);
    word[at] = hash(lower, 0, lower.length());
    String base = readings.isEmpty() ? lower : readings.get(0).lemma();
    lemma[at] = readings.isEmpty() ? word[at] : hash(base, 0, base.length());
    prefix[at] = hash(lower, 0, Math.min(4, lower.length()));
    suffix2[at] = hash(lower, Math.max(0, lower.length() - 2), lower.length());
    suffix3[at] = hash(lower, Math.max(0, lower.length() - 3), lower.length());
    shape[at] = shape(text.token(token));
    for (Reading reading : readings) {
      Grammar g = reading.grammar();
      grammar[at] |= 1 << g.partOfSpeech().ordinal();
      grammar[at] |= 1 << (10 + g.nameType().ordinal());
      grammar[at] |= Character.isLowerCase(reading.lemma().charAt(0)) ? 1 << 20 : 1 << 21;
      grammaticalCase[at] |= 1 << g.grammaticalCase().ordinal();
    }
  }

  private static long hash(String s, int begin, int end) {
    long hash = FNV_OFFSET;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ s.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** Capitals, script and hyphens; every mark of punctuation is a shape of its own. */
  private static int shape(Token token) {
    String text = token.text();
    if (token.kind() == Token.Kind.PUNCTUATION) {
      return 1000 + text.codePointAt(0);
    }
    if (token.kind() == Token.Kind.NUMBER) {
      return 900 + Math.min(text.length(), 5);
    }
    boolean innerCapital = false;
    boolean innerSmall = false;
    boolean digit = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      innerCapital |= Character.isUpperCase(c);
      innerSmall |= Character.isLowerCase(c);
      digit |= Character.isDigit(c);
    }
    int shape = Character.isUpperCase(text.codePointAt(0)) ? 1 : 0;
    shape |= innerCapital ? 2 : 0;
    shape |= innerSmall ? 4 : 0;
    shape |= digit ? 8 : 0;
    shape |= token.isLatin() ? 16 : 0;
    shape |= text.indexOf('-') > 0 ? 32 : 0;
    return shape | (text.length() == 1 ? 64 : 0);
  }

  private static int lexiconEntries(
      AnnotatedText text, int token, GivenNames givenNames, OrganizationWords words) {
    Token word = text.token(token);
    if (!word.isWord()) {
      return 0;
    }
    int entries = 0;
    if (word.isCapitalized()) {
      entries |= givenNames.readings(text.lower(token)).isEmpty() ? 0 : 1;
      entries |= words.isLegalForm(word.text()) ? 2 : 0;
      entries |= words.isOtherAcronym(word.text()) ? 4 : 0;
    }
    for (Reading reading : text.readings(token)) {
      if (reading.grammar().isNoun()
          && words.findHead(reading.lemma().toLowerCase(Locale.ROOT)).isPresent()) {
        entries |= 8;
      }
    }
    if (text.readings(token).isEmpty() && words.findHead(text.lower(token)).isPresent()) {
      entries |= 8;
    }
    return entries;
  }

  private void propose(Candidate candidate) {
    int kind =
        candidate.form().isDerived() ? EntityKind.values().length : candidate.kind().ordinal();
    mark(proposed, candidate.firstToken(), candidate.endToken(), kind);
  }

  private void proposePerson(PersonMention person) {
    int kind = EntityKind.values().length + (person.certain() ? 1 : 2);
    mark(proposed, person.firstToken(), person.endToken(), kind);
  }

  private void proposeOther(LabeledSpan other) {
    int kind = EntityKind.values().length + (other.label().equals(NameLabels.EVENT) ? 3 : 4);
    mark(proposed, other.begin(), other.end(), kind);
  }

  /** Sets one bit for the first token of a candidate of a kind, another for the others. */
  private void mark(int[] bits, int firstToken, int endToken, int kind) {
    for (int token = firstToken; token < Math.min(endToken, sentence.endToken()); token++) {
      bits[at(token)] |= 1 << (2 * kind + (token == firstToken ? 0 : 1));
    }
  }

  /** Notes what the rules decide: kind, place in the name, and how sure they are. */
  private void select(Candidate candidate) {
    int kind =
        candidate.form().isDerived() ? EntityKind.values().length : candidate.kind().ordinal();
    int form = candidate.form().ordinal();
    for (int token = candidate.firstToken();
        token < Math.min(candidate.endToken(), sentence.endToken());
        token++) {
      int place = token == candidate.firstToken() ? 1 : 2;
      this.kind[at(token)] = kind * 3 + place;
      rule[at(token)] = ((kind * 3 + place) * 8 + form) * 16 + candidate.confidence() / 100;
    }
  }

  private void quote(Quotation quotation) {
    int kind = quotation.isSpeech() ? 2 : 1;
    int begin = Math.max(quotation.open() + 1, sentence.firstToken());
    int end = Math.min(quotation.close(), sentence.endToken());
    for (int token = begin; token < end; token++) {
      boolean opens = token == quotation.open() + 1;
      quoted[at(token)] |= opens ? kind << 2 : kind;
    }
  }
}
