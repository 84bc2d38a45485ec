package litopys.sequence;

import java.util.Arrays;

/**
 * Probabilities of tags and of moves between them in a linear-chain conditional random field, by
 * the forward-backward algorithm with scaling (Rabiner 1989).
 */
final class Marginals {

  private final TagSet tags;
  private final boolean[] allowed;

  Marginals(TagSet tags) {
    this.tags = tags;
    this.allowed = new boolean[tags.size() * tags.size()];
    for (int previous = 0; previous < tags.size(); previous++) {
      for (int tag = 0; tag < tags.size(); tag++) {
        allowed[previous * tags.size() + tag] = tags.mayFollow(previous, tag);
      }
    }
  }

  /**
   * Computes the probabilities of one sequence.
   *
   * @param emissions score by element and tag; replaced by the probability of the tag
   * @param transitions score by previous tag and tag
   * @param moves receives the expected number of moves by previous tag and tag, added up
   */
  void compute(int length, double[] emissions, double[] transitions, double[] moves) {
    int size = tags.size();
    double[] factors = new double[size * size];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = allowed[i] ? Math.exp(transitions[i]) : 0;
    }
    double[] potentials = potentials(length, emissions);
    double[] forward = forward(length, potentials, factors);
    double[] backward = new double[size];
    Arrays.fill(backward, 1.0);
    for (int i = length - 1; i >= 0; i--) {
      int row = i * size;
      double sum = 0;
      for (int tag = 0; tag < size; tag++) {
        emissions[row + tag] = forward[row + tag] * backward[tag];
        sum += emissions[row + tag];
      }
      for (int tag = 0; tag < size; tag++) {
        emissions[row + tag] /= sum;
      }
      if (i > 0) {
        backward = stepBack(row, potentials, forward, factors, backward, moves);
      }
    }
  }

  private double[] potentials(int length, double[] emissions) {
    int size = tags.size();
    double[] potentials = new double[length * size];
    for (int i = 0; i < length; i++) {
      double highest = Double.NEGATIVE_INFINITY;
      for (int tag = 0; tag < size; tag++) {
        highest = Math.max(highest, emissions[i * size + tag]);
      }
      for (int tag = 0; tag < size; tag++) {
        boolean possible = i > 0 || tags.mayStart(tag);
        potentials[i * size + tag] = possible ? Math.exp(emissions[i * size + tag] - highest) : 0;
      }
    }
    return potentials;
  }

  private double[] forward(int length, double[] potentials, double[] factors) {
    int size = tags.size();
    double[] forward = new double[length * size];
    for (int i = 0; i < length; i++) {
      int row = i * size;
      double sum = 0;
      for (int tag = 0; tag < size; tag++) {
        double reached = i == 0 ? 1 : 0;
        for (int previous = 0; i > 0 && previous < size; previous++) {
          reached += forward[row - size + previous] * factors[previous * size + tag];
        }
        forward[row + tag] = reached * potentials[row + tag];
        sum += forward[row + tag];
      }
      for (int tag = 0; tag < size; tag++) {
        forward[row + tag] /= sum;
      }
    }
    return forward;
  }

  /** Adds the moves into the element at a row, and returns the backward scores before it. */
  private double[] stepBack(
      int row,
      double[] potentials,
      double[] forward,
      double[] factors,
      double[] backward,
      double[] moves) {
    int size = tags.size();
    double[] joint = new double[size * size];
    double[] before = new double[size];
    double sum = 0;
    double highest = 0;
    for (int previous = 0; previous < size; previous++) {
      for (int tag = 0; tag < size; tag++) {
        int move = previous * size + tag;
        double onward = factors[move] * potentials[row + tag] * backward[tag];
        before[previous] += onward;
        joint[move] = forward[row - size + previous] * onward;
        sum += joint[move];
      }
      highest = Math.max(highest, before[previous]);
    }
    for (int move = 0; move < joint.length; move++) {
      moves[move] += joint[move] / sum;
    }
    for (int previous = 0; previous < size; previous++) {
      before[previous] /= highest;
    }
    return before;
  }
}
