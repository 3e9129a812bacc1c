package dev.winnow.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in the raw input the characters of HTML come from. */
class HtmlOffsetsTest {
  private static Document read(String raw, boolean offsets) {
    return HtmlReader.read(raw, 0, Origin.UNKNOWN, Limits.NONE, offsets);
  }

  private static List<String> texts(String raw, boolean offsets) {
    return read(raw, offsets).blocks().stream().map(Block::text).toList();
  }

  private static Block only(String raw) {
    Document document = read(raw, true);
    assertThat(document.source()).isSameAs(raw);
    assertThat(document.blocks()).hasSize(1);
    return document.blocks().get(0);
  }

  /** The runs of the input that a block's characters come from, other characters as dots. */
  private static String covered(String raw) {
    Block block = only(raw);
    StringBuilder covered = new StringBuilder();
    for (int i = block.start(); i < block.end(); i++) {
      covered.append(block.covers(i) ? raw.charAt(i) : '.');
    }
    return covered.toString();
  }

  @Test
  void whatIndentsCodeIsFound() {
    String raw = "<p>a</p><pre>\n\n <b> \n\t b</b> c \n</pre>";
    Block code = read(raw, true).blocks().get(1);
    assertThat(code.text()).isEqualTo("\t b c").isEqualTo(read(raw, false).blocks().get(1).text());
    assertThat(code.start()).isEqualTo(raw.indexOf('\t'));
    assertThat(code.end()).isEqualTo(raw.indexOf(" c") + 2);
    assertThat(code.offset(2)).isEqualTo(raw.indexOf("b</b>"));
  }

  @ParameterizedTest
  @CsvSource({
    "<p>one</p>, one, one",
    "'<p> one <b>two</b> </p>', one two, one ...two",
    "'<p>one  \t two</p>', one two, one ...two",
    "<p>a&amp;b</p>, a&b, a&....b",
    "<p>a&ampb</p>, a&b, a&...b",
    "<p>a&b</p>, a&b, a&b",
    "<p>a&foo;b</p>, a&foo;b, a&foo;b",
    "<p>&notit;</p>, ¬it;, &...it;",
    "<p>&notin;</p>, ∉, &......",
    "<p>&semi;</p>, ;, &.....",
    "<p>&#65;&#x42;C</p>, ABC, &....&.....C",
    "<p>&#x1F600;x</p>, \uD83D\uDE00x, &#.......x",
    "<p>&#128512x</p>, \uD83D\uDE00x, &#......x",
    "<p>a&nbsp;&nbsp;b</p>, a b, a&...........b",
    "<p>Ha&shy;fen</p>, Hafen, Ha.....fen",
    "<p>a</b>b</foo>c</p>, abc, a....b......c",
    "<p>a<!-- no -->b</p>, ab, a...........b",
    "<math><mi>a</mi><![CDATA[CD&amp;]]></math>, aCD&amp;, a..............CD&amp;",
    "<p>a<script type=math/tex>b&lt</script>c</p>, ab&ltc, a......................b&lt.........c",
    "<math><semantics><mi>q</mi><annotation encoding=TeX>b&lt;</annotation>, b<, b&...",
    "<b><plaintext>a&amp;</b>, a&amp;</b>, a&amp;</b>"
  })
  void everyCharacterIsFound(String raw, String text, String expected) {
    assertThat(only(raw).text()).isEqualTo(text);
    assertThat(covered(raw)).isEqualTo(expected);
  }

  @Test
  void nullCharactersAreDroppedOrReplacedAsTheParserDoes() {
    assertThat(covered("<p>a\0b&amp;\0c")).isEqualTo("a.b&.....c");
    assertThat(only("<p>a\0b&amp;\0c").text()).isEqualTo("ab&c");
    assertThat(only("<plaintext>a\0b").text()).isEqualTo("a\uFFFDb");
    assertThat(covered("<plaintext>a\0b")).isEqualTo("a\0b");
    assertThat(only("<math><mi><![CDATA[&amp;\0x").text()).isEqualTo("&amp;x");
    assertThat(covered("<math><mi><![CDATA[&amp;\0x")).isEqualTo("&amp;.x");
    assertThat(covered("<plaintext>&amp;\0x")).isEqualTo("&amp;\0x");
    assertThat(covered("<math><plaintext>&lt")).isEqualTo("&..");
  }

