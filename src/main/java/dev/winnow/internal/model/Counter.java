package dev.winnow.internal.model;

/** Counts hashes in a table without boxes, which grows with how many differ. Not thread-safe. */
final class Counter {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private static final int MOST_FIRST_SLOTS = 1 << 12;

  /** At most half of the slots are taken, so that a search ends soon. */
  private static final int ROOM = 2;

  private long[] keys;
  private int[] counts;
  private int size;

  /** At first with room for so many different hashes, or for what most pages have. */
  Counter(int most) {
    int slots = Math.min(MOST_FIRST_SLOTS, Integer.highestOneBit(Math.max(4, most)) * 4);
    keys = new long[slots];
    counts = new int[slots];
  }

  /** Adds one; returns how many there were before. */
  int add(long key) {
    int slot = slot(key);
    int before = counts[slot]++;
    keys[slot] = key;
    if (before == 0 && ++size * ROOM > keys.length) {
      grow();
    }
    return before;
  }

  int count(long key) {
    return counts[slot(key)];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * MIX) >>> 32) & mask;
    while (counts[slot] > 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
