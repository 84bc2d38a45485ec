package litopys.benchmark;

import java.util.List;
import litopys.analysis.ArticleAnalyzer;
import litopys.language.LanguagePack;

/** Prints how much heap the dictionaries, lexicons and models of all languages take. */
public final class HeapOfResources {

  private static final int MEGABYTE = 1 << 20;

  private HeapOfResources() {}

  /** Loads the engine, reads one text per language, collects garbage and looks. */
  public static void main(String[] args) throws InterruptedException {
    long before = used();
    ArticleAnalyzer analyzer = ArticleAnalyzer.load();
    List<String> languages = LanguagePack.installed().stream().map(LanguagePack::code).toList();
    for (String language : languages) {
      analyzer.analyze(language, "", Texts.of(language).get(0));
    }
    System.out.printf("Resources of %s: %d MB of heap%n", languages, (used() - before) / MEGABYTE);
    if (analyzer.hashCode() == before) {
      throw new IllegalStateException("Keeps the engine reachable while its heap is measured");
    }
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
