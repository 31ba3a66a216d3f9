package dev.agentcanary.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON text (RFC 8259, strict) to [Json] and back.
///
/// Nesting is limited to [#MOST_NESTING] levels and numbers to 1,000 digits, so that hostile text
/// costs neither stack nor time. Safe for use by many threads.
public final class JsonText {
  /// Deeper text is malformed.
  public static final int MOST_NESTING = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTING)
                  .maxStringLength(100_000_000)
                  .build())
          .build();

  private JsonText() {}

  /// What came of parsing.
  public sealed interface Parsed {
    /// The text is one JSON value.
    record Value(Json json) implements Parsed {}

    /// It is not.
    ///
    /// @param line and `column` of the first error, from 1
    record Malformed(int line, int column, String message) implements Parsed {}
  }

  /// Reads exactly one value; anything but white space after it is an error.
  public static Parsed parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return new Parsed.Malformed(1, 1, "no value");
      }
      Json json = value(parser);
      if (parser.nextToken() != null) {
        var at = parser.currentTokenLocation();
        return new Parsed.Malformed(at.getLineNr(), at.getColumnNr(), "text after the value");
      }
      return new Parsed.Value(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      return new Parsed.Malformed(
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr(),
          e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /// Writes compact JSON.
  public static String write(Json json) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(json, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static Json value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Json.Str(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected token " + parser.currentToken());
    };
  }

  private static Json number(JsonParser parser) throws IOException {
    try {
      return new Json.Num(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      throw new JsonParseException(parser, "number out of range", e);
    }
  }

  private static Json object(JsonParser parser) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Json.Obj(members);
  }

  private static Json array(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new Json.Arr(items);
  }

  private static void write(Json json, JsonGenerator generator) throws IOException {
    switch (json) {
      case Json.Obj(var members) -> {
        generator.writeStartObject();
        for (var member : members.entrySet()) {
          generator.writeFieldName(member.getKey());
          write(member.getValue(), generator);
        }
        generator.writeEndObject();
      }
      case Json.Arr(var items) -> {
        generator.writeStartArray();
        for (Json item : items) {
          write(item, generator);
        }
        generator.writeEndArray();
      }
      case Json.Str(var value) -> generator.writeString(value);
      case Json.Num(var value) -> generator.writeNumber(value);
      case Json.Bool(var value) -> generator.writeBoolean(value);
      case Json.Null() -> generator.writeNull();
    }
  }
}
