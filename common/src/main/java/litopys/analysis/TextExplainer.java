package litopys.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import litopys.analysis.ExplainedText.ExplainedMention;
import litopys.analysis.ExplainedText.ExplainedSentence;
import litopys.analysis.ExplainedText.Feature;
import litopys.analysis.ExplainedText.Labeled;
import litopys.analysis.ExplainedText.Proposed;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.mention.Candidate;
import litopys.mention.ExtractionTrace;
import litopys.mention.MentionExtractor.Mention;
import litopys.sequence.LabeledSpan;
import litopys.text.Sentence;
import litopys.tone.TargetTone;
import litopys.tone.TextTone;
import litopys.tone.ToneFeature;

/** Puts together what the engine says of one text and why. */
final class TextExplainer {

  private final ExtractionTrace trace;
  private final AnnotatedText text;
  private final FieldAnalysis field;
  private final TextTone tone;
  private final int mostFeatures;

  TextExplainer(ExtractionTrace trace, TargetTone tone, int mostFeatures) {
    this.trace = trace;
    this.text = trace.text();
    this.field = FieldAnalysis.of(FieldAnalysis.TEXT, text, trace.mentions());
    this.tone = tone.of(tone.parser().parse(text, field.nameTokens(), field.derivedTokens()));
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
