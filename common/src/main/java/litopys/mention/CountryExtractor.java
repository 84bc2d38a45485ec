package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Reading;
import litopys.lexicon.PhraseTrie.Match;
import litopys.name.CountryLexicon;
import litopys.name.CountryLexicon.CountryForm;
import litopys.name.CountryLexicon.CountryWord;
import litopys.text.Token;

/** Finds countries by their names, abbreviations, adjectives and demonyms. */
final class CountryExtractor implements CandidateSource {

  private static final int CERTAIN = 980;
  private static final int LIKELY = 900;

  private final CountryLexicon lexicon;
  private final boolean adjectivesAreCapitalized;

  CountryExtractor(CountryLexicon lexicon, String language) {
    this.lexicon = lexicon;
    this.adjectivesAreCapitalized = language.equals("en");
  }

  @Override
  public List<Candidate> extract(AnnotatedText text) {
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      int next = at + 1;
      if (text.token(at).isWord()) {
        for (Match<CountryWord> match : lexicon.trie().matchesAt(at, text.size(), text::folded)) {
          if (fits(text, at, match)) {
            candidates.add(candidate(at, match, text));
            next = match.end();
            break;
          }
        }
      }
      at = next;
    }
    return candidates;
  }

  private boolean fits(AnnotatedText text, int at, Match<CountryWord> match) {
    Token first = text.token(at);
    return switch (match.value().form()) {
      case NAME ->
          (first.isCapitalized() || isKnownInLowerCase(text, at))
              && !isCommonWordAtStart(text, at, match.end());
      case ABBREVIATION -> text.tokenized().between(at, match.end()).equals(match.value().lemma());
      case ADJECTIVE, DEMONYM -> !adjectivesAreCapitalized || first.isCapitalized();
    };
  }

  /** "росія", as some write it in wartime: no other word is spelled so. */
  private boolean isKnownInLowerCase(AnnotatedText text, int at) {
    return !adjectivesAreCapitalized && text.readings(at).isEmpty();
  }

  /** "Мали на меті" begins with a verb, "Того дня" with a pronoun, not with Mali or Togo. */
  private static boolean isCommonWordAtStart(AnnotatedText text, int at, int end) {
    return end == at + 1
        && (text.isSentenceStart(at) || text.isShouted(at))
        && text.hasReading(at, r -> !r.grammar().isNoun() && isCommon(r));
  }

  private static boolean isCommon(Reading reading) {
    return Character.isLowerCase(reading.lemma().charAt(0));
  }

  private Candidate candidate(int at, Match<CountryWord> match, AnnotatedText text) {
    CountryWord word = match.value();
    boolean start = text.isSentenceStart(at);
    return new Candidate(
        at,
        match.end(),
        EntityKind.COUNTRY,
        form(word.form()),
        word.lemma(),
        lexicon.name(word.code()),
        EntityKind.COUNTRY.id(word.code()),
        true,
        word.isHistorical() ? null : word.code(),
        start && match.end() == at + 1 ? LIKELY : CERTAIN);
  }

  private static MentionForm form(CountryForm form) {
    return switch (form) {
      case NAME -> MentionForm.NAME;
      case ABBREVIATION -> MentionForm.ABBREVIATION;
      case ADJECTIVE -> MentionForm.ADJECTIVE;
      case DEMONYM -> MentionForm.DEMONYM;
    };
  }
}
