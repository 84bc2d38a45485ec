package litopys.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/** Words that make organization names of one language: head nouns, legal forms, acronyms. */
public final class OrganizationWords {

  private final Map<String, Head> heads = new HashMap<>();
  private final Set<String> legalForms = new HashSet<>();
  private final Set<String> ignoredAcronyms = new HashSet<>();

  /** How the head noun of an institution's name is usually written. */
  public enum Capital {
    /** "Міністерство оборони": the head has a capital. */
    YES,
    /** "газета «День»": the head is an ordinary word. */
    NO,
    BOTH
  }

  /** A head noun, by base form. */
  public record Head(String lemma, String kind, Capital capital) {}

  private OrganizationWords() {}

  public static OrganizationWords load(String language) {
    OrganizationWords words = new OrganizationWords();
    String folder = "language/" + language + "/";
    for (Entry entry : Lexicon.load(folder + "organization_heads.tsv").entries()) {
      words.heads.put(
          entry.get("lemma"), new Head(entry.get("lemma"), entry.get("kind"), capital(entry)));
    }
    for (Entry entry : Lexicon.load(folder + "legal_forms.tsv").entries()) {
      words.legalForms.add(entry.get("text"));
    }
    for (Entry entry : Lexicon.load(folder + "other_acronyms.tsv").entries()) {
      words.ignoredAcronyms.add(entry.get("text"));
    }
    return words;
  }

  public Optional<Head> findHead(String lemma) {
    return Optional.ofNullable(heads.get(lemma));
  }

  /** Tells whether a word is a legal form such as ТОВ. */
  public boolean isLegalForm(String word) {
    return legalForms.contains(word);
  }

  /** Tells whether an acronym names something else than an organization: ДТП, ВВП. */
  public boolean isOtherAcronym(String acronym) {
    return ignoredAcronyms.contains(acronym);
  }

  private static Capital capital(Entry entry) {
    return switch (entry.get("capital")) {
      case "yes" -> Capital.YES;
      case "no" -> Capital.NO;
      case "both" -> Capital.BOTH;
      default -> throw entry.error("capital", "not yes, no or both");
    };
  }
}
