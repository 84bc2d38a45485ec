package litopys.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import litopys.analysis.AnalyzedArticle;
import litopys.analysis.ArticleAnalyzer;
import litopys.language.AnnotatedText;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor;
import litopys.mention.MentionExtractor.Catalogues;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tokens a second on one thread: {@code tokens} of extraction alone, words, numbers and marks; and
 * of the whole analysis, with tone, counts of words only in {@code words}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls load() first
public class EngineBenchmark {

  @Param({"uk", "ru", "en"})
  private String language = "";

  private List<String> texts = List.of();
  private MentionExtractor extractor;
  private ArticleAnalyzer analyzer;
  private int next;

  /** Tokens and words read, by which JMH counts too. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    public long tokens;
    public long words;
  }

  /** Loads the engine and its texts. */
  @Setup
  public void load() {
    LanguagePack pack =
        LanguagePack.installed().stream()
            .filter(installed -> installed.code().equals(language))
            .findFirst()
            .orElseThrow();
    extractor = MentionExtractor.load(pack, Catalogues.load());
    analyzer = ArticleAnalyzer.load();
    texts = Texts.of(language);
  }

  private String text() {
    next = (next + 1) % texts.size();
    return texts.get(next);
  }

  @Benchmark
  public Object extraction(Counted counted) {
    AnnotatedText text = extractor.annotate(text());
    counted.tokens += text.size();
    counted.words += text.tokenized().wordCount();
    return extractor.extract(List.of(text));
  }

  @Benchmark
  public Object analysis(Counted counted) {
    AnalyzedArticle article = analyzer.analyze(language, "", text());
    counted.words += article.tokens();
    return article;
  }
}
