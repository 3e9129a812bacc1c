package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Markup;
import dev.winnow.internal.text.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the tags around a date say of it. */
final class DateMarkup {
  /** How many class words next to the text tell whose date it is. */
  private static final int NEAREST = 6;

  /** The same for what makes it another's: a list of pages lies further out. */
  private static final int NEAR = 14;

  private static final Set<String> TIME = Set.of("time");

  /** The page's own date stands in no list. */
  private static final Set<String> LISTS = Set.of("li", "nav", "aside");

  private static final class Lists {
    static final Set<String> PAGE = new HashSet<>(Resources.lines("lists/date-classes.txt"));
    static final Set<String> OTHER = new HashSet<>(Resources.lines("lists/other-date-classes.txt"));
  }

  private DateMarkup() {}

  /** Whether a block is marked up as the date of the page. */
  static boolean isPage(Block block) {
    Markup markup = block.markup();
    return markup != null
        && (holds(markup.words(), NEAREST, Lists.PAGE) || holds(markup.path(), 2, TIME))
        && !holds(markup.path(), markup.depth(), LISTS)
        && !isOther(block);
  }

  /** Whether a block is marked up as part of something else that has dates. */
  static boolean isOther(Block block) {
    Markup markup = block.markup();
    return markup != null && holds(markup.words(), NEAR, Lists.OTHER);
  }

  private static boolean holds(List<String> names, int last, Set<String> list) {
    for (int i = Math.max(0, names.size() - last); i < names.size(); i++) {
      if (list.contains(names.get(i))) {
        return true;
      }
    }
    return false;
  }
}
