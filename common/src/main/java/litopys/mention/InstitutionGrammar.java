package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.PhraseInflector;
import litopys.language.Reading;
import litopys.name.OrganizationWords;
import litopys.name.OrganizationWords.Capital;
import litopys.name.OrganizationWords.Head;
import litopys.text.Token;

/**
 * Finds institutions by the grammar of their names in Ukrainian and Russian: a head noun, the
 * adjectives that agree with it to the left, complements to the right. "Печерський районний суд",
 * "Міністерство закордонних справ України".
 */
final class InstitutionGrammar implements CandidateSource {

  private static final int MOST_ADJECTIVES = 4;
  private static final int WITH_COMPLEMENT = 850;
  private static final int WITH_ADJECTIVE = 800;
  private static final int HEAD_ALONE = 550;

  private final OrganizationWords words;
  private final PhraseInflector inflector;

  InstitutionGrammar(OrganizationWords words, PhraseInflector inflector) {
    this.words = words;
    this.inflector = inflector;
  }

  /** A head noun found in the text, with one reading that fits. */
  private record FoundHead(int token, Head head, Reading reading) {}

  @Override
  public List<Candidate> extract(AnnotatedText text) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      Optional<FoundHead> head = text.token(at).isWord() ? findHead(text, at) : Optional.empty();
      head.flatMap(found -> institution(text, found)).ifPresent(candidates::add);
    }
    return candidates;
  }

  private Optional<FoundHead> findHead(AnnotatedText text, int at) {
    for (Reading reading : text.readings(at)) {
      if (reading.grammar().isNoun()) {
        Optional<Head> head = words.findHead(reading.lemma().toLowerCase(Locale.ROOT));
        if (head.isPresent()) {
          return Optional.of(new FoundHead(at, head.get(), reading));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Candidate> institution(AnnotatedText text, FoundHead found) {
    int at = found.token();
    Token token = text.token(at);
    int begin = firstCapitalizedAdjective(text, found);
    boolean adjectives = begin < at;
    boolean capitalHead = token.isCapitalized() && !token.isAllCaps();
    if (!adjectives && (!capitalHead || found.head().capital() == Capital.NO)) {
      return Optional.empty();
    }
    if (adjectives && text.isSentenceStart(begin) && !isProperStart(text, begin, found)) {
      begin = at;
      adjectives = false;
      if (!capitalHead) {
        return Optional.empty();
      }
    }
    int end = NounPhrases.endOfComplement(text, at + 1);
    boolean complement = end > at + 1;
    if (!adjectives && !complement) {
      return text.isSentenceStart(at) || found.head().capital() != Capital.YES
          ? Optional.empty()
          : Optional.of(candidate(text, begin, end, found, HEAD_ALONE));
    }
    return Optional.of(
        candidate(text, begin, end, found, complement ? WITH_COMPLEMENT : WITH_ADJECTIVE));
  }

  /** Returns the first of the adjectives before the head that has a capital; the head if none. */
  private static int firstCapitalizedAdjective(AnnotatedText text, FoundHead found) {
    int first = found.token();
    for (int at = found.token() - 1;
        at >= 0 && at >= found.token() - MOST_ADJECTIVES && text.tokenized().isSpaced(at);
        at--) {
      if (!agrees(text, at, found.reading().grammar())) {
        break;
      }
      if (text.token(at).isCapitalized()) {
        first = at;
      }
    }
    return first;
  }

  private static boolean agrees(AnnotatedText text, int index, Grammar head) {
    return text.hasReading(index, r -> r.grammar().isAdjective() && r.grammar().agreesWith(head));
  }

  /** At the start of a sentence only a head that is usual in names makes one: courts, banks. */
  private static boolean isProperStart(AnnotatedText text, int begin, FoundHead found) {
    return found.head().capital() == Capital.YES && text.token(begin).isCapitalized();
  }

  private Candidate candidate(
      AnnotatedText text, int begin, int end, FoundHead found, int confidence) {
    return Candidate.uncatalogued(
        begin,
        end,
        EntityKind.ORGANIZATION,
        MentionForm.NAME,
        lemma(text, begin, end, found),
        confidence);
  }

  private String lemma(AnnotatedText text, int begin, int end, FoundHead found) {
    List<String> phrase = new ArrayList<>();
    for (int i = begin; i <= found.token(); i++) {
      phrase.add(text.token(i).text());
    }
    String head =
        String.join(
            " ",
            inflector.toNominative(phrase, found.token() - begin, found.reading()).orElse(phrase));
    return end > found.token() + 1
        ? head + " " + text.tokenized().between(found.token() + 1, end)
        : head;
  }
}
