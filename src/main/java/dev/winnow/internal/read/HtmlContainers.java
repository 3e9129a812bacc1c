package dev.winnow.internal.read;

import dev.winnow.document.Structure.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what the blocks of one page stand in: lists' items, quotations, rows, figures. Most of a
 * page's elements hold no block of interest, and so a number is given when it is asked for. Not
 * thread-safe.
 */
final class HtmlContainers {
  /** Of what is nested deeper the outermost are told. */
  private static final int MOST = 16;

  private static final int LONGEST_NUMBER = 9;

  private int last;

  /** What the text of a frame stands in, outermost first. */
  List<Container> within(HtmlFrame frame) {
    HtmlFrame at = frame.holder;
    if (at == null) {
      return List.of();
    }
    List<HtmlFrame> open = new ArrayList<>();
    while (at != null && at.within == null) {
      open.add(at);
      at = Objects.requireNonNull(at.parent).holder;
    }
    List<Container> within = at == null ? List.of() : Objects.requireNonNull(at.within);
    for (int i = open.size() - 1; i >= 0; i--) {
      within = in(open.get(i), within);
      open.get(i).within = within;
    }
    return within;
  }

  private List<Container> in(HtmlFrame frame, List<Container> outer) {
    if (outer.size() == MOST) {
      return outer;
    }
    List<Container> all = new ArrayList<>(outer);
    all.add(container(frame, Objects.requireNonNull(frame.holds())));
    return List.copyOf(all);
  }

  private Container container(HtmlFrame frame, Container.Type type) {
    int group =
        switch (type) {
          case ITEM, NUMBERED_ITEM -> isList(frame.parent) ? id(frame.parent) : 0;
          case TERM, DEFINITION -> around(frame, "dl");
          case ROW -> around(frame, "table");
          case QUOTE, FIGURE -> 0;
        };
    boolean numbered =
        type == Container.Type.ITEM && frame.parent != null && frame.parent.name.equals("ol");
    return numbered
        ? new Container(Container.Type.NUMBERED_ITEM, id(frame), group, frame.number)
        : new Container(type, id(frame), group, 0);
  }

  private static boolean isList(@Nullable HtmlFrame frame) {
    return frame != null && frame.isList();
  }

  private int around(HtmlFrame frame, String name) {
    HtmlFrame at = frame.parent;
    while (at != null && !at.name.equals(name)) {
      at = at.parent;
    }
    return id(at);
  }

  private int id(@Nullable HtmlFrame frame) {
    if (frame == null) {
      return 0;
    }
    if (frame.id == 0) {
      frame.id = ++last;
    }
    return frame.id;
  }

  /** The number of the first item of a numbered list: how many it has if they are counted down. */
  static int first(Element list, Attributes attributes) {
    int items = 1;
    if (attributes.hasKey("reversed")) {
      items = 0;
      for (Node child : list.childNodes()) {
        items += child.nameIs("li") ? 1 : 0;
      }
    }
    return number(attributes, "start", items);
  }

  /**
   * The number that an attribute has, as browsers read it: what stands behind it does not count.
   */
  static int number(Attributes attributes, String name, int otherwise) {
    String value = attributes.get(name).strip();
    int from = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
    int to = from;
    while (to < value.length() && value.charAt(to) >= '0' && value.charAt(to) <= '9') {
      to++;
    }
    return to == from || to - from > LONGEST_NUMBER
        ? otherwise
        : Integer.parseInt(value.substring(0, to));
  }
}
