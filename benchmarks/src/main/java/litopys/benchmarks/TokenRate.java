package litopys.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a benchmark has read; JMH reports it by the second. */
@AuxCounters
@State(Scope.Thread)
public class TokenRate {

  /** Words, numbers and marks of punctuation. */
  public long tokens;

  /** Words and numbers. */
  public long words;

  void add(Articles articles) {
    tokens += articles.tokens();
    words += articles.words();
  }
}
