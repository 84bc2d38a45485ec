package litopys.jobs.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import litopys.jobs.ingest.QuarantineReason;
import litopys.jobs.ingest.field.FieldNames;
import litopys.jobs.ingest.field.FieldValue;
import litopys.jobs.ingest.field.FieldValue.Kind;
import litopys.jobs.ingest.field.FieldValues;
import litopys.jobs.ingest.stream.Raw;

/** Reads one JSON object, of which only the fields that are asked for are kept. */
final class JsonRecord {

  private static final int DEEPEST = 100_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final FieldNames names;

  JsonRecord(FieldNames names) {
    this.names = names;
  }

  /** Reads a text that should be one JSON object and nothing else. */
  Piece read(String json, String position, Raw raw) {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonParseException(parser, "there is nothing in it");
      }
      if (first != JsonToken.START_OBJECT) {
        parser.skipChildren();
        expectEnd(parser);
        return new Piece.Reject(
            position,
            QuarantineReason.NOT_AN_OBJECT,
            "a JSON object was expected, not " + describe(first),
            raw);
      }
      FieldValues values = new FieldValues(names);
      readObject(parser, values);
      expectEnd(parser);
      return new Piece.Fields(position, values, raw);
    } catch (JsonProcessingException e) {
      return new Piece.Reject(position, QuarantineReason.BROKEN_JSON, detail(e), raw);
    } catch (IOException e) {
      throw new IllegalStateException("A string cannot fail to be read", e);
    }
  }

  /** Walks through the object without recursion: a hostile record may nest as deep as it likes. */
  private void readObject(JsonParser parser, FieldValues values) throws IOException {
    JsonPath path = new JsonPath();
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_OBJECT) {
        if (path.isRoot()) {
          return;
        }
        path.leave();
      } else {
        String name = path.child(parser.currentName());
        token = parser.nextToken();
        if (names.wants(name)) {
          offer(parser, token, name, values);
        }
        if (token == JsonToken.START_OBJECT && names.wantsInside(name)) {
          path.enter(name);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private static void offer(JsonParser parser, JsonToken token, String name, FieldValues values)
      throws IOException {
    switch (token) {
      case VALUE_STRING -> values.offer(FieldValue.text(name, parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          values.offer(new FieldValue(name, Kind.NUMBER, parser.getText()));
      case VALUE_TRUE, VALUE_FALSE ->
          values.offer(new FieldValue(name, Kind.BOOLEAN, parser.getText()));
      case START_OBJECT -> values.offer(new FieldValue(name, Kind.OBJECT, ""));
      case START_ARRAY -> values.offer(new FieldValue(name, Kind.ARRAY, ""));
      default -> {
        // null says nothing.
      }
    }
  }

  private static void expectEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the end of the object");
    }
  }

  private static String describe(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "a number";
    };
  }

  private static String detail(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String message = e.getOriginalMessage().lines().findFirst().orElse("broken JSON");
    return location == null
        ? message
        : "%s (character %d)".formatted(message, location.getCharOffset());
  }
}
