package dev.winnow.internal.text;

import java.util.Arrays;

/**
 * The words of a text, each as a 64-bit hash of its lower-case form with its place in the text.
 * Immutable. What a word is, {@link WordCursor} tells.
 *
 * <p>Hashes rather than strings, since a page's words are compared with word lists far more often
 * than they are read.
 */
public final class Words {
  private static final int CHARS_A_WORD = 6;
  private static final int FIRST_WORDS = 4;

  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int count;
  private int numbers;
  private int ideographs;

  private Words(String text) {
    int expected = text.length() / CHARS_A_WORD + FIRST_WORDS;
    hashes = new long[expected];
    starts = new int[expected];
    ends = new int[expected];
    WordCursor cursor = new WordCursor(text, 0, text.length());
    while (cursor.next()) {
      add(cursor);
    }
  }

  /** The words of a text. */
  public static Words of(String text) {
    return new Words(text);
  }

  private void add(WordCursor word) {
    if (count == hashes.length) {
      int size = count + (count >> 1) + FIRST_WORDS;
      hashes = Arrays.copyOf(hashes, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
    hashes[count] = word.hash();
    starts[count] = word.start();
    ends[count++] = word.isNumber() ? ~word.end() : word.end();
    numbers += word.isNumber() ? 1 : 0;
    ideographs += word.isIdeograph() ? 1 : 0;
  }

  /** The hash that a word has, whatever its case. */
  public static long hash(String word) {
    Words words = of(word);
    if (words.count != 1) {
      throw new IllegalArgumentException("word is not one word: " + word);
    }
    return words.hashes[0];
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
    long hash = WordCursor.FNV_OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ hashes[i]) * WordCursor.FNV_PRIME + (hash >>> 29);
    }
    return hash;
  }
}
