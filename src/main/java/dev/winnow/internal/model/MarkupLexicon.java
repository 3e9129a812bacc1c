package dev.winnow.internal.model;

import dev.winnow.document.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tags around a block say by their names: the keys of a hashed linear model that the
 * {@code class} and {@code id} words lead to, the innermost apart, and the names of the elements in
 * pairs.
 */
final class MarkupLexicon {
  /** Words of the innermost elements, that count for themselves. */
  private static final int NEAR = 6;

  /** Words of elements farther out than this say the same of all blocks. */
  private static final int MOST_WORDS = 40;

  private static final int MOST_ELEMENTS = 12;

  static final int MOST_KEYS = MOST_WORDS + 2 * NEAR + 2 * MOST_ELEMENTS + 2;

  private static final long PATH = 0x9E3779B97F4A7C15L;
  private static final long INNER = 0xC2B2AE3D27D4EB4FL;
  private static final long LAST = 0x165667B19E3779F9L;

  private MarkupLexicon() {}

  /** Whether two blocks stand in the same elements, as neighbours mostly do; told at a glance. */
  static boolean isSame(@Nullable Markup one, @Nullable Markup other) {
    return one != null
        && other != null
        && one.path() == other.path()
        && one.words() == other.words();
  }

  /**
   * Finds the keys.
   *
   * @param keys where they are put, {@link #MOST_KEYS} at most
   * @return how many they are
   */
  static int keys(Markup markup, int[] keys) {
    List<String> words = markup.words();
    List<String> path = markup.path();
    int size = 0;
    long before = LAST;
    int last = words.size() - 1;
    for (int i = last; i >= 0 && i > last - MOST_WORDS; i--) {
      long word = hash(words.get(i));
      keys[size++] = key(word);
      if (i > last - NEAR) {
        keys[size++] = key(word ^ INNER);
        keys[size++] = key(pair(word, before));
        before = word;
      }
    }
    long inner = LAST;
    int leaf = path.size() - 1;
    for (int i = leaf; i >= 0 && i > leaf - MOST_ELEMENTS; i--) {
      long element = hash(path.get(i)) ^ PATH;
      keys[size++] = key(element);
      keys[size++] = key(pair(element, inner));
      inner = element;
    }
    if (leaf >= 0 && last >= 0) {
      keys[size++] = key(pair(hash(path.get(leaf)), hash(words.get(last))));
    }
    return size;
  }

  private static long hash(String word) {
    return word.hashCode() * PATH;
  }

  private static long pair(long one, long other) {
    return (one * 31 + Long.rotateLeft(other, 17)) * PATH;
  }

  private static int key(long hash) {
    return LexicalModel.key(hash);
  }
}
