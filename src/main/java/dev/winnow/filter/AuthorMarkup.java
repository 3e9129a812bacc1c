package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Markup;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.PersonalNames;
import dev.winnow.internal.text.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tags around a name say of it. */
final class AuthorMarkup {
  /** How many class words next to the text tell what it is. */
  private static final int NEAREST = 6;

  /** The same for what makes it another's: a list of pages lies further out. */
  private static final int NEAR = 14;

  private static final class Lists {
    static final Set<String> AUTHOR = new HashSet<>(Resources.lines("lists/author-classes.txt"));
    static final Set<String> OTHER =
        new HashSet<>(Resources.lines("lists/other-author-classes.txt"));
  }

  private AuthorMarkup() {}

  /** The part of a block that is marked up as the name of the page's author, or null. */
  static @Nullable Span author(Block block) {
    Markup markup = block.markup();
    if (markup == null || isOther(markup)) {
      return null;
    }
    Span linked = linked(block);
    if (linked != null) {
      return linked;
    }
    String text = block.text();
    return holds(markup.words(), NEAREST, Lists.AUTHOR) && !Bylines.names(text, null).isEmpty()
        ? new Span(Style.STRONG, 0, text.length(), null)
        : null;
  }

  /** From the first to the last of a block's links to pages about authors. */
  private static @Nullable Span linked(Block block) {
    int from = -1;
    int to = -1;
    for (Span span : block.structure().spans()) {
      String url = span.url();
      if (span.style() == Style.LINK
          && url != null
          && isAuthorPage(url)
          && PersonalNames.isName(block.text().substring(span.start(), span.end()).strip())) {
        from = from < 0 ? span.start() : from;
        to = span.end();
      }
    }
    return from < 0 ? null : new Span(Style.LINK, from, to, null);
  }

  /** Whether a folder of an address is that of the authors: {@code /author/jo-bloggs}. */
  private static boolean isAuthorPage(String url) {
    String path = url.toLowerCase(Locale.ROOT);
    int from = path.indexOf('/', path.indexOf("//") + 2);
    while (from >= 0) {
      int to = path.indexOf('/', from + 1);
      if (to > 0 && to + 1 < path.length() && Lists.AUTHOR.contains(path.substring(from + 1, to))) {
        return true;
      }
      from = to;
    }
    return false;
  }

  private static boolean isOther(Markup markup) {
    return holds(markup.words(), NEAR, Lists.OTHER)
        || markup.path().contains("li")
        || markup.path().contains("nav")
        || markup.path().contains("aside");
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
