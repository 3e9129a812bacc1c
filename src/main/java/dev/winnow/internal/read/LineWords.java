package dev.winnow.internal.read;

import dev.winnow.document.PageDate;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.DateContext;
import dev.winnow.internal.text.DateReader;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.WordCursor;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * The words of a run of a line, each with the marks around it, and what they look like. A word is
 * what stands between spaces, or between two places where it is known that a space was lost. Not
 * thread-safe while words are added.
 */
final class LineWords {
  /** What a word looks like. */
  enum Form {
    LOWER,
    CAPITAL,
    CAPITALS,
    INITIAL,
    /** A number of a day's length. */
    SHORT_NUMBER,
    YEAR,
    /** Any other number: a time, an amount. */
    NUMBER,
    /** Of a script without capitals. */
    UNCASED,
    /** An address, a handle, a name such as YouTube. */
    MIXED,
    MARKS,
    IDEOGRAPHS,
    /** Of a script that has spaces between sentences rather than words, as Thai. */
    UNSPACED
  }

  /** What stands right behind a word. */
  enum Mark {
    NONE,
    COMMA,
    COLON,
    SENTENCE,
    CLOSING,
    /** What parts the items of a menu or a byline. */
    BAR,
    OTHER
  }

  /** What stands right before a word. */
  enum Opening {
    NONE,
    BRACKET,
    COPYRIGHT,
    OTHER
  }

  private static final int FIRST_WORDS = 64;
  private static final int DAY = 2;
  private static final int YEAR = 4;
  private static final int LONGEST_MONTH = 24;
  private static final String BRACKETS = "([{<«‹\"'“„‘「『（【《〈¿¡";
  private static final String BARS = "|·•–—-»›/→←";
  private static final String COMMAS = ",،、，;؛；";

  /** Which language the line is in is not known before it is cut. */
  private static final DateContext UNKNOWN = new DateContext(null, ZoneOffset.UTC, null);

  private final String text;
  private final WordCursor cursor = new WordCursor();
  private int count;
  private int[] starts = new int[FIRST_WORDS];
  private int[] ends = new int[FIRST_WORDS];
  private long[] hashes = new long[FIRST_WORDS];
  private Form[] forms = new Form[FIRST_WORDS];
  private Mark[] marks = new Mark[FIRST_WORDS];
  private Opening[] openings = new Opening[FIRST_WORDS];

  /** Bits, see the constants below. */
  private byte[] bits = new byte[FIRST_WORDS];

  private static final int SMALL = 1;
  private static final int GLUED = 2;
  private static final int STARTS_DATE = 4;
  private static final int IN_DATE = 8;
  private static final int AFTER_DATE = 16;

  LineWords(String text) {
    this.text = text;
  }

  /**
   * Adds the next word.
   *
   * @param glued whether nothing stands between it and the word before
   */
  void add(int start, int end, boolean glued) {
    if (count == starts.length) {
      grow();
    }
    starts[count] = start;
    ends[count] = end;
    bits[count] = (byte) (glued ? GLUED : 0);
    describe(start, end);
    count++;
  }

  private void grow() {
    int room = 2 * count;
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    hashes = Arrays.copyOf(hashes, room);
    forms = Arrays.copyOf(forms, room);
    marks = Arrays.copyOf(marks, room);
    openings = Arrays.copyOf(openings, room);
    bits = Arrays.copyOf(bits, room);
  }

  private void describe(int start, int end) {
    int from = start;
    while (from < end && !isWordPart(from)) {
      from++;
    }
    int to = end;
    while (to > from && !isWordPart(to - 1)) {
      to--;
    }
    if (from == to) {
      forms[count] = Form.MARKS;
      marks[count] = mark(text.charAt(end - 1));
      openings[count] = text.charAt(start) == '©' ? Opening.COPYRIGHT : Opening.NONE;
      hashes[count] = text.charAt(start);
      return;
    }
    forms[count] = form(from, to);
    marks[count] = to == end ? Mark.NONE : mark(to, end);
    openings[count] = from == start ? Opening.NONE : opening(text.charAt(start));
    cursor.walk(text, from, to);
    if (cursor.next()) {
      hashes[count] = cursor.hash();
      if (FunctionWords.standard().has(hashes[count]) && !cursor.next()) {
        bits[count] |= SMALL;
      }
    } else {
      hashes[count] = text.charAt(from);
    }
  }

