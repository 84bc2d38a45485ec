package litopys.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import litopys.training.ToneThresholds.Scored;

/** Scores each example by a model that was fitted without its sentence or document. */
public final class ToneCrossValidation {

  /** Five sixths of what news names, it names neutrally. */
  private static final double NEUTRAL_PER_OTHER = 5;

  private final ToneTrainer trainer;
  private final int folds;

  public ToneCrossValidation(ToneTrainer trainer, int folds) {
    this.trainer = trainer;
    this.folds = folds;
  }

  /**
   * The examples with their scores.
   *
   * @param own of our own sentences
   * @param news of annotated news
   */
  public record Result(List<Scored> own, List<Scored> news) {}

  /**
   * Fits a model per fold. Of the news the share that the trainer keeps counts, of our own the
   * rest, with neutral mentions as common as in news.
   */
  public Result scores(List<ToneExample> own, List<ToneExample> news) {
    double newsShare = own.isEmpty() ? 1 : news.isEmpty() ? 0 : trainer.newsShare();
    double neutralWeight = (1 - newsShare) * neutralWeight(own);
    List<Scored> ownScored = new ArrayList<>();
    List<Scored> newsScored = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Set<String> heldOwn = held(own, fold);
      Set<String> heldNews = held(news, fold);
      ToneWeightTable table = trainer.fit(without(own, heldOwn), without(news, heldNews));
      for (ToneExample example : only(own, heldOwn)) {
        double weight = example.label() == 0 ? neutralWeight : 1 - newsShare;
        ownScored.add(new Scored(example, table.score(example), weight));
      }
      for (ToneExample example : only(news, heldNews)) {
        newsScored.add(new Scored(example, table.score(example), newsShare));
      }
    }
    return new Result(ownScored, newsScored);
  }

  private static double neutralWeight(List<ToneExample> own) {
    double neutral = own.stream().filter(example -> example.label() == 0).count();
    return neutral == 0 ? 1 : NEUTRAL_PER_OTHER * (own.size() - neutral) / neutral;
  }

  /** Every so manieth group, in the order of the examples. */
  private Set<String> held(List<ToneExample> examples, int fold) {
    Set<String> groups = new LinkedHashSet<>();
    examples.forEach(example -> groups.add(example.group()));
    List<String> ordered = List.copyOf(groups);
    Set<String> held = new LinkedHashSet<>();
    for (int i = fold; i < ordered.size(); i += folds) {
      held.add(ordered.get(i));
    }
    return held;
  }

  private static List<ToneExample> without(List<ToneExample> examples, Set<String> groups) {
    return examples.stream().filter(example -> !groups.contains(example.group())).toList();
  }

  private static List<ToneExample> only(List<ToneExample> examples, Set<String> groups) {
    return examples.stream().filter(example -> groups.contains(example.group())).toList();
  }
}
