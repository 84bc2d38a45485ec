package litopys.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.mention.Candidate;
import litopys.mention.MentionExtractor;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.mention.MentionExtractor.Mention;
import litopys.text.Span;
import litopys.text.TokenizedText;
import litopys.tone.TargetTone;
import litopys.tone.TextTone;
import litopys.tone.ToneLexicon;
import litopys.tone.ToneModel;
import litopys.training.TonedSentence.TonedName;

/** Finds the features of annotated mentions, reading texts as the engine does. */
public final class ToneExampleReader {

  private final MentionExtractor extractor;
  private final TargetTone tone;

  public ToneExampleReader(LanguagePack language, Catalogues catalogues) {
    this.extractor = MentionExtractor.load(language, catalogues);
    this.tone = TargetTone.with(ToneModel.none(), language, ToneLexicon.load(language));
  }

  /** Returns an example for each name of each sentence. */
  public List<ToneExample> read(List<TonedSentence> sentences) {
    List<ToneExample> examples = new ArrayList<>();
    sentences.forEach(sentence -> examples.addAll(read(sentence)));
    return examples;
  }

  /** Returns an example for each name of a sentence, or of a text of several. */
  public List<ToneExample> read(TonedSentence sentence) {
    AnnotatedText text = extractor.annotate(sentence.text());
    List<Mention> mentions = extractor.extract(List.of(text)).get(0);
    BitSet names = new BitSet(text.size());
    BitSet derived = new BitSet(text.size());
    for (Mention mention : mentions) {
      Candidate candidate = mention.candidate();
      (candidate.form().isDerived() ? derived : names)
          .set(candidate.firstToken(), candidate.endToken());
    }
    TextTone read = tone.of(tone.parser().parse(text, names, derived));
    List<ToneExample> examples = new ArrayList<>();
    for (TonedName name : sentence.names()) {
      TokenizedText tokens = text.tokenized();
      Span wanted = tokens.text().toShadow(name.span());
      int first = 0;
      while (first < tokens.size() && tokens.token(first).end() <= wanted.begin()) {
        first++;
      }
      int end = first;
      while (end < tokens.size() && tokens.token(end).begin() < wanted.end()) {
        end++;
      }
      if (first == end) {
        throw new IllegalArgumentException(
            sentence.place() + ": no word: '" + name.span().of(sentence.text()) + "'");
      }
      int last = Math.min(end, tokens.sentenceOf(first).endToken());
      examples.add(
          new ToneExample(
              sentence.place(),
              name.label(),
              read.features(first, last, kind(mentions, first, last))));
    }
    return examples;
  }

  private static Optional<EntityKind> kind(List<Mention> mentions, int first, int end) {
    return mentions.stream()
        .map(Mention::candidate)
        .filter(candidate -> candidate.firstToken() < end && first < candidate.endToken())
        .map(Candidate::kind)
        .findFirst();
  }
}
