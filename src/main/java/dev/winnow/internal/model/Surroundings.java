package dev.winnow.internal.model;

import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;

/**
 * What the words around a block say of it: the keys of a hashed linear model that the start of the
 * block before and of the block behind lead to, and the last short line before it. What stands
 * under "Related" belongs to other pages, whatever its own words are.
 */
final class Surroundings {
  /** Words of a neighbour that are looked at. */
  private static final int MOST_WORDS = 3;

  /** A line of more words heads nothing. */
  private static final int LONGEST_LINE = 6;

  private static final int NEIGHBOURS = 3;

  static final int MOST_KEYS = NEIGHBOURS * (LONGEST_LINE + 2);

  private static final long BEFORE = 0xC2B2AE3D27D4EB4FL;
  private static final long BEHIND = 0x165667B19E3779F9L;
  private static final long LINE = 0x27D4EB2F165667C5L;

  private static final int NONE = -1;

  private final PageText page;
  private final long salt;

  /** For each block, the last short line before it. */
  private final int[] lines;

  /**
   * Looks for short lines.
   *
   * @param salt what is mixed into the words, 0 for nothing
   */
  Surroundings(BlockForm[] forms, PageText page, long salt) {
    this.page = page;
    this.salt = salt;
    lines = new int[forms.length];
    int line = NONE;
    for (int i = 0; i < forms.length; i++) {
      lines[i] = line;
      if (forms[i].words <= LONGEST_LINE && !forms[i].isSentence() && forms[i].startsWithLetter()) {
        line = i;
      }
    }
  }

  /**
   * Finds the keys.
   *
   * @param keys where they are put, {@link #MOST_KEYS} at most
   * @return how many they are
   */
  int keys(int block, int[] keys) {
    int behind = block + 1 < lines.length ? block + 1 : NONE;
    int size = add(block - 1, BEFORE, MOST_WORDS, keys, 0);
    size = add(behind, BEHIND, MOST_WORDS, keys, size);
    if (lines[block] != block - 1) {
      size = add(lines[block], LINE, LONGEST_LINE, keys, size);
    }
    return size;
  }

  private int add(int block, long kind, int most, int[] keys, int from) {
    int size = from;
    if (block < 0) {
      keys[size++] = LexicalModel.key(kind);
      return size;
    }
    Words words = page.words(block);
    int count = words.count();
    for (int i = 0; i < count && i < most; i++) {
      keys[size++] = LexicalModel.key(LexicalModel.pair(LexicalModel.word(words, i) ^ salt, kind));
    }
    if (count <= LONGEST_LINE) {
      keys[size++] = LexicalModel.key(LexicalModel.pair(kind, words.sequenceHash() ^ salt));
    }
    keys[size++] = LexicalModel.key(kind + Math.min(count, LONGEST_LINE + 1));
    return size;
  }
}
