package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.name.OrganizationWords;
import litopys.text.Token;

/**
 * Finds institutions by the form of their names in English: capitalised words around a head noun,
 * with complements after "of" and "for". "Federal Aviation Agency", "Department of Justice".
 */
final class EnglishInstitutions implements CandidateSource {

  private static final int LIKELY = 820;
  private static final int MOST_BEFORE = 5;
  private static final Set<String> LINKS = Set.of("of", "for", "on");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final OrganizationWords words;
  private final Set<String> ordinaryWords;

  EnglishInstitutions(OrganizationWords words, Set<String> ordinaryWords) {
    this.words = words;
    this.ordinaryWords = ordinaryWords;
  }

  @Override
  public List<Candidate> extract(AnnotatedText text) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      if (isHead(text, at) && !text.isShouted(at)) {
        int begin = begin(text, at);
        int end = end(text, at);
        if (end - begin > 1) {
          candidates.add(
              Candidate.uncatalogued(
                  begin,
                  end,
                  EntityKind.ORGANIZATION,
                  MentionForm.NAME,
                  text.tokenized().between(begin, end),
                  LIKELY));
        }
      }
    }
    return candidates;
  }

  private boolean isHead(AnnotatedText text, int at) {
    Token token = text.token(at);
    return token.isCapitalized()
        && words.findHead(token.text().toLowerCase(Locale.ROOT)).isPresent();
  }

  private int begin(AnnotatedText text, int head) {
    int begin = head;
    while (begin > 0
        && head - begin < MOST_BEFORE
        && text.tokenized().isSpaced(begin - 1)
        && text.token(begin - 1).isCapitalized()) {
      begin--;
    }
    // "The Supreme Court", "In Parliament": the first word of a sentence has its capital anyway
    while (begin < head && text.isSentenceStart(begin) && isOrdinary(text, begin)) {
      begin++;
    }
    return begin;
  }

  private boolean isOrdinary(AnnotatedText text, int at) {
    return ARTICLES.contains(text.lower(at)) || ordinaryWords.contains(text.lower(at));
  }

  /** Takes "of (the) Capital (and Capital)" after the head, once or more. */
  private static int end(AnnotatedText text, int head) {
    int end = head + 1;
    while (end < text.size() && LINKS.contains(text.lower(end))) {
      int next = end + 1;
      if (next < text.size() && text.lower(next).equals("the")) {
        next++;
      }
      int after = afterCapitals(text, next);
      if (after == next) {
        return end;
      }
      end = after;
    }
    return end;
  }

  private static int afterCapitals(AnnotatedText text, int begin) {
    int end = begin;
    while (end < text.size()
        && text.token(end).isCapitalized()
        && (end == begin || text.tokenized().isSpaced(end - 1))) {
      end++;
    }
    boolean joined =
        end > begin
            && end + 1 < text.size()
            && text.lower(end).equals("and")
            && text.token(end + 1).isCapitalized();
    return joined ? afterCapitals(text, end + 1) : end;
  }
}
