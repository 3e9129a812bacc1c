package dev.winnow.filter;

import java.util.List;

/** The built-in filters, and the recipe in which they work together. */
public final class Filters {
  private Filters() {}

  /** The recipe of {@code Extractor.standard()}: where two disagree, the later one decides. */
  public static List<Filter> standard() {
    return List.of();
  }
}
