package litopys.evaluation;

import java.util.Optional;
import java.util.Set;

/**
 * A name that was annotated by hand.
 *
 * @param begin code points into the text
 * @param end exclusive
 * @param type {@link Types#of one of the four kinds}, or any other that the gold has
 * @param lemma base form of this mention, if it is comparable
 * @param id one per entity, over all documents and languages
 * @param toleratedCountries codes of countries that count neither for nor against who finds them
 *     here ("England" for GB); "*" for any
 */
public record GoldMention(
    int begin,
    int end,
    String type,
    Optional<String> lemma,
    Optional<String> id,
    Set<String> toleratedCountries) {

  public GoldMention {
    toleratedCountries = Set.copyOf(toleratedCountries);
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "not a span: begin %d, end %d; end is exclusive".formatted(begin, end));
    }
  }

  /** A name of which only place and type are known. */
  public static GoldMention of(int begin, int end, String type) {
    return new GoldMention(begin, end, type, Optional.empty(), Optional.empty(), Set.of());
  }

  boolean tolerates(PredictedMention prediction) {
    return prediction.type().equals(Types.COUNTRY)
        && (toleratedCountries.contains("*")
            || prediction.countryCode().filter(toleratedCountries::contains).isPresent());
  }

  GoldMention at(int newBegin, int newEnd) {
    return new GoldMention(newBegin, newEnd, type, lemma, id, toleratedCountries);
  }
}
