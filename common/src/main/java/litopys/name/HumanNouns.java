package litopys.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import litopys.language.LanguagePack;
import litopys.lexicon.Lexicon;
import litopys.lexicon.Lexicon.Entry;

/** Common nouns for people, by base form: offices, ranks, occupations, kinship, and all others. */
public final class HumanNouns {

  private final Set<String> titles = new HashSet<>();
  private final Set<String> people;

  private HumanNouns(Set<String> people) {
    this.people = people;
  }

  public static HumanNouns load(LanguagePack language) {
    HumanNouns nouns = new HumanNouns(language.humanNouns());
    for (Entry entry : Lexicon.load("language/" + language.code() + "/titles.tsv").entries()) {
      nouns.titles.add(entry.get("lemma").toLowerCase(Locale.ROOT));
    }
    return nouns;
  }

  /** Tells whether a lemma is a word that usually stands before a name: "президент", "пані". */
  public boolean isTitle(String lemma) {
    return titles.contains(lemma);
  }

  /** Tells whether a lemma denotes a human being at all: "християнка", "підліток". */
  public boolean isHuman(String lemma) {
    return titles.contains(lemma) || people.contains(lemma);
  }
}
