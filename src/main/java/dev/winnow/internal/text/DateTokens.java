package dev.winnow.internal.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as numbers, words and marks, the alphabet in which dates are spelled.
 *
 * <p>A run of decimal digits of any script is a number. A word is a run of letters; a capital after
 * a small letter begins a new one ({@code UpdatedJanuary}), and each ideograph or Hangul syllable
 * is one by itself, since those scripts set no spaces. All else is a mark of one character, with
 * its many typographic shapes folded into one. White space is no token but leaves a gap, line ends
 * excepted: no date goes on past one. Asking for a token outside the text gives {@link #END}. Not
 * thread-safe while a text is read.
 */
final class DateTokens {
  static final char END = 0;
  static final char NUMBER = '0';
  static final char WORD = 'a';
  static final char LINE = '\n';

  /** No name in the resources comes near this; longer words need not be folded. */
  private static final int LONGEST_WORD = 24;

  private static final int CHARS_A_TOKEN = 5;
  private static final int FIRST_TOKENS = 16;

  private static final int ASCII = 0x80;

  /** The bit that makes a letter of ASCII a small one. */
  private static final int SMALL = 0x20;

  private static final char DELETE = 0x7f;

  /** The first digit beyond ASCII, one of Arabic. */
  private static final char FIRST_OTHER_DIGIT = '\u0660';

  private static final int MOST_DIGITS = 9;
  private static final int APOSTROPHE = 0x02bc;

  // A year with a number glued to it, as in "11 May 20228:16": its first and last, and its length.
  private static final int FIRST_GLUED_YEAR = 1990;
  private static final int LAST_GLUED_YEAR = 2099;
  private static final int YEAR_DIGITS = 4;
  private static final int MOST_GLUED_DIGITS = 6;

  /** The text's characters, from where they are read faster than from a string. */
  private char[] chars = {};

  private int limit;
  private char[] kinds = {};
  private int[] starts = {};
  private int[] ends = {};
  private int[] numbers = {};
  private int size;

  static DateTokens of(String text) {
    DateTokens tokens = new DateTokens();
    tokens.take(text);
    tokens.read();
    return tokens;
  }

  /** Takes a text in the place of another; what its tokens are is left to {@link #read}. */
  void take(String text) {
    limit = text.length();
    if (limit > chars.length) {
      chars = new char[limit + limit / 2];
    }
    text.getChars(0, limit, chars, 0);
    size = 0;
  }

  /**
   * Whether the text may hold a date: most blocks of a page that have digits have too few. One of
   * ASCII has a year of four, or a day and a year.
   */
  boolean mayHoldDate() {
    boolean digits = false;
    boolean beyondAscii = false;
    int run = 0;
    for (int i = 0; i < limit; i++) {
      char c = chars[i];
      beyondAscii |= c >= ASCII;
      if (c < FIRST_OTHER_DIGIT ? isAsciiDigit(c) : Character.isDigit(point(i))) {
        if (++run == YEAR_DIGITS || (digits && run == 1)) {
          return true;
        }
        digits = true;
      } else {
        run = 0;
      }
      if (digits && beyondAscii) {
        return true;
      }
    }
    return false;
  }

  /** Finds the tokens of the text. */
  void read() {
    int at = 0;
    while (at < limit) {
      at = chars[at] < ASCII ? readAscii(at) : readOther(at);
    }
  }

  private int readAscii(int at) {
    char c = chars[at];
    if (c == ' ') {
      return at + 1;
    } else if (isLetter(c)) {
      return word(at, c);
    } else if (isAsciiDigit(c)) {
      return number(at);
    } else if (c == '\n' || c == '\r') {
      addLine(at);
    } else if (c > ' ' && c != DELETE) {
      add(mark(c), at, at + 1, 0);
    }
    return at + 1;
  }

  private int readOther(int at) {
    int point = point(at);
    int end = at + Character.charCount(point);
    if (isLetter(point)) {
      return word(at, point);
    } else if (Character.isDigit(point)) {
      return number(at);
    } else if (isLineEnd(point)) {
      addLine(at);
    } else if (!isGap(point)) {
      add(mark(point), at, end, 0);
    }
    return end;
  }

  private void addLine(int at) {
    if (kind(size - 1) != LINE) {
      add(LINE, at, at + 1, 0);
    }
  }

  private int point(int at) {
    char c = chars[at];
    return c < Character.MIN_SURROGATE ? c : Character.codePointAt(chars, at, limit);
  }

  int size() {
    return size;
  }

  /** Returns {@link #NUMBER}, {@link #WORD}, {@link #LINE}, {@link #END} or the mark itself. */
  char kind(int i) {
    return i >= 0 && i < size ? kinds[i] : END;
  }

  boolean is(int i, char kind) {
    return kind(i) == kind;
  }

  boolean isAny(int i, String marks) {
    return kind(i) != END && marks.indexOf(kind(i)) >= 0;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Returns whether nothing that can be seen stands between the token and the one before it. */
  boolean glued(int i) {
    if (i <= 0 || i >= size) {
      return false;
    }
    int at = ends[i - 1];
    while (at < starts[i] && Character.getType(chars[at]) == Character.FORMAT) {
      at++;
    }
    return at == starts[i];
  }

  /** Returns the number's value; -1 for another token or a number of more than nine digits. */
  int value(int i) {
    return is(i, NUMBER) ? numbers[i] : -1;
  }

  /** Returns how many digits the number has, 0 for another token. */
  int digits(int i) {
    return is(i, NUMBER) ? Character.codePointCount(chars, starts[i], ends[i] - starts[i]) : 0;
  }

  /** Returns the value of a number of at most two digits, otherwise -1. */
  int small(int i) {
    return digits(i) <= 2 ? value(i) : -1;
  }

  /** Returns the word folded by {@link #fold}; empty for another token or an overlong word. */
  String word(int i) {
    return isFoldable(i) ? fold(raw(i)) : "";
  }

  private boolean isFoldable(int i) {
    return is(i, WORD) && ends[i] - starts[i] <= LONGEST_WORD;
  }

  /**
   * Returns a hash of the folded word, the number's value or the mark: the same for what is spelled
   * as the same, and for all that is no part of a date's words.
   */
  long hash(int i) {
    return switch (kind(i)) {
      case WORD -> isFoldable(i) ? wordHash(i) : WordCursor.FNV_OFFSET;
      case NUMBER -> mix(mix(WordCursor.FNV_OFFSET, NUMBER), numbers[i]);
      case LINE, END -> WordCursor.FNV_OFFSET;
      default -> mix(WordCursor.FNV_OFFSET, kinds[i]);
    };
  }

  private long wordHash(int i) {
    long hash = WordCursor.FNV_OFFSET;
    for (int at = starts[i]; at < ends[i]; at++) {
      char c = chars[at];
      if (c >= ASCII) {
        return hash(fold(raw(i)));
      }
      hash = mix(hash, c | SMALL);
    }
    return hash;
  }

  private static long hash(String folded) {
    long hash = WordCursor.FNV_OFFSET;
    for (int i = 0; i < folded.length(); i++) {
      hash = mix(hash, folded.charAt(i));
    }
    return hash;
  }

  private static long mix(long hash, int c) {
    return (hash ^ c) * WordCursor.FNV_PRIME;
  }

  /** Returns the token as the text has it. */
  String raw(int i) {
    return kind(i) == END ? "" : new String(chars, starts[i], ends[i] - starts[i]);
  }

  /** Returns whether the token is a word that starts with a capital. */
  boolean capital(int i) {
    return is(i, WORD) && Character.isUpperCase(point(starts[i]));
  }

  /** Returns whether the token is a word of a script without capitals. */
  boolean caseless(int i) {
    return is(i, WORD) && !Character.isLowerCase(point(starts[i])) && !capital(i);
  }

  /** Returns the first number from a token on, or the size if there is none. */
  int numberFrom(int i) {
    int at = i;
    while (at < size && kinds[at] != NUMBER) {
      at++;
    }
    return at;
  }

  /**
   * Folds a word so that its spellings agree: small letters, Greek and Latin accents, Arabic vowel
   * signs and hamzas, the dotless i and the final sigma dropped or folded, the Arabic yeh and kaf
   * the same as the Persian ones, for which many keyboards have them.
   */
  static String fold(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (!isAccent(c)) {
        kept.append(
            switch (c) {
              case 'ı' -> 'i';
              case 'ς' -> 'σ';
              case '\u064a', '\u0649' -> '\u06cc';
              case '\u0643' -> '\u06a9';
              default -> c;
            });
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAccent(char c) {
    return (c >= '\u0300' && c <= '\u036f') || (c >= '\u064b' && c <= '\u065f') || c == '\u0640';
  }

  private int number(int from) {
    int at = from;
    int value = 0;
    int count = 0;
    while (at < limit && Character.isDigit(point(at))) {
      int point = point(at);
      count++;
      value = count > MOST_DIGITS ? -1 : value * 10 + Character.digit(point, 10);
      at += Character.charCount(point);
    }
    if (count > YEAR_DIGITS && count <= MOST_GLUED_DIGITS && isAny(size - 1, ",./a")) {
      int rest = count - YEAR_DIGITS;
      int scale = rest == 1 ? 10 : 100;
      int year = value / scale;
      int border = Character.offsetByCodePoints(chars, 0, limit, from, YEAR_DIGITS);
      if (year >= FIRST_GLUED_YEAR && year <= LAST_GLUED_YEAR) {
        add(NUMBER, from, border, year);
        add(NUMBER, border, at, value % scale);
        return at;
      }
    }
    add(NUMBER, from, at, value);
    return at;
  }

  private int word(int from, int first) {
    int at = from + Character.charCount(first);
    int last = first;
    while (at < limit) {
      if (last < ASCII && chars[at] >= 'a' && chars[at] <= 'z') {
        last = chars[at++]; // Most words are of these alone.
        continue;
      }
      int point = point(at);
      boolean letter = isLetter(point);
      if (!letter && !isCombining(point)) {
        break;
      }
      if (letter
          && (standsAlone(last)
              || standsAlone(point)
              || (Character.isLowerCase(last) && Character.isUpperCase(point)))) {
        break;
      }
      last = letter ? point : last;
      at += Character.charCount(point);
    }
    add(WORD, from, at, 0);
    return at;
  }

  private static boolean standsAlone(int point) {
    return point >= 0x1100
        && (Character.isIdeographic(point)
            || Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL);
  }

  /** The apostrophe that Unicode counts among the letters is typed as any other one is. */
  private static boolean isLetter(int point) {
    int small = point | SMALL;
    return point < ASCII
        ? small >= 'a' && small <= 'z'
        : Character.isLetter(point) && point != APOSTROPHE;
  }

  private static boolean isCombining(int point) {
    int type = point < ASCII ? Character.UNASSIGNED : Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLineEnd(int point) {
    return point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  /** Direction marks and their like stand inside Arabic and Hebrew dates and mean nothing. */
  private static boolean isGap(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.FORMAT;
  }

  private static char mark(int point) {
    if (point >= 0xff01 && point <= 0xff5e) {
      return (char) (point - 0xfee0);
    }
    return switch (point) {
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
      case 0x2044, 0x2215 -> '/';
      case 0x2018, 0x2019, APOSTROPHE, 0x05f3, 0x00b4, '`' -> '\'';
      case 0x060c, 0x3001 -> ',';
      case 0x2236, 0xa789 -> ':';
      case 0x066b, 0x0970 -> '.';
      default -> point > Character.MAX_VALUE ? '\ufffd' : (char) point;
    };
  }

  private void add(char kind, int start, int end, int number) {
    if (size == kinds.length) {
      int room = Math.max(2 * size, limit / CHARS_A_TOKEN + FIRST_TOKENS);
      kinds = Arrays.copyOf(kinds, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      numbers = Arrays.copyOf(numbers, room);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    numbers[size] = number;
    size++;
  }
}
