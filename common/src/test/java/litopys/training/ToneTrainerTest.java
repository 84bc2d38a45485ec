package litopys.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import litopys.evaluation.ToneFigures;
import litopys.evaluation.ToneFigures.Labels;
import litopys.language.LanguagePack;
import litopys.lexicon.Lexicon;
import litopys.mention.MentionExtractor.Catalogues;
import litopys.tone.ToneModel;
import litopys.training.ToneThresholds.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights can be fitted again from the sentences that the project carries. */
class ToneTrainerTest {

  @ParameterizedTest
  @CsvSource({"uk, 0.53", "ru, 0.53", "en, 0.51"})
  void weightsFittedOnOwnSentencesDoWellOnThoseHeldBack(String language, double least) {
    List<ToneExample> examples = examples(language, ToneCorpus.ofProject(language));
    List<Scored> scored =
        new ToneCrossValidation(new ToneTrainer(ToneTrainer.Settings.of(language)), 2)
            .scores(examples, List.of())
            .own();
    ToneThresholds thresholds = new ToneThresholds(0.2, 0.2);
    List<Labels> labels = new ArrayList<>();
    for (Scored one : scored) {
      labels.add(new Labels(one.example().label(), thresholds.label(one.score())));
    }

    assertThat(ToneFigures.of(labels).polarF1()).isGreaterThan(least);
  }

  @Test
  void theSameExamplesGiveTheSameWeights() throws IOException {
    List<ToneExample> examples = examples("uk", ToneCorpus.ofProject("uk").subList(0, 200));
    ToneTrainer trainer = new ToneTrainer(ToneTrainer.Settings.of("uk"));

    assertThat(written(trainer.fit(examples, List.of())))
        .isEqualTo(written(trainer.fit(examples, List.of())));
  }

  @Test
  void whatIsWrittenCanBeRead() throws IOException {
    List<ToneExample> examples = examples("uk", ToneCorpus.ofProject("uk").subList(0, 200));
    String table =
        written(
            new ToneTrainer(ToneTrainer.Settings.of("uk"))
                .fit(examples.subList(0, 150), examples.subList(150, examples.size())));

    assertThat(
            ToneModel.of(
                Lexicon.read(
                    "weights.tsv",
                    new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))))
        .isNotNull();
  }

  private static String written(ToneWeightTable table) throws IOException {
    StringWriter out = new StringWriter();
    table.write(List.of("Weights."), new ToneThresholds(0.2, 0.3), out);
    return out.toString();
  }

  private static List<ToneExample> examples(String code, List<TonedSentence> sentences) {
    LanguagePack language =
        LanguagePack.installed().stream()
            .filter(pack -> pack.code().equals(code))
            .findFirst()
            .orElseThrow();
    return new ToneExampleReader(language, Catalogues.load()).read(sentences);
  }
}
