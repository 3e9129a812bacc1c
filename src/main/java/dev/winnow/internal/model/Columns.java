package dev.winnow.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of features with a row for every block: named columns of the blocks' own values, and
 * behind them values that are the same in the whole page. The code that fills a column names it, so
 * names and values cannot part. Not thread-safe.
 */
final class Columns {
  /** What the names of values start with that are the same in the whole page. */
  static final String PAGE = "page.";

  private static final int FIRST_PAGE_VALUES = 64;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final int rows;

  /** The names' parts, since nobody asks for them when a page is judged. */
  private final List<Object[]> names = new ArrayList<>();

  private final List<float[]> values = new ArrayList<>();
  private final List<Object[]> pageNames = new ArrayList<>();
  private float[] pageValues = new float[FIRST_PAGE_VALUES];

  Columns(int rows) {
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  /** Adds a column of zeros, to be filled. */
  float[] add(Object... name) {
    float[] column = new float[rows];
    names.add(name);
    values.add(column);
    return column;
  }

  /** Adds what is the same in all rows. */
  void page(float value, Object... name) {
    if (pageNames.size() == pageValues.length) {
      pageValues = Arrays.copyOf(pageValues, 2 * pageValues.length);
    }
    pageValues[pageNames.size()] = value;
    pageNames.add(name);
  }

  /** The names, in the order of the columns. */
  List<String> names() {
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add(joined(name)));
    pageNames.forEach(name -> all.add(PAGE + joined(name)));
    return List.copyOf(all);
  }

  private static String joined(Object[] parts) {
    StringBuilder name = new StringBuilder();
    for (Object part : parts) {
      name.append(part);
    }
    return name.toString();
  }

  /** How many columns there are. */
  int width() {
    return names.size() + pageNames.size();
  }

  /** The columns that differ from row to row: the first ones. */
  float[][] own() {
    return values.toArray(new float[0][]);
  }

  /** The value that all rows have in a column behind them. */
  float shared(int column) {
    return pageValues[column - values.size()];
  }

  /** A row's values. */
  float[] row(int row) {
    float[] all = new float[width()];
    for (int i = 0; i < values.size(); i++) {
      all[i] = values.get(i)[row];
    }
    System.arraycopy(pageValues, 0, all, values.size(), pageNames.size());
    return all;
  }

  /** A hash of names in their order, by which a model file says what it was trained on. */
  static long hash(List<String> names) {
    long hash = FNV_OFFSET;
    for (String name : names) {
      for (int i = 0; i <= name.length(); i++) {
        hash = (hash ^ (i < name.length() ? name.charAt(i) : '\n')) * FNV_PRIME;
      }
    }
    return hash;
  }
}
