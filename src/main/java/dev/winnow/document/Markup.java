package dev.winnow.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tags around a block tell. Only blocks read from HTML have it. Immutable.
 *
 * @param path the names of the enclosing elements, outermost first, lower case
 * @param words the words of their {@code class} and {@code id} attributes, lower case
 * @param linkDensity the share of the block's characters that stand inside links, 0 to 1
 * @param language the BCP 47 language that one of them, not the page as a whole, says the block is
 *     in, or null
 */
public record Markup(
    List<String> path, List<String> words, double linkDensity, @Nullable String language) {
  /** Copies the lists. */
  public Markup {
    path = List.copyOf(path);
    words = List.copyOf(words);
  }

  /** The number of enclosing elements. */
  public int depth() {
    return path.size();
  }
}
