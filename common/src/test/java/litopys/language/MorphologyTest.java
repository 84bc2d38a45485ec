package litopys.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import litopys.language.Grammar.Case;
import litopys.language.Grammar.Gender;
import litopys.language.Grammar.GrammaticalNumber;
import litopys.language.Grammar.NameType;
import litopys.language.Grammar.PartOfSpeech;
import litopys.language.ru.Russian;
import litopys.language.uk.Ukrainian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyTest {

  private final Morphology ukrainian = new Ukrainian().morphology();
  private final Morphology russian = new Russian().morphology();

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource({
    "Лаврову,     Лавров,       SURNAME",
    "Іванівна,    Іванівна,     PATRONYMIC",
    "Терези,      Тереза,       GIVEN",
    "Женеві,      Женева,       PLACE",
    "РОСІЄЮ,      Росія,        PLACE",
    "міністра,    міністр,      NONE",
    "Міністерства, міністерство, NONE",
    "м'ячем,      м'яч,         NONE",
  })
  void readsUkrainianForms(String form, String lemma, NameType nameType) {
    assertThat(ukrainian.readings(form))
        .anySatisfy(
            reading -> {
              assertThat(reading.lemma()).isEqualTo(lemma);
              assertThat(reading.grammar().nameType()).isEqualTo(nameType);
            });
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource({
    "Лаврову,    Лавров,     SURNAME",
    "Терезы,     Тереза,     GIVEN",
    "Россией,    россия,     NONE",
    "министра,   министр,    NONE",
    "ещё,        ещё,        NONE",
    "еще,        ещё,        NONE",
  })
  void readsRussianForms(String form, String lemma, NameType nameType) {
    assertThat(russian.readings(form))
        .anySatisfy(
            reading -> {
              assertThat(reading.lemma()).isEqualTo(lemma);
              assertThat(reading.grammar().nameType()).isEqualTo(nameType);
            });
  }

  @Test
  void inflectsAnAdjectiveForItsNoun() {
    Grammar neuter =
        new Grammar(
            PartOfSpeech.ADJECTIVE,
            Case.NOMINATIVE,
            Gender.NEUTER,
            GrammaticalNumber.SINGULAR,
            NameType.NONE,
            false,
            false);

    assertThat(ukrainian.inflect("європейський", neuter)).contains("європейське");
    assertThat(russian.inflect("европейский", neuter)).contains("европейское");
  }

  @Test
  void listsTheFormsOfALemma() {
    List<String> forms =
        ukrainian.forms("росіянин", PartOfSpeech.NOUN).stream().map(Morphology.Form::text).toList();

    assertThat(forms).contains("росіянин", "росіянина", "росіянами", "росіян");
  }
}
