package dev.winnow.internal.text;

/**
 * Goes over a text word by word. A word is a run of letters, marks and digits; an ideograph or kana
 * is one of its own, and so is a copyright sign; all other marks separate. Arabic is compared
 * without what writers leave out or interchange: vowel signs, the stretching tatweel, the forms of
 * alef. Not thread-safe.
 */
public final class WordCursor {
  static final long FNV_OFFSET = 0xcbf29ce484222325L;
  static final long FNV_PRIME = 0x100000001b3L;

  private static final int ASCII = 0x80;
  private static final char STOP = 0;

  /** The bit that tells ASCII's letters from its digits. */
  private static final int LETTER = 0x40;

  /** Latin letters end below, and so do the digits that go with them. */
  static final int BEYOND_LATIN = 0x370;

  private static final int FIRST_GREEK = 'ΐ';
  private static final int LAST_GREEK = 'ώ';
  private static final int FIRST_ARABIC = 0x0620;
  private static final int LAST_ARABIC = 0x06CC;
  static final char FIRST_HANGUL = '\uAC00';
  static final char LAST_HANGUL = '\uD7A3';
  private static final char KOREAN_COPYRIGHT = 'ⓒ';
  private static final char TATWEEL = '\u0640';

  /** The lower-case form of what can be in a word, 0 for all else: most of any page. */
  private static final byte[] FOLDED = new byte[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      FOLDED[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
    }
  }

  /** The run's characters, from where they are read faster than from a string, and a stop. */
  private char[] chars = {STOP};

  private int limit;

  /** Index in the text of the run's first character. */
  private int from;

  private int start;
  private int end;
  private long hash;
  private boolean number;
  private boolean digit;
  private boolean ideograph;
  private boolean glyphs;

  /** Goes over a run of a text from now on, and be it another text. */
  public void walk(String text, int from, int to) {
    this.limit = to - from;
    if (limit >= chars.length) {
      chars = new char[limit + limit / 2 + 1];
    }
    text.getChars(from, to, chars, 0);
    chars[limit] = STOP;
    this.from = from;
    this.start = 0;
    this.glyphs = false;
    this.end = 0;
  }

  /** Goes on to the next word; false if there is none, and then it stays where it is. */
  public boolean next() {
    int i = end;
    char c = chars[i];
    while (c < ASCII && FOLDED[c] == 0 && i < limit) {
      c = chars[++i];
    }
    if (c >= ASCII) {
      return nextBeyondAscii(i);
    }
    if (i == limit) {
      return false;
    }
    ideograph = false;
    scan(i);
    return true;
  }

  private boolean nextBeyondAscii(int first) {
    int i = first;
    while (i < limit) {
      int codePoint = codePoint(i);
      int next = i + Character.charCount(codePoint);
      ideograph = Chars.isIdeographic(codePoint);
      if (ideograph || codePoint == '©' || codePoint == KOREAN_COPYRIGHT) {
        take(mix(FNV_OFFSET, ideograph ? codePoint : '©'), i, next, false, false);
        return true;
      }
      if (codePoint < ASCII ? FOLDED[codePoint] != 0 : isWordPart(codePoint)) {
        scan(i);
        return true;
      }
      glyphs |= Chars.isPrivateUse(codePoint);
      i = next;
    }
    return false;
  }

  /** Most words are of ASCII letters alone and have a space or a mark behind them. */
  private void scan(int first) {
    long hashed = FNV_OFFSET;
    int any = 0;
    int all = LETTER;
    int i = first;
    char c = chars[i];
    while (c < ASCII && FOLDED[c] != 0) {
      hashed = mix(hashed, FOLDED[c]);
      any |= FOLDED[c];
      all &= FOLDED[c];
      c = chars[++i];
    }
    if (c < ASCII && c != '\'') {
      take(hashed, first, i, any < LETTER, all == 0);
    } else {
      scanOn(first, i, hashed, any, all);
    }
  }

