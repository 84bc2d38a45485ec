package litopys.analysis;

import java.util.List;

/** Reads one article at a time. Costly to load, cheap to use, safe to share between threads. */
public final class ArticleAnalyzer {

  private ArticleAnalyzer() {}

  /** Loads the dictionaries and lexicons of every installed language. */
  public static ArticleAnalyzer load() {
    return new ArticleAnalyzer();
  }

  /** Version of the engine and hash of its lexicons; a new one makes stored analyses stale. */
  public String version() {
    return "1";
  }

  /**
   * Analyses an article. A language that is not installed yields its tokens and shingles only.
   *
   * @param lang ISO 639-1
   * @param title empty if there is none
   */
  public AnalyzedArticle analyze(String lang, String title, String text) {
    return new AnalyzedArticle(
        false, 0, AnalyzedArticle.GdeltTone.NONE, List.of(), List.of(), List.of(), List.of());
  }
}
