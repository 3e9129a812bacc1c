package dev.winnow.internal.metadata;

import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page with tags. Its headings, its title tag and the titles in its meta data all
 * name it, some with the site's name around it; the one wins for which most speaks. Immutable.
 *
 * @param text as the page writes it, up to a bar
 * @param block the index of the heading that says it, or -1 if none does
 */
public record Headline(String text, int block) {
  /**
   * The headline of a document read from HTML, or null if it has none.
   *
   * @param type what the page is judged to be, or null
   */
  public static @Nullable Headline of(
      Document document, Metadata metadata, @Nullable PageType type) {
    HeadlineSearch search = new HeadlineSearch(document, metadata, type == PageType.SERVICE);
    HeadlineCandidate best = search.best();
    return best == null ? null : new Headline(withoutBar(best.text), best.block);
  }

  /** What follows a bar is no headline: of 37 on the training pages 2 went on behind it. */
  private static String withoutBar(String title) {
    int bar = title.indexOf(" | ");
    return bar > 0 && title.lastIndexOf(' ', bar - 1) > 0 ? title.substring(0, bar) : title;
  }
}
