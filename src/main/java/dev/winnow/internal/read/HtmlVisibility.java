package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Which elements a reader of the page does not see.
 *
 * <p>What is hidden by the {@code hidden} attribute, or from readers with scripts by {@code
 * noscript}, is content waiting to be shown when it is long and not made of links: on the
 * development pages 84 % of the words of such elements are main content, of the others 11 %. Of
 * what {@code display: none} hides a tenth is content, of closed dialogues nothing. {@code
 * aria-hidden} and transparency hide nothing from the eye in the end, and are not looked at.
 */
final class HtmlVisibility {
  /** Some hundred words; the longest notice about switched-off scripts has seventy. */
  private static final int LEAST_PROSE = 500;

  private static final Set<String> PERMALINKS = Set.of("#", "¶", "§", "🔗");

  private HtmlVisibility() {}

  /** Whether an element may be shown later though it is hidden now: then its text decides. */
  static boolean isOpen(String name, @Nullable Attributes attributes) {
    if (name.equals("noscript")) {
      return true;
    }
    return attributes != null
        && attributes.hasKey("hidden")
        && !attributes.get("hidden").equalsIgnoreCase("until-found")
        && !isRoot(name);
  }

  /** Whether an element is not for readers whatever it holds. */
  static boolean isHidden(String name, HtmlTag tag, @Nullable Attributes attributes) {
    if (!tag.isText()) {
      return true;
    }
    if (name.equals("dialog")) {
      return attributes == null || !attributes.hasKey("open");
    }
    return attributes != null
        && isNotDisplayed(attributes.get("style").toLowerCase(Locale.ROOT))
        && !isRoot(name);
  }

  /** Whether an element is but a mark to copy the address of a heading from. */
  static boolean isPermalink(Element element, Attributes attributes) {
    if (!element.normalName().equals("a") || attributes.get("href").indexOf('#') < 0) {
      return false;
    }
    Node only = element.childNodeSize() == 1 ? element.childNode(0) : null;
    return only instanceof TextNode text && PERMALINKS.contains(text.text().strip());
  }

  /** Whether an element is not for readers whatever it holds. */
  static boolean isHidden(Element element) {
    String name = element.normalName();
    return isHidden(name, HtmlTag.of(name), attributes(element));
  }

  /** An element's attributes, or null if it has none. */
  static @Nullable Attributes attributes(Element element) {
    return element.attributesSize() > 0 ? element.attributes() : null;
  }

  /** A page that hides itself whole shows itself by script. */
  private static boolean isRoot(String name) {
    return name.equals("body") || name.equals("html");
  }

  /** Whether a lower-case style says {@code display: none}. */
  private static boolean isNotDisplayed(String style) {
    String property = "display";
    int at = style.indexOf(property);
    while (at >= 0) {
      int colon = skipSpaces(style, at + property.length());
      boolean starts =
          at == 0 || style.charAt(at - 1) == ';' || Chars.isSpace(style.charAt(at - 1));
      if (starts && colon < style.length() && style.charAt(colon) == ':') {
        int value = skipSpaces(style, colon + 1);
        if (style.startsWith("none", value)) {
          return true;
        }
      }
      at = style.indexOf(property, at + 1);
    }
    return false;
  }

  private static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether an element holds long text that is not for the most part links. */
  static boolean isProse(Element element) {
    Prose prose = new Prose();
    NodeTraversor.filter(prose, element);
    return prose.all >= LEAST_PROSE && prose.linked <= prose.all / 2;
  }

  private static final class Prose implements NodeFilter {
    private int all;
    private int linked;
    private int links;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        int length = HtmlText.length(text.getWholeText());
        all += length;
        linked += links > 0 ? length : 0;
      } else if (node instanceof Element element) {
        if (isHidden(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        links += isLink(element) ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      links -= node instanceof Element element && isLink(element) ? 1 : 0;
      return FilterResult.CONTINUE;
    }

    private static boolean isLink(Element element) {
      return element.normalName().equals("a") && element.hasAttr("href");
    }
  }
}
