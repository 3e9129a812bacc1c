package dev.winnow;

import dev.winnow.document.Structure;
import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Container;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import dev.winnow.internal.metadata.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a text is set that is put together from pieces of blocks. Not thread-safe. */
final class Setting {
  private final Address address;
  private final Structure first;
  private List<Span> spans = List.of();
  private List<Cell> cells = List.of();

  /** Starts with the structure of the first block. */
  Setting(Structure first, Address address) {
    this.first = first;
    this.address = address;
  }

  /**
   * Adds a piece.
   *
   * @param structure of the piece's block
   * @param from index in that block's text of the piece
   * @param to index behind it
   * @param at index of the piece in the text that is put together
   */
  void add(Structure structure, int from, int to, int at) {
    for (Span span : structure.spans()) {
      int start = Math.max(from, span.start());
      int end = Math.min(to, span.end());
      String url = start < end && span.url() != null ? address.resolve(span.url()) : null;
      if (start < end && (url != null || span.style() != Style.LINK)) {
        spans = spans.isEmpty() ? new ArrayList<>() : spans;
        spans.add(new Span(span.style(), start - from + at, end - from + at, url));
      }
    }
    for (Cell cell : structure.cells()) {
      int start = Math.max(from, Math.min(cell.start(), to));
      int end = Math.max(start, Math.min(cell.end(), to));
      cells = cells.isEmpty() ? new ArrayList<>() : cells;
      add(new Cell(start - from + at, end - from + at, cell.header(), cell.columns(), cell.rows()));
    }
  }

  /**
   * Leaves the cells empty that hold what is no body, so that those behind them keep their places.
   */
  void leaveEmpty(Structure structure, int at) {
    for (Cell cell : structure.cells()) {
      cells = cells.isEmpty() ? new ArrayList<>() : cells;
      add(new Cell(at, at, cell.header(), cell.columns(), cell.rows()));
    }
  }

  private void add(Cell cell) {
    if (cell.columns() > 0) {
      cells.add(cell);
      return;
    }
    Cell begun = cells.isEmpty() ? cell : cells.remove(cells.size() - 1);
    int columns = Math.max(1, begun.columns());
    cells.add(new Cell(begun.start(), cell.end(), begun.header(), columns, begun.rows()));
  }

  /** Whether the piece to come is of the table's row that this one is of. */
  boolean isRow(Structure other) {
    int row = row(first);
    return row != 0 && row == row(other);
  }

  private static int row(Structure structure) {
    for (Container container : structure.within()) {
      if (container.type() == Container.Type.ROW) {
        return container.id();
      }
    }
    return 0;
  }

  /** Where the first link in a part of a block leads, or null. */
  static @Nullable String link(Structure structure, int from, int to, Address address) {
    for (Span span : structure.spans()) {
      if (span.url() != null && span.start() < to && span.end() > from) {
        return address.resolve(span.url());
      }
    }
    return null;
  }

  /** All that was collected. */
  Structure structure() {
    boolean same = spans.isEmpty() && cells.isEmpty() && first.spans().isEmpty();
    return same && first.cells().isEmpty()
        ? first
        : new Structure(first.within(), spans, cells, first.syntax());
  }
}