  @Test
  void linesOfCodeAreFoundWithEitherLineEnd() {
    assertThat(only("<pre>\r\na\r\n b</pre>").text()).isEqualTo("a\n b");
    assertThat(covered("<pre>\r\na\r\n b</pre>")).isEqualTo("a.\n b");
    assertThat(covered("<pre>\na\n b</pre>")).isEqualTo("a\n b");
  }

  @Test
  void spacesOfCodeAreFound() {
    String raw = "<pre>a<i>  </i><i> \t</i>b&nbsp;&nbsp;c<i> </i><i> </i>d&#32;&#32;e</pre>";
    assertThat(texts(raw, true))
        .isEqualTo(texts(raw, false))
        .containsExactly("a   \tb\u00A0\u00A0c  d  e");
    assertThat(covered(raw))
        .isEqualTo("a...  ....... \t....b&.....&.....c... ....... ....d&....&....e");
  }

  @Test
  void offsetsCountAByteOrderMark() {
    Block block = only("\uFEFF<p>one");
    assertThat(block.start()).isEqualTo(4);
    assertThat(block.end()).isEqualTo(7);
  }

  @Test
  void theSourceIsTheWholeInputThoughOnlyItsStartWasRead() {
    String raw = "<p>one</p><p>two</p>";
    Document document =
        HtmlReader.read(raw, 0, Origin.UNKNOWN, HtmlReaderTest.limits(12, 10), true);
    assertThat(document.source()).isSameAs(raw);
    assertThat(document.limit()).isEqualTo("length");
    assertThat(document.blocks()).extracting(Block::text).containsExactly("one");
  }

  @Test
  void misplacedTextIsPutInTheInputsOrder() {
    String raw = "<p>one</p><table><tr><td>two</td></tr>three</table>four";
    assertThat(texts(raw, false)).containsExactly("one", "three", "two", "four");
    assertThat(texts(raw, true)).containsExactly("one", "two", "three", "four");
  }

  @Test
  void aBlockReadAroundAnotherFallsIntoItsParts() {
    String raw =
        "<div>one <table><tr><td> two </td></tr> three &amp; <b>four </b></table>five</div>";
    assertThat(texts(raw, false)).containsExactly("one three & four", "two", "five");
    List<Block> blocks = read(raw, true).blocks();
    assertThat(blocks)
        .extracting(Block::text)
        .containsExactly("one", "two", "three & four", "five");
    assertThat(blocks.get(2).offset(6)).isEqualTo(raw.indexOf("&amp;"));
    assertThat(blocks).extracting(Block::role).containsOnly(Role.PARAGRAPH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>\r\n<html lang=de><title>A &amp; B</title><body><h1>A &amp; B</h1><p>one<br>"
            + "two <a href=x>three</a><a href=y>four</a><ul><li>five<ul><li>six</ul></ul>",
        "<table><tr><th>Route</th> <th>Delay</th></tr><tr><td>A1</td><td>20&nbsp;min</td></table>",
        "<pre>  a\r\n\tb<br>c&lt;</pre>x<img>y&shy;z <noscript>no</noscript> end",
        "<p>one<blockquote>two<p>three</blockquote><b>four<p>five</b>six",
        "plain text & no tag",
        "<p>\u200B one\u200B<p>\uFEFF<p>&#8203;two"
      })
  void offsetsChangeNothingElse(String raw) {
    Document plain = read(raw, false);
    Document tracked = read(raw, true);
    assertThat(tracked.blocks())
        .usingRecursiveComparison()
        .ignoringFields("start", "end", "stretchText", "stretchSource")
        .isEqualTo(plain.blocks());
    assertThat(tracked.head()).isEqualTo(plain.head());
    assertThat(tracked.language()).isEqualTo(plain.language());
    assertThat(tracked.limit()).isEqualTo(plain.limit());
  }
}
