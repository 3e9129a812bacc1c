package dev.winnow.internal.read;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Tells a row of data from a row that lays out a page: it has several cells, and each has one short
 * run of text at most, or several where the table has a head for each. It looks no further than to
 * the first nested table, so that all rows of a page together are read once.
 */
final class HtmlRow implements NodeFilter {
  /** A longer cell is a column of the page rather than a datum: three sentences. */
  private static final int LONGEST_CELL = 300;

  private int cells;
  private int heads;
  private int length;
  private int breaks;
  private boolean bordered;
  private boolean inCell;

  /** Whether a cell has several runs of text. */
  private boolean parted;

  private boolean data = true;

  private HtmlRow() {}

  /**
   * Whether a {@code tr} is a row of data.
   *
   * @param heads how many headers the table's first row has, if it has nothing else
   */
  static boolean isData(Element row, int heads) {
    HtmlRow look = look(row);
    boolean named = look.cells == heads;
    return look.data && look.cells > 1 && (named || !look.parted);
  }

  /** How many headers a {@code tr} has, or 0 if it has other cells. */
  static int heads(Element row) {
    HtmlRow look = look(row);
    return look.data && look.heads == look.cells ? look.heads : 0;
  }

  private static HtmlRow look(Element row) {
    HtmlRow look = new HtmlRow();
    NodeTraversor.filter(look, row);
    return look;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(HtmlText.length(text.getWholeText()));
    } else if (node instanceof DataNode data) {
      text(HtmlText.length(data.getWholeData()));
    } else if (depth > 0 && node instanceof Element element) {
      String name = element.normalName();
      if (isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      element(name);
    }
    return data ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  /** Formulas are read even from scripts. */
  private static boolean isHidden(Element element) {
    return HtmlVisibility.isHidden(element)
        && !HtmlMath.isTex(element)
        && !HtmlMath.isWrapper(element);
  }

  private void text(int more) {
    if (more > 0) {
      data = inCell && length + more <= LONGEST_CELL;
      parted |= length > 0 && bordered;
      length += more;
      breaks = 0;
      bordered = false;
    }
  }

  private void element(String name) {
    switch (name) {
      case "td", "th" -> {
        cells++;
        heads += name.equals("th") ? 1 : 0;
        inCell = true;
        length = 0;
        breaks = 0;
        bordered = false;
      }
      case "table", "li", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6" -> data = false;
      case "br" -> bordered |= ++breaks > 1;
      default -> bordered |= HtmlTag.of(name).flow().isBlock();
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      inCell &= !name.equals("td") && !name.equals("th");
      bordered |= HtmlTag.of(name).flow().isBlock();
    }
    return FilterResult.CONTINUE;
  }
}
