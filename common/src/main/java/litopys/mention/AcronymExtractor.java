package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.name.OrganizationWords;
import litopys.text.Token;

/** Finds acronyms that no catalogue knows and that stand for an organization: "МЗС", "ЦВК". */
final class AcronymExtractor implements CandidateSource {

  private static final Pattern ROMAN = Pattern.compile("[IVXLCDMІХ]+");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,7}(-\\p{Lu}{2,4})?");
  private static final int LIKELY = 780;

  private final OrganizationWords words;

  AcronymExtractor(OrganizationWords words) {
    this.words = words;
  }

  @Override
  public List<Candidate> extract(AnnotatedText text) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      Token token = text.token(at);
      if (isAcronym(text, at, token)) {
        candidates.add(
            Candidate.uncatalogued(
                at,
                at + 1,
                EntityKind.ORGANIZATION,
                MentionForm.ABBREVIATION,
                token.text(),
                LIKELY));
      }
    }
    return candidates;
  }

  /** "ЧИТАЙТЕ" and "КИЇВ" are words in capitals, not acronyms. */
  private static boolean isShoutedWord(AnnotatedText text, int at, String form) {
    return text.hasReading(at, r -> !r.lemma().equals(form) && !isAcronymLemma(r.lemma()));
  }

  private static boolean isAcronymLemma(String lemma) {
    return lemma.length() > 1 && Character.isUpperCase(lemma.charAt(1));
  }

  private boolean isAcronym(AnnotatedText text, int at, Token token) {
    String form = token.text();
    return token.isAllCaps()
        && ACRONYM.matcher(form).matches()
        && !ROMAN.matcher(form).matches()
        && !words.isOtherAcronym(form)
        && !words.isLegalForm(form)
        && !isShoutedWord(text, at, form)
        && !text.isShouted(at);
  }
}
