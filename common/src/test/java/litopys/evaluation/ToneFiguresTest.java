package litopys.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import litopys.evaluation.ToneFigures.Labels;
import org.junit.jupiter.api.Test;

class ToneFiguresTest {

  @Test
  void everyLabelHasItsOwnScore() {
    ToneFigures figures =
        ToneFigures.of(
            List.of(
                new Labels(-1, -1),
                new Labels(-1, 0),
                new Labels(0, 0),
                new Labels(1, 1),
                new Labels(1, 1),
                new Labels(0, 1)));

    assertThat(figures.negative()).isEqualTo(new Score(1, 1, 2));
    assertThat(figures.neutral()).isEqualTo(new Score(1, 2, 2));
    assertThat(figures.positive()).isEqualTo(new Score(2, 3, 2));
    assertThat(figures.right()).isEqualTo(new Share(4, 6));
    assertThat(figures.polarF1()).isCloseTo((2 / 3.0 + 0.8) / 2, within(1e-9));
    assertThat(figures.macroF1()).isCloseTo((2 / 3.0 + 0.5 + 0.8) / 3, within(1e-9));
  }

  @Test
  void anotherLabelIsRefused() {
    assertThatThrownBy(() -> new Labels(2, 0))
        .hasMessage("not a label of tone: 2; allowed: -1, 0, 1");
  }
}
