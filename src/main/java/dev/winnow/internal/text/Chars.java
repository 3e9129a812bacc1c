package dev.winnow.internal.text;

/** The classes of characters that page text is read by. */
public final class Chars {
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char NEXT_LINE = '\u0085';
  private static final char FIRST_GEORGIAN = '\u10D0';
  private static final char LAST_GEORGIAN = '\u10FF';

  private Chars() {}

  /**
   * A small letter of a script in which sentences and names start with capitals. Georgian has
   * capitals, too, but for whole headlines alone.
   */
  public static boolean isSmall(int codePoint) {
    return Character.isLowerCase(codePoint)
        && (codePoint < FIRST_GEORGIAN || codePoint > LAST_GEORGIAN);
  }

  /** White space of any kind, no-break spaces included: what folding turns into one space. */
  public static boolean isSpace(char c) {
    if (c < 0x80) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    }
    return c == NEXT_LINE || Character.isSpaceChar(c);
  }

  /** White space, or a character that takes no room: nothing that a line's ends should keep. */
  public static boolean isBlank(char c) {
    return isSpace(c) || (c >= SOFT_HYPHEN && isUnseen(c));
  }

  /** A character without room of its own; what joins letters, as in Persian, is not meant. */
  private static boolean isUnseen(char c) {
    return c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK || isDirection(c);
  }

  /** A character that joins or parts its neighbours, and without one is nothing to read. */
  public static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D' || c == '\u2060';
  }

  /** A mark that says in which direction the text runs; writers of Arabic and Hebrew set many. */
  private static boolean isDirection(char c) {
    return c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  /** Whether the text holds nothing to read. */
  public static boolean isBlank(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A line end, in any of the forms that Unicode knows. */
  public static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == NEXT_LINE || c == '\u2028' || c == '\u2029';
  }

  /** A mark that ends a sentence, in any script. */
  public static boolean endsSentence(char c) {
    return c < 0x80 ? c == '.' || c == '!' || c == '?' : endsSentenceBeyondAscii(c);
  }

  private static boolean endsSentenceBeyondAscii(char c) {
    return switch (c) {
      case '…', '。', '！', '？', '．', '｡', '؟', '۔', '।', '॥', '։', '።', '។', '၊', '။', '‽' -> true;
      default -> false;
    };
  }

  /** A closing quotation mark or bracket, which may follow the end of a sentence. */
  public static boolean closes(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '“', '»', '«', ')', ']', '}', '」', '』', '）', '›', '】', '〉', '》' ->
          true;
      default -> false;
    };
  }

  /** Whether the text ends as a sentence does, closing quotation marks and brackets aside. */
  public static boolean endsSentence(String text) {
    return endsSentence(text, 0, text.length());
  }

  /** The same of a run of the text. */
  public static boolean endsSentence(String text, int from, int to) {
    int i = to - 1;
    while (i >= from && (closes(text.charAt(i)) || isBlank(text.charAt(i)))) {
      i--;
    }
    return i >= from && endsSentence(text.charAt(i));
  }

  /**
   * Index of the colon that follows a word, in French with a space between; -1 if none does.
   *
   * @param end index after the word
   */
  public static int colon(CharSequence text, int end) {
    int i = end < text.length() && isBlank(text.charAt(end)) ? end + 1 : end;
    return i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '：') ? i : -1;
  }

  /** A character of a script that writes words without spaces between: Chinese, Japanese. */
  public static boolean isIdeographic(int codePoint) {
    return codePoint >= 0x2E80
        && ((codePoint >= 0x3040 && codePoint <= 0x30FF)
            || (codePoint >= 0x3400 && codePoint <= 0x9FFF)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFF)
            || (codePoint >= 0x31F0 && codePoint <= 0x31FF)
            || codePoint == 0x3005);
  }

  /** A glyph of a private-use area: an icon font's, never a word. */
  public static boolean isPrivateUse(int codePoint) {
    return (codePoint >= 0xE000 && codePoint <= 0xF8FF) || codePoint >= 0xF0000;
  }
}
