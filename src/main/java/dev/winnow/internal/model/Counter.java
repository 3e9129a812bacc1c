package dev.winnow.internal.model;

/** Counts hashes in a table without boxes. Not thread-safe. */
final class Counter {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] counts;

  /** Room for so many different hashes. */
  Counter(int most) {
    int size = Integer.highestOneBit(Math.max(4, most)) * 4;
    keys = new long[size];
    counts = new int[size];
  }

  /** Adds one; returns how many there were before. */
  int add(long key) {
    int slot = slot(key);
    keys[slot] = key;
    return counts[slot]++;
  }

  int count(long key) {
    return counts[slot(key)];
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
