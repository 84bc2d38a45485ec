package litopys.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.mention.MentionSelector.Selected;
import litopys.mention.RuleExtractor.Proposal;
import litopys.name.OrganizationWords;
import litopys.sequence.LabeledSpan;

/**
 * Makes mentions of what the sequence model labels. People, organizations and places are where the
 * model sees them; who they are the rules say where they proposed the same span, else the name
 * itself. Countries stay what the lexicon finds, unless a name of another kind holds them.
 */
final class TaggedMentions {

  private static final Comparator<Candidate> SUREST =
      Comparator.comparingInt(Candidate::confidence)
          .thenComparing(Candidate::entityId, Comparator.reverseOrder());

  private final RuleExtractor rules;
  private final OrganizationWords words;
  private final BaseForms baseForms;

  TaggedMentions(RuleExtractor rules, OrganizationWords words, BaseForms baseForms) {
    this.rules = rules;
    this.words = words;
    this.baseForms = baseForms;
  }

  /** Returns the mentions of each field that stand, in reading order. */
  List<List<Selected>> resolve(List<Proposal> proposals, List<List<LabeledSpan>> tagged) {
    List<PersonLinker.Found> names = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      names.add(
          new PersonLinker.Found(proposals.get(i).text(), people(proposals.get(i), tagged.get(i))));
    }
    List<List<Candidate>> people = rules.link(names);
    List<List<Selected>> resolved = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      List<Candidate> candidates = new ArrayList<>(people.get(i));
      addNames(proposals.get(i), tagged.get(i), candidates);
      resolved.add(MentionSelector.select(candidates));
    }
    return resolved;
  }

  /**
   * The people the model sees, and single words that only might be names: the linker keeps those
   * that are surnames of people the article names in full.
   */
  private List<PersonMention> people(Proposal proposal, List<LabeledSpan> spans) {
    List<PersonMention> people = new ArrayList<>();
    for (PersonMention person : proposal.people()) {
      if (isSurnameAlone(person) && spans.stream().noneMatch(span -> holds(span, person))) {
        people.add(person.unproven());
      }
    }
    for (LabeledSpan span : spans) {
      if (span.label().equals(EntityKind.PERSON.name())) {
        people.add(
            proposal.people().stream()
                .filter(p -> p.firstToken() == span.begin() && p.endToken() == span.end())
                .findFirst()
                .map(PersonMention::proven)
                .orElseGet(() -> rules.personAt(proposal.text(), span.begin(), span.end())));
      }
    }
    people.removeIf(person -> isSurnameAlone(person) && isOtherName(proposal, person));
    people.sort(Comparator.comparingInt(PersonMention::firstToken));
    return people;
  }

  /** "Брексит" may be declined like a surname and still is none. */
  private static boolean isOtherName(Proposal proposal, PersonMention person) {
    return proposal.others().stream()
        .anyMatch(o -> o.begin() == person.firstToken() && o.end() == person.endToken());
  }

  private static boolean isSurnameAlone(PersonMention person) {
    return person.endToken() == person.firstToken() + 1 && person.name().isSurnameOnly();
  }

  /** A name of several words, or of a person, is not broken up. */
  private static boolean holds(LabeledSpan span, PersonMention person) {
    boolean covers = span.begin() <= person.firstToken() && person.endToken() <= span.end();
    return covers
        && (span.end() - span.begin() > 1 || span.label().equals(EntityKind.PERSON.name()));
  }

  private void addNames(Proposal proposal, List<LabeledSpan> spans, List<Candidate> candidates) {
    List<Candidate> countries =
        proposal.candidates().stream().filter(c -> c.kind() == EntityKind.COUNTRY).toList();
    candidates.addAll(countries);
    for (LabeledSpan span : spans) {
      Optional<EntityKind> kind = NameLabels.findKind(span.label());
      boolean settled =
          kind.isEmpty()
              || kind.get() == EntityKind.PERSON
              || isOtherAcronym(proposal.text(), span)
              || countries.stream().anyMatch(country -> isAt(country, span));
      if (settled) {
        continue;
      }
      if (kind.get() == EntityKind.COUNTRY) {
        // the state is meant, by another name: "Москва погрожує"
        surest(proposal, candidate -> isAt(candidate, span)).ifPresent(candidates::add);
      } else {
        candidates.add(named(proposal, span, kind.get()));
      }
      if (kind.get() == EntityKind.ORGANIZATION) {
        addPlacesWithin(proposal, span, candidates);
      }
    }
  }

  /** "ДТП" and "ВВП" name no organization, whatever stands around them. */
  private boolean isOtherAcronym(AnnotatedText text, LabeledSpan span) {
    return span.end() == span.begin() + 1 && words.isOtherAcronym(text.token(span.begin()).text());
  }

  private static void addPlacesWithin(
      Proposal proposal, LabeledSpan span, List<Candidate> candidates) {
    proposal.candidates().stream()
        .filter(c -> c.kind() == EntityKind.PLACE)
        .filter(c -> c.firstToken() >= span.begin() && c.endToken() <= span.end())
        .filter(c -> c.length() < span.end() - span.begin())
        .forEach(candidates::add);
  }

  private static Optional<Candidate> surest(Proposal proposal, Predicate<Candidate> condition) {
    return proposal.candidates().stream().filter(condition).max(SUREST);
  }

  private Candidate named(Proposal proposal, LabeledSpan span, EntityKind kind) {
    return surest(proposal, candidate -> candidate.kind() == kind && isAt(candidate, span))
        .orElseGet(() -> unproposed(proposal.text(), span, kind));
  }

  private static boolean isAt(Candidate candidate, LabeledSpan span) {
    return candidate.firstToken() == span.begin() && candidate.endToken() == span.end();
  }

  /** A name that only the model sees. */
  private Candidate unproposed(AnnotatedText text, LabeledSpan span, EntityKind kind) {
    boolean acronym =
        kind == EntityKind.ORGANIZATION
            && span.end() == span.begin() + 1
            && text.token(span.begin()).isAllCaps()
            && !text.isShouted(span.begin());
    return Candidate.uncatalogued(
        span.begin(),
        span.end(),
        kind,
        acronym ? MentionForm.ABBREVIATION : MentionForm.NAME,
        acronym ? text.token(span.begin()).text() : baseForms.of(text, span.begin(), span.end()),
        Candidate.TAGGED);
  }
}
