package litopys.jobs.spark;

import java.util.Objects;
import litopys.analysis.ArticleAnalyzer;
import org.jspecify.annotations.Nullable;

/** Loads the analyzer at most once per JVM, however many tasks ask for it. */
public final class Analyzers {

  private static @Nullable ArticleAnalyzer analyzer;
  private static String models = "";

  private Analyzers() {}

  /** Returns the engine with these models; other models than the last time are loaded anew. */
  public static synchronized ArticleAnalyzer shared(Models wanted) {
    if (analyzer == null || !models.equals(wanted.digest())) {
      analyzer = ArticleAnalyzer.load(wanted.open());
      models = wanted.digest();
    }
    return Objects.requireNonNull(analyzer);
  }
}
