package dev.winnow.internal.text;

import java.util.Arrays;

/**
 * The different words of a page, numbered as they are found: so that how often each is where is
 * counted in a plain array, and each is looked up in the lists once. Not thread-safe.
 */
public final class Vocabulary {
  private static final int FIRST_SLOTS = 512;
  private static final int MOST_FIRST_SLOTS = 1 << 12;
  private static final int CHARACTERS_A_SLOT = 8;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final Phrases phrases = Phrases.standard();

  /** Is added to the number of a function word where it is told with the number. */
  static final long SMALL = 1L << Integer.SIZE;

  /**
   * In each slot the hash of a word, and behind it one more than its number, with {@link #SMALL} of
   * a function word, or 0 where it is free: one look tells all.
   */
  private long[] slots;

  // By number, what all lists say of a word: they are asked once.
  private long[] hashes;
  private long[] known;

  private int size;

  /** For texts of so many characters, so that the words of most pages fit without growing. */
  Vocabulary(int characters) {
    int expected = 2 * Integer.highestOneBit(characters / CHARACTERS_A_SLOT + 1);
    int count = Math.max(FIRST_SLOTS, Math.min(MOST_FIRST_SLOTS, expected));
    slots = new long[2 * count];
    hashes = new long[count / 2];
    known = new long[count / 2];
  }

  /** A word's number, a new one if it has none, with {@link #SMALL} if it is a function word. */
  long take(long hash) {
    int slot = slot(hash);
    long told = slots[slot + 1];
    return (told != 0 ? told : add(hash, slot)) - 1;
  }

  private long add(long hash, int slot) {
    int number = size++;
    hashes[number] = hash;
    known[number] = phrases.known(hash);
    put(number, slot);
    long told = slots[slot + 1];
    if (size == hashes.length) {
      grow();
    }
    return told;
  }

  private void put(int number, int slot) {
    slots[slot] = hashes[number];
    slots[slot + 1] = number + 1 + (isSmall(number) ? SMALL : 0);
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, 2 * size);
    known = Arrays.copyOf(known, 2 * size);
    slots = new long[2 * slots.length];
    for (int i = 0; i < size; i++) {
      put(i, slot(hashes[i]));
    }
  }

  /** The slot that holds a hash, or the free one where it belongs. */
  private int slot(long hash) {
    int mask = slots.length - 2;
    int slot = (int) ((hash * SCATTER) >>> Integer.SIZE) & mask;
    while (slots[slot] != hash && slots[slot + 1] != 0) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  /** How many different words there are; their numbers are less. */
  public int size() {
    return size;
  }

  /** The number of a word in a block of the page. */
  public int number(Words words, int word) {
    return words.number(word);
  }

  /** The number of a word of any text, -1 if the page does not have it. */
  public int find(long hash) {
    return (int) slots[slot(hash) + 1] - 1;
  }

  /** The hash of the word of this number. */
  long hash(int number) {
    return hashes[number];
  }

  /** What the lists know of the word of this number: see {@link Phrases#known}. */
  long known(int number) {
    return known[number];
  }

  /** Whether the word of this number is a function word of any language. */
  public boolean isSmall(int number) {
    return Phrases.functionWord(known[number]) != 0;
  }
}
