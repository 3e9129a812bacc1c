package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import java.util.Arrays;

/**
 * The lines of a text that hold something, trimmed, as offsets. {@code \r\n} is one line end, so
 * that line ends of another kind move offsets and change nothing else.
 */
final class Lines {
  private static final int FIRST_LINES = 64;
  private static final int TAB_WIDTH = 8;

  private final String text;
  private int[] starts = new int[FIRST_LINES];
  private int[] ends = new int[FIRST_LINES];
  private int[] indents = new int[FIRST_LINES];
  private boolean[] afterBlank = new boolean[FIRST_LINES];
  private int count;

  private Lines(String text) {
    this.text = text;
  }

  /** The lines of the first characters of a text. */
  static Lines of(String text, int length) {
    Lines lines = new Lines(text);
    boolean blank = true;
    int start = 0;
    while (start < length) {
      int end = start;
      while (end < length && !Chars.isLineEnd(text.charAt(end))) {
        end++;
      }
      if (lines.add(start, end, blank)) {
        blank = false;
      } else {
        blank = true;
      }
      boolean pair = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private boolean add(int start, int end, boolean blank) {
    int from = start;
    int indent = 0;
    while (from < end && Chars.isBlank(text.charAt(from))) {
      indent += text.charAt(from) == '\t' ? TAB_WIDTH : 1;
      from++;
    }
    if (from == end) {
      return false;
    }
    int to = end;
    while (Chars.isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      indents = Arrays.copyOf(indents, 2 * count);
      afterBlank = Arrays.copyOf(afterBlank, 2 * count);
    }
    starts[count] = from;
    ends[count] = to;
    indents[count] = indent;
    afterBlank[count++] = blank;
    return true;
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  /** White space before the line, a tab counted as eight. */
  int indent(int line) {
    return indents[line];
  }

  /** Whether an empty line stands before it, or nothing at all. */
  boolean afterBlank(int line) {
    return afterBlank[line];
  }

  char first(int line) {
    return text.charAt(starts[line]);
  }

  char last(int line) {
    return text.charAt(ends[line] - 1);
  }
}
