package litopys.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.mention.MentionSelector.Selected;

/** Gives an acronym the organization that the article introduces it for: "Офіс … (ОГП)". */
final class AcronymLinker {

  private AcronymLinker() {}

  /** Adds what one field introduces: acronym to the candidate it stands for. */
  static void collect(
      AnnotatedText text, List<Selected> selected, Map<String, Candidate> introduced) {
    Map<Integer, Candidate> endingAt = new HashMap<>();
    for (Selected s : selected) {
      if (s.candidate().kind() == EntityKind.ORGANIZATION && !s.nested()) {
        endingAt.put(s.candidate().endToken(), s.candidate());
      }
    }
    for (Selected s : selected) {
      Candidate acronym = s.candidate();
      int open = acronym.firstToken() - 1;
      boolean inBrackets =
          open > 0
              && text.token(open).is("(")
              && acronym.endToken() < text.size()
              && text.token(acronym.endToken()).is(")");
      Candidate full = endingAt.get(open);
      if (inBrackets && full != null && !acronym.resolved()) {
        introduced.putIfAbsent(acronym.lemma(), full);
      }
    }
  }

  /**
   * Returns the mentions of a field with those acronyms that the article introduces and that were
   * passed over: "АРТК чекає", where "Агентство … (АРТК)" stands before.
   */
  static List<Selected> complete(
      List<Candidate> proposed, List<Selected> selected, Map<String, Candidate> introduced) {
    List<Selected> complete = new ArrayList<>(selected);
    for (Candidate acronym : proposed) {
      boolean passedOver =
          acronym.form() == MentionForm.ABBREVIATION
              && acronym.kind() == EntityKind.ORGANIZATION
              && introduced.containsKey(acronym.lemma())
              && complete.stream().noneMatch(s -> s.candidate().overlaps(acronym));
      if (passedOver) {
        complete.add(new Selected(acronym, false));
      }
    }
    if (complete.size() > selected.size()) {
      complete.sort(MentionSelector.READING_ORDER);
    }
    return complete;
  }

  static Candidate link(Candidate candidate, Map<String, Candidate> introduced) {
    Candidate full = candidate.resolved() ? null : introduced.get(candidate.lemma());
    return full == null || candidate.kind() != EntityKind.ORGANIZATION
        ? candidate
        : candidate.as(full);
  }
}
