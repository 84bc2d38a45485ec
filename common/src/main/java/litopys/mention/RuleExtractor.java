package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import litopys.entity.PeopleIndex;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.language.LanguagePack.HeadOrder;
import litopys.language.PhraseInflector;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.mention.MentionSelector.Selected;
import litopys.name.CountryLexicon;
import litopys.name.GivenNames;
import litopys.name.HumanNouns;
import litopys.name.NameEndings;
import litopys.name.OrganizationWords;
import litopys.sequence.LabeledSpan;

/**
 * What dictionaries, catalogues and rules say of an article: every candidate they propose, and
 * which of them would stand if nothing else had a say.
 */
final class RuleExtractor {

  private final List<CandidateSource> sources;
  private final PersonExtractor people;
  private final PersonLinker personLinker;
  private final OtherNames others;

  /**
   * What the rules say of one field.
   *
   * @param people all names, also those that only might be names
   * @param candidates all candidates; of the people those that the article proves
   * @param selected those of them that stand
   * @param others products and events that are known
   */
  record Proposal(
      AnnotatedText text,
      List<PersonMention> people,
      List<Candidate> candidates,
      List<Selected> selected,
      List<LabeledSpan> others) {}

  RuleExtractor(
      LanguagePack language,
      Catalogues shared,
      CountryLexicon countries,
      GivenNames givenNames,
      OrganizationWords words) {
    String code = language.code();
    PhraseInflector inflector = new PhraseInflector(language.morphology());
    NameEndings endings = NameEndings.load(code);
    sources =
        List.of(
            new CountryExtractor(countries, code),
            new CatalogueExtractor(shared.organizations(), code, inflector),
            new CatalogueExtractor(shared.places(), code, inflector),
            new AcronymExtractor(words),
            new QuotedNames(words),
            language.headOrder() == HeadOrder.HEAD_FIRST
                ? new InstitutionGrammar(words, inflector)
                : new EnglishInstitutions(words, language.ordinaryWords()),
            new PlaceExtractor(language.regionNouns()));
    others = OtherNames.load(code, inflector);
    PeopleIndex knownPeople = new PeopleIndex(shared.people(), code, givenNames::key);
    people =
        new PersonExtractor(
            new NameParts(
                givenNames, endings, language.hasFullDictionary(), language.ordinaryWords()),
            new TitleFinder(HumanNouns.load(language)),
            words,
            language.nameParticles(),
            knownPeople.surnames(),
            language.hasFullDictionary());
    personLinker = new PersonLinker(knownPeople, endings, code);
  }

  List<Proposal> propose(List<AnnotatedText> fields) {
    List<PersonLinker.Found> names =
        fields.stream().map(f -> new PersonLinker.Found(f, people.extract(f))).toList();
    List<List<Candidate>> linked = personLinker.link(names);
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      List<Candidate> candidates = new ArrayList<>(linked.get(i));
      for (CandidateSource source : sources) {
        candidates.addAll(source.extract(fields.get(i)));
      }
      proposals.add(
          new Proposal(
              fields.get(i),
              names.get(i).mentions(),
              candidates,
              MentionSelector.select(candidates),
              others.in(fields.get(i))));
    }
    return proposals;
  }

  /** Reads a span that is known to name a person. */
  PersonMention personAt(AnnotatedText text, int firstToken, int endToken) {
    return people.named(text, firstToken, endToken);
  }

  /** Links names of people across the fields of an article. */
  List<List<Candidate>> link(List<PersonLinker.Found> names) {
    return personLinker.link(names);
  }
}
