package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What the words of a page's short blocks - its buttons, labels and menus - and the head of its
 * HTML tell of its type: a linear model for each type over one table of hashed words, with prints
 * as those of {@link LexicalModel}. Immutable.
 */
final class TypeLexicon {
  /** Places in the table, a power of two. */
  static final int SIZE = 1 << 13;

  /** Bits of a key behind those of its place: its print. */
  static final int PRINT_BITS = 8;

  static final int KEYS = SIZE << PRINT_BITS;

  static final int TYPES = PageType.values().length;

  /** Longer blocks are about the page's subject. */
  private static final int LONGEST = 7;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final byte[] prints;
  private final byte[] weights;
  private final float scale;

  /**
   * A model.
   *
   * @param prints for each place whose weights it has
   * @param weights for each place one of each type, side by side
   * @param scale what a weight of one counts
   */
  TypeLexicon(byte[] prints, byte[] weights, float scale) {
    if (prints.length != SIZE || weights.length != SIZE * TYPES) {
      throw new IllegalArgumentException("places must be " + SIZE);
    }
    this.prints = prints.clone();
    this.weights = weights.clone();
    this.scale = scale;
  }

  byte[] prints() {
    return prints.clone();
  }

  byte[] weights() {
    return weights.clone();
  }

  float scale() {
    return scale;
  }

  /**
   * The keys of the page's words, and of the signs of its head, each once.
   *
   * @param salt what is mixed into the words, 0 for nothing
   */
  static int[] keys(Document document, PageText page, long salt) {
    Vocabulary vocabulary = page.vocabulary();
    boolean[] seen = new boolean[vocabulary.size()];
    int[] keys = new int[vocabulary.size()];
    int size = 0;
    long lengths = 0;
    for (Block block : document.blocks()) {
      Words words = page.words(block);
      for (int i = 0; i < words.count() && words.count() <= LONGEST; i++) {
        int number = vocabulary.number(words, i);
        if (!seen[number]) {
          seen[number] = true;
          int length = Math.min(words.end(i) - words.start(i), Long.SIZE - 1);
          if (!words.isNumber(i)) {
            keys[size++] = key(words.hash(i) ^ salt);
          } else if ((lengths >>> length & 1) == 0) {
            lengths |= 1L << length;
            keys[size++] = key(length);
          }
        }
      }
    }
    Set<Integer> signs = new HashSet<>();
    TypeSigns.hashes(document.head(), hash -> signs.add(key(hash)));
    int[] all = Arrays.copyOf(keys, size + signs.size());
    for (int sign : signs) {
      all[size++] = sign;
    }
    return all;
  }

  private static int key(long hash) {
    return (int) (((hash ^ (hash >>> 32)) * MIX) >>> 40) & (KEYS - 1);
  }

  /** The log odds of each type, up to what they have in common. */
  float[] scores(int[] keys) {
    float[] scores = new float[TYPES];
    int[] sums = new int[TYPES];
    for (int key : keys) {
      int place = key >>> PRINT_BITS;
      for (int type = 0; type < TYPES && prints[place] == (byte) key; type++) {
        sums[type] += weights[place * TYPES + type];
      }
    }
    for (int type = 0; type < TYPES && keys.length > 0; type++) {
      scores[type] = scale * sums[type] * LexicalModel.share(keys.length);
    }
    return scores;
  }

  @Override
  public String toString() {
    return "TypeLexicon of " + SIZE + " places for " + Arrays.toString(PageType.values());
  }
}
