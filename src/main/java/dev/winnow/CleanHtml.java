package dev.winnow;

import dev.winnow.Article.Image;
import dev.winnow.Article.TextBlock;
import dev.winnow.Article.Video;
import dev.winnow.Nesting.Element;
import dev.winnow.Nesting.Tag;
import dev.winnow.document.Role;
import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as HTML that is safe to show. It is made from the model and not from the page's tags,
 * so that nothing can come through that is not made here.
 */
final class CleanHtml implements Nesting.Form {
  private static final int DEFAULT_LEVEL = 2;
  private static final int HIGHEST_LEVEL = 6;
  private static final int WIDEST = 1_000;

  private final StringBuilder out = new StringBuilder();

  /**
   * What the next item of each numbered list that is open has for its number, unless it says so.
   */
  private final List<Integer> numbers = new ArrayList<>();

  /** The element whose first block is still to come, and has no tags of its own there. */
  private @Nullable Element fresh;

  private CleanHtml() {}

  /** The title and the body of an article; empty if it has neither. */
  static String of(Article article) {
    CleanHtml html = new CleanHtml();
    if (article.title() != null) {
      html.out.append("<h1>").append(escaped(article.title())).append("</h1>\n");
    }
    Nesting.tell(article, html);
    return html.out.toString();
  }

  @Override
  public void open(Element element) {
    out.append('<').append(name(element));
    if (element.tag() == Tag.NUMBERS) {
      numbers.add(element.number());
      attribute("start", element.number(), 1);
    } else if (element.tag() == Tag.ITEM && element.number() != 0) {
      int next = numbers.remove(numbers.size() - 1);
      numbers.add(element.number() + 1);
      attribute("value", element.number(), next);
    }
    out.append('>');
    boolean bare = !element.tag().isGroup() && element.tag() != Tag.QUOTE;
    fresh = bare ? element : null;
    if (!bare) {
      out.append('\n');
    }
  }

  @Override
  public void close(Element element) {
    out.append("</").append(name(element)).append(">\n");
    fresh = null;
    if (element.tag() == Tag.NUMBERS) {
      numbers.remove(numbers.size() - 1);
    }
  }

  private void attribute(String name, int value, int otherwise) {
    if (value != otherwise) {
      out.append(' ').append(name).append("=\"").append(value).append('"');
    }
  }

  private static String name(Element element) {
    return switch (element.tag()) {
      case QUOTE -> "blockquote";
      case BULLETS -> "ul";
      case NUMBERS -> "ol";
      case ITEM -> "li";
      case TERMS -> "dl";
      case TERM -> "dt";
      case DEFINITION -> "dd";
      case TABLE -> "table";
    };
  }

  @Override
  public void block(TextBlock block) {
    String lang = block.language() == null ? "" : " lang=\"" + escaped(block.language()) + '"';
    boolean bare = fresh != null && lang.isEmpty();
    fresh = null;
    switch (block.role()) {
      case HEADING -> {
        int level = block.level() == 0 ? DEFAULT_LEVEL : Math.min(block.level(), HIGHEST_LEVEL);
        out.append("<h").append(level).append(lang).append('>');
        text(block, 0, block.text().length());
        out.append("</h").append(level).append(">\n");
      }
      case CODE -> {
        String syntax = block.structure().syntax();
        out.append("<pre").append(lang);
        out.append(syntax == null ? "><code>" : "><code class=\"language-");
        out.append(syntax == null ? "" : escaped(syntax) + "\">");
        out.append(escaped(block.text())).append("</code></pre>\n");
      }
      case TABLE_ROW -> row(block, lang);
      default -> {
        out.append(bare ? "" : "<p" + lang + ">");
        text(block, 0, block.text().length());
        out.append(bare ? "" : "</p>\n");
      }
    }
  }

  private void row(TextBlock block, String lang) {
    out.append("<tr").append(lang).append('>');
    List<Cell> cells = block.structure().cells();
    for (Cell cell : cells) {
      String name = cell.header() ? "th" : "td";
      out.append('<').append(name);
      attribute("colspan", Math.min(cell.columns(), WIDEST), 1);
      attribute("rowspan", Math.min(cell.rows(), WIDEST), 1);
      out.append('>');
      text(block, cell.start(), cell.end());
      out.append("</").append(name).append('>');
    }
    if (cells.isEmpty()) {
      out.append("<td>");
      text(block, 0, block.text().length());
      out.append("</td>");
    }
    out.append("</tr>\n");
  }

  @Override
  public void image(Image image) {
    fresh = null;
    boolean figure = image.caption() != null || image.credit() != null;
    out.append(figure ? "<figure>" : "<p>").append("<img src=\"").append(escaped(image.src()));
    out.append("\" alt=\"").append(escaped(Objects.requireNonNullElse(image.alt(), "")));
    out.append("\">");
    if (figure) {
      String caption = image.caption() == null ? "" : escaped(image.caption());
      out.append("<figcaption>").append(caption);
      if (image.credit() != null) {
        out.append(caption.isEmpty() ? "" : " ");
        out.append("<small>").append(escaped(image.credit())).append("</small>");
      }
      out.append("</figcaption>");
    }
    out.append(figure ? "</figure>\n" : "</p>\n");
  }

  @Override
  public void video(Video video) {
    fresh = null;
    out.append("<p><a href=\"").append(escaped(video.url())).append("\">");
    out.append(escaped(video.title() == null ? video.url() : video.title())).append("</a></p>\n");
  }

  /** A part of a block's text with what is set apart in it. */
  private void text(TextBlock block, int from, int to) {
    List<String> open = new ArrayList<>();
    Span link = null;
    for (Stretch stretch : Stretch.of(block.structure().spans(), from, to)) {
      List<String> wanted = new ArrayList<>();
      Span own = stretch.link();
      if (own != null) {
        wanted.add("a href=\"" + escaped(Objects.requireNonNull(own.url())) + "\"");
      }
      if (stretch.strong() && block.role() != Role.HEADING) {
        wanted.add("strong");
      }
      if (stretch.emphasis()) {
        wanted.add("em");
      }
      if (stretch.code() != null) {
        boolean math = stretch.code().style() == Style.MATH;
        wanted.add(math ? "code class=\"language-math\"" : "code");
      }
      int shared = 0;
      while (Objects.equals(own, link)
          && shared < open.size()
          && shared < wanted.size()
          && open.get(shared).equals(wanted.get(shared))) {
        shared++;
      }
      close(open, shared);
      for (String tag : wanted.subList(shared, wanted.size())) {
        out.append('<').append(tag).append('>');
        open.add(tag);
      }
      out.append(escaped(block.text().substring(stretch.start(), stretch.end())));
      link = own;
    }
    close(open, 0);
  }

  private void close(List<String> open, int depth) {
    while (open.size() > depth) {
      String tag = open.remove(open.size() - 1);
      int space = tag.indexOf(' ');
      out.append("</").append(space < 0 ? tag : tag.substring(0, space)).append('>');
    }
  }

  /** Text in which nothing is markup and nothing steers a terminal. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\n', '\t' -> escaped.append(c);
        default -> escaped.append(MarkdownText.harmless(c));
      }
    }
    return escaped.toString();
  }
}
