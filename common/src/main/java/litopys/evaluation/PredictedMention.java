package litopys.evaluation;

import java.util.Optional;

/**
 * A name that the engine found.
 *
 * @param begin code points into the text
 * @param end exclusive
 * @param type one of the four kinds
 * @param lemma base form of this mention
 */
public record PredictedMention(
    int begin, int end, String type, String lemma, String entityId, Optional<String> countryCode) {

  PredictedMention at(int newBegin, int newEnd) {
    return new PredictedMention(newBegin, newEnd, type, lemma, entityId, countryCode);
  }

  PredictedMention as(String newType) {
    return new PredictedMention(begin, end, newType, lemma, entityId, countryCode);
  }
}
