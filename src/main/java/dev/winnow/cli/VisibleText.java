package dev.winnow.cli;

import java.util.Locale;

/**
 * Text from a page made fit for a terminal: no character of it can steer the terminal, reorder a
 * line or hide. Whatever could is written as its code point, <code>&#92;u{1b}</code> for escape.
 */
final class VisibleText {
  private static final String ELLIPSIS = "…";

  private VisibleText() {}

  /** The text, its line ends kept. */
  static String ofLines(String text) {
    return visible(text, "\n");
  }

  /** The text on one line, white space folded. */
  static String ofLine(String text) {
    return visible(folded(text), "");
  }

  /**
   * The text on one line, white space folded, its middle left out where it is long: where a span
   * starts and where it ends is what a reader wants to see.
   *
   * @param length the most code points, before some become visible escapes
   */
  static String ofLine(String text, int length) {
    String line = folded(text);
    int points = line.codePointCount(0, line.length());
    if (points <= length) {
      return visible(line, "");
    }
    int tail = length / 3;
    int head = length - 1 - tail;
    return visible(line.substring(0, line.offsetByCodePoints(0, head)), "")
        + ELLIPSIS
        + visible(line.substring(line.offsetByCodePoints(line.length(), -tail)), "");
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = !folded.isEmpty();
      } else {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
  }

  private static String visible(String text, String kept) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isHarmless(point) || kept.indexOf(point) >= 0) {
                visible.appendCodePoint(point);
              } else {
                visible.append(String.format(Locale.ROOT, "\\u{%x}", point));
              }
            });
    return visible.toString();
  }

  private static boolean isHarmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          false;
      // Persian and Indic words and emoji are written with the joiners.
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }
}
