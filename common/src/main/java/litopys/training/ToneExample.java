package litopys.training;

import java.util.List;
import litopys.tone.ToneFeature;

/**
 * A mention with its features and what its sentence says of it.
 *
 * @param group what must not be parted between fitting and measuring: a sentence or a document
 * @param label -1 against, 0 neutral, 1 for
 */
public record ToneExample(String group, int label, List<ToneFeature> features) {

  public ToneExample {
    features = List.copyOf(features);
  }
}
