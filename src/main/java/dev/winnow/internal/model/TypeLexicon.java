package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the words of a page's short blocks - its buttons, labels and menus - and the head of its
 * HTML tell of its type: a linear model for each type over one table of hashed words. Immutable.
 */
final class TypeLexicon {
  /** Places in the table, a power of two. */
  static final int SIZE = 1 << 13;

  static final int TYPES = PageType.values().length;

  /** Longer blocks are about the page's subject. */
  private static final int LONGEST = 7;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final byte[] weights;
  private final float scale;

  /**
   * A model.
   *
   * @param weights for each place one of each type, side by side
   * @param scale what a weight of one counts
   */
  TypeLexicon(byte[] weights, float scale) {
    if (weights.length != SIZE * TYPES) {
      throw new IllegalArgumentException("weights must be " + SIZE * TYPES);
    }
    this.weights = weights.clone();
    this.scale = scale;
  }

  byte[] weights() {
    return weights.clone();
  }

  float scale() {
    return scale;
  }

  /**
   * The places that the page's words, and the signs of its head, lead to, each once.
   *
   * @param salt what is mixed into the words, 0 for nothing
   */
  static int[] places(Document document, PageText page, long salt) {
    BitSet found = new BitSet(SIZE);
    for (Block block : document.blocks()) {
      Words words = page.words(block);
      for (int i = 0; i < words.count() && words.count() <= LONGEST; i++) {
        long hash = words.isNumber(i) ? words.end(i) - words.start(i) : words.hash(i) ^ salt;
        found.set(place(hash));
      }
    }
    TypeSigns.hashes(document.head(), hash -> found.set(place(hash)));
    return found.stream().toArray();
  }

  private static int place(long hash) {
    return (int) (((hash ^ (hash >>> 32)) * MIX) >>> 40) & (SIZE - 1);
  }

  /** The log odds of each type, up to what they have in common. */
  float[] scores(int[] places) {
    float[] scores = new float[TYPES];
    int[] sums = new int[TYPES];
    for (int place : places) {
      for (int type = 0; type < TYPES; type++) {
        sums[type] += weights[place * TYPES + type];
      }
    }
    for (int type = 0; type < TYPES && places.length > 0; type++) {
      scores[type] = scale * sums[type] * LexicalModel.share(places.length);
    }
    return scores;
  }

  @Override
  public String toString() {
    return "TypeLexicon of " + SIZE + " places for " + Arrays.toString(PageType.values());
  }
}
