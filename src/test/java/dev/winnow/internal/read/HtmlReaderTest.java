package dev.winnow.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.document.Block;
import dev.winnow.document.Block.Gap;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Markup;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of elements: blocks, their roles, and what their tags tell. */
class HtmlReaderTest {
  private static final String LONG =
      "The harbour bridge will close for six weeks, the city council said on Tuesday. ".repeat(10);

  private static Document read(String raw) {
    return HtmlReader.read(raw, 0, Origin.UNKNOWN, Limits.NONE, false);
  }

  static Limits limits(int length, int blocks) {
    return new Limits(length, blocks, Limits.DEPTH, () -> false);
  }

  private static List<String> texts(String raw) {
    return read(raw).blocks().stream().map(Block::text).toList();
  }

  private static Block only(String raw) {
    List<Block> blocks = read(raw).blocks();
    assertThat(blocks).hasSize(1);
    return blocks.get(0);
  }

  private static Markup markup(Block block) {
    Markup markup = block.markup();
    assertThat(markup).isNotNull();
    return markup;
  }

  @Test
  void blockElementsMakeBlocksAndInlineOnesDoNot() {
    assertThat(texts("<div>One <b>two</b><i>three</i> four</div>five<p>six<section>seven"))
        .containsExactly("One twothree four", "five", "six", "seven");
  }

  @Test
  void aBlockElementInALineEndsIt() {
    assertThat(texts("<span>one<div>two</div>three</span>")).containsExactly("one", "two", "three");
  }

  @Test
  void whiteSpaceIsFolded() {
    assertThat(texts("<p>\n  one&nbsp;\u00A0 two\r\n\t<b> three</b> \u200B</p>\n\n<p> &nbsp; </p>"))
        .containsExactly("one two three");
  }

  @Test
  void softHyphensAreDropped() {
    assertThat(texts("<p>Ha\u00ADfen&shy;brücke</p><p>&shy;</p>")).containsExactly("Hafenbrücke");
  }

  @Test
  void whatIsNoCharacterEndsNoPage() {
    assertThat(texts("<p>\uFFFFone &amp;\uFFFF two<p title='\uFFFF'>three<p>\uFFFF</p>four"))
        .containsExactly("\uFFFDone &\uFFFD two", "three", "\uFFFD", "four");
  }

  @Test
  void theTextIsALineForEachBlock() {
    Document document = read("<h1>One &amp; two</h1>\n\n<p>three</p>");
    assertThat(document.kind()).isEqualTo(Kind.HTML);
    assertThat(document.source()).isEqualTo("One & two\nthree");
    assertThat(document.blocks())
        .extracting(Block::start, Block::end, Block::isPlain)
        .containsExactly(tuple(0, 9, true), tuple(10, 15, true));
  }

  @Test
  void aBreakEndsALineAndTwoAParagraph() {
    assertThat(read("<p>one<br>two<br><br>three<br>\n<br/>\n<br>four<p>five").blocks())
        .extracting(Block::text, Block::gap)
        .containsExactly(
            tuple("one", Gap.BLANK_LINE),
            tuple("two", Gap.LINE),
            tuple("three", Gap.BLANK_LINE),
            tuple("four", Gap.BLANK_LINE),
            tuple("five", Gap.BLANK_LINE));
  }

  @Test
  void itemsAndRowsStandClose() {
    assertThat(
            read("one<ul><li>two<li>three<ul><li>four</ul></ul>"
                    + "<table><tr><td>five<tr><td>six</table>seven")
                .blocks())
        .extracting(Block::text, Block::gap)
        .containsExactly(
            tuple("one", Gap.BLANK_LINE),
            tuple("two", Gap.BLANK_LINE),
            tuple("three", Gap.LINE),
            tuple("four", Gap.LINE),
            tuple("five", Gap.BLANK_LINE),
            tuple("six", Gap.LINE),
            tuple("seven", Gap.BLANK_LINE));
  }

