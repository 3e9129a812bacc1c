package dev.winnow.document;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of text is set: what it stands in, and what parts of it are set apart. Flattened text
 * has none. Immutable.
 *
 * @param within what it stands in, outermost first
 * @param spans the parts that are set apart, by where they start
 * @param cells the cells of a row of a table, in order
 * @param syntax the language that source code is written in, as the page names it, or null
 */
public record Structure(
    List<Container> within, List<Span> spans, List<Cell> cells, @Nullable String syntax)
    implements Serializable {
  /** Nothing is known. */
  public static final Structure NONE = new Structure(List.of(), List.of(), List.of(), null);

  /** Copies the lists. */
  public Structure {
    within = List.copyOf(within);
    spans = List.copyOf(spans);
    cells = List.copyOf(cells);
  }

  /**
   * Something that holds one or more pieces of text. Pieces stand in the same one if its id is the
   * same.
   *
   * @param type what it is
   * @param id its own number on the page
   * @param group the number of the list or table that it is part of; 0 for a quotation and a figure
   * @param number what a numbered item is numbered with; 0 if it is not
   */
  public record Container(Type type, int id, int group, int number) implements Serializable {
    /** Checks the type. */
    public Container {
      Objects.requireNonNull(type, "type");
    }

    /** What a container is. */
    public enum Type {
      /** A quotation set apart. */
      QUOTE,
      /** An item of a list with bullets. */
      ITEM,
      /** An item of a numbered list. */
      NUMBERED_ITEM,
      /** A term that is explained. */
      TERM,
      /** What explains a term. */
      DEFINITION,
      /** A row of a table. */
      ROW,
      /** A figure with its caption. */
      FIGURE
    }
  }

  /**
   * A part of a text that is set apart.
   *
   * @param style how
   * @param start index in the text of its first character
   * @param end index in the text after its last character
   * @param url where a link leads; null for all else
   */
  public record Span(Style style, int start, int end, @Nullable String url)
      implements Serializable {
    /** Checks the style. */
    public Span {
      Objects.requireNonNull(style, "style");
    }
  }

  /** How a part of a text is set apart. */
  public enum Style {
    /** It leads somewhere. */
    LINK,
    /** It matters, and mostly is bold. */
    STRONG,
    /** It is stressed, and mostly is in italics. */
    EMPHASIS,
    /** It is source code or what a computer shows. */
    CODE,
    /** It is a formula, in TeX. */
    MATH
  }

  /**
   * A cell of a table.
   *
   * @param start index in the row's text of its first character
   * @param end index in the row's text after its last character; {@code start} if it is empty
   * @param header whether it says what others are
   * @param columns how many columns it takes; 0 where a row falls into several blocks and this is
   *     the rest of the last one's last cell
   * @param rows how many rows it takes
   */
  public record Cell(int start, int end, boolean header, int columns, int rows)
      implements Serializable {}
}
