package litopys.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Gender;
import litopys.language.Reading;
import litopys.mention.NameAgreement.Agreement;
import litopys.name.OrganizationWords;
import litopys.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of people by their parts: given name and surname, initials, patronymics, a surname
 * after a title, a surname that is nothing else. What a single word alone cannot prove is marked as
 * not certain, for the article as a whole to decide.
 */
final class PersonExtractor {

  private static final int FULL = 960;
  private static final int WITH_TITLE = 900;
  private static final int SURNAME_ALONE = 800;
  private static final int GIVEN_ALONE = 650;
  private static final int UNKNOWN_WORDS = 600;
  private static final int GUESS = 400;
  private static final int KNOWN_NAME = Candidate.TAGGED;

  private final NameParts parts;
  private final TitleFinder titles;
  private final OrganizationWords organizations;
  private final Set<String> particles;
  private final Set<String> surnames;
  private final boolean cyrillic;

  /**
   * @param surnames of people who are known; they decide between base forms as words of the article
   *     do
   */
  PersonExtractor(
      NameParts parts,
      TitleFinder titles,
      OrganizationWords organizations,
      Set<String> particles,
      Set<String> surnames,
      boolean cyrillic) {
    this.parts = parts;
    this.titles = titles;
    this.organizations = organizations;
    this.particles = particles;
    this.surnames = Set.copyOf(surnames);
    this.cyrillic = cyrillic;
  }

