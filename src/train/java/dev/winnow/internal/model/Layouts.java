package dev.winnow.internal.model;

import dev.winnow.document.Kind;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The layouts in which a page is read: those that stand in the folder, those made of them here, and
 * three that are no layouts but pages that the folder lacks.
 */
final class Layouts {
  /** The text layouts of the folder. */
  static final List<String> GIVEN = List.of("wet", "inscriptis", "blocks", "soup", "flat");

  static final String HTML = "html";

  /** Source line breaks and indents kept, neighbours glued: jsoup's wholeText and its like. */
  static final String WHOLE = "whole";

  /**
   * The same of the whole page, with its scripts and styles in the text: lxml's text_content, and
   * all that strips tags alone.
   */
  static final String SCRIPTED = "scripted";

  /** Hard line breaks at the width of a terminal. */
  static final String WRAPPED = "wrapped";

  static final String MARKDOWN = "markdown";

  /** HTML whose elements have no class and no id, and whose head has a title at most. */
  static final String BARE = "bare";

  /** HTML that tells nothing but where blocks are, as text is made into HTML. */
  static final String PLAIN = "plain";

  /** HTML without classes in a language that nothing is known of. */
  static final String STRANGE_HTML = "strange-html";

  /** In a language that nothing is known of: all words and phrases are strange. */
  static final String STRANGE = "strange";

  /** In a text layout of the folder, as it might look in another script: see {@link Foreign}. */
  static final String FOREIGN = "foreign";

  /** HTML, likewise. */
  static final String FOREIGN_HTML = "foreign-html";

  /** All texts of the page joined without anything between: BeautifulSoup's get_text, stripped. */
  static final String GLUED = "glued";

  /** Without its main text, as a page is that has none, or a part of that. */
  static final String GUTTED = "gutted";

  /** A few blocks of the main text between a few others: as a short page is. */
  static final String BRIEF = "brief";

  /** All of them. */
  static final List<String> ALL =
      List.of(
          "wet",
          "inscriptis",
          "blocks",
          "soup",
          "flat",
          WHOLE,
          SCRIPTED,
          WRAPPED,
          MARKDOWN,
          HTML,
          BARE,
          PLAIN,
          STRANGE_HTML,
          STRANGE,
          FOREIGN,
          FOREIGN_HTML,
          GLUED,
          BRIEF,
          GUTTED);

  private static final List<String> HTML_ONES =
      List.of(HTML, BARE, PLAIN, STRANGE_HTML, FOREIGN_HTML);
  private static final int WIDTH = 76;
  private static final int LONGEST_SCRIPT = 2_000;

  private Layouts() {}

  /** A page in a layout, given it in those of the folder. */
  static String raw(Map<String, String> given, String layout) {
    String html = given.getOrDefault(HTML, "");
    return switch (layout) {
      case WHOLE -> Jsoup.parse(html).body().wholeText();
      case GLUED -> glued(Jsoup.parse(html));
      case SCRIPTED -> scripted(Jsoup.parse(html));
      case MARKDOWN -> markdown(Jsoup.parse(html));
      case WRAPPED -> wrapped(given.getOrDefault("inscriptis", ""));
      case BARE, STRANGE_HTML -> bare(html);
      case PLAIN -> plain(given.getOrDefault(GIVEN.get(0), ""));
      case STRANGE -> given.getOrDefault(GIVEN.get(0), "");
      default -> given.getOrDefault(layout, "");
    };
  }

  static Kind kind(String layout) {
    return HTML_ONES.contains(layout) ? Kind.HTML : Kind.TEXT;
  }

  /** All text, and of each script and style the start: long ones would outweigh the pages. */
  private static String scripted(Document page) {
    StringBuilder text = new StringBuilder();
    for (Node node : page.nodeStream().toList()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof DataNode data) {
        String script = data.getWholeData();
        text.append(script, 0, Math.min(LONGEST_SCRIPT, script.length()));
      }
    }
    return text.toString();
  }

  private static String glued(Document page) {
    StringBuilder text = new StringBuilder();
    page.nodeStream(TextNode.class).forEach(node -> text.append(node.getWholeText().strip()));
    return text.toString();
  }

  /** HTML without what classes, ids and the head tell, but the title, as pieces of pages are. */
  private static String bare(String html) {
    Document page = Jsoup.parse(html);
    page.select("meta, link, script").remove();
    for (Element element : page.getAllElements()) {
      element.removeAttr("class").removeAttr("id");
    }
    return page.outerHtml();
  }

  /** A paragraph for each line, the first one the title. */
  static String plain(String lines) {
    String escaped = lines.replace("&", "&amp;").replace("<", "&lt;").strip();
    String title = escaped.lines().findFirst().orElse("");
    String body = escaped.substring(title.length()).strip().replace("\n", "</p>\n<p>");
    return "<html><head><title>" + title + "</title></head><body><p>" + body + "</p></body></html>";
  }

  /** Whether the page is dressed up as one of another language. */
  static boolean isForeign(String layout) {
    return layout.equals(FOREIGN) || layout.equals(FOREIGN_HTML);
  }

  /** Whether nothing is known of the words. */
  static boolean isStrange(String layout) {
    return layout.equals(STRANGE) || layout.equals(STRANGE_HTML);
  }

  /** Long lines broken at the width of a terminal, indents kept. */
  private static String wrapped(String text) {
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int indent = 0;
      while (indent < line.length() && line.charAt(indent) == ' ') {
        indent++;
      }
      int column = 0;
      for (String word : line.strip().split(" +", -1)) {
        if (column > 0 && column + word.length() >= WIDTH) {
          wrapped.append('\n');
          column = 0;
        }
        wrapped.append(column == 0 ? line.substring(0, Math.min(indent, WIDTH / 2)) : " ");
        wrapped.append(word);
        column += word.length() + 1;
      }
      wrapped.append('\n');
    }
    return wrapped.toString();
  }

  private static String markdown(Document page) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
              text.append(opening(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              text.append(closing(element));
            }
          }
        },
        page.body());
    return text.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n");
  }

  private static String opening(Element element) {
    return switch (element.normalName()) {
      case "h1" -> "\n\n# ";
      case "h2" -> "\n\n## ";
      case "h3" -> "\n\n### ";
      case "h4", "h5", "h6" -> "\n\n#### ";
      case "li" -> "\n* ";
      case "a" -> "[";
      case "b", "strong" -> "**";
      case "br" -> "\n";
      case "tr" -> "\n| ";
      case "td", "th" -> "";
      default -> element.isBlock() ? "\n\n" : "";
    };
  }

  private static String closing(Element element) {
    return switch (element.normalName()) {
      case "a" -> "](" + element.attr("href").strip().replace(' ', '+') + ")";
      case "b", "strong" -> "**";
      case "td", "th" -> " | ";
      case "li", "br", "tr" -> "";
      default -> element.isBlock() ? "\n\n" : "";
    };
  }
}
