package dev.winnow.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image or a video that a page shows between its blocks. Immutable.
 *
 * @param type which of the two
 * @param url its address as the page writes it; of a video that somebody else shows, of their page
 * @param text what stands for it where it cannot be seen, or null
 * @param figure the id of the figure it stands in, or 0
 * @param block the index of the block that it stands before
 */
public record Embed(Type type, String url, @Nullable String text, int figure, int block) {
  /** Checks the type and the address. */
  public Embed {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(url, "url");
  }

  /** What is shown. */
  public enum Type {
    /** A picture. */
    IMAGE,
    /** A film. */
    VIDEO
  }
}
