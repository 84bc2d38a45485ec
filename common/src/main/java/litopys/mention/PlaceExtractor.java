package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.NameType;
import litopys.language.Morphology.Form;
import litopys.language.Reading;

/**
 * Finds places that no catalogue knows: words the dictionary has as place names, and regions named
 * by an adjective before "область", "район" and the like.
 */
final class PlaceExtractor implements CandidateSource {

  private static final int DICTIONARY = 760;
  private static final int REGION = 860;

  private final Set<String> regionNouns;

  PlaceExtractor(Set<String> regionNouns) {
    this.regionNouns = regionNouns;
  }

  @Override
  public List<Candidate> extract(AnnotatedText text) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      if (text.token(at).isCapitalized()) {
        region(text, at).ifPresent(candidates::add);
        dictionaryPlace(text, at).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** "Київська область", "Печерського району". */
  private Optional<Candidate> region(AnnotatedText text, int at) {
    if (at + 1 >= text.size() || !text.tokenized().isSpaced(at)) {
      return Optional.empty();
    }
    for (Reading noun : text.readings(at + 1)) {
      if (!regionNouns.contains(noun.lemma())) {
        continue;
      }
      for (Reading adjective : text.readings(at)) {
        if (adjective.grammar().isAdjective() && adjective.grammar().agreesWith(noun.grammar())) {
          return Optional.of(place(at, at + 2, regionLemma(text, adjective, noun), REGION));
        }
      }
    }
    return Optional.empty();
  }

  private static String regionLemma(AnnotatedText text, Reading adjective, Reading noun) {
    String inflected =
        text.morphology().forms(adjective.lemma(), adjective.grammar().partOfSpeech()).stream()
            .filter(f -> f.grammar().grammaticalCase() == Case.NOMINATIVE)
            .filter(f -> f.grammar().gender() == noun.grammar().gender())
            .map(Form::text)
            .findFirst()
            .orElse(adjective.lemma());
    return Character.toUpperCase(inflected.charAt(0)) + inflected.substring(1) + " " + noun.lemma();
  }

  private static Optional<Candidate> dictionaryPlace(AnnotatedText text, int at) {
    boolean common = text.hasReading(at, r -> Character.isLowerCase(r.lemma().charAt(0)));
    boolean person = text.hasReading(at, r -> r.grammar().isPersonal());
    if (person || (common && (text.isSentenceStart(at) || text.isShouted(at)))) {
      return Optional.empty();
    }
    return text.readings(at).stream()
        .filter(r -> r.grammar().nameType() == NameType.PLACE)
        .findFirst()
        .map(r -> place(at, at + 1, r.lemma(), DICTIONARY));
  }

  private static Candidate place(int begin, int end, String lemma, int confidence) {
    return Candidate.uncatalogued(
        begin, end, EntityKind.PLACE, MentionForm.NAME, lemma, confidence);
  }
}
