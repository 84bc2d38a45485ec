package litopys.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
    BitSet taken = new BitSet();
    for (Candidate candidate : sorted) {
      int nextTaken = taken.nextSetBit(candidate.firstToken());
      if (nextTaken < 0 || nextTaken >= candidate.endToken()) {
        selected.add(new Selected(candidate, false));
        taken.set(candidate.firstToken(), candidate.endToken());
        continue;
      }
      List<Selected> over =
          selected.stream().filter(s -> s.candidate().overlaps(candidate)).toList();
      if (over.size() == 1 && mayNest(candidate, over.get(0).candidate())) {
        selected.add(new Selected(candidate, true));
      }
    }
    selected.sort(READING_ORDER);
    return selected;
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
