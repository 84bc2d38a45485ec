package litopys.language.ru;

import java.util.Set;
import litopys.language.LanguagePack;
import litopys.language.Morphology;

/** Russian. */
public final class Russian implements LanguagePack {

  private static final class Loaded {
    private static final Morphology MORPHOLOGY = new RussianMorphology();
  }

  @Override
  public String code() {
    return "ru";
  }

  @Override
  public Morphology morphology() {
    return Loaded.MORPHOLOGY;
  }

  @Override
  public Set<String> abbreviations() {
    return Set.of(
        "акад", "г", "гг", "ген", "гр", "д", "доц", "им", "инж", "канд", "кап", "кв", "лейт", "млн",
        "млрд", "напр", "о", "обл", "п", "пер", "пл", "подполк", "полк", "пп", "просп", "проф",
        "р-н", "ред", "рис", "род", "руб", "св", "серж", "см", "ст", "стр", "т", "табл", "тел",
        "трлн", "тт", "тыс", "ул", "ум");
  }

  @Override
  public Set<String> humanNouns() {
    return Set.of();
  }

  @Override
  public Set<String> nameParticles() {
    return Set.of(
        "фон", "ван", "дер", "ден", "де", "да", "ди", "дю", "дос", "эль", "аль", "бин", "ибн",
        "бен", "ла", "ле", "дель", "делла", "тер", "цу", "оглы", "заде");
  }

  @Override
  public Set<String> regionNouns() {
    return Set.of(
        "область", "район", "округ", "край", "губерния", "провинция", "штат", "уезд", "воеводство");
  }

  @Override
  public boolean hasFullDictionary() {
    return true;
  }

  @Override
  public Set<String> ordinaryWords() {
    return Set.of();
  }

  @Override
  public HeadOrder headOrder() {
    return HeadOrder.HEAD_FIRST;
  }
}
