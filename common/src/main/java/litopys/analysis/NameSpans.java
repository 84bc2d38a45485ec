package litopys.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import litopys.entity.Catalogue;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.NameType;
import litopys.language.Reading;
import litopys.mention.Candidate;
import litopys.mention.MentionExtractor.Mention;
import litopys.mention.MentionForm;
import litopys.name.GivenNames;
import litopys.name.NameEndings;
import litopys.phrase.NameSpan;

/** The mentions of a field as phrases need them, with the gender of whom they name. */
final class NameSpans {

  private final Catalogue people;
  private final GivenNames givenNames;
  private final NameEndings endings;

  NameSpans(Catalogue people, GivenNames givenNames, NameEndings endings) {
    this.people = people;
    this.givenNames = givenNames;
    this.endings = endings;
  }

  /**
   * Returns the mentions that stand in no other.
   *
   * @param first index of the first mention of the field in the article
   */
  List<NameSpan> of(FieldAnalysis field, int first) {
    Map<String, Gender> genders = genders(field);
    List<NameSpan> spans = new ArrayList<>();
    for (int i = 0; i < field.mentions().size(); i++) {
      Mention mention = field.mentions().get(i);
      if (!mention.nested()) {
        Candidate candidate = mention.candidate();
        spans.add(
            new NameSpan(
                first + i,
                candidate.firstToken(),
                candidate.endToken(),
                candidate.kind(),
                form(candidate.form()),
                isBaseForm(field.text(), candidate),
                cases(field.text(), candidate, gender(candidate, genders)),
                gender(candidate, genders),
                candidate.entityId()));
      }
    }
    return spans;
  }

  private static Gender gender(Candidate candidate, Map<String, Gender> genders) {
    return genders.getOrDefault(candidate.entityId(), Gender.ANY);
  }

  /** "Байдену": a surname that no dictionary has, by the base form that it was given. */
  private Set<Case> cases(AnnotatedText text, Candidate candidate, Gender gender) {
    int last = candidate.endToken() - 1;
    String[] lemma = candidate.lemma().split(" ", -1);
    boolean known = !text.readings(last).isEmpty();
    if (candidate.kind() != EntityKind.PERSON || known || lemma.length != candidate.length()) {
      return Set.of();
    }
    return endings.readings(text.token(last).text()).stream()
        .filter(reading -> reading.lemma().equals(lemma[lemma.length - 1]))
        .map(Reading::grammar)
        .filter(grammar -> grammar.gender().agreesWith(gender))
        .map(Grammar::grammaticalCase)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static NameSpan.Form form(MentionForm form) {
    return switch (form) {
      case ADJECTIVE -> NameSpan.Form.ADJECTIVE;
      case DEMONYM -> NameSpan.Form.DEMONYM;
      case NAME, ABBREVIATION, METONYM -> NameSpan.Form.NAME;
    };
  }

  private static boolean isBaseForm(AnnotatedText text, Candidate candidate) {
    return text.tokenized()
        .between(candidate.firstToken(), candidate.endToken())
        .equalsIgnoreCase(candidate.lemma());
  }

  /** The gender of each person, where all that the field says of the name agrees. */
  private Map<String, Gender> genders(FieldAnalysis field) {
    Map<String, Gender> genders = new HashMap<>();
    Map<String, Set<Gender>> seen = new HashMap<>();
    for (Mention mention : field.mentions()) {
      Candidate candidate = mention.candidate();
      if (candidate.kind() == EntityKind.PERSON) {
        seen.computeIfAbsent(candidate.entityId(), id -> EnumSet.noneOf(Gender.class))
            .addAll(ofGivenNames(field.text(), candidate));
      }
    }
    seen.forEach((id, own) -> genders.put(id, catalogued(id, own)));
    return genders;
  }

  private Gender catalogued(String id, Set<Gender> seen) {
    return people
        .find(id)
        .map(known -> known.type().equals("f") ? Gender.FEMININE : Gender.MASCULINE)
        .orElseGet(() -> seen.size() == 1 ? seen.iterator().next() : Gender.ANY);
  }

  private Set<Gender> ofGivenNames(AnnotatedText text, Candidate candidate) {
    Set<Gender> genders = EnumSet.noneOf(Gender.class);
    for (int i = candidate.firstToken(); i < candidate.endToken(); i++) {
      List<Reading> given = givenNames.readings(text.token(i).text());
      for (Reading reading : given.isEmpty() ? text.readings(i) : given) {
        Grammar grammar = reading.grammar();
        boolean tells =
            grammar.nameType() == NameType.GIVEN || grammar.nameType() == NameType.PATRONYMIC;
        if (tells && grammar.gender() != Gender.ANY) {
          genders.add(grammar.gender());
        }
      }
    }
    return genders;
  }
}
