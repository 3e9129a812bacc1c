package dev.winnow.internal.text;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document's words, found once and shared by the filters of one call. Not thread-safe.
 */
public final class PageText {
  private final Document document;
  private final @Nullable Words[] words;

  /** The words of this document. */
  public PageText(Document document) {
    this.document = document;
    this.words = new Words[document.blocks().size()];
  }

  /** The words of a block's text. */
  public Words words(Block block) {
    Words known = words[block.index()];
    if (known == null) {
      known = Words.of(block.text());
      words[block.index()] = known;
    }
    return known;
  }

  /** The words of the block at this place. */
  public Words words(int index) {
    return words(document.blocks().get(index));
  }
}
