package dev.winnow;

import dev.winnow.Article.TextBlock;
import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the rows of one table as lines of Markdown. A cell that takes several columns is followed
 * by empty ones, and so is the place of one that reaches down from a row above. Not thread-safe.
 */
final class TableLines {
  /** Cells take no more, so that a small page cannot make a huge table. */
  private static final int WIDEST = 20;

  private static final int HIGHEST = 50;

  /** Behind so many columns nobody follows what comes from above. */
  private static final int FOLLOWED = 200;

  private final StringBuilder lines = new StringBuilder();

  /** For how many more rows each column is filled from above. */
  private int[] filled = {};

  private int columns = 1;
  private int headColumns;
  private int headEnd;

  /**
   * The lines of these rows, of which the first is the head if it has nothing but headers, or all
   * that it says is bold.
   */
  static String of(List<TextBlock> rows) {
    TableLines table = new TableLines();
    boolean headed =
        isHead(rows.get(0).structure().cells()) || (rows.size() > 1 && isBold(rows.get(0)));
    for (TextBlock row : rows) {
      boolean head = headed && table.headEnd == 0;
      int width = table.row(row);
      table.columns = Math.max(table.columns, width);
      if (head) {
        table.headColumns = width;
        table.headEnd = table.lines.length();
      }
    }
    String head = headed ? table.lines.substring(0, table.headEnd) : "|";
    return head
        + " |".repeat(table.columns - table.headColumns)
        + "\n|"
        + " --- |".repeat(table.columns)
        + (headed ? "" : "\n")
        + table.lines.substring(table.headEnd);
  }

  private static boolean isHead(List<Cell> cells) {
    return !cells.isEmpty() && cells.stream().allMatch(Cell::header);
  }

  private static boolean isBold(TextBlock row) {
    int bold = 0;
    int filled = 0;
    for (Cell cell : row.structure().cells()) {
      filled += cell.end() - cell.start();
    }
    for (Span span : row.structure().spans()) {
      bold += span.style() == Style.STRONG ? span.end() - span.start() : 0;
    }
    return filled > 0 && bold >= filled;
  }

  /** Adds a row, and tells how many columns it fills. */
  private int row(TextBlock row) {
    lines.append(lines.isEmpty() ? "|" : "\n|");
    int column = 0;
    List<Cell> cells = row.structure().cells();
    if (cells.isEmpty()) {
      cells = List.of(new Cell(0, row.text().length(), false, 1, 1));
    }
    for (Cell cell : cells) {
      column = skip(column);
      lines.append(' ').append(MarkdownText.cell(row.text(), row.structure().spans(), cell));
      lines.append(" |");
      int width = Math.max(1, Math.min(cell.columns(), WIDEST));
      lines.append(" |".repeat(width - 1));
      fill(column, width, Math.max(1, Math.min(cell.rows(), HIGHEST)) - 1);
      column += width;
    }
    for (int i = column; i < filled.length; i++) {
      filled[i] = Math.max(0, filled[i] - 1);
    }
    return column;
  }

  private void fill(int column, int width, int rows) {
    int end = Math.min(column + width, FOLLOWED);
    if (rows > 0 && end > filled.length) {
      filled = Arrays.copyOf(filled, end);
    }
    for (int i = column; i < Math.min(end, filled.length); i++) {
      filled[i] = rows;
    }
  }

  private int skip(int from) {
    int column = from;
    while (column < filled.length && filled[column] > 0) {
      filled[column++]--;
      lines.append(" |");
    }
    return column;
  }
}
