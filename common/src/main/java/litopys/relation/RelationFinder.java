package litopys.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.phrase.Actors;
import litopys.phrase.NameSpan;
import litopys.phrase.Phrase;
import litopys.phrase.Referent;
import litopys.phrase.Referent.Way;
import litopys.phrase.TextActors;
import litopys.syntax.ClauseWords.Kind;
import litopys.syntax.FramedWord;
import litopys.syntax.Modifier;
import litopys.syntax.ParsedSentence;
import litopys.syntax.RelationKind;
import litopys.text.Sentence;

/** Finds who does what to whom in the sentences of a text, by frames. */
public final class RelationFinder {

  /** Words before a verb or noun in which a negator reaches it. */
  private static final int NEGATION_REACH = 2;

  private RelationFinder() {}

  /** Returns the relations that the sentences of a text show, in reading order. */
  public static List<Relation> find(TextActors text) {
    List<Relation> relations = new ArrayList<>();
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      if (mayShowAny(sentences.get(i), text)) {
        Actors actors = text.of(sentences.get(i));
        Optional<Sentence> next =
            i + 1 < sentences.size() ? Optional.of(sentences.get(i + 1)) : Optional.empty();
        for (FramedWord word : actors.framed()) {
          addRelations(word, actors, () -> next.map(text::of), relations);
        }
      }
    }
    return relations;
  }

  /** Most sentences name too few, or tell of no act. */
  private static boolean mayShowAny(Sentence sentence, TextActors text) {
    long names = text.names(sentence).stream().map(NameSpan::entityId).distinct().count();
    return names > 0
        && text.text().sentenceOf(sentence.firstToken()).framed().stream()
            .flatMap(word -> word.frame().relation().stream())
            .anyMatch(kind -> names > 1 || OpenTargets.isAnnounced(kind));
  }

  private static void addRelations(
      FramedWord word, Actors actors, Supplier<Optional<Actors>> next, List<Relation> relations) {
    Optional<RelationKind> relation = word.frame().relation();
    if (relation.isEmpty()) {
      return;
    }
    RelationKind kind = relation.get();
    List<NameSpan> sources = sources(actors.doers(word), kind);
    if (sources.isEmpty()) {
      return;
    }
    List<NameSpan> targets = targets(actors.targets(word), kind, actors.sentence());
    if (targets.isEmpty() && actors.targets(word).isEmpty()) {
      targets =
          isTogether(word, kind, actors.sentence())
              ? sources
              : doers(OpenTargets.find(word, actors, next));
    }
    for (NameSpan source : sources) {
      for (NameSpan target : targets) {
        boolean twice =
            source.entityId().equals(target.entityId())
                || (targets == sources && source.index() > target.index());
        if (!twice) {
          add(relation(word, kind, source, target, actors), actors.sentence(), relations);
        }
      }
    }
  }

  /** "зустрілися", "переговори між": with nobody else, they do it with each other. */
  private static boolean isTogether(FramedWord word, RelationKind kind, ParsedSentence sentence) {
    return kind.isMutual()
        && (!word.frame().object().prepositions().isEmpty()
            || sentence.isOf(Kind.TOGETHER, word.token()))
        && !sentence.isOf(Kind.APART, word.token());
  }

  /** "надала допомогу": the verb and its noun show one thing. */
  private static void add(Relation relation, ParsedSentence sentence, List<Relation> relations) {
    boolean known =
        relations.stream()
            .anyMatch(
                other ->
                    isBeside(relation.token(), other.token(), sentence)
                        && other.kind() == relation.kind()
                        && other.source().entityId().equals(relation.source().entityId())
                        && other.target().entityId().equals(relation.target().entityId()));
    if (!known) {
      relations.add(relation);
    }
  }

  private static boolean isBeside(int token, int other, ParsedSentence sentence) {
    return sentence.sentence().hasToken(other)
        && sentence.clauses().of(token) == sentence.clauses().of(other);
  }

  private static Relation relation(
      FramedWord word, RelationKind kind, NameSpan source, NameSpan target, Actors actors) {
    return new Relation(
        kind,
        source,
        target,
        isNegated(word.token(), actors),
        actors.modality(word.token()),
        word.token(),
        word.frame().lemma());
  }

  private static boolean isNegated(int token, Actors actors) {
    ParsedSentence sentence = actors.sentence();
    int scope = Math.min(NEGATION_REACH, wordsSincePause(token, sentence));
    return (scope > 0 && sentence.isModified(Modifier.NEGATOR, token, scope))
        || (actors.governor(token).isPresent()
            && sentence.isModified(Modifier.NEGATOR, actors.governor(token).getAsInt(), 1));
  }

  /** "urged Putin to stop, warning": a comma ends what is denied. */
  private static int wordsSincePause(int token, ParsedSentence sentence) {
    int begin = token;
    while (begin > sentence.sentence().firstToken() && sentence.text().token(begin - 1).isWord()) {
      begin--;
    }
    return token - begin;
  }

  private static List<NameSpan> doers(List<Phrase> phrases) {
    return phrases.stream()
        .map(Phrase::referent)
        .filter(Referent::isActor)
        .flatMap(referent -> referent.names().stream())
        .toList();
  }

  /** "призначений міністром Польщі" tells an office, not who appoints. */
  private static List<NameSpan> sources(List<Phrase> phrases, RelationKind kind) {
    return doers(
        phrases.stream()
            .filter(
                phrase ->
                    kind != RelationKind.APPOINTS
                        || phrase.referent().way() == Way.NAME
                        || !isOnePerson(phrase))
            .toList());
  }

  private static List<NameSpan> targets(
      List<Phrase> phrases, RelationKind kind, ParsedSentence sentence) {
    return phrases.stream()
        .filter(
            phrase ->
                (phrase.referent().isActor() && reaches(kind, phrase))
                    || (phrase.referent().way() == Way.PROPERTY
                        && reachesOwner(kind)
                        && isOwned(phrase, sentence)))
        .flatMap(phrase -> phrase.referent().names().stream())
        .toList();
  }

  /** Who kills or arrests a minister does it to the minister, not to the country. */
  private static boolean reaches(RelationKind kind, Phrase phrase) {
    return switch (kind) {
      case APPOINTS, DETAINS, DISMISSES, INVESTIGATES, SUES -> phrase.referent().way() == Way.NAME;
      case ATTACKS, DEFEATS -> phrase.referent().way() == Way.NAME || !isOnePerson(phrase);
      default -> true;
    };
  }

  private static boolean isOnePerson(Phrase phrase) {
    return phrase.grammars().stream()
        .anyMatch(g -> g.animate() && g.number() != GrammaticalNumber.PLURAL);
  }

  /** Who criticises a decision of Poland criticises Poland; who visits its coast does not. */
  private static boolean reachesOwner(RelationKind kind) {
    return switch (kind) {
      case CRITICISES, PRAISES, SUPPORTS -> true;
      default -> false;
    };
  }

  /** "рішення Польщі" is hers; "вбивство Нємцова" is not his. */
  private static boolean isOwned(Phrase phrase, ParsedSentence sentence) {
    return sentence
        .findFramed(phrase.headToken())
        .filter(word -> !word.frame().isVerb())
        .map(
            word ->
                word.frame().subject().cases().contains(Case.GENITIVE)
                    || word.frame().subject().prepositions().contains("'s"))
        .orElse(phrase.grammars().stream().noneMatch(Grammar::animate));
  }
}
