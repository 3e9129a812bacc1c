package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON as the command line reads and writes it. */
final class Json {
  private static final char REPLACEMENT = '\uFFFD';

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          // A line's length is bounded before it is parsed.
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          // The table of field names is shared; names from elsewhere must not fill it.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .characterEscapes(new Escapes())
          .build();

  private Json() {}

  /** A parser of one line. */
  static JsonParser parser(String line) throws IOException {
    return FACTORY.createParser(line);
  }

  /** A generator of UTF-8. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out, JsonEncoding.UTF8);
  }

  /** Writes a field, unless its value is null. */
  static void string(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      string(json, value);
    }
  }

  /** Writes a string. */
  static void string(JsonGenerator json, String value) throws IOException {
    json.writeString(wellFormed(value));
  }

  /**
   * The string with U+FFFD for every surrogate without its partner, which neither UTF-8 nor many
   * readers of JSON can take. Lengths and so offsets stay as they are.
   */
  static String wellFormed(String value) {
    int lone = lone(value, 0);
    if (lone < 0) {
      return value;
    }
    StringBuilder repaired = new StringBuilder(value);
    for (; lone >= 0; lone = lone(value, lone + 1)) {
      repaired.setCharAt(lone, REPLACEMENT);
    }
    return repaired.toString();
  }

  private static int lone(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == value.length()
            || !Character.isLowSurrogate(value.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /**
   * Escapes besides what JSON asks what else could end a line or steer a terminal: delete, the C1
   * controls and the two Unicode separators.
   */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7F] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      boolean steers = (ch >= 0x80 && ch <= 0x9F) || ch == 0x2028 || ch == 0x2029;
      return steers ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", ch)) : null;
    }
  }
}
