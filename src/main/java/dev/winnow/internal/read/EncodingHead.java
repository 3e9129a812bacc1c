package dev.winnow.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the charsets that a page declares in the first of its bytes, before anybody can parse it,
 * as <a href="https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding">
 * browsers do</a>: in the attributes of {@code meta} tags that are in no comment, and in its XML
 * declaration. Goes over the bytes once. Not thread-safe.
 */
final class EncodingHead {
  private static final String XML = "<?xml";
  private static final String CHARSET = "charset";

  private final String head;
  private final List<String> labels = new ArrayList<>();
  private int at;

  private EncodingHead(String head) {
    this.head = head;
  }

  /** The labels that a lower-case start of a page declares, the most trustworthy first. */
  static List<String> labels(String head) {
    EncodingHead look = new EncodingHead(head);
    if (head.startsWith(XML)) {
      look.at = XML.length();
      look.labels.add(label(look.attributes().getOrDefault("encoding", ""), 0));
    }
    look.look();
    return look.labels;
  }

  private void look() {
    at = head.indexOf('<', at);
    while (at >= 0) {
      if (head.startsWith("<!--", at)) {
        at = behind("-->", at + 2);
      } else if (isLetter(at + 1) || (head.startsWith("</", at) && isLetter(at + 2))) {
        tag();
      } else if (at + 1 < head.length() && "!/?".indexOf(head.charAt(at + 1)) >= 0) {
        at = behind(">", at);
      } else {
        at++;
      }
      at = head.indexOf('<', at);
    }
  }

  private int behind(String mark, int from) {
    int found = head.indexOf(mark, from);
    return found < 0 ? head.length() : found + mark.length();
  }

  private boolean isLetter(int index) {
    return index < head.length() && head.charAt(index) >= 'a' && head.charAt(index) <= 'z';
  }

  private void tag() {
    int name = at + 1;
    at = name + 1;
    while (at < head.length() && !isSpace() && head.charAt(at) != '>' && head.charAt(at) != '/') {
      at++;
    }
    boolean meta = head.substring(name, at).equals("meta");
    Map<String, String> attributes = attributes();
    if (!meta) {
      return;
    }
    if (attributes.containsKey(CHARSET)) {
      labels.add(label(attributes.getOrDefault(CHARSET, ""), 0));
    } else if (attributes.getOrDefault("http-equiv", "").equals("content-type")) {
      labels.add(ofContent(attributes.getOrDefault("content", "")));
    }
  }

  /** The attributes up to the end of a tag. Of two that have the same name the first counts. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    while (at < head.length() && head.charAt(at) != '>') {
      if (isSpace() || head.charAt(at) == '/') {
        at++;
        continue;
      }
      int name = at++;
      while (at < head.length() && !isSpace() && "=/>".indexOf(head.charAt(at)) < 0) {
        at++;
      }
      String key = head.substring(name, at);
      skipSpaces();
      attributes.putIfAbsent(key, at < head.length() && head.charAt(at) == '=' ? value() : "");
    }
    return attributes;
  }

  private String value() {
    at++;
    skipSpaces();
    int from = at;
    char quote = at < head.length() ? head.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      int end = head.indexOf(quote, from + 1);
      at = end < 0 ? head.length() : end + 1;
      return head.substring(from + 1, end < 0 ? at : end);
    }
    while (at < head.length() && !isSpace() && head.charAt(at) != '>') {
      at++;
    }
    return head.substring(from, at);
  }

  private void skipSpaces() {
    while (at < head.length() && isSpace()) {
      at++;
    }
  }

  private boolean isSpace() {
    return Character.isWhitespace(head.charAt(at));
  }

  /** The label in a value such as {@code text/html; charset=utf-8}, or an empty string. */
  private static String ofContent(String content) {
    int at = content.indexOf(CHARSET);
    while (at >= 0) {
      int equals = skipped(content, at + CHARSET.length());
      if (equals < content.length() && content.charAt(equals) == '=') {
        return label(content, equals + 1);
      }
      at = content.indexOf(CHARSET, equals);
    }
    return "";
  }

  /** The label that a value has from an index on; a quotation mark that nothing closes is none. */
  private static String label(String value, int from) {
    int start = skipped(value, from);
    if (start < value.length() && (value.charAt(start) == '"' || value.charAt(start) == '\'')) {
      start = skipped(value, start + 1);
    }
    int end = start;
    while (end < value.length() && isOfLabel(value.charAt(end))) {
      end++;
    }
    return value.substring(start, end);
  }

  private static int skipped(String value, int from) {
    int i = from;
    while (i < value.length() && Character.isWhitespace(value.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOfLabel(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.' || c == '+';
  }
}
