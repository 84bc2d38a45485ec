package litopys.language.uk;

import java.util.Set;
import litopys.language.LanguagePack;
import litopys.language.Morphology;

/** Ukrainian. */
public final class Ukrainian implements LanguagePack {

  private static final class Loaded {
    private static final Morphology MORPHOLOGY = new UkrainianMorphology();
  }

  @Override
  public String code() {
    return "uk";
  }

  @Override
  public Morphology morphology() {
    return Loaded.MORPHOLOGY;
  }

  @Override
  public Set<String> abbreviations() {
    return Set.of(
        "акад", "буд", "вид", "вул", "ген", "гр", "грн", "доц", "зб", "канд", "кап", "кв", "лейт",
        "м", "млн", "млрд", "напр", "нар", "о", "об", "обл", "п", "пл", "полк", "помер", "пп",
        "пров", "просп", "проф", "підполк", "р", "р-н", "ред", "рис", "рр", "с", "св", "серж", "см",
        "смт", "ст", "стор", "т", "табл", "тел", "тис", "трлн", "тт", "ім", "інж");
  }

  @Override
  public Set<String> humanNouns() {
    return SemanticTags.humanNouns();
  }

  @Override
  public Set<String> nameParticles() {
    return Set.of(
        "фон", "ван", "дер", "ден", "де", "да", "ді", "дю", "дос", "ель", "аль", "бін", "ібн",
        "бен", "ла", "ле", "дель", "делла", "тер", "цу", "оглу", "заде");
  }

  @Override
  public Set<String> regionNouns() {
    return Set.of(
        "область",
        "район",
        "округ",
        "край",
        "губернія",
        "провінція",
        "штат",
        "повіт",
        "воєводство",
        "міськрада",
        "сільрада",
        "громада");
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
