package litopys.jobs;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The notebooks of the repository, and how to read one. */
final class Notebooks {

  static final Path FOLDER = SampleWarehouse.REPOSITORY.resolve("notebooks");
  static final Path WHO_IS_IN_THE_NEWS = FOLDER.resolve("who-is-in-the-news.ipynb");

  private Notebooks() {}

  static List<JsonNode> codeCells(Path notebook) throws IOException {
    return elements(new ObjectMapper().readTree(notebook.toFile()).path("cells"))
        .filter(cell -> cell.path("cell_type").asText().equals("code"))
        .toList();
  }

  /** What a cell printed, without the values it showed. */
  static String printed(JsonNode cell) {
    return elements(cell.path("outputs"))
        .flatMap(output -> elements(output.path("text")))
        .map(JsonNode::asText)
        .collect(joining());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
