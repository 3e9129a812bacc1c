package dev.winnow.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * The words of a text, each as a 64-bit hash of its lower-case form with its place in the text.
 * Immutable. What a word is, {@link WordCursor} tells.
 *
 * <p>Hashes rather than strings, since a page's words are compared with word lists far more often
 * than they are read.
 */
public final class Words {
  /** What the words are numbered in, or null if they are not. */
  private final @Nullable Vocabulary vocabulary;

  /** The words' numbers; empty without a vocabulary. */
  private final int[] numbered;

  /** The words' hashes; empty with a vocabulary, which has them by number. */
  private final long[] hashes;

  private final int[] starts;
  private final int[] ends;

  /** Its first word's place in the arrays, which other texts may share. */
  private final int first;

  private final int count;
  private final int numbers;
  private final int ideographs;
  private final int hangul;
  private final boolean digits;
  private final boolean latin;
  private final boolean glyphs;
  private final long sequence;
  private final int longest;

  private Words(Finder found, int first) {
    this.vocabulary = found.vocabulary;
    this.numbered = found.numbered;
    this.hashes = found.hashes;
    this.starts = found.starts;
    this.ends = found.ends;
    this.first = first;
    this.count = found.size - first;
    this.numbers = found.numbers;
    this.ideographs = found.ideographs;
    this.hangul = found.hangul;
    this.digits = found.digits;
    this.latin = found.latin;
    this.glyphs = found.word.hasGlyphs();
    this.sequence = found.sequence;
    this.longest = found.longest;
  }

  /** The words of a text. */
  public static Words of(String text) {
    return new Finder(text.length(), null).find(text);
  }

  /** Finds the words of one text after another, all in the same arrays. Not thread-safe. */
  static final class Finder {
    private static final int CHARS_A_WORD = 5;
    private static final int FIRST_WORDS = 4;

    /** Longer arrays would each need as much of a small heap in one piece. */
    private static final int MOST_EXPECTED = 1 << 15;

    private static final int[] NOT_NUMBERED = {};
    private static final long[] NOT_HASHED = {};

    private final @Nullable Vocabulary vocabulary;
    private final WordCursor word = new WordCursor();
    private int[] numbered;
    private long[] hashes;
    private int[] starts;
    private int[] ends;
    private int size;

    // Of the text that is being read.
    private int first;
    private int numbers;
    private int ideographs;
    private int hangul;
    private boolean digits;
    private boolean latin;
    private long sequence;
    private int longest;

    /** For texts of so many characters, about, and a vocabulary to number their words in. */
    Finder(int characters, @Nullable Vocabulary vocabulary) {
      int expected = Math.min(MOST_EXPECTED, characters / CHARS_A_WORD + FIRST_WORDS);
      numbered = vocabulary == null ? NOT_NUMBERED : new int[expected];
      hashes = vocabulary == null ? new long[expected] : NOT_HASHED;
      starts = new int[expected];
      ends = new int[expected];
      this.vocabulary = vocabulary;
    }

    /** The words of a text. */
    Words find(String text) {
      first = size;
      numbers = 0;
      ideographs = 0;
      hangul = 0;
      digits = false;
      latin = true;
      // Held in variables: in fields each would wait for the one before to be stored.
      long hashes = WordCursor.FNV_OFFSET;
      int length = 0;
      word.walk(text, 0, text.length());
      while (word.next()) {
        add();
        hashes = sequence(hashes, word.hash());
        length = Math.max(length, word.end() - word.start());
        if (word.hasDigit()) {
          digits = true;
          numbers += word.isNumber() ? 1 : 0;
        }
        if (!word.isLatin()) {
          latin = false;
          ideographs += word.isIdeograph() ? 1 : 0;
          hangul += word.isHangul() ? 1 : 0;
        }
      }
      sequence = hashes;
      longest = length;
      return new Words(this, first);
    }

    /** Texts that were read before keep the arrays that were full. */
    private void add() {
      if (size == starts.length) {
        int own = size - first;
        int room = Math.max(Math.min(MOST_EXPECTED, starts.length), own + own / 2 + FIRST_WORDS);
        numbered = vocabulary == null ? NOT_NUMBERED : moved(numbered, room, own);
        hashes = vocabulary == null ? moved(hashes, room, own) : NOT_HASHED;
        starts = moved(starts, room, own);
        ends = moved(ends, room, own);
        first = 0;
        size = own;
      }
      if (vocabulary == null) {
        hashes[size] = word.hash();
      } else {
        numbered[size] = vocabulary.take(word.hash());
      }
      starts[size] = word.start();
      ends[size++] = word.isNumber() ? ~word.end() : word.end();
    }

    private long[] moved(long[] full, int room, int own) {
      long[] moved = new long[room];
      System.arraycopy(full, first, moved, 0, own);
      return moved;
    }

    private int[] moved(int[] full, int room, int own) {
      int[] moved = new int[room];
      System.arraycopy(full, first, moved, 0, own);
      return moved;
    }
  }

  /** The hash that a word has, whatever its case. */
  public static long hash(String word) {
    Words words = of(word);
    if (words.count != 1) {
      throw new IllegalArgumentException("word is not one word: " + word);
    }
    return words.hash(0);
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

  /** How many characters the longest has. */
  public int longest() {
    return longest;
  }

  /** Whether an icon font's glyph stands between them. */
  public boolean hasGlyphs() {
    return glyphs;
  }

  /** Whether all of them start with Latin letters or digits of Europe. */
  public boolean isLatin() {
    return latin;
  }

  /** How many of them start with a Korean syllable. */
  int hangul() {
    return hangul;
  }

  /** How many of them consist of digits. */
  public int numbers() {
    return numbers;
  }

  /** Whether a digit of any script is in one. */
  boolean hasDigits() {
    return digits;
  }

  /** Copies the numbers of the first words to a place in an array. */
  public void copyNumbers(int[] numbers, int place, int words) {
    System.arraycopy(numbered, first, numbers, place, words);
  }

  /** A word's number in the vocabulary that all were numbered in. */
  int number(int word) {
    return numbered[first + word];
  }

  /**
   * What the lists know of a word: see {@link Phrases#known}.
   *
   * @param lists the lists, which are the library's own if the words are numbered
   */
  long known(int word, Phrases lists) {
    return vocabulary == null
        ? lists.known(hashes[first + word])
        : vocabulary.known(numbered[first + word]);
  }

  /** A word's hash. */
  public long hash(int word) {
    return vocabulary == null ? hashes[first + word] : vocabulary.hash(numbered[first + word]);
  }

  /** Index in the text of a word's first character. */
  public int start(int word) {
    return starts[first + word];
  }

  /** Index in the text after a word's last character. */
  public int end(int word) {
    int end = ends[first + word];
    return end < 0 ? ~end : end;
  }

  /** The first word that starts at an index of the text or behind it. */
  public int from(int index) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a word consists of digits. */
  public boolean isNumber(int word) {
    return ends[first + word] < 0;
  }

  /** A hash of all the words in their order: equal for texts that differ in case and marks only. */
  public long sequenceHash() {
    return sequence;
  }

  /** The same of a run of words. */
  public long sequenceHash(int from, int to) {
    long sequence = WordCursor.FNV_OFFSET;
    for (int i = from; i < to; i++) {
      sequence = sequence(sequence, hash(i));
    }
    return sequence;
  }

  private static long sequence(long before, long hash) {
    return (before ^ hash) * WordCursor.FNV_PRIME + (before >>> 29);
  }
}
