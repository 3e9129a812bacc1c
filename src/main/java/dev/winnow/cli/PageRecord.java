package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.Source;
import dev.winnow.document.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a batch's input says: a page and its id, or what is wrong with the line. Made by
 * {@link #of}, not changed afterwards.
 */
final class PageRecord {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private @Nullable String id;
  private boolean numericId;
  private @Nullable String raw;
  private @Nullable Kind kind;
  private @Nullable String url;
  private @Nullable String language;
  private @Nullable Instant fetched;
  private @Nullable String error;

  private PageRecord() {}

  /** A line that is no record. The message goes into the output. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /**
   * Reads a line. What it holds besides the known fields is ignored; of a field twice, the last.
   */
  static PageRecord of(Lines.Line line) {
    PageRecord record = new PageRecord();
    try (JsonParser json = Json.parser(decoded(line))) {
      record.read(json);
    } catch (Malformed e) {
      record.error = e.getMessage();
    } catch (JsonProcessingException e) {
      record.error = "not JSON: " + message(e);
    } catch (CharacterCodingException e) {
      record.error = "not UTF-8";
    } catch (IOException e) {
      record.error = Streams.reason(e);
    }
    return record;
  }

  /** What the parser says, less its parentheses about the source, which to it is always line 1. */
  private static String message(JsonProcessingException failure) {
    String message = failure.getOriginalMessage();
    int source = message.indexOf("[Source");
    if (source >= 0) {
      message = message.substring(0, Math.max(0, message.lastIndexOf('(', source))).strip();
    }
    JsonLocation location = failure.getLocation();
    return location == null ? message : message + ", column " + location.getColumnNr();
  }

  private static String decoded(Lines.Line line) throws CharacterCodingException, Malformed {
    if (line.tooLong()) {
      throw new Malformed("the line is too long");
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(line.bytes()).toString();
    return line.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
        ? text.substring(1)
        : text;
  }

  private void read(JsonParser json) throws IOException, Malformed {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new Malformed("not a JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "id" -> readId(json, value);
        case "raw" -> raw = string(json, value);
        case "kind" -> kind = kind(string(json, value));
        case "url" -> url = string(json, value);
        case "language" -> language = string(json, value);
        case "fetched" -> fetched = instant(string(json, value));
        default -> json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new Malformed("more than one JSON value");
    }
    if (raw == null) {
      throw new Malformed("raw is missing");
    }
  }

  private void readId(JsonParser json, JsonToken value) throws IOException, Malformed {
    numericId = value.isNumeric();
    if (!numericId && value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
      throw new Malformed("id is neither a string nor a number");
    }
    id = value == JsonToken.VALUE_NULL ? null : json.getText();
  }

  private static @Nullable String string(JsonParser json, JsonToken value)
      throws IOException, Malformed {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    if (value != JsonToken.VALUE_STRING) {
      throw new Malformed(json.currentName() + " is not a string");
    }
    return json.getText();
  }

  private static @Nullable Kind kind(@Nullable String name) throws Malformed {
    if (name == null) {
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> Kind.TEXT;
      case "html" -> Kind.HTML;
      case "auto" -> null;
      default -> throw new Malformed("kind is none of text, html and auto");
    };
  }

  private static @Nullable Instant instant(@Nullable String iso) throws Malformed {
    try {
      return iso == null ? null : DateTimeFormatter.ISO_INSTANT.parse(iso, Instant::from);
    } catch (DateTimeParseException e) {
      throw new Malformed("fetched is no instant such as 2022-01-11T08:16:00Z");
    }
  }

  /** What is wrong with the line, or null. */
  @Nullable String error() {
    return error;
  }

  /** The page of a line with which nothing is wrong. */
  Source source() {
    return new Source(Objects.requireNonNull(raw), kind, url, language, fetched);
  }

  /** How the answer to this line begins, as it is written to the output. */
  String start() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(bytes)) {
      json.writeStartObject();
      writeId(json);
      json.flush();
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** Writes the id as the line has it, null if it has none. */
  void writeId(JsonGenerator json) throws IOException {
    json.writeFieldName("id");
    if (id == null) {
      json.writeNull();
    } else if (numericId) {
      json.writeNumber(id);
    } else {
      Json.string(json, id);
    }
  }
}
