package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Words;

/**
 * A linear model over the words of a block: a weight of 8 bits for every place of a table that
 * words, pairs of words and words at the block's edges are hashed to. Immutable.
 *
 * <p>Numbers count by their length only. Two words at one place share a weight; the table is large
 * enough that this costs nothing measurable.
 */
final class LexicalModel {
  /** Places in the table, a power of two. */
  static final int SIZE = 1 << 16;

  /** Words of a block that are looked at: what it is about is clear by then. */
  private static final int MOST_WORDS = 48;

  static final int MOST_PLACES = 2 * MOST_WORDS + 6;

  /** A block this short is known by the whole of its words. */
  private static final int SHORT = 8;

  private static final long NUMBER = 0x9E3779B97F4A7C15L;
  private static final long FIRST = 0xC2B2AE3D27D4EB4FL;
  private static final long LAST = 0x165667B19E3779F9L;
  private static final long WHOLE = 0x27D4EB2F165667C5L;
  private static final long MARK = 0x85EBCA77C2B2AE63L;

  private final byte[] weights;
  private final float scale;
  private final float bias;

  LexicalModel(byte[] weights, float scale, float bias) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException("weights must be " + SIZE + ": " + weights.length);
    }
    this.weights = weights.clone();
    this.scale = scale;
    this.bias = bias;
  }

  byte[] weights() {
    return weights.clone();
  }

  float scale() {
    return scale;
  }

  float bias() {
    return bias;
  }

  /**
   * Finds the places of the table that a block's words lead to.
   *
   * @param salt what is mixed into the words, 0 for nothing
   * @param places where they are put, {@link #MOST_PLACES} at most
   * @return how many they are
   */
  static int places(Block block, Words words, long salt, int[] places) {
    int count = Math.min(words.count(), MOST_WORDS);
    int size = 0;
    long before = FIRST;
    for (int i = 0; i < count; i++) {
      long word = word(words, i) ^ salt;
      places[size++] = place(word);
      places[size++] = place(pair(before, word));
      before = word;
    }
    int last = words.count() - 1;
    if (last >= 0) {
      places[size++] = place(pair(word(words, last) ^ salt, LAST));
    }
    if (last >= 1) {
      places[size++] = place(pair(pair(word(words, 0), word(words, 1)), FIRST ^ salt));
      places[size++] = place(pair(pair(word(words, last - 1), word(words, last)), LAST ^ salt));
    }
    if (last < SHORT) {
      places[size++] = place(words.sequenceHash() ^ WHOLE ^ salt);
    }
    String text = block.text();
    long role = block.role().compareTo(Role.TITLE);
    places[size++] = place(pair(MARK, text.charAt(text.length() - 1)));
    places[size++] = place(pair(MARK + role, Math.min(last, SHORT)));
    return size;
  }

  /** What stands for a word: of a number, how long it is. */
  static long word(Words words, int i) {
    return words.isNumber(i) ? NUMBER + (words.end(i) - words.start(i)) : words.hash(i);
  }

  static long pair(long one, long other) {
    return (one * 31 + Long.rotateLeft(other, 17)) * NUMBER;
  }

  static int place(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * NUMBER;
    return (int) (mixed >>> 40) & (SIZE - 1);
  }

  /** What one place counts in a block of so many, so that long blocks do not shout. */
  static float share(int places) {
    return (float) (1 / Math.sqrt(places));
  }

  /** The log odds, by its words alone, that a block belongs to the main text. */
  float score(int[] places, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[places[i]];
    }
    return bias + scale * sum * share(count);
  }
}
