package dev.winnow;

import dev.winnow.JudgedPage.Line;
import dev.winnow.document.Role;
import java.util.List;

/** The ways in which judged pages are flattened. */
enum PageLayout {
  /** A line per block, the head's title first, as in crawl archives. */
  LINES("\n", true),
  /** A blank line between blocks. */
  BLOCKS("\n\n", false),
  /** A line per text node: blocks break at links and bold words. */
  SOUP("\n", true),
  /** Wrapped at a column, with bullets, as terminal browsers dump a page. */
  WRAPPED("\n\n", false),
  /** The source's own line breaks and indents. */
  SOURCE("\n", false),
  /** All on one line. */
  FLAT(" ", true),
  /** With its tags. */
  HTML("\n", true);

  private static final int WRAP_WIDTH = 76;
  private static final int SOURCE_WIDTH = 110;
  private static final String BULLET = "  * ";
  private static final String ROW_START = "<table><tr><td>";
  private static final String ROW_END = "</td></tr></table>";
  private static final String CAPTION_START = "<figure><figcaption>";
  private static final String CAPTION_END = "</figcaption></figure>";
  private static final String SPACES = "        ";

  private final String between;
  private final boolean startsWithHead;

  PageLayout(String between, boolean startsWithHead) {
    this.between = between;
    this.startsWithHead = startsWithHead;
  }

  /** Whether what a person said of a line and what came out agree, as far as the layout tells. */
  boolean agrees(Role judged, Role found) {
    return judged == found || (this != HTML && judged.isBody() && found.isBody());
  }

  /** The page in this layout. */
  LaidOutPage lay(JudgedPage page) {
    LaidOutPage.Builder out = new LaidOutPage.Builder();
    String head = page.head();
    if (this == HTML) {
      out.glue("<!DOCTYPE html>\n<html><head><title>");
    }
    if (head != null && startsWithHead) {
      out.glue(this == HTML ? head.replace("&", "&amp;") : head + between);
    }
    if (this == HTML) {
      out.glue("</title></head>\n<body>\n");
    }
    List<Line> lines = page.lines();
    Line opened = lines.get(0);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      opened = line.isContinued() ? opened : line;
      boolean closes = i + 1 == lines.size() || !lines.get(i + 1).isContinued();
      out.glue(line.isContinued() ? " " : i == 0 ? "" : before(lines.get(i - 1), line));
      out.glue(line.isContinued() ? "" : opening(line));
      lay(line, out);
      out.glue(this == HTML && closes ? closing(opened) : "");
    }
    if (this == HTML) {
      out.glue("\n</body></html>\n");
    }
    return out.page();
  }

  private String before(Line last, Line line) {
    return switch (this) {
      case WRAPPED -> last.isItem() && line.isItem() ? "\n" : between;
      case SOURCE -> line.role().isBody() ? "\n    \n" + SPACES : "\n\t\t  ";
      default -> between;
    };
  }

  private String opening(Line line) {
    return switch (this) {
      case HTML ->
          switch (line.role()) {
            case TABLE_ROW -> ROW_START;
            case CAPTION -> CAPTION_START;
            default -> "<" + tag(line) + ">";
          };
      case WRAPPED -> line.isItem() ? BULLET : "";
      default -> "";
    };
  }

  private static String closing(Line line) {
    return switch (line.role()) {
      case TABLE_ROW -> ROW_END;
      case CAPTION -> CAPTION_END;
      default -> "</" + tag(line) + ">";
    };
  }

  private void lay(Line line, LaidOutPage.Builder out) {
    int width = this == WRAPPED ? WRAP_WIDTH : this == SOURCE ? SOURCE_WIDTH : Integer.MAX_VALUE;
    String indent = this == SOURCE ? SPACES : line.isItem() ? " ".repeat(BULLET.length()) : "";
    int column = indent.length();
    for (int node = 0; node < line.nodes().size(); node++) {
      boolean celled = this == HTML && line.role() == Role.TABLE_ROW;
      boolean linked = this == HTML && node % 2 == 1 && !celled;
      out.glue(node == 0 ? "" : celled ? "</td><td>" : this == SOUP ? "\n" : " ");
      out.glue(linked ? "<a href=\"/page\">" : "");
      String[] words = line.nodes().get(node).split(" ", -1);
      for (int i = 0; i < words.length; i++) {
        boolean breaks = column > indent.length() && column + words[i].length() > width;
        if (i > 0 || breaks) {
          out.glue(breaks ? "\n" + indent : " ");
        }
        column = (breaks ? indent.length() : column) + words[i].length() + 1;
        word(words[i], line.number(), out);
      }
      out.glue(linked ? "</a>" : "");
    }
  }

  private void word(String word, int line, LaidOutPage.Builder out) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (this == HTML && c == '&') {
        out.glue("&amp;");
      } else if (this == HTML && c == '<') {
        out.glue("&lt;");
      } else {
        out.run(word.substring(i, i + 1), line);
      }
    }
  }

  private static String tag(Line line) {
    return switch (line.role()) {
      case TITLE -> "h1";
      case SUBTITLE, PARAGRAPH -> "p";
      case HEADING -> "h2";
      case QUOTE -> "blockquote";
      case CODE -> "pre";
      case LIST_ITEM, RELATED_LINK -> "li";
      default -> "div";
    };
  }
}
