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

  private static final byte MARK = 1;
  private static final byte SPACE = 2;

  /** What the characters of ASCII are: most of any text. */
  private static final byte[] ASCII = new byte[0x80];

  /** The least share of marks beside marks. */
  private static final double LEAST_MARKS = 0.02;

  /** The greatest share of white space: a third of what prose and code for readers have. */
  private static final double MOST_SPACE = 0.08;

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = MARKS.indexOf(c) >= 0 ? MARK : Chars.isSpace(c) ? SPACE : 0;
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
    int before = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int kind = c < ASCII.length ? ASCII[c] : Chars.isSpace(c) ? SPACE : 0;
      if (kind == SPACE) {
        spaces++;
      } else {
        pairs += kind & before;
        before = kind;
      }
    }
    return pairs >= marks * (to - from) && spaces <= space * (to - from);
  }
}
