package litopys.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import litopys.entity.Catalogue.Known;
import litopys.entity.EntityKind;
import litopys.entity.NameKey;
import litopys.entity.PeopleIndex;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.Morphology;
import litopys.name.NameEndings;
import org.jspecify.annotations.Nullable;

/**
 * Decides within one article who is who: a surname belongs to the full name with that surname, the
 * nearest before it; words that only might be names count where the article proves them.
 */
final class PersonLinker {

  private static final int PROVEN = 900;

  private final PeopleIndex people;
  private final NameEndings endings;
  private final String language;

  PersonLinker(PeopleIndex people, NameEndings endings, String language) {
    this.people = people;
    this.endings = endings;
    this.language = language;
  }

  /** One field of an article and the names found in it. */
  record Found(AnnotatedText text, List<PersonMention> mentions) {}

  /** Returns, for each field, the names that stand as candidates with their entities. */
  List<List<Candidate>> link(List<Found> fields) {
    Map<String, List<PersonName>> bySurnameForm = new HashMap<>();
    for (Found found : fields) {
      for (PersonMention mention : found.mentions()) {
        if (mention.certain() && introduces(mention)) {
          index(mention.name(), found.text().morphology(), bySurnameForm);
        }
      }
    }
    List<List<Candidate>> linked = new ArrayList<>();
    for (Found found : fields) {
      linked.add(linkField(found, bySurnameForm));
    }
    return linked;
  }

  /** A full name or a name with an initial proves its surname; so does one after a title. */
  private static boolean introduces(PersonMention mention) {
    return mention.name().surname() != null;
  }

  private void index(
      PersonName name, Morphology morphology, Map<String, List<PersonName>> bySurnameForm) {
    String surname = name.surname();
    if (surname == null) {
      return;
    }
    for (String form : surnameForms(surname, name, morphology)) {
      List<PersonName> names =
          bySurnameForm.computeIfAbsent(form.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
      if (!names.contains(name)) {
        names.add(name);
      }
    }
  }

  private Set<String> surnameForms(String surname, PersonName name, Morphology morphology) {
    Set<String> forms = new HashSet<>(endings.forms(surname, name.gender()));
    for (Morphology.Form form : morphology.forms(surname, PartOfSpeech.NOUN)) {
      if (form.grammar().nameType() == NameType.SURNAME
          && form.grammar().gender().agreesWith(name.gender())) {
        forms.add(form.text());
      }
    }
    return forms;
  }

  private List<Candidate> linkField(Found found, Map<String, List<PersonName>> bySurnameForm) {
    List<Candidate> candidates = new ArrayList<>();
    List<PersonName> before = new ArrayList<>();
    for (PersonMention mention : found.mentions()) {
      List<PersonName> sharing = sharing(found.text(), mention, bySurnameForm);
      if (!mention.certain() && sharing.stream().allMatch(PersonName::isSurnameOnly)) {
        continue;
      }
      PersonMention settled = withProvenSurname(mention, sharing);
      PersonName full = fullest(settled.name(), before, sharing);
      before.add(full);
      candidates.add(candidate(settled, full));
    }
    return candidates;
  }

  private static List<PersonName> sharing(
      AnnotatedText text, PersonMention mention, Map<String, List<PersonName>> bySurnameForm) {
    boolean single = mention.endToken() == mention.firstToken() + 1;
    if (!single) {
      String surname = mention.name().surname();
      return surname == null
          ? List.of()
          : bySurnameForm.getOrDefault(surname.toLowerCase(Locale.ROOT), List.of());
    }
    return bySurnameForm.getOrDefault(text.lower(mention.firstToken()), List.of());
  }

  /** "Байдену" of an unknown Байден takes its base form from where the article names him fully. */
  private static PersonMention withProvenSurname(PersonMention mention, List<PersonName> sharing) {
    boolean single = mention.endToken() == mention.firstToken() + 1;
    if (!single || sharing.isEmpty()) {
      return mention;
    }
    PersonName model = preferFull(sharing);
    String surname = model.surname();
    if (surname == null) {
      return mention;
    }
    PersonName name = new PersonName(null, null, null, surname, model.gender());
    return new PersonMention(mention.firstToken(), mention.endToken(), name, surname, true, PROVEN);
  }

  private static PersonName preferFull(List<PersonName> names) {
    return names.stream().filter(PersonName::isFull).findFirst().orElse(names.get(0));
  }

  /** Returns the fullest name that the article gives this person, the nearest before it first. */
  private static PersonName fullest(
      PersonName name, List<PersonName> before, List<PersonName> sharing) {
    if (name.isFull()) {
      return name;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).isFull() && before.get(i).covers(name)) {
        return before.get(i);
      }
    }
    return sharing.stream()
        .filter(PersonName::isFull)
        .filter(full -> full.covers(name))
        .findFirst()
        .orElse(name);
  }

  private Candidate candidate(PersonMention mention, PersonName full) {
    String key = key(full);
    Optional<Known> known = full.isFull() ? people.find(key) : Optional.empty();
    String name =
        known.map(k -> k.names().getOrDefault(language, full.canonical())).orElse(full.canonical());
    String id = known.map(Known::id).orElseGet(() -> id(key));
    return new Candidate(
        mention.firstToken(),
        mention.endToken(),
        EntityKind.PERSON,
        MentionForm.NAME,
        mention.lemma(),
        name,
        id,
        full.isFull(),
        known.flatMap(Known::country).orElse(null),
        mention.confidence(),
        mention.name().isFull() ? id : id(key(mention.name())),
        mention.name().isFull() ? shortIds(mention.name()) : List.of());
  }

  private static String id(String key) {
    return EntityKind.PERSON.id(NameKey.hash(key));
  }

  /** A full name may stand elsewhere as its surname, and as an initial and the surname. */
  private static List<String> shortIds(PersonName full) {
    String surname = full.findSurname().orElseThrow();
    String given = Objects.requireNonNull(full.given());
    return List.of(id(surnameKey(surname)), id(initialKey(given.substring(0, 1), surname)));
  }

  private String key(PersonName name) {
    String surname = name.surname();
    String given = name.given();
    if (surname == null) {
      return "given " + NameKey.of(orEmpty(given) + orEmpty(name.patronymic()));
    }
    if (given == null) {
      return surnameKey(surname);
    }
    if (given.length() == 1) {
      return initialKey(given, surname);
    }
    String middle = name.middle();
    boolean secondName = middle != null && middle.length() > 1;
    return people.key(given, (secondName ? middle : "") + surname);
  }

  private static String surnameKey(String surname) {
    return "surname " + NameKey.of(surname);
  }

  private static String initialKey(String initial, String surname) {
    return "initial " + NameKey.of(initial) + " " + NameKey.of(surname);
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }
}
