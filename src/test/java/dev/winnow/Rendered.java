package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Markdown and HTML of articles, read again by parsers that are not ours, and found harmless. */
public final class Rendered {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /** All that may come out, and no more. */
  private static final Safelist SAFE =
      new Safelist()
          .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre")
          .addTags("code", "dl", "dt", "dd", "table", "tbody", "tr", "td", "th", "strong", "em")
          .addTags("a", "img", "figure", "figcaption", "small")
          .addAttributes("ol", "start")
          .addAttributes("li", "value")
          .addAttributes("code", "class")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan")
          .addAttributes("a", "href")
          .addAttributes("img", "src", "alt")
          .addAttributes(":all", "lang")
          .addProtocols("a", "href", "http", "https", "ftp", "mailto", "tel")
          .addProtocols("img", "src", "http", "https", "ftp")
          .preserveRelativeLinks(true);

  private Rendered() {}

  /** The text that a reader of the Markdown sees. */
  public static String markdown(String markdown) {
    Reading reading = new Reading();
    PARSER.parse(markdown).accept(reading);
    hasNoControls(markdown);
    return reading.text.toString();
  }

  /** The text that a reader of the HTML sees. */
  public static String html(String html) {
    assertThat(Jsoup.isValid(html, SAFE)).as("only safe tags in\n%s", html).isTrue();
    hasNoControls(html);
    return Jsoup.parseBodyFragment(html).body().wholeText();
  }

  private static void hasNoControls(String rendered) {
    assertThat(rendered.replace("\n", "").replace("\t", "").chars().filter(Character::isISOControl))
        .isEmpty();
  }

  /** Collects the text, and refuses what no article gives. */
  private static final class Reading extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock node) {
      throw new AssertionError("code that is none: " + node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
      throw new AssertionError("HTML in Markdown: " + node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
      throw new AssertionError("HTML in Markdown: " + node.getLiteral());
    }

    @Override
    public void visit(ThematicBreak node) {
      throw new AssertionError("a line in Markdown");
    }

    @Override
    public void visit(LinkReferenceDefinition node) {
      throw new AssertionError("a reference in Markdown: " + node.getDestination());
    }

    @Override
    public void visit(Link node) {
      assertThat(node.getDestination())
          .doesNotContainPattern("(?i)^\\s*(javascript|data|vbscript):");
      visitChildren(node);
    }

    @Override
    public void visit(org.commonmark.node.Image node) {
      assertThat(node.getDestination()).doesNotContainPattern("(?i)^\\s*(javascript|data):");
    }
  }
}