  private boolean isWordPart(int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private Form form(int from, int to) {
    char first = text.charAt(from);
    int capitals = 0;
    int small = 0;
    int digits = 0;
    int others = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      capitals += Character.isUpperCase(c) ? 1 : 0;
      small += Chars.isSmall(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      others += c == '/' || c == '@' || c == '_' ? 1 : 0;
    }
    if (Character.isDigit(first)) {
      boolean whole = digits == to - from;
      return whole && digits <= DAY
          ? Form.SHORT_NUMBER
          : whole && digits == YEAR ? Form.YEAR : Form.NUMBER;
    }
    if (capitals + small == 0) {
      return Chars.isIdeographic(text.codePointAt(from))
          ? Form.IDEOGRAPHS
          : isUnspaced(first) ? Form.UNSPACED : Form.UNCASED;
    }
    if (digits + others > 0) {
      return Form.MIXED;
    }
    if (Character.isUpperCase(first)) {
      return small > 0 ? Form.CAPITAL : capitals == 1 ? Form.INITIAL : Form.CAPITALS;
    }
    return capitals > 0 ? Form.MIXED : Form.LOWER;
  }

  /** Thai, Lao, Burmese, Khmer. */
  private static boolean isUnspaced(char c) {
    return (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\u1780' && c <= '\u17FF');
  }

  private Mark mark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Chars.endsSentence(text.charAt(i))) {
        return Mark.SENTENCE;
      }
    }
    return mark(text.charAt(to - 1));
  }

  private static Mark mark(char c) {
    if (COMMAS.indexOf(c) >= 0) {
      return Mark.COMMA;
    }
    if (c == ':' || c == '：') {
      return Mark.COLON;
    }
    if (Chars.endsSentence(c)) {
      return Mark.SENTENCE;
    }
    if (Chars.closes(c)) {
      return Mark.CLOSING;
    }
    return BARS.indexOf(c) >= 0 ? Mark.BAR : Mark.OTHER;
  }

  private static Opening opening(char c) {
    if (c == '©') {
      return Opening.COPYRIGHT;
    }
    return BRACKETS.indexOf(c) >= 0 ? Opening.BRACKET : Opening.OTHER;
  }

  /** Finds the dates among the words, all of which have been added. */
  void findDates() {
    if (count == 0) {
      return;
    }
    int from = starts[0];
    int i = 0;
    for (PageDate date : DateReader.find(text.substring(from, ends[count - 1]), UNKNOWN)) {
      while (i < count && ends[i] <= from + date.start()) {
        i++;
      }
      if (i < count) {
        bits[i] |= STARTS_DATE;
      }
      for (int k = i + 1; k < count && starts[k] < from + date.end(); k++) {
        bits[k] |= IN_DATE;
        i = k;
      }
      if (i + 1 < count) {
        bits[i + 1] |= AFTER_DATE;
      }
    }
  }

  int count() {
    return count;
  }

  int start(int i) {
    return starts[i];
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  long hash(int i) {
    return hashes[i];
  }

  Form form(int i) {
    return forms[i];
  }

  Mark mark(int i) {
    return marks[i];
  }

  Opening opening(int i) {
    return openings[i];
  }

  /** Whether it is one of the small words that sentences are made of, in any language. */
  boolean isSmall(int i) {
    return (bits[i] & SMALL) != 0;
  }

  /** Whether nothing stands between it and the word before. */
  boolean isGlued(int i) {
    return (bits[i] & GLUED) != 0;
  }

  boolean startsDate(int i) {
    return (bits[i] & STARTS_DATE) != 0;
  }

  /** Whether it belongs to the same date as the word before. */
  boolean isInDate(int i) {
    return (bits[i] & IN_DATE) != 0;
  }

  /** Whether it and the word before are a day without a year, as in {@code 3 May}. */
  boolean endsDay(int i) {
    return (forms[i] == Form.SHORT_NUMBER && isMonth(i - 1))
        || (forms[i - 1] == Form.SHORT_NUMBER && isMonth(i));
  }

  private boolean isMonth(int i) {
    if (length(i) > LONGEST_MONTH) {
      return false;
    }
    int from = starts[i];
    int to = ends[i];
    while (from < to && !isWordPart(from)) {
      from++;
    }
    while (to > from && !isWordPart(to - 1)) {
      to--;
    }
    return DateReader.isMonth(text.substring(from, to));
  }

  /** Whether the word before ends a date. */
  boolean isAfterDate(int i) {
    return (bits[i] & AFTER_DATE) != 0;
  }
}
