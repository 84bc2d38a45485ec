package litopys.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import litopys.entity.Catalogue;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.language.Morphology;
import litopys.language.PhraseInflector;
import litopys.mention.MentionSelector.Selected;
import litopys.mention.RuleExtractor.Proposal;
import litopys.name.CountryLexicon;
import litopys.name.GivenNames;
import litopys.name.NameEndings;
import litopys.name.OrganizationWords;
import litopys.sequence.LabeledSpan;
import litopys.sequence.SequenceModel;
import litopys.sequence.TrainingExample;
import litopys.text.Sentence;
import litopys.text.Tokenizer;

/**
 * Finds the mentions of an article in one language, in passes: dictionaries, catalogues and rules
 * propose candidates; a sequence model that sees them labels the names; people are linked within
 * the article; acronyms take the organization they were introduced for.
 *
 * <p>Immutable and safe to share. A language without a model is read by the rules alone.
 */
public final class MentionExtractor {

  private final Tokenizer tokenizer;
  private final Morphology morphology;
  private final GivenNames givenNames;
  private final NameEndings nameEndings;
  private final RuleExtractor rules;
  private final TokenFeatures features;
  private final TaggedMentions tagged;
  private final Optional<MentionTagger> tagger;

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

  private MentionExtractor(
      LanguagePack language, Catalogues shared, Optional<SequenceModel> model) {
    String code = language.code();
    nameEndings = NameEndings.load(code);
    givenNames = GivenNames.load(code, language.morphology(), nameEndings);
    OrganizationWords words = OrganizationWords.load(code);
    CountryLexicon countries = CountryLexicon.load(language);
    tokenizer = new Tokenizer(language.abbreviations(), countries.singleWords());
    morphology = language.morphology();
    rules = new RuleExtractor(language, shared, countries, givenNames, words);
    features = new TokenFeatures(givenNames, words);
    tagged =
        new TaggedMentions(rules, words, new BaseForms(new PhraseInflector(language.morphology())));
    tagger = model.map(m -> new MentionTagger(m, features));
  }

  /** Returns the engine with the model that was trained for the language, if there is one. */
  public static MentionExtractor load(LanguagePack language, Catalogues shared) {
    return new MentionExtractor(language, shared, findModel(language.code()));
  }

  /** Returns the engine with another model. */
  public static MentionExtractor with(
      SequenceModel model, LanguagePack language, Catalogues shared) {
    return new MentionExtractor(language, shared, Optional.of(model));
  }

  /** Returns the engine without a model: what the rules alone find. */
  public static MentionExtractor ofRules(LanguagePack language, Catalogues shared) {
    return new MentionExtractor(language, shared, Optional.empty());
  }

  private static Optional<SequenceModel> findModel(String language) {
    String resource = "/litopys/model/" + language + ".bin";
    try (InputStream stream = MentionExtractor.class.getResourceAsStream(resource)) {
      return stream == null ? Optional.empty() : Optional.of(ModelFile.read(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the model " + resource, e);
    }
  }

  /** Returns the given names that the language knows. */
  public GivenNames givenNames() {
    return givenNames;
  }

  /** Returns how the language declines names that its dictionary does not have. */
  public NameEndings nameEndings() {
    return nameEndings;
  }

  /** Cuts a text into words and looks them up, as {@link #extract} wants it. */
  public AnnotatedText annotate(String text) {
    return new AnnotatedText(tokenizer.tokenize(text), morphology);
  }

  /** Returns the mentions of each field in reading order. */
  public List<List<Mention>> extract(List<AnnotatedText> fields) {
    List<Proposal> proposals = rules.propose(fields);
    List<List<Selected>> selected =
        tagger
            .map(t -> tagged.resolve(proposals, t.tag(proposals)))
            .orElseGet(() -> proposals.stream().map(Proposal::selected).toList());
    Map<String, Candidate> introduced = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      AcronymLinker.collect(fields.get(i), selected.get(i), introduced);
    }
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      mentions.add(
          AcronymLinker.complete(proposals.get(i).candidates(), selected.get(i), introduced)
              .stream()
              .map(s -> new Mention(AcronymLinker.link(s.candidate(), introduced), s.nested()))
              .toList());
    }
    return mentions;
  }

  /** Extracts the mentions of a text, and tells how they came about. */
  public ExtractionTrace trace(AnnotatedText text) {
    List<Proposal> proposals = rules.propose(List.of(text));
    Proposal proposal = proposals.get(0);
    ArticleNames names = new ArticleNames(proposals);
    return new ExtractionTrace(
        text,
        extract(List.of(text)).get(0),
        proposal.candidates().stream()
            .sorted(
                Comparator.comparingInt(Candidate::firstToken)
                    .thenComparing(Candidate::endToken, Comparator.reverseOrder())
                    .thenComparing(Candidate::kind))
            .toList(),
        tagger.map(t -> t.tag(proposals).get(0)).orElseGet(List::of),
        (span, most) ->
            tagger.map(t -> t.strongest(proposal, names, span, most)).orElseGet(List::of));
  }

  /**
   * Returns the sentences of a text as examples for the trainer.
   *
   * @param names its annotated names as indices of tokens, in reading order, none within another
   */
  public List<TrainingExample> examples(AnnotatedText text, List<LabeledSpan> names) {
    List<Proposal> proposals = rules.propose(List.of(text));
    ArticleNames articleNames = new ArticleNames(proposals);
    List<TrainingExample> examples = new ArrayList<>();
    for (Sentence sentence : text.tokenized().sentences()) {
      int first = sentence.firstToken();
      List<LabeledSpan> own =
          names.stream()
              .filter(name -> sentence.hasToken(name.begin()))
              .map(
                  name ->
                      new LabeledSpan(
                          name.begin() - first,
                          Math.min(name.end(), sentence.endToken()) - first,
                          name.label()))
              .toList();
      examples.add(new TrainingExample(features.of(proposals.get(0), sentence, articleNames), own));
    }
    return examples;
  }
}
