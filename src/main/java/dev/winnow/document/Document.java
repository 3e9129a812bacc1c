package dev.winnow.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page as the reader understood it: blocks in the order of the input. Immutable.
 *
 * @param source what offsets count in: the raw input of text, the text read from HTML
 * @param kind what the input was
 * @param blocks the blocks, ascending, without overlap; what lies between them is white space, or
 *     was not read where {@code truncated} says so
 * @param origin what is known besides the text
 * @param language BCP 47 language, as declared or else as detected, or null; that of text is
 *     detected when a pipeline labels it
 * @param head the page's meta data by lower-case name, such as {@code og:title}; empty for text
 * @param limit the name of the limit that cut the reading short, or null
 * @param embeds the images and videos, in order; empty for text
 */
public record Document(
    String source,
    Kind kind,
    List<Block> blocks,
    Origin origin,
    @Nullable String language,
    Map<String, String> head,
    @Nullable String limit,
    List<Embed> embeds) {
  /** Copies the collections and checks the blocks' order. */
  public Document {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(origin, "origin");
    blocks = List.copyOf(blocks);
    head = Map.copyOf(head);
    embeds = List.copyOf(embeds);
    int end = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.index() != i || block.start() < end || block.end() > source.length()) {
        throw new IllegalArgumentException("blocks are out of order at " + block);
      }
      end = block.end();
    }
  }

  /** A page without images. */
  public Document(
      String source,
      Kind kind,
      List<Block> blocks,
      Origin origin,
      @Nullable String language,
      Map<String, String> head,
      @Nullable String limit) {
    this(source, kind, blocks, origin, language, head, limit, List.of());
  }

  /**
   * This document as if its reading had ended behind its first blocks.
   *
   * @param count how many of them stay
   * @param limit the limit that was reached, or null
   */
  public Document cut(int count, @Nullable String limit) {
    return new Document(
        source, kind, blocks.subList(0, count), origin, language, head, limit, embeds);
  }

  /** The index of the block that holds the offset, or -1 if it lies between blocks. */
  public int blockAt(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Block block = blocks.get(middle);
      if (offset < block.start()) {
        high = middle - 1;
      } else if (offset >= block.end()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
