package litopys.jobs.spark;

import litopys.analysis.ArticleAnalyzer;

/** Loads the analyzer at most once per JVM, however many tasks ask for it. */
public final class Analyzers {

  private Analyzers() {}

  private static final class Loaded {
    private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.load();
  }

  public static ArticleAnalyzer shared() {
    return Loaded.ANALYZER;
  }
}
