package dev.winnow.internal.read;

/**
 * The protocol's lines before a page: the head of a WARC record, of an HTTP response, or of both.
 * Crawlers leave them there when they cut records apart; they are no more the page's than its tags.
 */
final class RecordHead {
  /** Longer heads are no heads. */
  private static final int LONGEST = 1 << 16;

  private RecordHead() {}

  /** Where the page starts: behind the heads and the empty lines after them, 0 if it has none. */
  static int end(String raw) {
    int end = raw.startsWith("WARC/") && isEnd(raw, number(raw, 5)) ? end(raw, 0) : 0;
    if (raw.startsWith("HTTP/", end)) {
      int version = number(raw, end + 5);
      boolean status = raw.startsWith(" ", version) && number(raw, version + 1) == version + 4;
      end = status ? end(raw, end) : end;
    }
    return end;
  }

  /**
   * Where what follows one head starts; where that starts if it has no fields, or no empty line.
   */
  private static int end(String raw, int from) {
    int last = (int) Math.min(raw.length(), (long) from + LONGEST);
    int first = next(raw, from, last);
    int line = first;
    while (line < last && isField(raw, line, last)) {
      line = next(raw, line, last);
    }
    if (line == first || (line < raw.length() && !isEnd(raw, line))) {
      return from;
    }
    while (line < last && isEnd(raw, line)) {
      line++;
    }
    return line;
  }

  private static boolean isEnd(String raw, int at) {
    return at < raw.length() && (raw.charAt(at) == '\n' || raw.charAt(at) == '\r');
  }

  /** The end of a number, or of one with a point. */
  private static int number(String raw, int from) {
    int i = from;
    while (i < raw.length() && (raw.charAt(i) == '.' || isDigit(raw.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a line is {@code Name: value}, or goes on with the one before. */
  private static boolean isField(String raw, int line, int last) {
    int i = line;
    while (i < last && isNamePart(raw.charAt(i))) {
      i++;
    }
    return i < last && (i == line ? raw.charAt(i) == ' ' : raw.charAt(i) == ':');
  }

  /** The names of fields are ASCII. */
  private static boolean isNamePart(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  }

  /** Where the next line starts. A text's lines may end in a carriage return alone. */
  private static int next(String raw, int from, int last) {
    int end = from;
    while (end < last && !isEnd(raw, end)) {
      end++;
    }
    return Math.min(last, end + (raw.startsWith("\r\n", end) ? 2 : 1));
  }
}
