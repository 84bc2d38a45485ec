package litopys.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litopys.training.ToneThresholds.Scored;

/** Scores each example by a model that was fitted without its sentence. */
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

  /** Fits a model per fold; of the news the share of the trainer counts, of our own the rest. */
  public Result scores(List<ToneExample> own, List<ToneExample> news) {
    List<Scored> ownScored = new ArrayList<>();
    List<Scored> newsScored = new ArrayList<>();
    Map<String, Integer> foldOf = new HashMap<>();
    for (List<ToneExample> examples : List.of(own, news)) {
      examples.forEach(e -> foldOf.putIfAbsent(e.group(), foldOf.size() % folds));
    }
    double neutral = neutralWeight(own);
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      ToneWeightTable table =
          trainer.fit(
              own.stream().filter(e -> foldOf.get(e.group()) != held).toList(),
              news.stream().filter(e -> foldOf.get(e.group()) != held).toList());
      double newsShare = own.isEmpty() ? 1 : news.isEmpty() ? 0 : trainer.newsShare();
      for (ToneExample e : own) {
        if (foldOf.get(e.group()) == held) {
          double weight = e.label() == 0 ? neutral : 1;
          ownScored.add(new Scored(e, table.score(e), weight * (1 - newsShare)));
        }
      }
      for (ToneExample e : news) {
        if (foldOf.get(e.group()) == held) {
          newsScored.add(new Scored(e, table.score(e), newsShare));
        }
      }
    }
    return new Result(ownScored, newsScored);
  }

  /** Lets neutral mentions of our own sentences count as if they were as common as in news. */
  private static double neutralWeight(List<ToneExample> own) {
    double neutral = own.stream().filter(example -> example.label() == 0).count();
    return neutral == 0 ? 1 : NEUTRAL_PER_OTHER * (own.size() - neutral) / neutral;
  }
}
