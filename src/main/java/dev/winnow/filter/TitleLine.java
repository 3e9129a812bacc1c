package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.internal.text.Words;

/**
 * A piece of text that may be the headline, and its signs.
 *
 * @param start offset in the source of its first character
 * @param end offset in the source after its last character
 * @param block the index of the block that it starts in
 * @param isLine whether it is this block, rather than a part of the page's title
 * @param words the hash of its words
 * @param signs what speaks for and against it
 */
record TitleLine(
    int start, int end, int block, boolean isLine, long words, Signs<TitleSign> signs) {
  /** A whole block. */
  static TitleLine of(Block block, Words words, Signs<TitleSign> signs) {
    return new TitleLine(
        block.start(), block.end(), block.index(), true, words.sequenceHash(), signs);
  }

  double score() {
    return signs.sum();
  }

  /** Whether the page's title says it, or says nearly that. */
  boolean isTitled() {
    return TitleSign.isTitled(signs);
  }
}
