package dev.winnow.internal.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of features: a named column each, a row for every block. The code that fills a column
 * names it, so names and values cannot part. Not thread-safe.
 */
final class Columns {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final int rows;
  private final List<String> names = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();

  Columns(int rows) {
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  /** Adds a column of zeros, to be filled. */
  float[] add(String name) {
    float[] column = new float[rows];
    add(name, column);
    return column;
  }

  /** Adds a column as it is. */
  void add(String name, float[] column) {
    names.add(name);
    values.add(column);
  }

  /** The names, in the order of the columns. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The columns, not copied. */
  float[][] values() {
    return values.toArray(new float[0][]);
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
