package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.internal.text.Words;
import java.util.List;

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
  private static final double PRIOR = .75;

  /** What no headline is worth before. */
  private static final double NONE = 1;

  /** A whole block. */
  static TitleLine of(Block block, Words words, Signs<TitleSign> signs) {
    return new TitleLine(
        block.start(), block.end(), block.index(), true, words.sequenceHash(), signs);
  }

  double score() {
    return signs.sum();
  }

  /**
   * What the ranking starts from: most of what the signs say, which holds for pages of kinds and
   * languages that it has not seen.
   */
  float prior() {
    return (float) (PRIOR * score() - NONE);
  }

  /** Whether the page's title says it, or says nearly that. */
  boolean isTitled() {
    return TitleSign.isTitled(signs);
  }

  /** Its text as its blocks have it, without the tags that the input has between them. */
  String text(List<Block> blocks) {
    if (isLine) {
      return blocks.get(block).text();
    }
    StringBuilder text = new StringBuilder();
    for (int i = block; i < blocks.size() && blocks.get(i).start() < end; i++) {
      Block part = blocks.get(i);
      text.append(text.isEmpty() ? "" : " ");
      text.append(part.text(), part.textIndex(start), part.textIndex(end));
    }
    return text.toString();
  }
}
