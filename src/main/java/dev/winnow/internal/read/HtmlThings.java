package dev.winnow.internal.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The things of microdata that are open around an element. A page describes itself as one, and what
 * is on it as others: a comment has an author and a date that are not the page's. Not thread-safe.
 */
final class HtmlThings {
  /** Properties and types of things that somebody else says. */
  private static final Set<String> SAID =
      Set.of(
          "acceptedanswer",
          "answer",
          "comment",
          "comments",
          "review",
          "reviews",
          "suggestedanswer",
          "usercomments");

  /** Properties of things that are another one than the page, whatever their type. */
  private static final Set<String> OTHERS =
      Set.of(
          "about",
          "aggregaterating",
          "author",
          "citation",
          "contributor",
          "copyrightholder",
          "creator",
          "editor",
          "image",
          "interactionstatistic",
          "ispartof",
          "itemlistelement",
          "itemreviewed",
          "logo",
          "mentions",
          "offers",
          "primaryimageofpage",
          "provider",
          "publisher",
          "reviewrating",
          "sourceorganization");

  /** A review by its type may be the page itself. */
  private static final Set<String> SAID_TYPES = Set.of("answer", "comment", "usercomments");

  private final Deque<Thing> open = new ArrayDeque<>();

  /** What tells of whom; a thing inside another one is no closer to the page. */
  private enum Teller {
    PAGE,
    OTHER,
    SAID
  }

  private record Thing(Element element, Teller teller) {}

  /** Opens the thing that an element is, if it is one. */
  void enter(Element element) {
    if (element.hasAttr("itemscope")) {
      Teller own = teller(element);
      Teller outer = teller();
      open.push(new Thing(element, own.compareTo(outer) < 0 ? outer : own));
    }
  }

  /** Closes the thing that an element is, if it is one. */
  void leave(Element element) {
    if (element.equals(innermost())) {
      open.pop();
    }
  }

  /** Whether a property that comes now is one of the page. */
  boolean arePages() {
    return teller() == Teller.PAGE;
  }

  /** Whether what comes now is what somebody says about the page. */
  boolean isSaid() {
    return teller() == Teller.SAID;
  }

  /** The innermost thing that is open, or null. */
  @Nullable Element innermost() {
    Thing thing = open.peek();
    return thing == null ? null : thing.element();
  }

  private Teller teller() {
    Thing thing = open.peek();
    return thing == null ? Teller.PAGE : thing.teller();
  }

  private static Teller teller(Element thing) {
    String property = thing.attr("itemprop").strip().toLowerCase(Locale.ROOT);
    String type = thing.attr("itemtype").strip().toLowerCase(Locale.ROOT);
    String last = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
    if (SAID.contains(property) || SAID_TYPES.contains(last)) {
      return Teller.SAID;
    }
    return OTHERS.contains(property) ? Teller.OTHER : Teller.PAGE;
  }
}
