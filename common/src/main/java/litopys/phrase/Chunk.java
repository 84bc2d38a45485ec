package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.GrammaticalNumber;
import org.jspecify.annotations.Nullable;

/** A phrase while its sentence is being read. */
final class Chunk {

  final int firstToken;
  final int headToken;
  int endToken;
  List<Grammar> grammars;

  /** The name that is its head, or that is apposed to it. */
  @Nullable NameSpan name;

  /** Countries and other names among its attributes: "російські війська", "US officials". */
  final List<NameSpan> attributes = new ArrayList<>();

  String preposition = "";

  /** Token with which its preposition begins; its first token if there is none. */
  int begin;

  boolean pronoun;

  /** The phrase whose noun it belongs to. */
  @Nullable Chunk governor;

  /** The phrase that it directly follows, preposition or not. */
  @Nullable Chunk before;

  /** The first phrase of its series. */
  Chunk series = this;

  Chunk(int firstToken, int headToken, int endToken, List<Grammar> grammars) {
    this.firstToken = firstToken;
    this.headToken = headToken;
    this.endToken = endToken;
    this.grammars = List.copyOf(grammars);
    this.begin = firstToken;
  }

  boolean hasCase(Case one) {
    return grammars.stream().anyMatch(grammar -> grammar.grammaticalCase().agreesWith(one));
  }

  boolean isAnimate() {
    return grammars.stream().anyMatch(Grammar::animate);
  }

  boolean isPlural() {
    return grammars.stream().anyMatch(g -> g.number().agreesWith(GrammaticalNumber.PLURAL));
  }

  /** Returns those grammars of the other that share a case and a number with one of this. */
  List<Grammar> agreeing(Chunk other) {
    return other.grammars.stream()
        .filter(
            own ->
                grammars.stream()
                    .anyMatch(
                        g ->
                            g.grammaticalCase().agreesWith(own.grammaticalCase())
                                && g.number().agreesWith(own.number())))
        .toList();
  }

  boolean sharesCase(Chunk other) {
    return grammars.stream()
        .anyMatch(
            g ->
                other.grammars.stream()
                    .anyMatch(o -> g.grammaticalCase().agreesWith(o.grammaticalCase())));
  }

  void keepCasesOf(Chunk other) {
    List<Grammar> kept =
        grammars.stream()
            .filter(
                g ->
                    other.grammars.stream()
                        .anyMatch(o -> g.grammaticalCase().agreesWith(o.grammaticalCase())))
            .toList();
    if (!kept.isEmpty()) {
      grammars = kept;
    }
  }

  /** Tells whether it belongs to another, over however many phrases. */
  boolean belongsTo(Chunk other) {
    for (Chunk up = governor; up != null; up = up.governor) {
      if (up == other) {
        return true;
      }
    }
    return false;
  }
}
