package dev.winnow.internal.text;

/**
 * Tells scripts, styles and data in JSON, as programs write them without line ends, from what
 * people write, code in articles included, by how much of a text is brackets and marks that stand
 * beside each other, and how little is white space.
 */
public final class Scripts {
  /** Shorter runs are an author's example, too. */
  public static final int SHORTEST = 400;

  /** Where they are less of a page than this, they may be an author's example. */
  public static final double LEAST_PART = 0.1;

  private static final String MARKS = "{}();:=[]<>\"\\|&$";

  /** By character, whether it is one of the marks. */
  private static final boolean[] IS_MARK = new boolean[0x80];

  /** The least share of marks beside marks. */
  private static final double LEAST_MARKS = 0.02;

  /** The greatest share of white space: a third of what prose and code for readers have. */
  private static final double MOST_SPACE = 0.08;

  static {
    for (int i = 0; i < MARKS.length(); i++) {
      IS_MARK[MARKS.charAt(i)] = true;
    }
  }

  private Scripts() {}

  /** Whether a run of a text is a script; a short one is none. */
  public static boolean isScript(String text, int from, int to) {
    return to - from >= SHORTEST
        && isDense(text, from, from + SHORTEST, LEAST_MARKS / 2, 2 * MOST_SPACE)
        && isDense(text, from, to, LEAST_MARKS, MOST_SPACE);
  }

  private static boolean isDense(String text, int from, int to, double marks, double space) {
    int pairs = 0;
    int spaces = 0;
    boolean before = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Chars.isSpace(c)) {
        spaces++;
      } else {
        boolean mark = c < IS_MARK.length && IS_MARK[c];
        pairs += mark && before ? 1 : 0;
        before = mark;
      }
    }
    return pairs >= marks * (to - from) && spaces <= space * (to - from);
  }
}
