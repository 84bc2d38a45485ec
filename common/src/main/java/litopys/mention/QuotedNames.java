package litopys.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import litopys.entity.EntityKind;
import litopys.language.AnnotatedText;
import litopys.language.Grammar.Case;
import litopys.language.Reading;
import litopys.name.OrganizationWords;
import litopys.text.Quotes.Quotation;

/**
 * Finds organizations whose name stands in quotation marks after a word that says what they are:
 * газета «День», ТОВ «Саланг». A legal form belongs to the name, a common noun does not.
 */
final class QuotedNames implements CandidateSource {

  private static final int LONGEST = 7;
  private static final int AFTER_HEAD = 880;
  private static final int AFTER_LEGAL_FORM = 900;

  private final OrganizationWords words;

  QuotedNames(OrganizationWords words) {
    this.words = words;
  }

  @Override
  public List<Candidate> extract(AnnotatedText text) {
    List<Candidate> candidates = new ArrayList<>();
    for (Quotation quotation : text.quotations()) {
      if (isName(text, quotation)) {
        candidate(text, quotation).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private static boolean isName(AnnotatedText text, Quotation quotation) {
    return quotation.words() >= 1
        && quotation.words() <= LONGEST
        && quotation.open() > 0
        && text.token(quotation.open() + 1).isCapitalized();
  }

  private Optional<Candidate> candidate(AnnotatedText text, Quotation quotation) {
    int before = quotation.open() - 1;
    if (!text.token(before).isWord() || !text.tokenized().isSpaced(before)) {
      return Optional.empty();
    }
    String inside = text.tokenized().between(quotation.open() + 1, quotation.close());
    String form = text.token(before).text();
    if (words.isLegalForm(form)) {
      return Optional.of(
          organization(
              before, quotation.close() + 1, form + " «" + inside + "»", AFTER_LEGAL_FORM));
    }
    return isHead(text, before)
        ? Optional.of(organization(quotation.open() + 1, quotation.close(), inside, AFTER_HEAD))
        : Optional.empty();
  }

  private boolean isHead(AnnotatedText text, int index) {
    for (Reading reading : text.readings(index)) {
      if (reading.grammar().isNoun()
          && reading.grammar().grammaticalCase() != Case.VOCATIVE
          && words.findHead(reading.lemma().toLowerCase(Locale.ROOT)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Candidate organization(int begin, int end, String lemma, int confidence) {
    return Candidate.uncatalogued(
        begin, end, EntityKind.ORGANIZATION, MentionForm.NAME, lemma, confidence);
  }
}
