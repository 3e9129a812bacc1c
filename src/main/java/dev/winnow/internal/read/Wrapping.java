package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;

/** Lines filled up to a column: when a line goes on in the next one. */
final class Wrapping {
  private Wrapping() {}

  /** Whether the next line's first word had no room left in a line. */
  static boolean isFull(Lines lines, int line, int column) {
    String text = lines.text();
    int end = lines.start(line + 1);
    while (end < lines.end(line + 1) && !Chars.isSpace(text.charAt(end))) {
      end++;
    }
    int word = end - lines.start(line + 1);
    return lines.indent(line) + lines.length(line) + 1 + word > column;
  }

  /** The column that the lines were filled to. */
  static int column(Lines lines) {
    int column = 0;
    for (int i = 0; i < lines.count(); i++) {
      column = Math.max(column, lines.indent(i) + lines.length(i));
    }
    return column;
  }
}
