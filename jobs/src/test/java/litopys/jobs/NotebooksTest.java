package litopys.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NotebooksTest {

  @Test
  void outputsAreNotCommitted() throws IOException {
    for (JsonNode cell : Notebooks.codeCells(Notebooks.WHO_IS_IN_THE_NEWS)) {
      assertThat(cell.path("outputs")).as("outputs of %s", cell.path("id")).isEmpty();
      assertThat(cell.path("execution_count").isNull()).as("%s not run", cell.path("id")).isTrue();
    }
  }
}
