package litopys.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litopys.entity.Catalogue;
import litopys.entity.PeopleIndex;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.language.LanguagePack.HeadOrder;
import litopys.language.PhraseInflector;
import litopys.mention.MentionSelector.Selected;
import litopys.name.CountryLexicon;
import litopys.name.GivenNames;
import litopys.name.HumanNouns;
import litopys.name.NameEndings;
import litopys.name.OrganizationWords;

/**
 * Finds the mentions of an article in one language, by dictionaries and rules, in passes:
 * countries, organizations, places and people propose candidates; people are linked within the
 * article; overlaps are settled; acronyms take the organization they were introduced for.
 *
 * <p>Immutable and safe to share. A trained tagger would propose candidates beside the rules,
 * before overlaps are settled.
 */
public final class MentionExtractor {

  private final List<CandidateSource> sources;
  private final PersonExtractor people;
  private final PersonLinker personLinker;

  /**
   * A mention within one field.
   *
   * @param nested whether it stands inside the name of an organization
   */
  public record Mention(Candidate candidate, boolean nested) {}

  /** The catalogues that all languages share. */
  public record Catalogues(Catalogue organizations, Catalogue places, Catalogue people) {

    public static Catalogues load() {
      return new Catalogues(Catalogue.organizations(), Catalogue.places(), Catalogue.people());
    }
  }

  public MentionExtractor(LanguagePack language, Catalogues shared) {
    String code = language.code();
    PhraseInflector inflector = new PhraseInflector(language.morphology());
    NameEndings endings = NameEndings.load(code);
    GivenNames givenNames = GivenNames.load(code, language.morphology(), endings);
    OrganizationWords words = OrganizationWords.load(code);
    sources =
        List.of(
            new CountryExtractor(CountryLexicon.load(language), code),
            new CatalogueExtractor(shared.organizations(), code, inflector),
            new CatalogueExtractor(shared.places(), code, inflector),
            new AcronymExtractor(words),
            new QuotedNames(words),
            language.headOrder() == HeadOrder.HEAD_FIRST
                ? new InstitutionGrammar(words, inflector)
                : new EnglishInstitutions(words, language.ordinaryWords()),
            new PlaceExtractor(language.regionNouns()));
    people =
        new PersonExtractor(
            new NameParts(
                givenNames, endings, language.hasFullDictionary(), language.ordinaryWords()),
            new TitleFinder(HumanNouns.load(language)),
            words,
            language.nameParticles(),
            language.hasFullDictionary());
    personLinker =
        new PersonLinker(new PeopleIndex(shared.people(), code, givenNames::key), endings, code);
  }

  /** Returns the mentions of each field in reading order. */
  public List<List<Mention>> extract(List<AnnotatedText> fields) {
    List<PersonLinker.Found> names =
        fields.stream().map(f -> new PersonLinker.Found(f, people.extract(f))).toList();
    List<List<Candidate>> linked = personLinker.link(names);
    List<List<Selected>> selected = new ArrayList<>();
    Map<String, Candidate> introduced = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      List<Candidate> candidates = new ArrayList<>(linked.get(i));
      for (CandidateSource source : sources) {
        candidates.addAll(source.extract(fields.get(i)));
      }
      List<Selected> field = MentionSelector.select(candidates);
      AcronymLinker.collect(fields.get(i), field, introduced);
      selected.add(field);
    }
    return selected.stream()
        .map(
            field ->
                field.stream()
                    .map(
                        s -> new Mention(AcronymLinker.link(s.candidate(), introduced), s.nested()))
                    .toList())
        .toList();
  }
}
