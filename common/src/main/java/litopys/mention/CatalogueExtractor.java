package litopys.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litopys.entity.Catalogue;
import litopys.entity.Catalogue.Alias;
import litopys.entity.Catalogue.Known;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.PhraseInflector;
import litopys.lexicon.PhraseTrie;
import litopys.lexicon.PhraseTrie.Match;
import litopys.text.Spelling;

/** Finds entities by the names of a catalogue, in all case forms. */
final class CatalogueExtractor implements CandidateSource {

  private static final int CERTAIN = 970;
  private static final int AMBIGUOUS = 700;

  /** Types of the catalogues that may stand for their state. */
  private static final String SEAT_OF_POWER = "seat-of-power";

  private static final String CAPITAL = "capital";

  private final String language;
  private final PhraseTrie<Name> trie = new PhraseTrie<>();
  private final Set<String> acronyms = new HashSet<>();

  private record Name(Known entity, Alias alias) {}

  CatalogueExtractor(Catalogue catalogue, String language, PhraseInflector inflector) {
    this.language = language;
    for (Known entity : catalogue.all()) {
      for (Alias alias : entity.aliases().getOrDefault(language, List.of())) {
        add(entity, alias, inflector);
      }
      // CNN and The New York Times keep their Latin letters in Cyrillic text
      if (!language.equals("en")) {
        entity.aliases().getOrDefault("en", List.of()).stream()
            .filter(alias -> !alias.quotedOnly())
            .forEach(alias -> addPhrase(inflector.words(alias.text()), entity, alias));
      }
    }
  }

  private void add(Known entity, Alias alias, PhraseInflector inflector) {
    if (alias.isAcronym()) {
      acronyms.add(alias.text());
      addPhrase(inflector.words(alias.text()), entity, alias);
    } else {
      inflector.inflect(alias.text()).forEach(form -> addPhrase(form, entity, alias));
    }
  }

  private void addPhrase(List<String> words, Known entity, Alias alias) {
    if (!words.isEmpty()) {
      trie.add(words.stream().map(Spelling::fold).toList(), new Name(entity, alias));
    }
  }

  /** Tells whether some entity of the catalogue has this acronym. */
  boolean knowsAcronym(String acronym) {
    return acronyms.contains(acronym);
  }

  @Override
  public List<Candidate> extract(AnnotatedText text) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      if (!text.token(at).isWord()) {
        continue;
      }
      for (Match<Name> match : trie.matchesAt(at, text.size(), text::folded)) {
        if (fits(text, at, match)) {
          candidates.add(candidate(text, at, match));
          break;
        }
      }
    }
    return candidates;
  }

  private static boolean fits(AnnotatedText text, int at, Match<Name> match) {
    Alias alias = match.value().alias();
    if (alias.quotedOnly() && !isQuotedWhole(text, at, match.end())) {
      return false;
    }
    if (alias.isAcronym()) {
      return text.tokenized().between(at, match.end()).equals(alias.text());
    }
    boolean capital =
        text.token(at).isCapitalized() || Character.isLowerCase(alias.text().charAt(0));
    boolean single = match.end() == at + 1;
    return capital && !(single && isCommonWordAtStart(text, at, match.value().entity()));
  }

  /**
   * At the start of a sentence "Альянс" may be any alliance and "Рівне" an adjective; a place whose
   * name is also a noun, or a seat of power, is far likelier than the noun.
   */
  private static boolean isCommonWordAtStart(AnnotatedText text, int at, Known entity) {
    boolean nounsCount =
        entity.kind() == EntityKind.ORGANIZATION && !entity.type().equals(SEAT_OF_POWER);
    return text.isSentenceStart(at)
        && text.hasReading(
            at,
            r ->
                Character.isLowerCase(r.lemma().charAt(0)) && (nounsCount || !r.grammar().isNoun()))
        && !isQuotedWhole(text, at, at + 1);
  }

  static boolean isQuotedWhole(AnnotatedText text, int begin, int end) {
    return text.quotations().stream().anyMatch(q -> q.open() == begin - 1 && q.close() == end);
  }

  private Candidate candidate(AnnotatedText text, int at, Match<Name> match) {
    Known entity = match.value().entity();
    Alias alias = match.value().alias();
    boolean ambiguous = match.end() == at + 1 && !alias.isAcronym() && text.isSentenceStart(at);
    return new Candidate(
        at,
        match.end(),
        entity.kind(),
        form(text, at, match),
        alias.text(),
        entity.names().getOrDefault(language, alias.text()),
        entity.id(),
        true,
        entity.country().orElse(null),
        ambiguous ? AMBIGUOUS : CERTAIN);
  }

  private static MentionForm form(AnnotatedText text, int at, Match<Name> match) {
    if (match.value().alias().isAcronym()) {
      return MentionForm.ABBREVIATION;
    }
    String type = match.value().entity().type();
    boolean metonym =
        type.equals(SEAT_OF_POWER) || (type.equals(CAPITAL) && actsAsState(text, at, match.end()));
    return metonym ? MentionForm.METONYM : MentionForm.NAME;
  }

  /** "Москва погрожує" is the state; "у Москві", "Москва — місто" and "жителі Москви" are not. */
  private static boolean actsAsState(AnnotatedText text, int at, int end) {
    boolean subject =
        text.hasReading(end - 1, r -> r.grammar().grammaticalCase().agreesWith(Case.NOMINATIVE));
    boolean afterPreposition =
        at > 0
            && text.sentenceOf(at).hasToken(at - 1)
            && text.hasReading(at - 1, r -> r.grammar().partOfSpeech() == PartOfSpeech.PREPOSITION);
    return subject
        && !afterPreposition
        && end < text.size()
        && text.sentenceOf(at).hasToken(end)
        && text.hasReading(end, r -> r.grammar().isVerb());
  }
}