  @ParameterizedTest
  @CsvSource({
    "<h1>x</h1>, HEADING, 1",
    "<h6><span>x</span></h6>, HEADING, 6",
    "<a href=y><h3>x</h3></a>, HEADING, 3",
    "<ul><li>x</ul>, LIST_ITEM, 1",
    "<li>x, LIST_ITEM, 1",
    "<ol><li><p>x</ol>, LIST_ITEM, 1",
    "<ul><li><ol><li><div>x</div></ol></ul>, LIST_ITEM, 2",
    "<ul><li><h2>x</h2></ul>, HEADING, 2",
    "<ul><li><article><p>x</article></ul>, PARAGRAPH, 0",
    "<blockquote><p>x</blockquote>, QUOTE, 0",
    "<blockquote><ul><li>x</ul></blockquote>, LIST_ITEM, 1",
    "<pre><code>x</code></pre>, CODE, 0",
    "<p><code>x</code>, PARAGRAPH, 0",
    "<figure><figcaption>x</figcaption></figure>, PARAGRAPH, 0",
    "<table><caption>x</caption></table>, PARAGRAPH, 0",
    "<table><tr><td>x</table>, PARAGRAPH, 0",
    "<dl><dd>x</dl>, PARAGRAPH, 0",
    "x, PARAGRAPH, 0"
  })
  void theTagTellsTheRole(String raw, Role role, int level) {
    Block block = only(raw);
    assertThat(block.role()).isEqualTo(role);
    assertThat(block.level()).isEqualTo(level);
  }

  @Test
  void codeKeepsItsLinesAndSpaces() {
    Block block = only("<pre>\nfor i:\r\n    <b>run</b>(i)\n\n\tend&nbsp;&nbsp;i  \n</pre>");
    assertThat(block.text()).isEqualTo("for i:\n    run(i)\n\n\tend\u00A0\u00A0i");
  }

  @Test
  void elementsInCodeChangeNeitherItsRoleNorItsLines() {
    assertThat(read("<pre><h2>one</h2>\n<div>  two</div>\n</pre><p>three").blocks())
        .extracting(Block::text, Block::role)
        .containsExactly(tuple("one\n  two", Role.CODE), tuple("three", Role.PARAGRAPH));
  }

  @Test
  void linesOfCodeThatOnlyTagsPartAreBlocks() {
    assertThat(texts("<pre>one<br>two<div>three</div></pre>"))
        .containsExactly("one", "two", "three");
  }

  @Test
  void codeKeepsTheIndentOfItsFirstLine() {
    assertThat(texts("<pre>\n\n    def f():\n        pass\n\n</pre>"))
        .containsExactly("    def f():\n        pass");
    assertThat(texts("<pre>if x:<br>    return 1<br>return 2</pre>"))
        .containsExactly("if x:", "    return 1", "return 2");
    assertThat(texts("<pre><div>if x:</div><div> <b>\ty</b> = 1</div></pre>"))
        .containsExactly("if x:", " \ty = 1");
    assertThat(texts("<pre>  <div>one</div>  </pre>  two")).containsExactly("one", "two");
    assertThat(texts("<p>  <span>one</span></p><pre>  </pre><p>two</p>"))
        .containsExactly("one", "two");
  }

  @Test
  void whatIndentsALineIsNotSetApart() {
    Block block = only("<pre><b>  one</b> two</pre>");
    assertThat(block.structure().spans()).containsExactly(new Span(Style.STRONG, 2, 5, null));
  }

  @Test
  void aRowOfDataIsOneBlock() {
    String table =
        "<table><tr><th>Route</th> <th>Delay</th></tr>"
            + "<tr>\n<td>A1</td>\n<td><p>20 <b>min</b></p></td>\n</tr></table>";
    assertThat(read(table).blocks())
        .extracting(Block::text, Block::role)
        .containsExactly(tuple("Route Delay", Role.TABLE_ROW), tuple("A1 20 min", Role.TABLE_ROW));
  }

