package litopys.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** When a run is killed: after a step of publishing, or at any instant of its work. */
sealed interface Kill {

  /** Steps that a run started again passes at least: those of adding its row to runs. */
  int FEWEST_STEPS = 5;

  /**
   * After a step.
   *
   * @param number of the step in a run, from 0
   */
  record AtStep(int number, String name) implements Kill {}

  /**
   * At any instant.
   *
   * @param share of the time between the first file that a run stages and its end
   */
  record AtInstant(double share) implements Kill {}

  /**
   * Deals kills, in chains: the run that is started again after one is killed by the next. Chains
   * begin at a named step and at a random instant in turn; every step has its turn before one has a
   * second, at one of the places where a run reaches it.
   *
   * @param steps of a run that is not disturbed
   */
  static List<List<Kill>> deal(int number, List<String> steps, RandomGenerator random) {
    List<String> names = steps.stream().distinct().toList();
    int offset = random.nextInt(names.size());
    List<List<Kill>> chains = new ArrayList<>();
    for (int left = number; left > 0; ) {
      int chain = chains.size();
      List<Kill> kills = new ArrayList<>();
      kills.add(
          chain % 2 == 0
              ? atStep(names.get((offset + chain / 2) % names.size()), steps, random)
              : new AtInstant(random.nextDouble()));
      for (int again = random.nextInt(3); again > 0 && kills.size() < left; again--) {
        kills.add(new AtStep(random.nextInt(FEWEST_STEPS), "of the run started again"));
      }
      left -= kills.size();
      chains.add(kills);
    }
    return chains;
  }

  private static Kill atStep(String name, List<String> steps, RandomGenerator random) {
    int[] places =
        IntStream.range(0, steps.size()).filter(i -> steps.get(i).equals(name)).toArray();
    return new AtStep(places[random.nextInt(places.length)], name);
  }
}
