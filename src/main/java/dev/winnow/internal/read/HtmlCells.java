package dev.winnow.internal.read;

import dev.winnow.document.Structure.Cell;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of the row of data that is being read. Not thread-safe. */
final class HtmlCells {
  /** HTML allows no more columns to a cell. */
  private static final int MOST = 1_000;

  private static final int LONGEST_NUMBER = 4;

  private final List<Open> cells = new ArrayList<>();

  private static final class Open {
    final HtmlFrame frame;
    final int start;
    final boolean goesOn;
    int end = -1;

    Open(HtmlFrame frame, int start, boolean goesOn) {
      this.frame = frame;
      this.start = start;
      this.goesOn = goesOn;
    }
  }

  /** Comes to an element of a row, or to the row itself. */
  void enter(HtmlFrame frame, int at) {
    if (frame.isDataRow()) {
      cells.clear();
    } else if (isCell(frame)) {
      cells.add(new Open(frame, at, false));
    }
  }

  /** Leaves an element of a row. */
  void leave(HtmlFrame frame, int at) {
    int last = cells.size() - 1;
    if (last >= 0 && isCell(frame) && cells.get(last).frame == frame) {
      cells.get(last).end = at;
    }
  }

  /** Forgets the cells of a row that is over: where all are empty, no block has taken them. */
  void clear() {
    cells.clear();
  }

  private static boolean isCell(HtmlFrame frame) {
    return frame.parent != null
        && frame.parent.isDataRow()
        && (frame.name.equals("td") || frame.name.equals("th"));
  }

  /** The cells of a block that is complete, counted from its start. */
  List<Cell> take(CharSequence text, int from, int to) {
    if (cells.isEmpty()) {
      return List.of();
    }
    List<Cell> taken = new ArrayList<>();
    List<Open> left = new ArrayList<>();
    for (Open cell : cells) {
      if (cell.end < 0) {
        // What parts the text of a cell, as an image does, leaves its rest to the next block.
        boolean begun = cell.start < to;
        left.add(new Open(cell.frame, to, begun || cell.goesOn));
        if (!begun) {
          continue;
        }
      }
      int start = Math.max(from, Math.min(cell.start, to));
      int end = cell.end < 0 ? to : Math.max(start, Math.min(cell.end, to));
      if (start < end && text.charAt(start) == ' ') {
        start++;
      }
      taken.add(
          new Cell(
              start - from,
              end - from,
              cell.frame.name.equals("th"),
              cell.goesOn ? 0 : number(cell.frame, "colspan"),
              number(cell.frame, "rowspan")));
    }
    cells.clear();
    cells.addAll(left);
    return taken;
  }

  private static int number(HtmlFrame frame, String attribute) {
    String value = frame.attributes == null ? "" : frame.attributes.get(attribute).strip();
    int number = 0;
    for (int i = 0; i < value.length() && i < LONGEST_NUMBER; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 1;
      }
      number = 10 * number + digit;
    }
    return Math.max(1, Math.min(number, MOST));
  }
}
