package litopys.quote;

import java.util.List;
import java.util.Optional;
import litopys.language.Grammar;
import litopys.phrase.NameSpan;
import litopys.quote.Quote.Aside;

/**
 * Who says what stands between marks, and how that is told.
 *
 * @param token that tells it
 * @param open whether it may go on in the next quotation: "«…», — сказав X. «…»"
 * @param left grammars of a verb that leaves its subject out
 */
record Report(
    Optional<NameSpan> speaker,
    Optional<String> verb,
    int token,
    Optional<Aside> aside,
    boolean open,
    List<Grammar> left) {

  Report {
    left = List.copyOf(left);
  }
}
