package dev.winnow.internal.read;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Tells a heading that is set in a few lines from what else stands in a heading's tags with line
 * breaks: a headline under its kicker, a list, a whole text. It looks no further than to the first
 * heading inside, so that all of a page's are read once.
 */
final class HtmlHeading implements NodeFilter {
  /** Of the development pages' headings with line breaks one in twenty has more. */
  private static final int MOST_BREAKS = 3;

  /** Two lines of a newspaper's front page. */
  private static final int LONGEST = 200;

  private int breaks;
  private int length;

  /** Whether the line being read has text, and any that no element sets apart. */
  private boolean filled;

  private boolean bare;
  private boolean firstBare;
  private boolean oneText = true;

  private HtmlHeading() {}

  /** Whether the lines of a heading are one text. */
  static boolean isOneText(Element heading) {
    HtmlHeading look = new HtmlHeading();
    NodeTraversor.filter(look, heading);
    return look.oneText && look.goesOn();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int more = HtmlText.length(text.getWholeText());
      length += more;
      filled |= more > 0;
      bare |= more > 0 && depth == 1;
      oneText = length <= LONGEST;
    } else if (depth > 0 && node instanceof Element element) {
      if (HtmlVisibility.isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      HtmlTag tag = HtmlTag.of(element.normalName());
      oneText = tag.flow() == HtmlTag.Flow.BREAK ? endsLine() : tag.role() == null;
    }
    return oneText ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  private boolean endsLine() {
    boolean goesOn = goesOn() && breaks < MOST_BREAKS;
    breaks++;
    filled = false;
    bare = false;
    return goesOn;
  }

  /** An empty line is room between two texts; and a line set apart from the others is another. */
  private boolean goesOn() {
    firstBare = breaks == 0 ? bare : firstBare;
    return filled && bare == firstBare;
  }
}
