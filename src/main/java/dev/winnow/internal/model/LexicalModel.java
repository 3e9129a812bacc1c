package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Words;

/**
 * A linear model over the words of a block: a table with a weight of 8 bits for each of the words,
 * pairs of words and words at the block's edges that many pages have. Immutable.
 *
 * <p>A key stands for a word or a pair: it leads to a place in the table, and has a print that
 * tells whether the weight there is its own. So what was never learned mostly counts nothing, as it
 * should in a language that nothing is known of. Numbers count by their length only.
 */
final class LexicalModel {
  /** Places in the greatest table. */
  static final int MOST_PLACES = 1 << 16;

  /** Bits of a key behind those of its place. */
  static final int REST_BITS = 8;

  /** How many different keys there are. */
  static final int KEYS = MOST_PLACES << REST_BITS;

  /** The table keeps so much of the rest: more would make the file longer. */
  private static final int PRINT = (1 << 6) - 1;

  /** Words of a block that are looked at: what it is about is clear by then. */
  private static final int MOST_WORDS = 48;

  static final int MOST_KEYS = 2 * MOST_WORDS + 6;

  /** A block this short is known by the whole of its words. */
  private static final int SHORT = 8;

  private static final long NUMBER = 0x9E3779B97F4A7C15L;
  private static final long FIRST = 0xC2B2AE3D27D4EB4FL;
  private static final long LAST = 0x165667B19E3779F9L;
  private static final long WHOLE = 0x27D4EB2F165667C5L;
  private static final long MARK = 0x85EBCA77C2B2AE63L;

  /** By place the print of whose weight it has, and the weight. */
  private final short[] table;

  /** The bits of a key's rest that are its print; none where all that lead to a place share it. */
  private final int print;

  private final float scale;
  private final float bias;

  /**
   * A model.
   *
   * @param table what {@link #entry} says of each place
   * @param printed whether the table tells whose weights it has
   * @param scale what a weight of one counts
   * @param bias what all blocks have
   */
  LexicalModel(short[] table, boolean printed, float scale, float bias) {
    if (Integer.bitCount(table.length) != 1 || table.length > MOST_PLACES) {
      throw new IllegalArgumentException("places must be a power of two: " + table.length);
    }
    this.table = table.clone();
    this.print = printed ? PRINT : 0;
    this.scale = scale;
    this.bias = bias;
  }

  short[] table() {
    return table.clone();
  }

  boolean isPrinted() {
    return print != 0;
  }

  float scale() {
    return scale;
  }

  float bias() {
    return bias;
  }

  /**
   * Finds the keys of a block's words.
   *
   * @param salt what is mixed into the words, 0 for nothing
   * @param keys where they are put, {@link #MOST_KEYS} at most
   * @return how many they are
   */
  static int keys(Block block, Words words, long salt, int[] keys) {
    int count = Math.min(words.count(), MOST_WORDS);
    int size = 0;
    long before = FIRST;
    for (int i = 0; i < count; i++) {
      long word = word(words, i) ^ salt;
      keys[size++] = key(word);
      keys[size++] = key(pair(before, word));
      before = word;
    }
    int last = words.count() - 1;
    if (last >= 0) {
      keys[size++] = key(pair(word(words, last) ^ salt, LAST));
    }
    if (last >= 1) {
      keys[size++] = key(pair(pair(word(words, 0), word(words, 1)), FIRST ^ salt));
      keys[size++] = key(pair(pair(word(words, last - 1), word(words, last)), LAST ^ salt));
    }
    if (last < SHORT) {
      keys[size++] = key(words.sequenceHash() ^ WHOLE ^ salt);
    }
    String text = block.text();
    long role = block.role().compareTo(Role.TITLE);
    keys[size++] = key(pair(MARK, text.charAt(text.length() - 1)));
    keys[size++] = key(pair(MARK + role, Math.min(last, SHORT)));
    return size;
  }

  /** What stands for a word: of a number, how long it is. */
  static long word(Words words, int i) {
    return words.isNumber(i) ? NUMBER + (words.end(i) - words.start(i)) : words.hash(i);
  }

  static long pair(long one, long other) {
    return (one * 31 + Long.rotateLeft(other, 17)) * NUMBER;
  }

  static int key(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * NUMBER;
    return (int) (mixed >>> 40) & (KEYS - 1);
  }

  /** The place that a key leads to in a table of so many. */
  static int place(int key, int places) {
    return (key >>> REST_BITS) & (places - 1);
  }

  /** What one key counts in a block of so many, so that long blocks do not shout. */
  static float share(int keys) {
    return (float) (1 / Math.sqrt(keys));
  }

  /** What a table holds where a key's weight is. */
  static short entry(int key, boolean printed, byte weight) {
    return (short) ((printed ? (key & PRINT) << Byte.SIZE : 0) | (weight & 0xFF));
  }

  /** The log odds, by its words alone, that a block belongs to the main text. */
  float score(int[] keys, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      short entry = table[place(keys[i], table.length)];
      int strange = (entry >>> Byte.SIZE) ^ (keys[i] & print);
      sum += (byte) entry & ((strange - 1) >> (Integer.SIZE - 1));
    }
    return bias + scale * sum * share(count);
  }
}
