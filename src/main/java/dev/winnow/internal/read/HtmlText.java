package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text read from a page, a line for each block, white space folded. With offsets it also keeps
 * where in the raw input every character comes from.
 */
final class HtmlText {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final int FIRST_CAPACITY = 1 << 12;

  /** What keeps two texts apart when no white space does. */
  enum Border {
    NONE,
    /** If both sides are words. */
    WORD,
    CELL,
    /** In preformatted text, unless there is a line end. */
    LINE
  }

  private final StringBuilder text = new StringBuilder(FIRST_CAPACITY);
  private final @Nullable HtmlOffsets offsets;
  private int[] starts;
  private int[] ends;

  /** White space that may indent the first line of code; its offsets are kept where it will be. */
  private final StringBuilder indent = new StringBuilder();

  private int blockStart;
  private int wordStart;
  private boolean open;
  private int letters;
  private int linked;
  private boolean lastLinked;
  private Border border = Border.NONE;
  private boolean space;
  private int spaceStart;
  private int spaceEnd;

  /** An empty text that keeps offsets if it is told where they come from. */
  HtmlText(@Nullable HtmlOffsets offsets) {
    this.offsets = offsets;
    starts = new int[offsets == null ? 0 : FIRST_CAPACITY];
    ends = new int[starts.length];
  }

  /** The number of characters of a text that are not blank. */
  static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += Chars.isBlank(text.charAt(i)) ? 0 : 1;
    }
    return length;
  }

  /** All that was read. */
  CharSequence all() {
    return text;
  }

  /** Where a character of {@link #all()} starts in the raw input. */
  int start(int index) {
    return starts[index];
  }

  /** Where a character of {@link #all()} ends in the raw input. */
  int end(int index) {
    return ends[index];
  }

  /** Whether the block being read has any text. */
  boolean isOpen() {
    return open;
  }

  /** Whether the block being read ends with a link. */
  boolean endsLinked() {
    return open && lastLinked;
  }

  /** Where the block being read starts. */
  int blockStart() {
    return blockStart;
  }

  /** Where the first word of the block being read starts, behind what indents it. */
  int wordStart() {
    return wordStart;
  }

  /** The share of the block's characters that stand in links. */
  double linkDensity() {
    return letters == 0 ? 0 : (double) linked / letters;
  }

  /** Puts a border behind what was read. */
  void border(Border next) {
    if (next == Border.LINE) {
      indent.setLength(0);
    }
    if (border.compareTo(next) < 0) {
      border = next;
    }
  }

  /** Whether a run has to start a block of its own because of the border before it. */
  boolean ends(String run) {
    if (!open || run.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    char next = run.charAt(0);
    return switch (border) {
      case NONE -> false;
      case WORD -> !space && Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next);
      case CELL -> !space && !Chars.isSpace(next);
      case LINE -> last != '\n' && !Chars.isLineEnd(next);
    };
  }

  /**
   * Adds a run of text.
   *
   * @return whether there was anything in it but white space
   */
  boolean append(String run, boolean preformatted, boolean link) {
    int before = letters;
    int i = 0;
    while (i < run.length()) {
      char c = run.charAt(i);
      if (!open && (Chars.isBlank(c) || Chars.isJoiner(c))) {
        if (preformatted && Chars.isSpace(c)) {
          indent(c, i);
        }
        i++;
      } else if (Chars.isSpace(c)) {
        if (preformatted) {
          preformatted(run, i);
        } else {
          space(i);
        }
        i++;
      } else if (c == SOFT_HYPHEN || (space && Chars.isBlank(c))) {
        // What has no room of its own is folded into the space before it.
        i++;
      } else {
        part();
        i = words(run, i, preformatted);
      }
    }
    if (letters > before) {
      linked += link ? letters - before : 0;
      lastLinked = link;
    }
    return letters > before;
  }

  /** Adds a word and those that single spaces keep apart from it; returns where they end. */
  private int words(String run, int from, boolean preformatted) {
    int end = wordEnd(run, from + 1);
    letters += end - from;
    while (!preformatted && end + 1 < run.length() && isWordsSpace(run, end)) {
      int next = wordEnd(run, end + 1);
      letters += next - end - 1;
      end = next;
    }
    if (offsets == null) {
      text.append(run.substring(from, end));
    } else {
      for (int i = from; i < end; i++) {
        add(run.charAt(i), offsets.start(i), offsets.end(i));
      }
    }
    return end;
  }

  private static boolean isWordsSpace(String run, int i) {
    char next = run.charAt(i + 1);
    return run.charAt(i) == ' ' && !Chars.isBlank(next);
  }

  private static int wordEnd(String run, int from) {
    int i = from;
    while (i < run.length() && run.charAt(i) != SOFT_HYPHEN && !Chars.isSpace(run.charAt(i))) {
      i++;
    }
    return i;
  }

  private void preformatted(String run, int i) {
    char c = run.charAt(i);
    boolean lineEnd =
        c == '\n' || (c == '\r' && !(i + 1 < run.length() && run.charAt(i + 1) == '\n'));
    if (lineEnd || c != '\r') {
      part();
      char kept = lineEnd ? '\n' : c;
      if (offsets == null) {
        text.append(kept);
      } else {
        add(kept, offsets.start(i), offsets.end(i));
      }
    }
  }

  private void indent(char c, int i) {
    if (Chars.isLineEnd(c)) {
      indent.setLength(0);
      return;
    }
    int lineEnd = text.isEmpty() ? 0 : 1;
    if (offsets != null) {
      place(text.length() + lineEnd + indent.length(), offsets.start(i), offsets.end(i));
    }
    indent.append(c);
  }

  private void space(int i) {
    if (offsets == null) {
      space = true;
      return;
    }
    if (!space) {
      space = true;
      spaceStart = offsets.start(i);
      spaceEnd = offsets.end(i);
    } else if (spaceEnd == offsets.start(i)) {
      spaceEnd = offsets.end(i);
    }
  }

  /** Puts the white space between the last character and the next one, or opens a block. */
  private void part() {
    if (!open) {
      if (!text.isEmpty()) {
        add('\n', 0, 0);
      }
      open = true;
      blockStart = text.length();
      text.append(indent);
      wordStart = text.length();
    } else if (space) {
      add(' ', spaceStart, spaceEnd);
    }
    space = false;
    border = Border.NONE;
  }

  private void add(char c, int start, int end) {
    if (offsets != null) {
      place(text.length(), start, end);
    }
    text.append(c);
  }

  private void place(int at, int start, int end) {
    if (at >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * at);
      ends = Arrays.copyOf(ends, 2 * at);
    }
    starts[at] = start;
    ends[at] = end;
  }

  /** Ends the block being read: what comes next is a new one. */
  void close() {
    if (open) {
      int end = text.length();
      while (end > blockStart && Chars.isBlank(text.charAt(end - 1))) {
        end--;
      }
      text.setLength(end);
    }
    indent.setLength(0);
    open = false;
    letters = 0;
    linked = 0;
    lastLinked = false;
    space = false;
    border = Border.NONE;
  }
}
