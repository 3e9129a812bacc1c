package dev.winnow.internal.text;

/**
 * A table from 64-bit hashes to numbers, without boxes. Zero is no number that it can hold. Not
 * thread-safe while it is filled.
 */
public final class HashTable {
  private static final int FIRST_SLOTS = 16;

  /** At most half of the slots are taken, so that a search ends soon. */
  private static final int ROOM = 2;

  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  /** So many bits for every slot, of which one in sixteen is set: a few KB that stay at hand. */
  private static final int BITS_A_SLOT = 8;

  /** The logarithm of the bits of a long. */
  private static final int LONG_BITS = 6;

  /** A key and its number side by side, since they are read together. */
  private long[] slots;

  /** A bit for every hash in the table. Most hashes that are asked for have none. */
  private long[] bits;

  private int size;

  /** An empty table. */
  public HashTable() {
    this(0);
  }

  /** An empty table with room for so many hashes. */
  public HashTable(int expected) {
    int least = Integer.highestOneBit(Math.max(FIRST_SLOTS, ROOM * expected));
    int count = least < ROOM * expected ? 2 * least : least;
    slots = new long[2 * count];
    bits = new long[count * BITS_A_SLOT / Long.SIZE];
  }

  /** The number of a hash, 0 if it has none. */
  public long get(long hash) {
    int bit = bit(hash);
    return (bits[bit >>> LONG_BITS] & 1L << bit) == 0 ? 0 : slots[slot(hash) + 1];
  }

  /**
   * The numbers of the first ones of many hashes. Which of them may have one is found without a
   * jump, so that none has to wait for the memory of the one before.
   */
  long[] getAll(long[] hashes, int count) {
    int[] kept = new int[count + 1];
    int keeps = 0;
    for (int i = 0; i < count; i++) {
      int bit = bit(hashes[i]);
      kept[keeps] = i;
      keeps += (int) (bits[bit >>> LONG_BITS] >>> bit) & 1;
    }
    long[] numbers = new long[count];
    for (int k = 0; k < keeps; k++) {
      numbers[kept[k]] = slots[slot(hashes[kept[k]]) + 1];
    }
    return numbers;
  }

  /** Sets the number of a hash. */
  public void put(long hash, long number) {
    if (number == 0) {
      throw new IllegalArgumentException("number must not be 0");
    }
    int slot = slot(hash);
    if (slots[slot + 1] == 0) {
      size++;
    }
    slots[slot] = hash;
    slots[slot + 1] = number;
    bits[bit(hash) >>> LONG_BITS] |= 1L << bit(hash);
    if (ROOM * 2 * size > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    bits = new long[2 * bits.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
        bits[bit(old[i]) >>> LONG_BITS] |= 1L << bit(old[i]);
      }
    }
  }

  private int bit(long hash) {
    return (int) ((hash * SCATTER) >>> Integer.SIZE) & (bits.length * Long.SIZE - 1);
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
}
