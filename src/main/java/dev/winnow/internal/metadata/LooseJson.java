package dev.winnow.internal.metadata;

import dev.winnow.internal.text.Entities;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages write it, which strict readers rightly refuse: with comments, bare line
 * breaks in strings, single quotes, names without quotes, commas too many or missing, HTML
 * entities, an end that is cut off. What makes no sense is skipped; no text makes it throw.
 *
 * <p>A value is a {@code Map<String, Object>}, a {@code List<Object>} or a {@code String}, which
 * numbers and {@code true} are too; {@code null} is left out. One pass, no recursion.
 */
final class LooseJson {
  /** Deeper values are dropped: real structured data has a tenth of it. */
  private static final int DEEPEST = 64;

  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final List<Object> top = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;
  private int tooDeep;

  /** An object or a list that has not ended; a list has no fields. */
  private static final class Open {
    final List<Object> items = new ArrayList<>();
    final @Nullable Map<String, Object> fields;
    @Nullable String name;

    Open(boolean object) {
      fields = object ? new LinkedHashMap<>() : null;
    }

    /** What is followed by a colon names what comes next; anything else is a value. */
    void add(Object value) {
      Map<String, Object> named = fields;
      if (named == null) {
        items.add(value);
      } else if (name != null) {
        named.putIfAbsent(name, value);
        name = null;
      }
    }

    Object value() {
      Map<String, Object> named = fields;
      return named == null ? items : named;
    }
  }

  private LooseJson(String text) {
    this.text = text;
  }

  /** The values of a text, one behind the other; empty if it holds none. */
  static List<Object> read(String text) {
    LooseJson json = new LooseJson(text);
    json.read();
    return json.top;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '{', '[' -> open(c == '{');
        case '}', ']' -> close();
        case '"', '\'' -> value(string(c));
        case '/' -> comment();
        case '<' -> markup();
        default -> {
          if (isBare(c)) {
            bare();
          } else {
            at++;
          }
        }
      }
    }
    while (!open.isEmpty()) {
      add(open.pop().value());
    }
  }

  private void open(boolean object) {
    at++;
    if (open.size() == DEEPEST) {
      tooDeep++;
    } else {
      open.push(new Open(object));
    }
  }

  private void close() {
    at++;
    if (tooDeep > 0) {
      tooDeep--;
    } else if (!open.isEmpty()) {
      add(open.pop().value());
    }
  }

  private void add(Object value) {
    Open around = open.peek();
    if (around != null) {
      around.add(value);
    } else if (!(value instanceof String)) {
      top.add(value);
    }
  }

  private void value(String value) {
    Open around = open.peek();
    if (tooDeep > 0 || around == null) {
      return;
    }
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean named = around.fields != null && next < text.length() && text.charAt(next) == ':';
    if (named) {
      around.name = value;
      at = next + 1;
    } else {
      around.add(value);
    }
  }

  /** A string ends at a quotation mark that something follows which can follow a string. */
  private String string(char quote) {
    StringBuilder string = new StringBuilder();
    at++;
    int plain = at;
    while (at < text.length() && !(text.charAt(at) == quote && isEnd(at + 1))) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        string.append(text, plain, at);
        at = escape(string);
        plain = at;
      } else {
        at++;
      }
    }
    string.append(text, plain, at);
    at++;
    String whole = string.toString();
    return Entities.decoded(whole);
  }

  private boolean isEnd(int behind) {
    int next = behind;
    boolean line = false;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      line |= text.charAt(next) == '\n';
      next++;
    }
    return next == text.length() || line || ",:}]/".indexOf(text.charAt(next)) >= 0;
  }

  /** Appends what the escape at this place stands for; returns the place behind it. */
  private int escape(StringBuilder string) {
    char c = text.charAt(at + 1);
    if (c == 'u' && at + 6 <= text.length()) {
      int code = 0;
      boolean hex = true;
      for (int i = at + 2; i < at + 6; i++) {
        int digit = Character.digit(text.charAt(i), 16);
        hex &= digit >= 0;
        code = code * 16 + digit;
      }
      if (hex) {
        string.append((char) code);
        return at + 6;
      }
    }
    string.append(
        switch (c) {
          case 'n' -> '\n';
          case 'r', 't', 'b', 'f' -> ' ';
          default -> c;
        });
    return at + 2;
  }

  private void comment() {
    boolean block = text.startsWith("/*", at);
    int end = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
    if (!block && !text.startsWith("//", at)) {
      at++;
    } else {
      at = end < 0 ? text.length() : end + (block ? 2 : 1);
    }
  }

  /** Comment and CDATA marks, of which some pages wrap their scripts in. */
  private void markup() {
    at += text.startsWith(CDATA, at) ? CDATA.length() : 1;
  }

  private void bare() {
    int start = at;
    while (at < text.length() && isBare(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("null") || word.equals("undefined")) {
      Open around = open.peek();
      if (around != null) {
        around.name = null;
      }
    } else {
      value(word);
    }
  }

  private static boolean isBare(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '@'
        || c == '$'
        || c == '.'
        || c == '-'
        || c == '+';
  }
}
