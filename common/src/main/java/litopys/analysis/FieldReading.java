package litopys.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import litopys.entity.EntityId;
import litopys.entity.NameKey;
import litopys.mention.Candidate;
import litopys.mention.MentionExtractor.Mention;
import litopys.quote.Quote;
import litopys.quote.QuoteFinder;
import litopys.relation.Relation;
import litopys.text.CodePoints;
import litopys.text.Sentence;
import litopys.text.Span;
import litopys.text.TokenizedText;
import litopys.tone.TextTone;
import litopys.tone.Tone;
import org.jspecify.annotations.Nullable;

/**
 * All that one field says, with places as code points of the original.
 *
 * @param quotes in reading order, the outer before the inner
 */
record FieldReading(
    FieldAnalysis field, TextTone tone, List<Quote> quotes, List<Relation> relations) {

  FieldReading {
    quotes = List.copyOf(quotes);
    relations = List.copyOf(relations);
  }

  List<AnalyzedMention> mentions() {
    CodePoints codePoints = codePoints();
    List<AnalyzedMention> mentions = new ArrayList<>();
    for (Mention mention : field.mentions()) {
      Candidate candidate = mention.candidate();
      Optional<Tone> toward =
          tone.findTone(
              candidate.firstToken(), candidate.endToken(), Optional.of(candidate.kind()));
      mentions.add(locate(mention, codePoints, toward));
    }
    return mentions;
  }

  List<AnalyzedQuote> analyzedQuotes() {
    CodePoints codePoints = codePoints();
    List<AnalyzedQuote> analyzed = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      Span span = original(quote.firstToken(), quote.endToken(), codePoints);
      analyzed.add(
          new AnalyzedQuote(
              field.field(),
              i,
              quote.form().code(),
              field.text().sentenceOf(quote.firstToken()).number(),
              span.begin(),
              span.end(),
              quote.speaker().isPresent() ? quote.speaker().get().index() : null,
              quote.verb().orElse(null),
              QuoteFinder.isNested(quote, quotes)));
    }
    return analyzed;
  }

  List<AnalyzedRelation> analyzedRelations() {
    CodePoints codePoints = codePoints();
    return relations.stream().map(relation -> locate(relation, codePoints)).toList();
  }

  private AnalyzedRelation locate(Relation relation, CodePoints codePoints) {
    Sentence sentence = field.text().sentenceOf(relation.token());
    Span sentenceSpan = original(sentence.firstToken(), sentence.endToken(), codePoints);
    Span evidence = original(relation.token(), relation.token() + 1, codePoints);
    return new AnalyzedRelation(
        field.field(),
        sentence.number(),
        sentenceSpan.begin(),
        sentenceSpan.end(),
        relation.source().index(),
        relation.target().index(),
        relation.kind().name().toLowerCase(Locale.ROOT),
        relation.polarity(),
        relation.negated(),
        relation.kind().isMutual(),
        relation.modality().code(),
        quoteNumber(relation.token()),
        evidence.begin(),
        evidence.end(),
        relation.lemma());
  }

  private AnalyzedMention locate(Mention mention, CodePoints codePoints, Optional<Tone> tone) {
    Candidate candidate = mention.candidate();
    TokenizedText text = field.text().tokenized();
    Span span = original(candidate.firstToken(), candidate.endToken(), codePoints);
    Sentence sentence = field.text().sentenceOf(candidate.firstToken());
    Span sentenceSpan = original(sentence.firstToken(), sentence.endToken(), codePoints);
    String original = text.text().original();
    return new AnalyzedMention(
        field.field(),
        sentence.number(),
        sentenceSpan.begin(),
        sentenceSpan.end(),
        span.begin(),
        span.end(),
        candidate.firstToken(),
        candidate.endToken(),
        original.substring(codePoints.offset(span.begin()), codePoints.offset(span.end())),
        candidate.lemma(),
        candidate.kind().name(),
        candidate.entityId(),
        candidate.resolved(),
        candidate.name(),
        candidate.countryCode(),
        candidate.form().code(),
        mention.nested(),
        field.text().isQuoted(candidate.firstToken()),
        quoteNumber(candidate.firstToken()),
        tone.isPresent() ? tone.get().score() : null,
        candidate.confidence(),
        candidate.nameId(),
        nameKey(candidate),
        candidate.shortIds());
  }

  private @Nullable Integer quoteNumber(int token) {
    return QuoteFinder.findSaying(token, quotes).map(quotes::indexOf).orElse(null);
  }

  /** Returns where tokens stand in the original, in code points. */
  private Span original(int firstToken, int endToken, CodePoints codePoints) {
    TokenizedText text = field.text().tokenized();
    Span span =
        text.text()
            .toOriginal(new Span(text.token(firstToken).begin(), text.token(endToken - 1).end()));
    return new Span(codePoints.before(span.begin()), codePoints.before(span.end()));
  }

  private CodePoints codePoints() {
    return new CodePoints(field.text().tokenized().text().original());
  }

  private static @Nullable String nameKey(Candidate candidate) {
    if (!EntityId.isHashed(candidate.nameId())) {
      return null;
    }
    String key = NameKey.of(candidate.lemma());
    return key.isEmpty() ? null : key;
  }
}
