package litopys.jobs.step;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The story heads that the next article, in the order of time, may still join. */
final class LiveHeads {

  /** How long a head takes articles in, both ends included. */
  static final long WINDOW_MICROS = TimeUnit.DAYS.toMicros(3);

  /** An article whose story is asked for, with the keys of the texts that are similar to its. */
  record Candidate(String articleId, long micros, String text, List<String> similarTexts) {

    Candidate {
      similarTexts = List.copyOf(similarTexts);
    }
  }

  private record Head(String articleId, long micros, String text) {}

  private final Deque<Head> heads = new ArrayDeque<>();

  /** Returns the story of an article: that of the earliest similar head, else its own. */
  String join(Candidate article) {
    forgetBefore(article.micros() - WINDOW_MICROS);
    Set<String> similar = Set.copyOf(article.similarTexts());
    return heads.stream()
        .filter(head -> head.text().equals(article.text()) || similar.contains(head.text()))
        .findFirst()
        .map(Head::articleId)
        .orElseGet(() -> add(article));
  }

  /** Makes an article a head and returns its story, which is its own. */
  String add(Candidate article) {
    heads.addLast(new Head(article.articleId(), article.micros(), article.text()));
    return article.articleId();
  }

  private void forgetBefore(long micros) {
    while (!heads.isEmpty() && heads.getFirst().micros() < micros) {
      heads.removeFirst();
    }
  }
}