  /** Returns names in reading order; none overlap. */
  List<PersonMention> extract(AnnotatedText text) {
    Predicate<String> attested = attested(text);
    List<PersonMention> mentions = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      Optional<PersonMention> mention =
          NameParts.mayBePart(text, at) ? startingAt(text, at, attested) : Optional.empty();
      mention.ifPresent(mentions::add);
      at = mention.map(PersonMention::endToken).orElse(at + 1);
    }
    return mentions;
  }

  /** Reads a span that is known to name a person: the words of the name, whatever they may be. */
  PersonMention named(AnnotatedText text, int firstToken, int endToken) {
    NameRun run = NameRun.startingAt(text, firstToken, parts, particles).before(endToken);
    if (run.size() == 0 || run.endOf(run.size() - 1) != endToken) {
      return asItStands(text, firstToken, endToken);
    }
    List<Reading> title = titles.before(text, firstToken);
    Shape found = shape(text, run, title);
    Shape shape = found != null && run.endOf(found.last()) == endToken ? found : known(run);
    return shape.toMention(text, run, shape.titled() ? title : List.of(), attested(text)).proven();
  }

  private static Shape known(NameRun run) {
    int last = run.size() - 1;
    NamePart first = run.part(0);
    if (last == 0) {
      boolean given = first.isGiven() && !first.isSurname();
      return given
          ? new Shape(0, -1, -1, -1, 0, true, true, KNOWN_NAME)
          : Shape.single(0, true, true, KNOWN_NAME);
    }
    return run.part(last).initial()
        ? Shape.full(1, last == 1 ? -1 : last, -1, 0, KNOWN_NAME)
        : Shape.full(0, last == 1 ? -1 : 1, -1, last, KNOWN_NAME);
  }

  private static PersonMention asItStands(AnnotatedText text, int firstToken, int endToken) {
    String surface = text.tokenized().between(firstToken, endToken);
    PersonName name = new PersonName(null, null, null, surface, Gender.ANY);
    return new PersonMention(firstToken, endToken, name, surface, true, KNOWN_NAME);
  }

  private Predicate<String> attested(AnnotatedText text) {
    Set<String> words = new HashSet<>();
    for (Token token : text.tokenized().tokens()) {
      if (token.isCapitalized()) {
        words.add(token.text());
      }
    }
    return word -> words.contains(word) || surnames.contains(word);
  }

  private Optional<PersonMention> startingAt(
      AnnotatedText text, int at, Predicate<String> attested) {
    NameRun run = NameRun.startingAt(text, at, parts, particles);
    List<Reading> title = titles.before(text, at);
    Shape shape = shape(text, run, title);
    if (shape == null) {
      return Optional.empty();
    }
    List<Reading> agreeing = shape.titled() ? title : List.of();
    return Optional.of(shape.toMention(text, run, agreeing, attested));
  }

  /** The parts of a run that make a name; negative where the name has no such part. */
  private record Shape(
      int given,
      int middle,
      int patronymic,
      int surname,
      int last,
      boolean titled,
      boolean certain,
      int confidence) {

    static Shape full(int given, int middle, int patronymic, int surname, int confidence) {
      int last = Math.max(Math.max(given, middle), Math.max(patronymic, surname));
      return new Shape(given, middle, patronymic, surname, last, true, true, confidence);
    }

    static Shape single(int surname, boolean titled, boolean certain, int confidence) {
      return new Shape(-1, -1, -1, surname, surname, titled, certain, confidence);
    }

    PersonMention toMention(
        AnnotatedText text, NameRun run, List<Reading> title, Predicate<String> attested) {
      List<Integer> order = new ArrayList<>();
      List<List<Reading>> readings = new ArrayList<>();
      List<NamePart> words = new ArrayList<>();
      for (int i = 0; i <= last; i++) {
        if (!run.part(i).initial()) {
          order.add(i);
          readings.add(readings(run.part(i), i));
          words.add(run.part(i));
        }
      }
      Agreement agreement =
          NameAgreement.choose(
              readings,
              () -> words.stream().map(word -> word.guessed().get()).toList(),
              title,
              NameContext.cases(text, run.part(0).token()),
              attested);
      List<String> lemmas = new ArrayList<>();
      for (int i = 0; i <= last; i++) {
        int chosen = order.indexOf(i);
        String word =
            chosen < 0 ? text.token(run.part(i).token()).text() : agreement.lemmas().get(chosen);
        List<String> withParticles = new ArrayList<>(run.particlesBefore(i));
        withParticles.add(word);
        lemmas.add(String.join(" ", withParticles));
      }
      Gender gender = agreement.gender();
      PersonName name =
          new PersonName(
              at(lemmas, given),
              at(lemmas, middle),
              at(lemmas, patronymic),
              at(lemmas, surname),
              gender);
      return new PersonMention(
          run.part(0).token(),
          run.endOf(last),
          name,
          lemma(text, lemmas, run),
          certain,
          confidence);
    }

    private List<Reading> readings(NamePart part, int index) {
      List<Reading> own =
          index == surname
              ? part.asSurname()
              : index == patronymic ? part.patronymic() : part.given();
      return own.isEmpty() ? part.guessed().get() : own;
    }

    private static @Nullable String at(List<String> lemmas, int index) {
      return index < 0 ? null : lemmas.get(index);
    }

    private String lemma(AnnotatedText text, List<String> lemmas, NameRun run) {
      StringBuilder lemma = new StringBuilder();
      for (int i = 0; i <= last; i++) {
        boolean touching =
            i > 0
                && text.token(run.part(i).token()).begin()
                    == text.token(run.endOf(i - 1) - 1).end();
        lemma.append(i == 0 || touching ? "" : " ").append(lemmas.get(i));
        if (run.part(i).initial()) {
          lemma.append('.');
        }
      }
      return lemma.toString();
    }
  }

  private @Nullable Shape shape(AnnotatedText text, NameRun run, List<Reading> title) {
    NamePart first = run.part(0);
    if (first.initial()) {
      return initialsFirst(run);
    }
    Shape reversed = surnameFirst(run);
    if (reversed != null) {
      return reversed;
    }
    if (first.isGiven()) {
      Shape full = givenFirst(run);
      if (full != null) {
        return full;
      }
    }
    boolean titled = !title.isEmpty();
    Shape foreign = twoUnknown(text, run, titled);
    return foreign != null ? foreign : single(text, run, titled);
  }

  /** "В. Зеленський", "В. О. Зеленський". */
  private static @Nullable Shape initialsFirst(NameRun run) {
    int surname = run.has(1) && run.part(1).initial() ? 2 : 1;
    if (!run.has(surname) || run.part(surname).initial()) {
      return null;
    }
    return Shape.full(0, surname == 2 ? 1 : -1, -1, surname, FULL);
  }

  /** "Зеленський В. О.", "Зеленський Володимир Олександрович". */
  private static @Nullable Shape surnameFirst(NameRun run) {
    NamePart first = run.part(0);
    if (!run.has(1) || !(first.isSurname() || !first.known())) {
      return null;
    }
    if (run.part(1).initial() && !first.isGiven()) {
      boolean twoInitials = run.has(2) && run.part(2).initial();
      boolean nameGoesOn = run.has(twoInitials ? 3 : 2);
      return nameGoesOn ? null : Shape.full(1, twoInitials ? 2 : -1, -1, 0, FULL);
    }
    boolean patronymicLast = run.has(2) && run.part(2).isPatronymic();
    return run.part(1).isGiven() && patronymicLast ? Shape.full(1, -1, 2, 0, FULL) : null;
  }

  /** "Джо Байден", "Юлія Володимирівна Тимошенко", "Джордж В. Буш", "Урсула фон дер Ляєн". */
  private static @Nullable Shape givenFirst(NameRun run) {
    if (!run.has(1)) {
      return null;
    }
    NamePart second = run.part(1);
    if (second.isPatronymic() && (run.has(2) || !second.isSurname())) {
      return run.has(2) && maySurname(run.part(2))
          ? Shape.full(0, -1, 1, 2, FULL)
          : Shape.full(0, -1, 1, -1, FULL);
    }
    if (second.initial()) {
      return run.has(2) && !run.part(2).initial() ? Shape.full(0, 1, -1, 2, FULL) : null;
    }
    if (run.has(2) && (second.isGiven() || !second.known()) && isForeignThird(run.part(2))) {
      return Shape.full(0, 1, -1, 2, FULL);
    }
    return maySurname(second) || !run.particlesBefore(1).isEmpty()
        ? Shape.full(0, -1, -1, 1, FULL)
        : null;
  }

  private static boolean isForeignThird(NamePart part) {
    return !part.initial() && part.isOnlyName() && !part.isPatronymic();
  }

  private static boolean maySurname(NamePart part) {
    return part.isSurname() || !part.known() || part.isGiven() || (part.common() && !part.place());
  }

  /** "Сі Цзіньпін", "Азія Бібі" after "християнка". */
  private @Nullable Shape twoUnknown(AnnotatedText text, NameRun run, boolean titled) {
    if (!run.has(1) || run.part(1).initial() || !run.particlesBefore(1).isEmpty()) {
      return null;
    }
    NamePart first = run.part(0);
    NamePart second = run.part(1);
    boolean latin = isForeignScript(text, first.token()) || isForeignScript(text, second.token());
    boolean unproven = !cyrillic && !titled;
    if (latin
        || unproven
        || first.initial()
        || first.common()
        || (second.place() && !second.isSurname())) {
      return null;
    }
    int surname = run.has(2) && !run.part(2).known() && !second.known() ? 2 : 1;
    int middle = surname == 2 ? 1 : -1;
    if (titled && (second.isSurname() || !second.known()) && !isQuotedName(text, first.token())) {
      return Shape.full(0, middle, -1, surname, WITH_TITLE);
    }
    if (first.known() || isQuotedName(text, first.token())) {
      return null;
    }
    boolean bothForeign = !second.known() || (second.isSurname() && second.isOnlyName());
    return bothForeign ? Shape.full(0, middle, -1, surname, UNKNOWN_WORDS) : null;
  }

  private @Nullable Shape single(AnnotatedText text, NameRun run, boolean titled) {
    NamePart part = run.part(0);
    boolean latin = isForeignScript(text, part.token());
    if (part.initial() || isQuotedName(text, part.token()) || (latin && !part.isGiven())) {
      return null;
    }
    boolean direct = !titles.directlyBefore(text, part.token()).isEmpty();
    boolean mayStandAlone =
        part.isSurname() || !part.known() || (direct && followsCapitalTitle(text, part.token()));
    if (direct && mayStandAlone && !(part.place() && !part.isSurname())) {
      return Shape.single(0, true, true, WITH_TITLE);
    }
    if (titled && part.isSurname() && part.isOnlyName()) {
      return Shape.single(0, true, true, WITH_TITLE);
    }
    if (part.isSurname() && part.isOnlyName()) {
      return Shape.single(0, false, true, SURNAME_ALONE);
    }
    boolean plainlyName =
        part.isOnlyName() || (cyrillic && !part.place() && !text.isSentenceStart(part.token()));
    if (part.isGiven() && plainlyName && !isInstitution(text, part.token())) {
      return new Shape(0, -1, -1, -1, 0, titled, true, GIVEN_ALONE);
    }
    if (part.isSurname() || part.isGiven() || !part.known() || part.common()) {
      return Shape.single(0, false, false, GUESS);
    }
    return null;
  }

  /** "Рада" is a given name too, but not in the news. */
  private boolean isInstitution(AnnotatedText text, int token) {
    return text.hasReading(token, r -> organizations.findHead(r.lemma()).isPresent());
  }

  /** "President Brown": an English title with a capital makes a name of any word after it. */
  private boolean followsCapitalTitle(AnnotatedText text, int token) {
    return !cyrillic && text.token(token - 1).isCapitalized();
  }

  /** Latin words in Cyrillic text are names of things unless a given name says otherwise. */
  private boolean isForeignScript(AnnotatedText text, int token) {
    return cyrillic && text.token(token).isLatin();
  }

  /** A few words in quotation marks are the name of a thing: "Маяк", not a person called so. */
  private static boolean isQuotedName(AnnotatedText text, int token) {
    return text.isInQuotedName(token);
  }
}