  @Test
  void cellsThatOnlyTagsPartAreBlocksOfTheirOwn() {
    assertThat(read("<table><tr><td>A1</td><td>20 min</td></tr></table>").blocks())
        .extracting(Block::text, Block::role)
        .containsExactly(tuple("A1", Role.TABLE_ROW), tuple("20 min", Role.TABLE_ROW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<td>Menu</td> <td><p>One</p><p>Two</p></td>",
        "<td>Menu</td> <td>One<br><br>Two</td>",
        "<td>Menu</td> <td><h2>One</h2></td>",
        "<td>Menu</td> <td><table><tr><td>One</table></td>",
        "<td>Menu</td> <td><ul><li>One</ul></td>",
        "<td>One</td>"
      })
  void aRowThatLaysOutAPageIsNoData(String cells) {
    assertThat(read("<table><tr>" + cells + "</tr></table>").blocks())
        .extracting(Block::role)
        .doesNotContain(Role.TABLE_ROW);
  }

  @Test
  void aLongCellIsAColumnOfThePage() {
    assertThat(texts("<table><tr><td>Menu</td> <td>" + LONG + "</td></tr></table>"))
        .containsExactly("Menu", LONG.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "<a href=x>Home</a><a href=y>World</a>, Home|World",
    "<a href=x>Home</a><span><a href=y>World</a></span>, Home|World",
    "<a href=x>Home</a> <a href=y>World</a>, Home World",
    "<a href=x>bridge</a>s and <b>cab</b>le<b>s</b>, bridges and cables",
    "<a href=x>one<b>two</b></a>, onetwo",
    "<button>Share</button><button>Save</button>, Share|Save",
    "one<img src=x alt=y>two, one|two",
    "one<svg><text>no</text></svg>two, one|two",
    "one<img src=x>. Two, one. Two",
    "By Jo<time>5 May</time>, By Jo|5 May",
    "<x-card>one</x-card><x-card>two</x-card>, one|two",
    "one<x-y>.</x-y> two, one. two"
  })
  void wordsThatDoNotBelongTogetherAreNotGlued(String raw, String expected) {
    assertThat(String.join("|", texts(raw))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</template>",
        "<head><title>x</title></head>",
        "<title>x</title>",
        "<svg><title>x</title><text>x</text></svg>",
        "<iframe>x</iframe>",
        "<object>x</object>",
        "<video>x</video>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<input value=x>",
        "<img alt=x title=x>",
        "<!-- x -->",
        "<noscript>Please switch scripts on. x</noscript>",
        "<noframes>x</noframes>",
        "<div hidden>x</div>",
        "<div hidden=hidden><p>x</div>",
        "<p style='display:none'>x",
        "<p style='color:red;DISPLAY : NONE !important'>x",
        "<div style='display:none'><p>x<div>x</div></div>",
        "<dialog>x</dialog>",
        "<math><annotation>x</annotation></math>",
        "<frameset><frame src=x></frameset>"
      })
  void whatIsNotShownIsNotRead(String raw) {
    assertThat(texts(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden=until-found>x</div>",
        "<p aria-hidden=true>x",
        "<p style='visibility:hidden;opacity:0'>x",
        "<p style='display:block'>x",
        "<p style='--display:none'>x",
        "<dialog open>x</dialog>",
        "<body hidden>x",
        "<body style='display:none'>x",
        "<details><summary>x</summary></details>",
        "<p><script>y</script>x<style>y</style>"
      })
  void whatIsOrWillBeShownIsRead(String raw) {
    assertThat(texts(raw)).containsExactly("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noscript", "div hidden", "section hidden"})
  void longProseThatWaitsToBeShownIsRead(String element) {
    String name = element.split(" ", -1)[0];
    String start = "<body><" + element + ">";
    String end = "</" + name + ">";
    assertThat(texts(start + "<p>" + LONG + end)).containsExactly(LONG.strip());
    assertThat(texts(start + "<p><a href=x>" + LONG + "</a>" + end)).isEmpty();
    assertThat(texts(start + "<p hidden>" + LONG + "</p><p>" + LONG + end))
        .containsExactly(LONG.strip());
  }

  @Test
  void whatIsHiddenDoesNotPartALine() {
    assertThat(texts("<p>one <div hidden>no</div>two")).containsExactly("one", "two");
    assertThat(texts("<p>one <noscript><p>no</noscript>two")).containsExactly("one two");
    assertThat(texts("<div>one <span style='display:none'>no</span>two"))
        .containsExactly("one two");
  }

  @Test
  void theHeadIsKeptByName() {
    Document document =
        read(
            "<html lang=en><head><title> A\n page </title><title>Other</title>"
                + "<meta name=Author content='Jo Bloggs'><meta name=author content='Sam'>"
                + "<meta property='og:title' content='A &amp; B'><meta name=empty content=' '>"
                + "<meta name=title content='Not this'>"
                + "<link rel='x CANONICAL' href='/a'><link rel=canonical href='/b'>"
                + "<script type='application/ld+json'>{\"a\": \"&amp;\"}</script></head>"
                + "<body><svg><title>icon</title></svg><meta name=late content=yes>"
                + "<div style='display:none'>"
                + "<script type='Application/LD+JSON; charset=utf-8'>[2]</script></div>"
                + "<script>var no;</script>");
    assertThat(document.head())
        .containsOnly(
            Map.entry("title", "A page"),
            Map.entry("lang", "en"),
            Map.entry("author", "Jo Bloggs"),
            Map.entry("og:title", "A & B"),
            Map.entry("canonical", "/a"),
            Map.entry("late", "yes"),
            Map.entry("ld+json", "{\"a\": \"&amp;\"}"),
            Map.entry("ld+json.2", "[2]"));
  }

  @Test
  void whatACommentHasInMicrodataIsNotThePages() {
    String page =
        "<article itemscope itemtype='https://schema.org/NewsArticle'>"
            + "<span itemprop=author itemscope><b itemprop=name>Jo Bloggs</b></span>"
            + "<span itemprop=author>Sam Doe</span>"
            + "<div itemprop=publisher itemscope><b itemprop=name>Example</b>"
            + "<time itemprop=datePublished datetime=1950>1950</time></div>"
            + "<div itemscope itemtype='http://schema.org/Comment'>"
            + "<span itemprop=author>Al Smith</span><a rel=author>Al Smith</a>"
            + "<span class='author'><b class=fn>Al Smith</b></span>"
            + "<span itemprop=publisher itemscope><b itemprop=headline>Aye</b></span>"
            + "<time itemprop=datePublished datetime=2021-06-01>1 June</time></div>"
            + "<meta itemprop=datePublished content=2021-05-30></article>"
            + "<article itemscope><span itemprop=author>Al Smith</span></article>";
    assertThat(read(page).head())
        .containsOnly(
            Map.entry("itemprop.author", "Jo Bloggs"),
            Map.entry("itemprop.author.2", "Sam Doe"),
            Map.entry("itemprop.publisher", "Example"),
            Map.entry("time", "1950"),
            Map.entry("itemprop.datepublished", "2021-05-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment", "review", "acceptedAnswer", "publisher", "isPartOf"})
  void whatIsAPropertyOfAnotherThingIsNotThePages(String property) {
    String page =
        "<article><h1>Harbour bridge to close</h1><p>By Jo Bloggs</p></article><div itemscope"
            + " itemprop="
            + property
            + "><b itemprop=author>Al Smith</b><i itemprop=dateModified>2021</i></div>";
    assertThat(read(page).head()).doesNotContainKeys("itemprop.author", "itemprop.datemodified");
  }

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "' de-de ', de-DE",
    "en_us, en-US",
    "zh-hans-cn, zh-Hans-CN",
    "english, ",
    "x-default, ",
    "'de, en', ",
    "<?lang?>, ",
    "'', "
  })
  void theDeclaredLanguageCountsIfItIsOne(String declared, String expected) {
    assertThat(read("<html lang='" + declared + "'><p>1 2 3").language()).isEqualTo(expected);
  }

  @Test
  void theCallersLanguageComesFirstAndTheTextsLast() {
    Origin french = new Origin(null, "fr", null, ZoneOffset.UTC);
    String german = "<p>Die Brücke ist für sechs Wochen gesperrt, und das ist nicht alles.";
    assertThat(HtmlReader.read("<html lang=en>" + german, 0, french, Limits.NONE, false).language())
        .isEqualTo("fr");
    assertThat(read("<html lang=en>" + german).language()).isEqualTo("en");
    assertThat(read("<html xml:lang=nl>" + german).language()).isEqualTo("nl");
    assertThat(read(german).language()).isEqualTo("de");
    assertThat(read("<p>1 2 3").language()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // The innermost element that holds the whole block and tells one.
    "<p lang=fr>one, fr",
    "<div lang=fr><ul><li><b>one</b> two, fr",
    "<div lang=fr><p xml:lang=de-at>one, de-AT",
    "<p><i lang=fr>one <b>two</b></i>, fr",
    "<p><i lang=fr>one</i> two, ",
    "<p>one <i lang=fr>two</i>, ",
    "<div lang=fr><p>one <i lang=de>two</i> three, fr",
    "<p lang=fr></p>one, ",
    // One that makes no sense says nothing, whatever the elements around it say.
    "<div lang=fr><p lang=''>one, ",
    "<div lang=fr><p lang='Français'>one, ",
    "<p lang=und>one, ",
    "<p xml:lang='' lang=' fr_ca '>one, fr-CA",
    // The page's own.
    "<html lang=fr><p>one, ",
    "<html lang=fr><body lang=de><p>one, de"
  })
  void aBlockIsInTheLanguageThatItsElementsTell(String raw, String expected) {
    assertThat(markup(only(raw)).language()).isEqualTo(expected);
  }

  @Test
  void theMarkupTellsOfTheElementsAroundTheWholeBlock() {
    Markup markup =
        markup(
            only(
                "<main id=mainContent class='page-wide x1'><p class=Lead>"
                    + "<b class=no>one</b> <a href=x>two</a>"));
    assertThat(markup.path()).containsExactly("html", "body", "main", "p");
    assertThat(markup.words()).containsExactly("page", "wide", "x", "main", "content", "lead");
    assertThat(markup.linkDensity()).isEqualTo(0.5);
    assertThat(markup(only("<p><b>one</b>")).path()).containsExactly("html", "body", "p", "b");
  }

  @Test
  void onlyAnAddressMakesALink() {
    assertThat(markup(only("<p><a name=x>one</a>")).linkDensity()).isZero();
    assertThat(markup(only("<a href=x><p>one<b>two</b></a>")).linkDensity()).isEqualTo(1);
  }

  @Test
  void siblingsHaveTheirOwnWords() {
    assertThat(read("<p class=a1>one<p class=b1>two<p>three<p class=b1>four").blocks())
        .extracting(block -> markup(block).words())
        .containsExactly(List.of("a"), List.of("b"), List.of(), List.of("b"));
  }

  @Test
  void thePathOfADeepBlockIsItsInnermostPart() {
    List<String> path = markup(only("<div>".repeat(200) + "<p>one")).path();
    assertThat(path).hasSize(64).startsWith("div").endsWith("div", "p");
  }

  @Test
  void theLengthIsLimitedBeforeParsing() {
    Document document =
        HtmlReader.read("<p>one<p>t\uD83D\uDE00wo", 0, Origin.UNKNOWN, limits(11, 10), false);
    assertThat(document.limit()).isEqualTo("length");
    assertThat(document.source()).isEqualTo("one\nt");
    assertThat(HtmlReader.read("<p>one", 0, Origin.UNKNOWN, limits(6, 10), false).limit()).isNull();
    assertThat(HtmlReader.read("<p>one", 0, Origin.UNKNOWN, limits(0, 10), false).blocks())
        .isEmpty();
  }

  @Test
  void theBlocksAreLimited() {
    String raw = "<p>one<p>two <b>and</b><p> <p>three<meta name=a content=b>";
    Document document = HtmlReader.read(raw, 0, Origin.UNKNOWN, limits(1_000, 2), false);
    assertThat(document.blocks()).extracting(Block::text).containsExactly("one", "two and");
    assertThat(document.limit()).isEqualTo("blocks");
    assertThat(document.head()).containsEntry("a", "b");
    assertThat(HtmlReader.read(raw, 0, Origin.UNKNOWN, limits(1_000, 3), false).limit()).isNull();
  }

  @Test
  void aByteOrderMarkIsNoText() {
    Document document = read("\uFEFF<html lang=en><head><title>A page</title><p>one");
    assertThat(document.head()).containsEntry("title", "A page").containsEntry("lang", "en");
    assertThat(document.source()).isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "\0",
        "<!",
        "<p",
        "<!--",
        "<html",
        "<p></p>",
        "<p>\u200B</p>",
        "\uFEFF"
      })
  void whatHasNothingToReadHasNoBlocks(String raw) {
    assertThat(texts(raw)).isEmpty();
  }

  @Test
  void deepNestingNeedsNoStack() throws InterruptedException {
    List<List<String>> results = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              for (String tag :
                  List.of("<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x>")) {
                String raw = "<p>start</p>" + tag.repeat(10_000) + "deep";
                results.add(texts(raw));
                assertThat(HtmlReader.read(raw, 0, Origin.UNKNOWN, Limits.NONE, true).blocks())
                    .hasSize(2);
              }
            },
            "small stack",
            512 * 1024);
    thread.start();
    thread.join();
    assertThat(results).hasSize(5).containsOnly(List.of("start", "deep"));
  }
}
