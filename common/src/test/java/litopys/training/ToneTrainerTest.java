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

/** Weights can be fitted again from the sentences that the project carries. */
class ToneTrainerTest {

  private static final ToneTrainer TRAINER = new ToneTrainer(ToneTrainer.Settings.OF_OWN_SENTENCES);

  @Test
  void weightsFittedOnOwnSentencesDoWellOnReportsHeldBack() {
    ToneCorpus corpus = ToneCorpus.ofProject(language("uk"));
    List<Scored> scored =
        new ToneCrossValidation(TRAINER, 2)
            .scores(examples("uk", corpus.contrasts()), examples("uk", corpus.reports()));
    ToneThresholds thresholds = new ToneThresholds(0.15, 0.15);
    List<Labels> labels = new ArrayList<>();
    for (Scored one : scored) {
      labels.add(new Labels(one.example().label(), thresholds.label(one.score())));
    }

    assertThat(ToneFigures.of(labels).polarF1()).isGreaterThan(0.45);
  }

  @Test
  void theSameExamplesGiveTheSameWeights() throws IOException {
    List<ToneExample> examples =
        examples("uk", ToneCorpus.ofProject(language("uk")).reports().subList(0, 200));

    assertThat(written(TRAINER.fit(examples, List.of())))
        .isEqualTo(written(TRAINER.fit(examples, List.of())));
  }

  @Test
  void whatIsWrittenCanBeRead() throws IOException {
    List<ToneExample> examples =
        examples("uk", ToneCorpus.ofProject(language("uk")).reports().subList(0, 200));
    String table =
        written(TRAINER.fit(examples.subList(0, 150), examples.subList(150, examples.size())));

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
    return new ToneExampleReader(language(code), Catalogues.load()).read(sentences);
  }

  private static LanguagePack language(String code) {
    return LanguagePack.installed().stream()
        .filter(pack -> pack.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
