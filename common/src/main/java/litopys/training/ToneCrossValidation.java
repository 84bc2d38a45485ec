package litopys.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import litopys.training.ToneThresholds.Scored;

/** Scores each example of news by a model that was fitted without its sentence or document. */
public final class ToneCrossValidation {

  private final ToneTrainer trainer;
  private final int folds;

  public ToneCrossValidation(ToneTrainer trainer, int folds) {
    this.trainer = trainer;
    this.folds = folds;
  }

  /**
   * Fits a model per fold, on all contrasts and on the news of the other folds.
   *
   * @return the examples of news, in an order that is the same every time
   */
  public List<Scored> scores(List<ToneExample> contrasts, List<ToneExample> news) {
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Set<String> held = held(news, fold);
      ToneWeightTable table =
          trainer.fit(contrasts, news.stream().filter(e -> !held.contains(e.group())).toList());
      for (ToneExample example : news) {
        if (held.contains(example.group())) {
          scored.add(new Scored(example, table.score(example)));
        }
      }
    }
    return scored;
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
}
