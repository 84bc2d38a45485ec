package litopys.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import litopys.evaluation.GoldMention;
import litopys.evaluation.Types;
import litopys.jobs.evaluate.GoldDocument.GoldTarget;
import litopys.text.CodePoints;
import litopys.text.Span;

/**
 * Reads JSON Lines, a document each: {@code {"id", "lang", "text", "types", "mentions": [{"begin",
 * "end", "type", "surface", "lemma", "gold_id"}], "targets": [{"begin", "end", "label"}]}}. Only
 * text, begin, end and type have to be there; what else there is is passed over. Of two targets at
 * one place the last counts.
 */
final class JsonGold {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String file;
  private final Optional<String> lang;
  private int line;

  JsonGold(String file, Optional<String> lang) {
    this.file = file;
    this.lang = lang;
  }

  List<GoldDocument> read(BufferedReader lines) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      line++;
      if (!text.isBlank()) {
        GoldDocument document = document(parse(text));
        check(
            ids.add(document.id()),
            "id",
            () -> "given twice in this file: '%s'".formatted(document.id()));
        documents.add(document);
      }
    }
    return documents;
  }

  private JsonNode parse(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      check(node.isObject(), "", () -> "a JSON object was expected, not " + excerpt(text));
      return node;
    } catch (JsonProcessingException e) {
      throw error("", "not JSON: " + e.getOriginalMessage());
    }
  }

  private GoldDocument document(JsonNode node) {
    String text = text(node, "text").orElseThrow(() -> error("text", "missing"));
    CodePoints codePoints = new CodePoints(text);
    Set<String> types = new HashSet<>();
    list(node, "types").forEach(type -> types.add(Types.of(type.asText())));
    List<GoldMention> mentions = new ArrayList<>();
    for (JsonNode mention : list(node, "mentions")) {
      mentions.add(mention(new Place(mention, "mentions", mentions.size()), text, codePoints));
    }
    Map<Span, GoldTarget> targets = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode target : list(node, "targets")) {
      Place place = new Place(target, "targets", number++);
      Span span = span(place, text, codePoints);
      targets.put(span, new GoldTarget(span.begin(), span.end(), label(place)));
    }
    return new GoldDocument(
        text(node, "id").orElse(file + ":" + line),
        text(node, "lang")
            .or(() -> lang)
            .orElseThrow(() -> error("lang", "missing; write \"lang\": \"uk\", or give --lang")),
        text(node, "title").orElse(""),
        text,
        types,
        mentions,
        List.copyOf(targets.values()));
  }

  /** An element of a list. */
  private record Place(JsonNode node, String list, int index) {

    String of(String name) {
      return "%s[%d].%s".formatted(list, index, name);
    }
  }

  private GoldMention mention(Place place, String text, CodePoints codePoints) {
    Span span = span(place, text, codePoints);
    JsonNode node = place.node();
    String type = text(node, "type").orElseThrow(() -> error(place.of("type"), "missing"));
    Set<String> tolerated = new HashSet<>();
    list(node, "neutral_iso2").forEach(code -> tolerated.add(code.asText()));
    boolean comparable = !node.path("lemma_irregular").asBoolean(false);
    return new GoldMention(
        span.begin(),
        span.end(),
        Types.of(type),
        text(node, "lemma").filter(lemma -> comparable),
        text(node, "gold_id"),
        tolerated);
  }

  private OptionalInt label(Place place) {
    JsonNode label = place.node().path("label");
    if (label.isMissingNode() || label.isNull()) {
      return OptionalInt.empty();
    }
    return switch (label.asText()) {
      case "-1", "negative" -> OptionalInt.of(-1);
      case "0", "neutral" -> OptionalInt.of(0);
      case "1", "positive" -> OptionalInt.of(1);
      default ->
          throw error(
              place.of("label"), "not a label of tone: %s; allowed: -1, 0, 1".formatted(label));
    };
  }

  private Span span(Place place, String text, CodePoints codePoints) {
    int length = codePoints.before(text.length());
    int begin = offset(place, "begin", length);
    int end = offset(place, "end", length);
    check(begin < end, place.of("end"), () -> "%d is not after begin, %d".formatted(end, begin));
    String there = text.substring(codePoints.offset(begin), codePoints.offset(end));
    String surface = text(place.node(), "surface").orElse(there);
    check(
        there.equals(surface),
        place.of("surface"),
        () ->
            "'%s' is not what stands between begin and end (in code points): '%s'"
                .formatted(surface, there));
    return new Span(begin, end);
  }

  private int offset(Place place, String name, int length) {
    JsonNode value = place.node().path(name);
    check(value.isInt(), place.of(name), () -> "not a whole number: " + describe(value));
    int offset = value.intValue();
    check(
        offset >= 0 && offset <= length,
        place.of(name),
        () -> "%d is not in the text, which has %d code points".formatted(offset, length));
    return offset;
  }

  private Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    check(value.isValueNode(), name, () -> "not a text: " + describe(value));
    return Optional.of(value.asText());
  }

  private JsonNode list(JsonNode node, String name) {
    JsonNode value = node.path(name);
    check(
        value.isArray() || value.isMissingNode() || value.isNull(),
        name,
        () -> "not a list: " + describe(value));
    return value;
  }

  private static String describe(JsonNode value) {
    return value.isMissingNode() ? "missing" : excerpt(value.toString());
  }

  private static String excerpt(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }

  private void check(boolean condition, String at, Supplier<String> message) {
    if (!condition) {
      throw error(at, message.get());
    }
  }

  private IllegalArgumentException error(String at, String message) {
    return new IllegalArgumentException(
        "%s:%d: %s%s".formatted(file, line, at.isEmpty() ? "" : at + ": ", message));
  }
}
