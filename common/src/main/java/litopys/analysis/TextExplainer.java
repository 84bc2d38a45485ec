package litopys.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import litopys.analysis.ExplainedText.ExplainedMention;
import litopys.analysis.ExplainedText.ExplainedQuote;
import litopys.analysis.ExplainedText.ExplainedRelation;
import litopys.analysis.ExplainedText.ExplainedSentence;
import litopys.analysis.ExplainedText.Feature;
import litopys.analysis.ExplainedText.Labeled;
import litopys.analysis.ExplainedText.Proposed;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.mention.Candidate;
import litopys.mention.ExtractionTrace;
import litopys.mention.MentionExtractor.Mention;
import litopys.phrase.NameSpan;
import litopys.quote.Quote;
import litopys.quote.QuoteFinder;
import litopys.relation.Relation;
import litopys.sequence.LabeledSpan;
import litopys.text.Sentence;
import litopys.tone.TextTone;
import litopys.tone.ToneFeature;

/** Puts together what the engine says of one text and why. */
final class TextExplainer {

  private final ExtractionTrace trace;
  private final AnnotatedText text;
  private final FieldReading reading;
  private final TextTone tone;
  private final int mostFeatures;

  /**
   * @param reading of the text as a field of its own, whose mentions are those of the trace
   */
  TextExplainer(ExtractionTrace trace, FieldReading reading, int mostFeatures) {
    this.trace = trace;
    this.text = trace.text();
    this.reading = reading;
    this.tone = reading.tone();
    this.mostFeatures = mostFeatures;
  }

  ExplainedText explain() {
    return new ExplainedText(text.tokenized().sentences().stream().map(this::sentence).toList());
  }

  private ExplainedSentence sentence(Sentence sentence) {
    List<ExplainedMention> mentions = new ArrayList<>();
    for (Mention mention : trace.mentions()) {
      if (sentence.hasToken(mention.candidate().firstToken())) {
        mentions.add(mention(sentence, mention));
      }
    }
    return new ExplainedSentence(
        sentence.number(),
        surface(sentence.firstToken(), sentence.endToken()),
        mentions,
        reading.quotes().stream()
            .filter(quote -> sentence.hasToken(quote.firstToken()))
            .map(this::quote)
            .toList(),
        reading.relations().stream()
            .filter(relation -> sentence.hasToken(relation.token()))
            .map(this::relation)
            .toList(),
        trace.proposals().stream()
            .filter(proposal -> sentence.hasToken(proposal.firstToken()))
            .map(proposal -> proposed(sentence, proposal))
            .toList(),
        trace.labels().stream()
            .filter(label -> sentence.hasToken(label.begin()))
            .map(label -> new Labeled(surface(label.begin(), label.end()), label.label()))
            .toList());
  }

  private ExplainedMention mention(Sentence sentence, Mention mention) {
    Candidate candidate = mention.candidate();
    int first = candidate.firstToken();
    int end = Math.min(candidate.endToken(), sentence.endToken());
    Optional<EntityKind> kind = Optional.of(candidate.kind());
    return new ExplainedMention(
        surface(first, end),
        candidate,
        mention.nested(),
        features(first, end, candidate),
        tone.findTone(first, end, kind),
        toneFeatures(first, end, kind));
  }

  private ExplainedQuote quote(Quote quote) {
    return new ExplainedQuote(
        surface(quote.firstToken(), quote.endToken()),
        quote.form().code(),
        QuoteFinder.isNested(quote, reading.quotes()),
        quote.speaker().map(this::candidate),
        quote.verb());
  }

  private ExplainedRelation relation(Relation relation) {
    return new ExplainedRelation(
        relation.kind().name().toLowerCase(Locale.ROOT),
        candidate(relation.source()),
        candidate(relation.target()),
        relation.kind().isMutual(),
        relation.polarity(),
        relation.negated(),
        relation.modality().code(),
        text.token(relation.token()).text());
  }

  private Candidate candidate(NameSpan name) {
    return trace.mentions().get(name.index()).candidate();
  }

  private Proposed proposed(Sentence sentence, Candidate candidate) {
    int end = Math.min(candidate.endToken(), sentence.endToken());
    boolean leftOut = trace.mentions().stream().noneMatch(m -> m.candidate().overlaps(candidate));
    return new Proposed(
        surface(candidate.firstToken(), end),
        candidate,
        leftOut ? features(candidate.firstToken(), end, candidate) : List.of());
  }

  private List<Feature> features(int first, int end, Candidate candidate) {
    LabeledSpan span = new LabeledSpan(first, end, candidate.kind().name());
    return trace.weights().strongest(span, mostFeatures).stream()
        .map(feature -> Feature.of(feature, text.token(feature.token()).text()))
        .toList();
  }

  private List<ToneFeature> toneFeatures(int first, int end, Optional<EntityKind> kind) {
    return tone.features(first, end, kind).stream()
        .filter(feature -> feature.influence() > 0)
        .sorted(Comparator.comparingDouble(ToneFeature::influence).reversed())
        .limit(mostFeatures)
        .toList();
  }

  private String surface(int firstToken, int endToken) {
    return text.tokenized().between(firstToken, endToken).replace('\n', ' ');
  }
}
