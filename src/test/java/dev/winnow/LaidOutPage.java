package dev.winnow;

import java.util.Arrays;
import java.util.List;

/**
 * A judged page in one layout, which knows of each character which line of the judgement it is of.
 *
 * @param raw what the extractor is given
 * @param lines of each character the number of its line, or {@link #NONE}
 */
record LaidOutPage(String raw, List<Integer> lines) {
  /** Of characters that the layout brought, and of the title in the page's head. */
  static final int NONE = -1;

  /** Not thread-safe. */
  static final class Builder {
    private final StringBuilder raw = new StringBuilder();
    private Integer[] lines = new Integer[1 << 16];

    /** Appends text that is of no line. */
    void glue(String text) {
      append(text, NONE);
    }

    /** Appends text of a line. */
    void run(String text, int line) {
      append(text, line);
    }

    private void append(String text, int line) {
      if (raw.length() + text.length() > lines.length) {
        lines = Arrays.copyOf(lines, 2 * (raw.length() + text.length()));
      }
      Arrays.fill(lines, raw.length(), raw.length() + text.length(), line);
      raw.append(text);
    }

    LaidOutPage page() {
      return new LaidOutPage(raw.toString(), List.of(Arrays.copyOf(lines, raw.length())));
    }
  }
}
