package litopys.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** When a run is killed: after a step of publishing, or at any instant of its work. */
sealed interface Kill {

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
   * Deals kills: every named step has its turn before one has a second, at one of the places where
   * a run reaches it, and as many are at random instants.
   *
   * @param steps of a run that is not disturbed
   */
  static List<Kill> deal(int number, List<String> steps, Random random) {
    List<String> names = steps.stream().distinct().toList();
    int offset = random.nextInt(names.size());
    List<Kill> kills = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      kills.add(
          i % 2 == 0
              ? atStep(names.get((offset + i / 2) % names.size()), steps, random)
              : new AtInstant(random.nextDouble()));
    }
    return kills;
  }

  private static Kill atStep(String name, List<String> steps, Random random) {
    int[] places =
        IntStream.range(0, steps.size()).filter(i -> steps.get(i).equals(name)).toArray();
    return new AtStep(places[random.nextInt(places.length)], name);
  }
}
