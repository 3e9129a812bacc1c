package dev.winnow.internal.text;

import java.util.Arrays;

/**
 * The different words of a page, numbered as they are found: so that how often each is where is
 * counted in a plain array, and each is looked up among the function words once. Not thread-safe.
 */
public final class Vocabulary {
  private static final int FIRST_SLOTS = 512;
  private static final int MOST_FIRST_SLOTS = 1 << 12;
  private static final int CHARACTERS_A_SLOT = 8;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private long[] keys;

  /** One more than the number of the key beside it, 0 where a slot is free. */
  private int[] taken;

  /** By number, whether the word is a function word. */
  private boolean[] small;

  private int size;

  /** For texts of so many characters: of the words of most pages less than half differ. */
  Vocabulary(int characters) {
    int slots = Integer.highestOneBit(characters / CHARACTERS_A_SLOT + 1);
    slots = Math.max(FIRST_SLOTS, Math.min(MOST_FIRST_SLOTS, slots));
    keys = new long[slots];
    taken = new int[slots];
    small = new boolean[slots / 2];
  }

  /** A word's number, a new one if it has none. */
  int take(long hash) {
    int slot = slot(hash);
    if (taken[slot] == 0) {
      if (size == small.length) {
        grow();
        slot = slot(hash);
      }
      small[size] = FunctionWords.standard().has(hash);
      keys[slot] = hash;
      taken[slot] = ++size;
    }
    return taken[slot] - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] old = taken;
    keys = new long[2 * oldKeys.length];
    taken = new int[2 * old.length];
    small = Arrays.copyOf(small, 2 * small.length);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        taken[slot] = old[i];
      }
    }
  }

  /** The slot that holds a hash, or the free one where it belongs. */
  private int slot(long hash) {
    int slot = (int) ((hash * SCATTER) >>> Integer.SIZE) & (keys.length - 1);
    while (taken[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & (keys.length - 1);
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
    return taken[slot(hash)] - 1;
  }

  /** Whether the word of this number is a function word of any language. */
  public boolean isSmall(int number) {
    return small[number];
  }
}
