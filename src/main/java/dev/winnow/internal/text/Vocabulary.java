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

  /** One more than the number of the word in a slot, 0 where it is free. */
  private int[] slots;

  /** The hash of the word in a slot, so that one look tells whether it is the one. */
  private long[] slotHashes;

  // By number: a word's hash, and what all lists say of it, which are asked once.
  private long[] hashes;
  private long[] known = {};

  private int size;

  /** For texts of so many characters, so that the words of most pages fit without growing. */
  Vocabulary(int characters) {
    int expected = 2 * Integer.highestOneBit(characters / CHARACTERS_A_SLOT + 1);
    slots = new int[Math.max(FIRST_SLOTS, Math.min(MOST_FIRST_SLOTS, expected))];
    slotHashes = new long[slots.length];
    hashes = new long[slots.length / 2];
  }

  /** A word's number, a new one if it has none. */
  int take(long hash) {
    int slot = slot(hash);
    return slots[slot] > 0 ? slots[slot] - 1 : add(hash, slot);
  }

  private int add(long hash, int slot) {
    int number = size++;
    slots[slot] = size;
    slotHashes[slot] = hash;
    hashes[number] = hash;
    if (size == hashes.length) {
      grow();
    }
    return number;
  }

  /** Looks all words up in the lists, when there are no more to come. */
  void lookUp() {
    known = phrases.known(hashes, size);
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, 2 * size);
    slots = new int[2 * slots.length];
    slotHashes = new long[slots.length];
    for (int i = 0; i < size; i++) {
      int slot = slot(hashes[i]);
      slots[slot] = i + 1;
      slotHashes[slot] = hashes[i];
    }
  }

  /** The slot that holds a hash, or the free one where it belongs. */
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) ((hash * SCATTER) >>> Integer.SIZE) & mask;
    while (slotHashes[slot] != hash && slots[slot] > 0) {
      slot = (slot + 1) & mask;
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
    return slots[slot(hash)] - 1;
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
