package litopys.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.mention.ExtractionTrace;
import litopys.mention.MentionExtractor;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.phrase.PhraseParser;
import litopys.phrase.TextActors;
import litopys.quote.QuoteFinder;
import litopys.relation.RelationFinder;
import litopys.sequence.SequenceModel;
import litopys.syntax.ParsedText;
import litopys.text.Sentence;
import litopys.text.Span;
import litopys.text.TokenizedText;
import litopys.tone.GdeltTone;
import litopys.tone.GdeltToneCounter;
import litopys.tone.TargetTone;
import litopys.tone.Tone;
import litopys.tone.ToneLexicon;

/** All that reading articles of one language needs. Heavy to make, immutable, safe to share. */
final class LanguageEngine {

  private final MentionExtractor mentions;
  private final GdeltToneCounter gdeltTone;
  private final TargetTone targetTone;
  private final PhraseParser phrases;
  private final NameSpans names;

  /**
   * @param model to read with in place of the built-in one
   */
  LanguageEngine(LanguagePack language, Catalogues catalogues, Optional<SequenceModel> model) {
    mentions =
        model
            .map(own -> MentionExtractor.with(own, language, catalogues))
            .orElseGet(() -> MentionExtractor.load(language, catalogues));
    ToneLexicon lexicon = ToneLexicon.load(language);
    gdeltTone = new GdeltToneCounter(lexicon);
    targetTone = TargetTone.load(language, lexicon);
    phrases = PhraseParser.load(language);
    names = new NameSpans(catalogues.people(), mentions.givenNames(), mentions.nameEndings());
  }

  /** Reads the fields of one article; a title that the text repeats is left out. */
  List<FieldAnalysis> read(String title, String text) {
    List<String> names = new ArrayList<>();
    List<AnnotatedText> fields = new ArrayList<>();
    if (!title.isBlank() && !repeats(text, title)) {
      names.add(FieldAnalysis.TITLE);
      fields.add(mentions.annotate(title));
    }
    names.add(FieldAnalysis.TEXT);
    fields.add(mentions.annotate(text));
    List<List<MentionExtractor.Mention>> found = mentions.extract(fields);
    List<FieldAnalysis> analyses = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      analyses.add(FieldAnalysis.of(names.get(i), fields.get(i), found.get(i)));
    }
    return analyses;
  }

  GdeltTone gdeltTone(FieldAnalysis field) {
    return gdeltTone.count(field.text(), field.nameTokens());
  }

  /**
   * Reads all that a field says. Each sentence is parsed once.
   *
   * @param firstMention index of the first mention of the field in the article
   */
  FieldReading read(FieldAnalysis field, int firstMention) {
    ParsedText parsed = parse(field);
    TextActors actors = phrases.actors(parsed, names.of(field, firstMention));
    return new FieldReading(
        field,
        targetTone.of(parsed),
        field.isTitle() ? QuoteFinder.findInTitle(actors) : QuoteFinder.find(actors),
        RelationFinder.find(actors));
  }

  private ParsedText parse(FieldAnalysis field) {
    return targetTone.parser().parse(field.text(), field.nameTokens(), field.derivedTokens());
  }

  /**
   * Returns the tone of its sentence toward a span of the original text; empty without evidence.
   */
  Optional<Tone> findTone(FieldAnalysis field, Span span) {
    TokenizedText tokenized = field.text().tokenized();
    Span wanted = tokenized.text().toShadow(span);
    int first = 0;
    while (first < tokenized.size() && tokenized.token(first).end() <= wanted.begin()) {
      first++;
    }
    int end = first;
    while (end < tokenized.size() && tokenized.token(end).begin() < wanted.end()) {
      end++;
    }
    if (first == end) {
      return Optional.empty();
    }
    Sentence sentence = tokenized.sentenceOf(first);
    int last = Math.min(end, sentence.endToken());
    return targetTone.of(parse(field)).findTone(first, last, field.findKind(first, last));
  }

  /** Tells what a text says and why. */
  ExplainedText explain(String text, int mostFeatures) {
    ExtractionTrace trace = mentions.trace(mentions.annotate(text));
    FieldAnalysis field = FieldAnalysis.of(FieldAnalysis.TEXT, trace.text(), trace.mentions());
    return new TextExplainer(trace, read(field, 0), mostFeatures).explain();
  }

  private static boolean repeats(String text, String title) {
    return text.stripLeading().startsWith(title.strip());
  }
}
