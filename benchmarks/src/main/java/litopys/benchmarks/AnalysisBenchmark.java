package litopys.benchmarks;

import java.util.concurrent.TimeUnit;
import litopys.analysis.ArticleAnalyzer;
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
import org.openjdk.jmh.infra.Blackhole;

/** All that is done with the text of an article on one thread: names, tone, shingles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class AnalysisBenchmark {

  @Param({"uk", "ru", "en"})
  public String language = "uk";

  private Articles articles;
  private ArticleAnalyzer analyzer;

  @Setup
  public void load() {
    articles = Articles.load(language);
    analyzer = ArticleAnalyzer.load();
  }

  /** Reads all articles once. */
  @Benchmark
  public void analyze(TokenRate rate, Blackhole blackhole) {
    for (String text : articles.texts()) {
      blackhole.consume(analyzer.analyze(language, "", text));
    }
    rate.add(articles);
  }
}
