package litopys.benchmarks;

import java.util.TreeSet;
import litopys.analysis.ArticleAnalyzer;

/**
 * Prints how long the dictionaries, lexicons and models of all languages take to load, and how much
 * heap they keep: {@code java litopys.benchmarks.EngineMemory}.
 */
public final class EngineMemory {

  private static final double MEGABYTE = 1 << 20;

  /** Objects that wait for a reference to be cleared need more than one collection. */
  private static final int COLLECTIONS = 4;

  private EngineMemory() {}

  public static void main(String[] args) throws InterruptedException {
    double before = usedMegabytes();
    long start = System.nanoTime();
    ArticleAnalyzer analyzer = ArticleAnalyzer.load();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("load  %.1f s%n", seconds);
    double megabytes = usedMegabytes() - before;
    System.out.printf("heap  %.0f MB for %s%n", megabytes, new TreeSet<>(analyzer.languages()));
  }

  private static double usedMegabytes() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}
