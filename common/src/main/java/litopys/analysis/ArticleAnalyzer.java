package litopys.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.sequence.SequenceModel;
import litopys.text.CodePoints;
import litopys.text.Shingles;
import litopys.text.Span;
import litopys.text.Token;
import litopys.text.TokenizedText;
import litopys.text.Tokenizer;
import litopys.tone.GdeltTone;
import litopys.tone.Tone;

/** Reads one article at a time. Costly to load, cheap to use, safe to share between threads. */
public final class ArticleAnalyzer {

  private final Map<String, LanguageEngine> engines;
  private final Tokenizer plain = Tokenizer.plain();

  private ArticleAnalyzer(Map<String, LanguageEngine> engines) {
    this.engines = engines;
  }

  /** Loads the dictionaries, lexicons and models of every installed language. */
  public static ArticleAnalyzer load() {
    return load(Map.of());
  }

  /**
   * Loads every installed language.
   *
   * @param models by language, to read with in place of the built-in ones
   */
  public static ArticleAnalyzer load(Map<String, SequenceModel> models) {
    return load(models, LanguagePack.installed());
  }

  /** Loads some languages only. */
  public static ArticleAnalyzer load(
      Map<String, SequenceModel> models, Collection<LanguagePack> languages) {
    Catalogues catalogues = Catalogues.load();
    return new ArticleAnalyzer(
        languages.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    LanguagePack::code,
                    language ->
                        new LanguageEngine(
                            language,
                            catalogues,
                            Optional.ofNullable(models.get(language.code()))))));
  }

  /**
   * Analyses an article. A language that is not installed yields its shingles only.
   *
   * @param lang ISO 639-1
   * @param title empty if there is none
   */
  public AnalyzedArticle analyze(String lang, String title, String text) {
    LanguageEngine engine = engines.get(lang);
    if (engine == null) {
      return new AnalyzedArticle(
          false,
          0,
          text.codePointCount(0, text.length()),
          GdeltTone.NONE,
          List.of(),
          List.of(),
          List.of(),
          shingles(plain.tokenize(text)));
    }
    List<FieldAnalysis> fields = engine.read(title, text);
    List<AnalyzedMention> mentions = new ArrayList<>();
    List<AnalyzedQuote> quotes = new ArrayList<>();
    List<AnalyzedRelation> relations = new ArrayList<>();
    for (FieldAnalysis field : fields) {
      FieldReading reading = engine.read(field, mentions.size());
      mentions.addAll(reading.mentions());
      quotes.addAll(reading.analyzedQuotes());
      relations.addAll(reading.analyzedRelations());
    }
    FieldAnalysis textField = fields.get(fields.size() - 1);
    TokenizedText body = textField.text().tokenized();
    return new AnalyzedArticle(
        true,
        body.wordCount(),
        text.codePointCount(0, text.length()),
        engine.gdeltTone(textField),
        mentions,
        quotes,
        relations,
        shingles(body));
  }

  /** Returns the languages that articles are read in, ISO 639-1. */
  public Set<String> languages() {
    return engines.keySet();
  }

  /**
   * Returns the tone of a text toward each of several spans in it, mentions or not: that of the
   * sentence in which the span begins. Empty where the span holds no token, or its sentence no
   * other word.
   *
   * @param spans in code points
   * @throws IllegalArgumentException if the language is not installed
   */
  public List<Optional<Tone>> tones(String lang, String text, List<Span> spans) {
    LanguageEngine engine = engine(lang);
    FieldAnalysis field = engine.read("", text).get(0);
    CodePoints codePoints = new CodePoints(text);
    return spans.stream()
        .map(span -> new Span(codePoints.offset(span.begin()), codePoints.offset(span.end())))
        .map(span -> engine.findTone(field, span))
        .toList();
  }

  /**
   * Tells what was found in a text and why.
   *
   * @param mostFeatures of the sequence model to show for each mention
   * @throws IllegalArgumentException if the language is not installed
   */
  public ExplainedText explain(String lang, String text, int mostFeatures) {
    return engine(lang).explain(text, mostFeatures);
  }

  private LanguageEngine engine(String lang) {
    LanguageEngine engine = engines.get(lang);
    if (engine == null) {
      throw new IllegalArgumentException(
          "not an installed language: '%s'; allowed: %s"
              .formatted(lang, String.join(", ", new TreeSet<>(engines.keySet()))));
    }
    return engine;
  }

  private static List<Long> shingles(TokenizedText text) {
    List<String> words =
        text.tokens().stream()
            .filter(token -> token.kind() != Token.Kind.PUNCTUATION)
            .map(Token::text)
            .toList();
    return Arrays.stream(Shingles.of(words)).boxed().toList();
  }
}
