package dev.winnow.internal.read;

import dev.winnow.internal.read.LineWords.Form;
import dev.winnow.internal.read.LineWords.Mark;
import dev.winnow.internal.text.HashTable;

/**
 * What speaks for and against a border before a word of a line: what the words around it look like,
 * whether prose or a menu is on either side, how often the same words stand side by side, and,
 * last, which words they are. Each sign is a place in a table of weights, which is learned for
 * these signs in this order: another sign, form or mark needs a new table. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // It is part of what a table is learned for.
final class BorderSigns {
  /** So many say what the words look like, in any language. */
  static final int GENERAL = 20;

  /** So many in all; the last ones say which words they are. */
  static final int COUNT = 24;

  /** The logarithm of how many places the table of weights has. */
  private static final int BITS = 16;

  static final int PLACES = 1 << BITS;

  /** For a word beyond the run's ends, and for the mark behind it. */
  private static final int NO_WORD = 31;

  private static final int NO_MARK = 32;

  /** Words that tell whether there is a menu. */
  private static final int NEAR = 5;

  /** Words that tell whether there is prose. */
  private static final int FAR = 8;

  private static final int MOST_SMALL = 4;
  private static final int MOST_TIMES = 4;

  /** From some thirty words on it does not matter how many more there are. */
  private static final int MOST_DOUBLINGS = 6;

  /** The base of the numbers below it that are put into one. */
  private static final int BASE = 32;

  private final LineWords words;
  private final Repetitions repetitions;
  private final HashTable times = new HashTable();
  private final HashTable pairs = new HashTable();
  private final int[] capitals;
  private final int[] small;
  private final int[] sinceSentence;
  private final int[] tillSentence;
  private final int[] signs = new int[COUNT];
  private int found;

  BorderSigns(LineWords words, Repetitions repetitions) {
    this.words = words;
    this.repetitions = repetitions;
    int count = words.count();
    capitals = new int[count + 1];
    small = new int[count + 1];
    sinceSentence = new int[count + 1];
    tillSentence = new int[count + 1];
    for (int i = 0; i < count; i++) {
      capitals[i + 1] = capitals[i] + (isCapital(words.form(i)) ? 1 : 0);
      small[i + 1] = small[i] + (words.isSmall(i) ? 1 : 0);
      sinceSentence[i + 1] = words.mark(i) == Mark.SENTENCE ? 0 : sinceSentence[i] + 1;
      count(times, words.hash(i));
      if (i > 0) {
        count(pairs, pair(i));
      }
    }
    for (int i = count - 1; i >= 0; i--) {
      tillSentence[i] = words.mark(i) == Mark.SENTENCE ? 1 : tillSentence[i + 1] + 1;
    }
  }

  private static boolean isCapital(Form form) {
    return form == Form.CAPITAL || form == Form.CAPITALS || form == Form.INITIAL;
  }

  private static void count(HashTable table, long hash) {
    table.put(hash, table.get(hash) + 1);
  }

  private long pair(int i) {
    return words.hash(i - 1) * BASE * BASE + words.hash(i);
  }

  /** The signs for a border before a word, not the first; valid until the next call. */
  int[] before(int i) {
    found = 0;
    int left = looks(i - 1);
    int right = looks(i);
    int second = looks(i + 1);
    int sentence = words.mark(i - 1) == Mark.SENTENCE ? 1 : 0;
    int leftWord = left * BASE + words.mark(i - 1).ordinal();
    int rightWord = right * BASE + words.opening(i).ordinal();
    int menu =
        (capitals[i] - capitals[Math.max(0, i - NEAR)]) * BASE
            + capitals[Math.min(words.count(), i + NEAR)]
            - capitals[i];
    int smallLeft = Math.min(MOST_SMALL, small[i] - small[Math.max(0, i - FAR)]);
    int smallRight = Math.min(MOST_SMALL, small[Math.min(words.count(), i + FAR)] - small[i]);
    int prose = smallLeft * BASE + smallRight;
    int since = magnitude(sinceSentence[i]);
    int till = magnitude(tillSentence[i]);
    int timesLeft = (int) times.get(words.hash(i - 1));
    int timesRight = (int) times.get(words.hash(i));
    int company = company((int) pairs.get(pair(i)), timesLeft, timesRight);
    int repeated = repetitions.isBorder(words.start(i)) ? 1 : 0;
    int date = (words.startsDate(i) ? 1 : 0) + (words.isAfterDate(i) ? 2 : 0);
    add(0, 0, 0, 0);
    add(leftWord, rightWord, 0, 0);
    add(leftWord, rightWord, second, 0);
    add(looks(i - 2), leftWord, rightWord, 0);
    add(looks(i - 2), leftWord, rightWord, second);
    add(menu, right, left, 0);
    add(prose, right, sentence, 0);
    add(since, till, right, sentence);
    add(since, till, prose, sentence);
    add(prose, menu, sentence, 0);
    add(smallRight, till, menu, sentence);
    add(company, right, left, 0);
    add(company, Math.min(timesLeft, MOST_TIMES), Math.min(timesRight, MOST_TIMES), sentence);
    add(date, left, right, 0);
    add(right, second, looks(i + 2), sentence);
    add(looks(i - 3), looks(i - 2), leftWord, 0);
    add(i > 1 ? words.mark(i - 2).ordinal() : NO_MARK, leftWord, right, 0);
    add(magnitude(words.length(i - 1)), magnitude(words.length(i)), left, right);
    add(repeated, right, left, 0);
    add(repeated, company, sentence, 0);
    add((int) words.hash(i - 1), (int) (words.hash(i - 1) >>> Integer.SIZE), 0, 0);
    add((int) words.hash(i), (int) (words.hash(i) >>> Integer.SIZE), 0, 0);
    add((int) words.hash(i - 1), right, 0, 0);
    add((int) words.hash(i), leftWord, 0, 0);
    return signs;
  }

  /** What a word looks like, and whether it is a small one. */
  private int looks(int i) {
    return i < 0 || i >= words.count()
        ? NO_WORD
        : 2 * words.form(i).ordinal() + (words.isSmall(i) ? 1 : 0);
  }

  /**
   * Whether two words are always side by side, as those of a name are, or each has other neighbours
   * elsewhere, as those at the ends of blocks have.
   */
  private static int company(int together, int left, int right) {
    if (together > 1) {
      return (together == left ? 1 : 0) + (together == right ? 2 : 0);
    }
    return MOST_TIMES + (left > 1 ? 1 : 0) + (right > 1 ? 2 : 0);
  }

  /** The number's logarithm, about. */
  private static int magnitude(int number) {
    return Math.min(
        MOST_DOUBLINGS, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, number - 1)));
  }

  /** Adds a sign of this number by the hash of its values (the mixing steps are MurmurHash3's). */
  private void add(int a, int b, int c, int d) {
    int hash = found;
    hash = (hash ^ a) * 0x85EBCA6B;
    hash = ((hash ^ (hash >>> 15)) ^ b) * 0xC2B2AE35;
    hash = ((hash ^ (hash >>> 13)) ^ c) * 0x85EBCA6B;
    hash = ((hash ^ (hash >>> 15)) ^ d) * 0xC2B2AE35;
    hash ^= hash >>> 16;
    signs[found++] = (hash * 0x9E3779B1) >>> (Integer.SIZE - BITS);
  }
}
