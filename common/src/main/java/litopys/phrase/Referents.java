package litopys.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import litopys.language.Grammar;
import litopys.phrase.Referent.Way;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.Clauses;
import litopys.syntax.ParsedSentence;

/** Tells whom the linked phrases of a sentence stand for. */
final class Referents {

  private final ParsedSentence sentence;
  private final List<Chunk> chunks;

  Referents(ParsedSentence sentence, List<Chunk> chunks) {
    this.sentence = sentence;
    this.chunks = chunks;
  }

  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      int governor = chunk.governor == null ? Phrase.NONE : chunks.indexOf(chunk.governor);
      phrases.add(
          new Phrase(
              i,
              chunk.firstToken,
              chunk.headToken,
              chunk.endToken,
              chunk.grammars,
              chunk.preposition,
              governor,
              Math.max(0, chunks.indexOf(chunk.series)),
              referent(chunk)));
    }
    return phrases;
  }

  private Referent referent(Chunk chunk) {
    if (isRelative(chunk)) {
      return antecedent(chunk).map(this::ownReferent).orElse(Referent.OTHER);
    }
    return ownReferent(chunk);
  }

  private Referent ownReferent(Chunk chunk) {
    if (chunk.pronoun) {
      return Referent.PRONOUN;
    }
    NameSpan name = chunk.name;
    if (name != null) {
      boolean one = name.form() == NameSpan.Form.DEMONYM && !chunk.isPlural();
      return one ? Referent.OTHER : new Referent(Way.NAME, List.of(name));
    }
    if (isRepresentative(chunk)) {
      List<NameSpan> represented =
          chunks.stream()
              .filter(other -> other == chunk || isOfOffice(other, chunk))
              .flatMap(Referents::names)
              .filter(NameSpan::isRepresented)
              .toList();
      if (!represented.isEmpty()) {
        return new Referent(Way.REPRESENTATIVE, represented);
      }
    }
    List<NameSpan> owners =
        chunks.stream()
            .filter(other -> other == chunk || (other.governor == chunk && other.name != null))
            .flatMap(Referents::names)
            .toList();
    return owners.isEmpty() ? Referent.OTHER : new Referent(Way.PROPERTY, owners);
  }

  private static Stream<NameSpan> names(Chunk chunk) {
    NameSpan name = chunk.name;
    return name == null ? chunk.attributes.stream() : Stream.of(name);
  }

  /**
   * "міністр закордонних справ Польщі", "представник уряду Польщі": a name belongs to an office
   * over nouns that are part of its title.
   */
  private boolean isOfOffice(Chunk other, Chunk office) {
    if (!other.belongsTo(office)) {
      return false;
    }
    for (Chunk up = other.name == null ? other : other.governor;
        up != null && up != office;
        up = up.governor) {
      if (up.name != null || !(isRepresentative(up) || isDomain(up))) {
        return false;
      }
    }
    return true;
  }

  private boolean isDomain(Chunk chunk) {
    return sentence.isOf(Kind.DOMAIN, chunk.headToken);
  }

  private boolean isRepresentative(Chunk chunk) {
    return sentence.isOf(Kind.REPRESENTATIVE, chunk.headToken)
        || (chunk.isPlural() && sentence.isOf(Kind.REPRESENTATIVES, chunk.headToken));
  }

  private boolean isRelative(Chunk chunk) {
    Clauses clauses = sentence.clauses();
    int clause = clauses.of(chunk.headToken);
    return clauses.isRelative(clause) && clauses.relativeWord(clause) == chunk.headToken;
  }

  /** "президент Польщі, який": the phrase before the comma that agrees, the outermost. */
  private Optional<Chunk> antecedent(Chunk relative) {
    int begin = sentence.clauses().begin(sentence.clauses().of(relative.headToken));
    Chunk nearest = null;
    for (Chunk chunk : chunks) {
      boolean before = chunk != relative && chunk.firstToken < begin;
      nearest = before ? chunk : nearest;
    }
    Chunk found = null;
    for (Chunk up = nearest; up != null; up = up.governor) {
      if (agree(up, relative)) {
        found = up;
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean agree(Chunk noun, Chunk relative) {
    return noun.grammars.isEmpty()
        || relative.grammars.isEmpty()
        || noun.grammars.stream()
            .anyMatch(n -> relative.grammars.stream().anyMatch(r -> agree(n, r)));
  }

  private static boolean agree(Grammar noun, Grammar relative) {
    return noun.number().agreesWith(relative.number())
        && noun.gender().agreesWith(relative.gender());
  }
}
