package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Scripts;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The lines of a text that hold something, trimmed, as offsets. {@code \r\n} is one line end, so
 * that line ends of another kind move offsets and change nothing else.
 */
final class Lines {
  private static final int FIRST_LINES = 1 << 8;
  private static final int TAB_WIDTH = 8;
  private static final int WINDOW = 1 << 10;

  /** Beside scripts, a page has so many other lines; a page on one line is no script. */
  private static final int LEAST_OTHERS = 2;

  private static final byte MARK = 0;
  private static final byte SPACE = 1;
  private static final byte OTHER = 2;

  /** What the characters of ASCII are: most of any page. */
  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = c == ' ' ? SPACE : c < ' ' || c == '&' ? OTHER : MARK;
    }
  }

  private final String text;
  private int[] starts = new int[FIRST_LINES];
  private int[] ends = new int[FIRST_LINES];
  private int[] indents = new int[FIRST_LINES];
  private boolean[] afterBlank = new boolean[FIRST_LINES];
  private boolean[] plain = new boolean[FIRST_LINES];
  private final BitSet scripts = new BitSet();
  private int count;

  // The line that is being read: where it starts, and what is known of it so far.
  private int open;
  private int openFolded;
  private int openLast = SPACE;
  private boolean openAfterBlank = true;

  private Lines(String text, int start) {
    this.text = text;
    this.open = start;
  }

  /**
   * The lines of a text between two offsets.
   *
   * @throws dev.winnow.internal.text.Overdue if the time is up before all are found
   */
  static Lines of(String text, int start, int length, Clock clock) {
    Lines lines = new Lines(text, start);
    char[] window = new char[Math.min(length, WINDOW)];
    for (int from = start; from < length; from += WINDOW) {
      int to = Math.min(length, from + WINDOW);
      clock.spend(to - from);
      text.getChars(from, to, window, 0);
      lines.read(window, from, to);
    }
    if (lines.open < length) {
      lines.close(length);
    }
    lines.findScripts(clock);
    return lines;
  }

  /** Reads on, a window after the other, since an array is read faster than a string. */
  private void read(char[] window, int from, int to) {
    int i = from;
    while (i < to) {
      int folded = 0;
      int last = openLast;
      int kind = kind(window[i - from]);
      while (kind != OTHER) {
        folded |= kind & last;
        last = kind;
        kind = ++i < to ? kind(window[i - from]) : OTHER;
      }
      openFolded |= folded;
      openLast = last;
      if (i < to) {
        other(window[i - from], i);
        i++;
      }
    }
  }

  private static int kind(char c) {
    return c < ASCII.length ? ASCII[c] : Chars.isBlank(c) ? OTHER : MARK;
  }

  /** Reads a line end, or what a line is not plain with. */
  private void other(char c, int at) {
    if (!Chars.isLineEnd(c)) {
      openFolded = 1;
    } else if (c == '\n' && at == open && at > 0 && text.charAt(at - 1) == '\r') {
      open++;
    } else {
      close(at);
      open = at + 1;
    }
  }

  private void close(int end) {
    openAfterBlank = !add(open, end);
    openFolded = 0;
    openLast = SPACE;
  }

  private boolean add(int start, int end) {
    int from = start;
    int indent = 0;
    while (from < end && Chars.isBlank(text.charAt(from))) {
      indent += text.charAt(from) == '\t' ? TAB_WIDTH : 1;
      from++;
    }
    if (from == end || joinsNothing(from, end)) {
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
      plain = Arrays.copyOf(plain, 2 * count);
    }
    starts[count] = from;
    ends[count] = to;
    indents[count] = indent;
    plain[count] = openFolded == 0;
    afterBlank[count++] = openAfterBlank;
    return true;
  }

  /** Whether there are only joiners in a line: some editors leave one in an empty paragraph. */
  private boolean joinsNothing(int from, int end) {
    int i = from;
    while (i < end && (Chars.isJoiner(text.charAt(i)) || Chars.isBlank(text.charAt(i)))) {
      i++;
    }
    return i == end;
  }

  private void findScripts(Clock clock) {
    long length = 0;
    long all = 0;
    for (int i = 0; i < count; i++) {
      clock.spend(length(i));
      all += length(i);
      if (Scripts.isScript(text, starts[i], ends[i])) {
        scripts.set(i);
        length += length(i);
      }
    }
    if (length < Scripts.LEAST_PART * all || count - scripts.cardinality() < LEAST_OTHERS) {
      scripts.clear();
    }
  }

  /** Whether a line is a script, on a page that has not just one as an example. */
  boolean isScript(int line) {
    return scripts.get(line);
  }

  /** Forgets all lines but so many. */
  void cut(int kept) {
    count = kept;
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

  /** Whether it has no white space to fold, no soft hyphen, nothing that may be an entity. */
  boolean isPlain(int line) {
    return plain[line];
  }

  char first(int line) {
    return text.charAt(starts[line]);
  }

  char last(int line) {
    return text.charAt(ends[line] - 1);
  }
}
