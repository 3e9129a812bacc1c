package dev.winnow.internal.text;

import java.util.Arrays;

/**
 * The words of a text: runs of letters, marks and digits, each as a 64-bit hash of its lower-case
 * form with its place in the text. Immutable.
 *
 * <p>An ideograph or kana is a word of its own, and so is a copyright sign; all other marks
 * separate. Arabic is compared without what writers leave out or interchange: vowel signs, the
 * stretching tatweel, the forms of alef. Hashes rather than strings, since a page's words are
 * compared with word lists far more often than they are read.
 */
public final class Words {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final char KOREAN_COPYRIGHT = 'ⓒ';
  private static final char TATWEEL = '\u0640';
  private static final int CHARS_A_WORD = 5;
  private static final int FIRST_WORDS = 4;
  private static final int FIRST_GREEK = 'ΐ';
  private static final int LAST_GREEK = 'ώ';
  private static final int FIRST_ARABIC = 0x0620;
  private static final int LAST_ARABIC = 0x06CC;

  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int count;
  private int numbers;
  private int ideographs;

  private Words(int expected) {
    hashes = new long[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  /** The words of a text. */
  public static Words of(CharSequence text) {
    Words words = new Words(text.length() / CHARS_A_WORD + FIRST_WORDS);
    int length = text.length();
    int i = 0;
    while (i < length) {
      int codePoint = Character.codePointAt(text, i);
      int next = i + Character.charCount(codePoint);
      if (Chars.isIdeographic(codePoint)) {
        words.add(mix(FNV_OFFSET, codePoint), i, next, false);
        words.ideographs++;
        i = next;
      } else if (codePoint == '©' || codePoint == KOREAN_COPYRIGHT) {
        words.add(mix(FNV_OFFSET, '©'), i, next, false);
        i = next;
      } else if (isWordPart(codePoint)) {
        i = words.scan(text, i);
      } else {
        i = next;
      }
    }
    return words;
  }

  private int scan(CharSequence text, int start) {
    long hash = FNV_OFFSET;
    boolean number = true;
    int i = start;
    while (i < text.length()) {
      int codePoint = Character.codePointAt(text, i);
      if (isApostrophe(codePoint) && i + 1 < text.length() && isLetter(text, i + 1)) {
        hash = mix(hash, '\'');
      } else if (isWordPart(codePoint) && !Chars.isIdeographic(codePoint)) {
        number &= codePoint < 0x80 ? codePoint <= '9' : Character.isDigit(codePoint);
        hash = isLeftOut(codePoint) ? hash : mix(hash, fold(codePoint));
      } else {
        break;
      }
      i += Character.charCount(codePoint);
    }
    add(hash, start, i, number);
    return i;
  }

  private static boolean isLetter(CharSequence text, int index) {
    return Character.isLetter(Character.codePointAt(text, index));
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  private static boolean isWordPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static int fold(int c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
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

  private void add(long hash, int start, int end, boolean number) {
    if (count == hashes.length) {
      int size = count + (count >> 1) + FIRST_WORDS;
      hashes = Arrays.copyOf(hashes, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
    hashes[count] = hash;
    starts[count] = start;
    ends[count++] = number ? ~end : end;
    if (number) {
      numbers++;
    }
  }

  /** The hash that a word has, whatever its case. */
  public static long hash(String word) {
    Words words = of(word);
    if (words.count != 1) {
      throw new IllegalArgumentException("word is not one word: " + word);
    }
    return words.hashes[0];
  }

  /** The hash of the first word in a run of a text, 0 if there is none. */
  public static long hash(CharSequence text, int from, int to) {
    Words words = of(text.subSequence(from, to));
    return words.count == 0 ? 0 : words.hashes[0];
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** How many of them are ideographs or kana. */
  public int ideographs() {
    return ideographs;
  }

  /**
   * How long the text is, in words as most languages have them: two ideographs or kana say about as
   * much as one. The measure for texts of any language, where {@link #count} is one for positions.
   */
  public int length() {
    return count - ideographs / 2;
  }

  /** How many of them consist of digits. */
  public int numbers() {
    return numbers;
  }

  /** A word's hash. */
  public long hash(int word) {
    return hashes[word];
  }

  /** Index in the text of a word's first character. */
  public int start(int word) {
    return starts[word];
  }

  /** Index in the text after a word's last character. */
  public int end(int word) {
    return ends[word] < 0 ? ~ends[word] : ends[word];
  }

  /** Whether a word consists of digits. */
  public boolean isNumber(int word) {
    return ends[word] < 0;
  }

  /** A hash of all the words in their order: equal for texts that differ in case and marks only. */
  public long sequenceHash() {
    return sequenceHash(0, count);
  }

  /** The same of a run of words. */
  public long sequenceHash(int from, int to) {
    long hash = FNV_OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ hashes[i]) * FNV_PRIME + (hash >>> 29);
    }
    return hash;
  }
}
