package litopys.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.mention.MentionSelector.Selected;
import litopys.mention.RuleExtractor.Proposal;
import litopys.text.Token;

/**
 * What the rest of an article says of a word: as what kinds of names the rules find it elsewhere,
 * and whether it is an ordinary word there. Case forms of a name meet by their first letters.
 */
// Numbers of features: the build that reads a model has trained it.
@SuppressWarnings("EnumOrdinal")
final class ArticleNames {

  private static final int STEM = 6;
  private static final int KINDS = EntityKind.values().length;
  private static final int MOST = 2;

  private final Map<String, int[]> kinds = new HashMap<>();
  private final Set<String> ordinary = new HashSet<>();

  ArticleNames(List<Proposal> fields) {
    for (Proposal field : fields) {
      for (Selected selected : field.selected()) {
        Candidate candidate = selected.candidate();
        if (!candidate.form().isDerived()) {
          add(field.text(), candidate);
        }
      }
      for (int i = 0; i < field.text().size(); i++) {
        Token token = field.text().token(i);
        if (token.isWord() && Character.isLowerCase(token.text().charAt(0))) {
          ordinary.add(stem(field.text().lower(i)));
        }
      }
    }
  }

  private void add(AnnotatedText text, Candidate candidate) {
    for (int i = candidate.firstToken(); i < candidate.endToken(); i++) {
      if (text.token(i).isCapitalized()) {
        kinds
            .computeIfAbsent(stem(text.lower(i)), stem -> new int[KINDS])[
            candidate.kind().ordinal()]++;
      }
    }
  }

  /** Returns how often each kind holds the word, capped, and whether it is written small. */
  int elsewhere(AnnotatedText text, int token) {
    if (!text.token(token).isCapitalized()) {
      return 0;
    }
    String stem = stem(text.lower(token));
    int evidence = ordinary.contains(stem) ? 1 : 0;
    int[] counts = kinds.get(stem);
    for (int kind = 0; counts != null && kind < KINDS; kind++) {
      evidence |= Math.min(MOST, counts[kind]) << (1 + 2 * kind);
    }
    return evidence;
  }

  private static String stem(String lower) {
    return lower.length() <= STEM ? lower : lower.substring(0, STEM);
  }
}
