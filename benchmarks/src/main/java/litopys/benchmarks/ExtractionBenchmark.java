package litopys.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import litopys.language.LanguagePack;
import litopys.mention.MentionExtractor;
import litopys.mention.MentionExtractor.Catalogues;
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

/** Finding and linking names on one thread, the sequence model included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ExtractionBenchmark {

  @Param({"uk", "ru", "en"})
  public String language = "uk";

  private Articles articles;
  private MentionExtractor extractor;

  @Setup
  public void load() {
    articles = Articles.load(language);
    LanguagePack pack =
        LanguagePack.installed().stream()
            .filter(installed -> installed.code().equals(language))
            .findFirst()
            .orElseThrow();
    extractor = MentionExtractor.load(pack, Catalogues.load());
  }

  /** Reads all articles once. */
  @Benchmark
  public void extract(TokenRate rate, Blackhole blackhole) {
    for (String text : articles.texts()) {
      blackhole.consume(extractor.extract(List.of(extractor.annotate(text))));
    }
    rate.add(articles);
  }
}
