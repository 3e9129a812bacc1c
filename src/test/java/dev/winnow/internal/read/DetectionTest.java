package dev.winnow.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Growth;
import dev.winnow.document.Kind;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is HTML and what only looks like it. */
class DetectionTest {
  private static final String PARAGRAPH =
      "The harbour bridge will close for six weeks from May, the city council said on Tuesday,"
          + " after engineers had found cracks in two of its piers. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><head><title>Bridge</title></head><body><p>Hello</p></body></html>",
        "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<TITLE>Bridge</TITLE>\nHello",
        "<!DOCTYPE html>just text",
        "\uFEFF<!DOCTYPE html>\n<p>Hello",
        "  \n\t <html lang=\"en\">\n<body>Hello</body></html>",
        "<!-- saved from the web --><!-- twice -->\n<html><body>Hello",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>a</p>",
        "<html>\n<p>Hello",
        "<HTML><BODY BGCOLOR=white>Hello",
        "<head><title>Bridge</title></head>Hello, this is the page.",
        "<body>Hello, this is the page.",
        "<body class=home>\nHello, this is the page.",
        "<frameset cols=\"20%,80%\"><frame src=\"a\"><frame src=\"b\"></frameset>",
        "<meta charset=utf-8><title>Bridge</title>\n<p>The harbour bridge will close.",
        "<link rel=\"stylesheet\" href=\"a.css\">The harbour bridge will close.",
        "<p>Hello <b>world</b></p>",
        "Hello <b>world</b>",
        "<p>Hello world",
        "<p>\nThe harbour bridge\nwill close.\n<p>\nEngineers found\ncracks.",
        "<div><div><p>Hello</p></div></div>",
        "<ul>\n<li>Home\n<li>World\n<li>Sport\n</ul>",
        "<h1>Bridge to close</h1>\nThe bridge will close.<br>Cracks were found.<br>",
        "First paragraph of a feed.<br><br>Second paragraph of a feed.<br />",
        "Read <a href=\"/a\">this</a> and <a href=\"/b\">that</a> first.",
        "<table><tr><td>Route<td>Delay<tr><td>A1<td>20 min</table>",
        "<script>if (a < b) { document.write(\"<p>\"); }</script>",
        "<style>:root { --a: 1px }</style><p>Hello there, this is the page.</p>",
        "<br>",
        "<img src=\"a.png\" alt=\"A bridge\">",
        "<article><p>Hello</p></article>",
        "<custom-card><p>Hello</p><p>there</p></custom-card>",
        "<title>Bridge</title><h1>Bridge</h1>The bridge will close.",
        "<td>North</td><td>1931</td>",
        "<li>Home</li><li>World</li>",
        "</div></div><p>The end of a page that was cut.</p></body></html>",
        "<p>To show a tag write &lt;b&gt; and &lt;/b&gt;.</p>",
        "<pre><code>&lt;p&gt;Hello&lt;/p&gt;</code></pre><p>So it is written.</p>",
        "Mail to <a href=\"mailto:jo@news.example\">Jo &lt;jo@news.example&gt;</a><br>or ring.<br>",
        "<HTML>\r\n<HEAD>\r\n<TITLE>Bridge</TITLE>\r\n</HEAD>\r\nHello",
        "<div data-state='{\"a\": \"<p>\"}'>Hello, this is the page.</div>",
        "<P ALIGN=CENTER>Hello, <FONT COLOR=red>this</FONT> is the page.</P>",
        "<?xml version=\"1.0\"?><rss><channel><title>News</title><link>https://example.org/</link>"
            + "<item><title>Bridge to close</title></item></channel></rss>",
      })
  void htmlIsHtml(String raw) {
    assertThat(Detection.kind(raw, 0)).isEqualTo(Kind.HTML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "Hello world",
        "<",
        "<>",
        "< p >Hello",
        "if a < b and c > d then stop",
        "if (a<b && c>d) return;",
        "Use the <br> tag to break a line.",
        "Use <b> and </b> to make words bold, and <i> and </i> for italics, as shown before.",
        "<p>: The paragraph element\nThe <p> element stands for a paragraph. Its end tag, </p>, may"
            + " be left out.",
        "<html>: The root element\nEvery page has one.",
        "<title> is the element that names a page. It stands in the head.",
        "Write to Jo Bloggs <jo@news.example> for more.",
        "From: Jo <jo@news.example>\nTo: Sam <sam@news.example>, Ann <ann@news.example>\n\nHello",
        "<jo@news.example>, <sam@news.example>",
        "&lt;!DOCTYPE html&gt;\n&lt;html&gt;\n&lt;p&gt;Hello",
        "Escaped twice: &amp;lt;p&amp;gt;Hello&amp;lt;/p&amp;gt;",
        "To end a paragraph, write </p>.",
        "A page starts with <!DOCTYPE html>, they say.",
        "The old <font> element is gone for good; nobody missed it much when it went.",
        "Example:\n\n    <p>Hello</p>\n\nThis shows a paragraph. It is read as the text that it is,"
            + " for the lines around it are prose, and there is more of it than of the sample.",
        "<order id=\"7\"><item>Bread</item><item>Milk</item></order>",
        "5 <b 6 and 7> 3",
        "On Monday, Jo Bloggs <jo.bloggs@news.example> wrote:\n> Hello",
        "See <https://news.example/bridge> for the plan.",
        "I <3 this bridge\n<3 <3 <3",
        "&lt;p&gt;Hello &lt;b&gt;world&lt;/b&gt;&lt;/p&gt;",
        "&lt;html&gt;&lt;body&gt;Hello&lt;/body&gt;&lt;/html&gt;",
        "# Bridge to close\n\nThe **harbour bridge** will close for six weeks, the council said.\n\n"
            + "- Press <kbd>Ctrl</kbd> to go on\n- Read [the plan](https://news.example/plan) first"
            + "\n\nEngineers found cracks in two of its piers. Traffic will be diverted.",
        "List<String> names = new ArrayList<>();\nMap<String, List<Integer>> byName = group(names);",
        "public <T> List<A> map(List<B> from, Function<B, A> by) { return null; }",
        "#include <stdio.h>\n#include <map>\nint main() { return 0; }",
        "std::vector<int> v; for (auto i = 0; i<n; i++) v.push_back(i);",
        "usage: copy [options] <source> <object>",
        "usage: paint <input> <output> [--title <title>]",
        "git commit --author=\"Jo <jo@news.example>\"",
        "1 < 2 > 0\n3 << 4 >> 5\n<- back  forward ->",
        "<<< Previous | Next >>>",
        "<?php echo 1; ?>",
        "<!-- a comment alone -->",
        "<note><to>Jo</to><from>Sam</from><text>The bridge will close.</text></note>",
        "<speak>Hello</speak> said the machine.",
        "The bridge will close<br>\nThe council said on Tuesday that it would take six weeks.\n"
            + "Engineers found cracks in two of its piers.\nTraffic will be diverted.",
        "x <y> z",
        "a <b> c",
        "The <table> element holds rows. A row is a <tr> element, a cell in it a <td> element, and"
            + " the end tag </table> is needed.",
        "Lists (<ul>) hold items (<li>), and the end tag (</ul>) comes after the last of them.",
        "The tag \"<div>\" and the tag '<span>' are the same to a reader of the page.",
      })
  void textIsText(String raw) {
    assertThat(Detection.kind(raw, 0)).isEqualTo(Kind.TEXT);
  }

  @Test
  void strayTagsInALongTextDoNotMakeItHtml() {
    String text = (PARAGRAPH + "\n").repeat(10) + "<b>More</b> <br />\n" + PARAGRAPH.repeat(5);
    assertThat(Detection.kind(text, 0)).isEqualTo(Kind.TEXT);
  }

  @Test
  void aListingInATextDoesNotMakeItHtml() {
    String text =
        (PARAGRAPH + "\n").repeat(5)
            + "<ul>\n  <li>One</li>\n  <li>Two</li>\n</ul>\n"
            + (PARAGRAPH + "\n").repeat(5);
    assertThat(Detection.kind(text, 0)).isEqualTo(Kind.TEXT);
  }

  @Test
  void longParagraphsAreHtmlByTheirTags() {
    assertThat(Detection.kind(("<p>" + PARAGRAPH.repeat(4) + "</p>\n").repeat(10), 0))
        .isEqualTo(Kind.HTML);
    assertThat(Detection.kind(("<p>" + PARAGRAPH.repeat(4) + "\n").repeat(10), 0))
        .isEqualTo(Kind.HTML);
    assertThat(Detection.kind((PARAGRAPH.repeat(4) + "<br><br>\n").repeat(10), 0))
        .isEqualTo(Kind.HTML);
  }

  @Test
  void aPageIsHtmlWhateverFillsItsStart() {
    String filling = "var text = '" + PARAGRAPH.repeat(1_000) + "';";
    assertThat(Detection.kind("<script>" + filling + "</script><p>Hello</p>", 0))
        .isEqualTo(Kind.HTML);
    assertThat(Detection.kind("<div data-state=\"" + filling + "\"><p>Hello</p></div>", 0))
        .isEqualTo(Kind.HTML);
    assertThat(Detection.kind("<!--" + filling + "-->\n<!DOCTYPE html><p>Hello</p>", 0))
        .isEqualTo(Kind.TEXT);
  }

  @Test
  void onlyTheStartIsLookedAt() {
    assertThat(Detection.kind(PARAGRAPH.repeat(1_000) + "<p>Hello</p>".repeat(100_000), 0))
        .isEqualTo(Kind.TEXT);
  }

  /** All of it is looked at: what goes on behind that is taken for one long tag. */
  @Test
  void valuesWithoutEndAreReadOnce() {
    String unit = "<a b=";
    String little = "hello " + unit.repeat(1_625);
    String much = "hello " + unit.repeat(8 * 1_625);
    new Growth(8, TimeUnit.SECONDS.toNanos(1))
        .isLinear(unit, () -> detectOften(little), () -> detectOften(much));
  }

  /** What is looked at is short: once would be lost in the noise. */
  private static void detectOften(String raw) {
    for (int i = 0; i < 20; i++) {
      assertThat(Detection.kind(raw, 0)).isEqualTo(Kind.TEXT);
    }
  }
}