  private void scanOn(int first, int from, long before, int anyBefore, int allBefore) {
    long hashed = before;
    int any = anyBefore;
    int all = allBefore;
    int i = from;
    while (i < limit) {
      char c = chars[i];
      int codePoint = codePoint(i);
      if (c < ASCII && FOLDED[c] != 0) {
        any |= FOLDED[c];
        all &= FOLDED[c];
        hashed = mix(hashed, FOLDED[c]);
      } else if (isApostrophe(c) && i + 1 < limit && Character.isLetter(codePoint(i + 1))) {
        hashed = mix(hashed, '\'');
      } else if (c < ASCII || !isWordPart(codePoint) || Chars.isIdeographic(codePoint)) {
        break;
      } else {
        any |= Character.isDigit(codePoint) ? 0 : LETTER;
        all &= Character.isDigit(codePoint) ? 0 : LETTER;
        hashed = isLeftOut(codePoint) ? hashed : mix(hashed, fold(codePoint));
      }
      i += Character.charCount(codePoint);
    }
    take(hashed, first, i, any < LETTER, all == 0);
  }

  private void take(long hashed, int first, int next, boolean digits, boolean anyDigit) {
    hash = hashed;
    start = first;
    end = next;
    number = digits;
    digit = anyDigit;
  }

  private int codePoint(int index) {
    return Character.codePointAt(chars, index, limit);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Whether a character beyond ASCII can be in a word. */
  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** What a character beyond ASCII counts as. */
  private static int fold(int c) {
    int lower = Character.toLowerCase(c);
    if (lower >= FIRST_GREEK && lower <= LAST_GREEK) {
      return greek(lower);
    }
    return lower >= FIRST_ARABIC && lower <= LAST_ARABIC ? arabic(lower) : latin(lower);
  }

  /**
   * The capital of Turkish's dotless ı is I, which all other languages pair with i. Romanian has
   * commas below its letters, many of its keyboards the cedillas of Turkish.
   */
  private static int latin(int lower) {
    return switch (lower) {
      case 'ı' -> 'i';
      case 'ş' -> 'ș';
      case 'ţ' -> 'ț';
      default -> lower;
    };
  }

  /** Greek capitals carry no accents, and a small sigma has two forms. */
  private static int greek(int lower) {
    return switch (lower) {
      case 'ά' -> 'α';
      case 'έ' -> 'ε';
      case 'ή' -> 'η';
      case 'ί', 'ϊ', 'ΐ' -> 'ι';
      case 'ό' -> 'ο';
      case 'ύ', 'ϋ', 'ΰ' -> 'υ';
      case 'ώ' -> 'ω';
      case 'ς' -> 'σ';
      default -> lower;
    };
  }

  /** The letters that writers of Arabic, Persian and Urdu interchange, and so do keyboards. */
  private static int arabic(int c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      default -> c;
    };
  }

  /** Vowel signs and what stretches a word: most texts are written without. */
  private static boolean isLeftOut(int c) {
    return c >= 0x0591
        && c <= 0x0670
        && (c == TATWEEL || (c >= 0x064B && c <= 0x0652) || c == 0x0670 || c <= 0x05C7);
  }

  private static long mix(long hash, int codePoint) {
    return (hash ^ codePoint) * FNV_PRIME;
  }

  /** The word's hash, the same whatever its case. */
  public long hash() {
    return hash;
  }

  /** The word's first character. */
  int first() {
    return codePoint(start);
  }

  /** Index in the text of the word's first character. */
  public int start() {
    return from + start;
  }

  /** Index in the text after the word's last character. */
  public int end() {
    return from + end;
  }

  /** Whether an icon font's glyph was passed. */
  boolean hasGlyphs() {
    return glyphs;
  }

  /** Whether the word starts with a Latin letter, or with a digit as they go with these. */
  boolean isLatin() {
    return chars[start] < BEYOND_LATIN;
  }

  /** Whether the word is an ideograph or kana. */
  public boolean isIdeograph() {
    return ideograph;
  }

  /** Whether the word starts with a Korean syllable. */
  boolean isHangul() {
    return chars[start] >= FIRST_HANGUL && chars[start] <= LAST_HANGUL;
  }

  /** Whether one of the word's characters is a digit. */
  boolean hasDigit() {
    return digit;
  }

  /** Whether the word consists of digits. */
  public boolean isNumber() {
    return number;
  }
}
