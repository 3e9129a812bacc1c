package dev.winnow.internal.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of features with a row for every block: named columns of the blocks' own values, and
 * behind them values that are the same in the whole page. The code that fills a column names it, so
 * names and values cannot part. Not thread-safe.
 */
final class Columns {
  /** What the names of values start with that are the same in the whole page. */
  static final String PAGE = "page.";

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final int rows;
  private final List<String> names = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<String> pageNames = new ArrayList<>();
  private final List<Float> pageValues = new ArrayList<>();

  Columns(int rows) {
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  /** Adds a column of zeros, to be filled. */
  float[] add(String name) {
    float[] column = new float[rows];
    names.add(name);
    values.add(column);
    return column;
  }

  /** Adds what is the same in all rows. */
  void page(String name, float value) {
    pageNames.add(PAGE + name);
    pageValues.add(value);
  }

  /** The names, in the order of the matrix's columns. */
  List<String> names() {
    List<String> all = new ArrayList<>(names);
    all.addAll(pageNames);
    return List.copyOf(all);
  }

  /** How many columns there are. */
  int width() {
    return names.size() + pageNames.size();
  }

  /** These rows one behind the other, and one of zeros behind them. */
  float[] matrix(int from, int to) {
    int own = names.size();
    int width = width();
    float[] matrix = new float[(to - from + 1) * width];
    for (int column = 0; column < own; column++) {
      float[] all = values.get(column);
      for (int row = from, at = column; row < to; row++, at += width) {
        matrix[at] = all[row];
      }
    }
    float[] page = new float[width - own];
    for (int column = 0; column < page.length; column++) {
      page[column] = pageValues.get(column);
    }
    for (int row = from, at = own; row < to; row++, at += width) {
      System.arraycopy(page, 0, matrix, at, page.length);
    }
    return matrix;
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
