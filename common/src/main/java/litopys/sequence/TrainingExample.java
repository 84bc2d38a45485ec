package litopys.sequence;

import java.util.List;

/** One sequence and the spans that should be found in it. */
public record TrainingExample(FeatureMatrix features, List<LabeledSpan> spans) {

  public TrainingExample {
    spans = List.copyOf(spans);
  }
}
