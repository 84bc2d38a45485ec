package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;

/**
 * Ties the phrases of a sentence of Ukrainian or Russian together: titles with names, genitives
 * with the noun before them, the members of a series with each other.
 */
final class CaseLinks {

  /** "НАТО, а також ЄС": joins across the comma that the conjunction wants. */
  private static final Set<String> ALSO = Set.of("також", "также");

  private final ParsedSentence sentence;
  private final AnnotatedText text;
  private final List<Chunk> linked = new ArrayList<>();

  CaseLinks(ParsedSentence sentence) {
    this.sentence = sentence;
    this.text = sentence.text();
  }

  /** Returns the phrases that are left: names that are apposed to a noun are part of it. */
  List<Chunk> link(List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      Chunk previous = linked.isEmpty() ? null : linked.get(linked.size() - 1);
      if (previous == null) {
        linked.add(chunk);
        continue;
      }
      if (isAdjacent(reach(previous), chunk)) {
        chunk.before = previous;
        Optional<Chunk> title = findTitle(chunk);
        if (title.isPresent()) {
          appose(title.get(), chunk);
          continue;
        }
        if (isCounted(chunk, previous)) {
          count(previous, chunk);
        } else if (isDependent(chunk, previous)) {
          chunk.governor = previous;
        }
      }
      linked.add(chunk);
    }
    for (int i = 1; i < linked.size(); i++) {
      joinSeries(linked.get(i), linked.get(i - 1));
    }
    return linked;
  }

  /** A noun with an apposed name reaches as far as the name, over what stands between. */
  private int reach(Chunk chunk) {
    int reach = chunk.endToken;
    for (Chunk other : linked) {
      reach = other.belongsTo(chunk) || other == chunk ? Math.max(reach, other.endToken) : reach;
    }
    for (Chunk up = chunk.governor; up != null; up = up.governor) {
      reach = Math.max(reach, up.endToken);
    }
    return reach;
  }

  private boolean isAdjacent(int end, Chunk chunk) {
    int at = chunk.begin;
    while (at > end && "«„“\"".contains(text.token(at - 1).text())) {
      at--;
    }
    return at == end;
  }

  /** "міністр закордонних справ Росії Сергій Лавров": the noun that the name agrees with. */
  private Optional<Chunk> findTitle(Chunk chunk) {
    NameSpan name = chunk.name;
    if (name == null || !chunk.preposition.isEmpty()) {
      return Optional.empty();
    }
    Chunk previous = chunk.before;
    if (name.kind() == EntityKind.ORGANIZATION || name.kind() == EntityKind.PLACE) {
      return previous != null && previous.name == null && isClass(previous)
          ? Optional.of(previous)
          : Optional.empty();
    }
    if (!name.isPerson()) {
      return Optional.empty();
    }
    boolean surnameOnly = name.endToken() - name.firstToken() == 1;
    Chunk outermost = null;
    boolean genitive = chunk.hasCase(Case.GENITIVE);
    for (Chunk up = previous; up != null; up = up.governor != null ? up.governor : up.before) {
      if (!up.preposition.isEmpty() && !up.isAnimate() && up.name == null && genitive) {
        // "лідера протестувальників проти арешту Коваля"
        return Optional.ofNullable(outermost);
      }
      if (up.name == null && up.isAnimate() && !up.agreeing(chunk).isEmpty()) {
        if (up == previous && surnameOnly) {
          return isOfAnother(up, chunk) ? Optional.empty() : Optional.of(up);
        }
        outermost = up;
      }
    }
    return Optional.ofNullable(outermost);
  }

  /** "адвокат Шевченко" may be called so, or work for him; "президент Шевченко" may not. */
  private boolean isOfAnother(Chunk title, Chunk name) {
    boolean invariable =
        name.grammars.stream().anyMatch(grammar -> grammar.grammaticalCase() == Case.ANY);
    return invariable && hasLemma(title, Kind.RELATIONAL);
  }

  private boolean isClass(Chunk chunk) {
    return hasLemma(chunk, Kind.CLASS);
  }

  private boolean hasLemma(Chunk chunk, Kind kind) {
    return sentence.isOf(kind, chunk.headToken);
  }

  private static void appose(Chunk title, Chunk name) {
    List<Grammar> agreed = title.agreeing(name);
    title.grammars = agreed.isEmpty() ? title.grammars : agreed;
    title.name = name.name;
    title.endToken = name.endToken;
  }

  private boolean isCounted(Chunk chunk, Chunk previous) {
    return hasLemma(previous, Kind.QUANTITY)
        && chunk.preposition.isEmpty()
        && chunk.hasCase(Case.GENITIVE);
  }

  /** "тисячі російських військових": the genitive stands for the case of what counts it. */
  private void count(Chunk quantity, Chunk chunk) {
    chunk.grammars =
        Stream.of(chunk.grammars, quantity.grammars, List.of(CaseChunker.COUNTED_SUBJECT))
            .flatMap(List::stream)
            .toList();
    chunk.preposition = quantity.preposition;
    chunk.begin = quantity.begin;
    chunk.governor = quantity.governor;
    chunk.before = quantity.before;
    linked.remove(quantity);
  }

  private static boolean isDependent(Chunk chunk, Chunk previous) {
    boolean genitive = chunk.preposition.isEmpty() && chunk.hasCase(Case.GENITIVE);
    boolean governs = previous.name == null && !previous.pronoun;
    return genitive && governs && !chunk.pronoun;
  }

  /** "Литва, Латвія та уряд Естонії"; "президент Росії та канцлер Німеччини". */
  private void joinSeries(Chunk chunk, Chunk previous) {
    int end = reach(previous);
    if (isAdjacent(end, chunk) || !isJoined(end, chunk)) {
      return;
    }
    @Nullable Chunk other = previous;
    while (other != null && !mayJoin(other, chunk)) {
      other = other.governor != null ? other.governor : other.before;
    }
    if (other == null) {
      return;
    }
    chunk.series = other.series;
    chunk.governor = other.governor;
    if (chunk.preposition.isEmpty()) {
      chunk.preposition = other.preposition;
    }
    chunk.keepCasesOf(other);
    other.keepCasesOf(chunk);
  }

  private static boolean mayJoin(Chunk other, Chunk chunk) {
    boolean samePreposition =
        chunk.preposition.isEmpty() || chunk.preposition.equals(other.preposition);
    return samePreposition && chunk.sharesCase(other) && !chunk.pronoun && !other.pronoun;
  }

  /** Tells whether nothing but "and", or a comma between names, stands before a phrase. */
  private boolean isJoined(int end, Chunk chunk) {
    boolean and = false;
    boolean comma = false;
    boolean also = false;
    if (end > chunk.begin) {
      return false;
    }
    for (int i = end; i < chunk.begin; i++) {
      String word = text.lower(i);
      if (sentence.is(Kind.COORDINATOR, i)) {
        and = true;
      } else if (ALSO.contains(word)) {
        also = true;
      } else if (word.equals(",")) {
        comma = true;
      } else {
        return false;
      }
    }
    boolean sameClause = sentence.clauses().of(end - 1) == sentence.clauses().of(chunk.firstToken);
    return (and || (comma && chunk.name != null)) && (sameClause || also);
  }
}
