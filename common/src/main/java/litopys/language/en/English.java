package litopys.language.en;

import java.util.Set;
import litopys.language.LanguagePack;
import litopys.language.Morphology;

/** English. */
public final class English implements LanguagePack {

  private static final class Loaded {
    private static final Morphology MORPHOLOGY = new EnglishMorphology();
  }

  @Override
  public String code() {
    return "en";
  }

  @Override
  public Morphology morphology() {
    return Loaded.MORPHOLOGY;
  }

  @Override
  public Set<String> abbreviations() {
    return Set.of(
        "a.m", "adm", "approx", "apr", "aug", "ave", "capt", "co", "col", "corp", "dec", "dept",
        "dr", "e.g", "etc", "feb", "gen", "gov", "hon", "i.e", "inc", "jan", "jr", "jul", "jun",
        "lt", "ltd", "maj", "mar", "mr", "mrs", "ms", "no", "nov", "oct", "p.m", "pres", "prof",
        "rep", "rev", "sen", "sep", "sept", "sgt", "sr", "st", "univ", "vs");
  }

  @Override
  public Set<String> humanNouns() {
    return Set.of();
  }

  @Override
  public Set<String> nameParticles() {
    return Set.of(
        "von", "van", "der", "den", "de", "da", "di", "du", "dos", "del", "della", "la", "le", "el",
        "al", "bin", "ibn", "ben", "ter", "zu");
  }

  @Override
  public Set<String> regionNouns() {
    return Set.of();
  }

  @Override
  public boolean hasFullDictionary() {
    return false;
  }

  @Override
  public Set<String> ordinaryWords() {
    return EnglishWords.load();
  }

  @Override
  public HeadOrder headOrder() {
    return HeadOrder.HEAD_LAST;
  }
}
