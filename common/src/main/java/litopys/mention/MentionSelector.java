package litopys.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import litopys.entity.EntityKind;

/**
 * Settles which of several overlapping candidates stand: the longest, then the surest. Within an
 * organization the countries and places of its name stay, as nested mentions.
 */
final class MentionSelector {

  /**
   * The longer span wins over the shorter, and names of people over organizations of equal length.
   */
  private static final Comparator<Candidate> STRONGEST_FIRST =
      Comparator.comparingInt(Candidate::length)
          .reversed()
          .thenComparing(Comparator.comparingInt(Candidate::confidence).reversed())
          .thenComparing(Candidate::kind)
          .thenComparingInt(Candidate::firstToken)
          .thenComparing(Candidate::lemma);

  /** By the first token; an outer one before what it holds. */
  static final Comparator<Selected> READING_ORDER =
      Comparator.comparingInt((Selected s) -> s.candidate().firstToken())
          .thenComparing(
              Comparator.comparingInt((Selected s) -> s.candidate().length()).reversed());

  private MentionSelector() {}

  /** A candidate that stands. */
  record Selected(Candidate candidate, boolean nested) {}

  /** Returns the candidates that stand, in reading order, an outer one before what it holds. */
  static List<Selected> select(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(STRONGEST_FIRST);
    List<Selected> selected = new ArrayList<>();
    Map<Integer, List<Selected>> byToken = new HashMap<>();
    for (Candidate candidate : sorted) {
      Set<Selected> over = over(candidate, byToken);
      boolean nested = over.size() == 1 && mayNest(candidate, over.iterator().next().candidate());
      if (over.isEmpty() || nested) {
        Selected stands = new Selected(candidate, nested);
        selected.add(stands);
        tokens(candidate)
            .forEach(token -> byToken.computeIfAbsent(token, t -> new ArrayList<>()).add(stands));
      }
    }
    selected.sort(READING_ORDER);
    return selected;
  }

  /** Looks at the tokens of the candidate alone: a long text has thousands that stand elsewhere. */
  private static Set<Selected> over(Candidate candidate, Map<Integer, List<Selected>> byToken) {
    Set<Selected> over = new HashSet<>();
    tokens(candidate).forEach(token -> over.addAll(byToken.getOrDefault(token, List.of())));
    return over;
  }

  private static IntStream tokens(Candidate candidate) {
    return IntStream.range(candidate.firstToken(), candidate.endToken());
  }

  private static boolean mayNest(Candidate inner, Candidate outer) {
    boolean place = inner.kind() == EntityKind.COUNTRY || inner.kind() == EntityKind.PLACE;
    return outer.kind() == EntityKind.ORGANIZATION
        && place
        && !inner.form().isDerived()
        && outer.contains(inner)
        && inner.length() < outer.length();
  }
}
