package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Time grows as the input does, and the stack not at all, on inputs that are made to be bad for one
 * algorithm or another.
 */
class GrowthTest {
  private static final int SMALL = 1 << 15;
  private static final int TIMES = 8;

  /** What a quarter of a million characters may cost at most, on a slow machine. */
  private static final Growth GROWTH = new Growth(TIMES, TimeUnit.SECONDS.toNanos(4));

  /** So many that they cannot be looked at for every element inside. */
  private static final String CLASSES = "x ".repeat(100_000) + "'>";

  /** A thread with no more than this has no room for recursion over the input. */
  private static final long SMALL_STACK = 256 << 10;

  private static Arguments shape(String name, String unit) {
    return shape(name, "", unit);
  }

  private static Arguments shape(String name, String start, String unit) {
    return shape(name, start, i -> unit, "");
  }

  private static Arguments shape(String name, String start, IntFunction<String> unit, String end) {
    return Arguments.of(name, start, unit, end);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("one long word", "a"),
        shape("one long word of capitals", "A"),
        shape("digits", "7"),
        shape("digits apart", "7 "),
        shape("dates", "3 March 2026, 12:00\n"),
        shape("pieces of dates", "Mar 03/04/2022 at 8:16 1 "),
        shape("words on one line", "bridge "),
        shape("capitals on one line", "Bridge Harbour "),
        shape("sentences on one line", "The bridge will close on Tuesday. "),
        shape("sentences that touch", "The bridge will close on Tuesday."),
        shape("Chinese sentences on one line", "港口大桥将关闭六周。"),
        shape("full stops", "."),
        shape("quotation marks", "“”\"' "),
        shape("open brackets", "("),
        shape("closing marks", "a.)\"”"),
        shape("the same line", "Harbour bridge to close for repairs\n"),
        shape("the same short line", "Home\n"),
        shape("the same line apart", "Harbour bridge to close for repairs\n\n"),
        shape(
            "the same paragraph", "The harbour bridge will close for six weeks, it was said.\n\n"),
        shape("lines that go on", "the harbour bridge\n, and the ferry\n"),
        shape("lines of one letter", "a\n"),
        shape("commas", ",\n"),
        shape("white space", " \t\u00A0"),
        shape("blank lines", "\n"),
        shape("carriage returns", "\r"),
        shape("indents", "   \t a\n"),
        shape("bullets", "* "),
        shape("bullets on lines", "•\n"),
        shape("number signs", "#"),
        shape("headings", "# a\n"),
        shape("ampersands", "&"),
        shape("entities", "&amp;"),
        shape("entities without end", "&#1"),
        shape("soft hyphens", "\u00AD"),
        shape("soft hyphens apart", "a\u00AD "),
        shape("zero width", "\u200B"),
        shape("private glyphs", "\uE5CD"),
        shape("half characters", "\uD83D"),
        shape("icons", "icon check"),
        shape("icons on lines", "icon checkicon chevron downicon close\n"),
        shape("ligatures", "arrow_forwardmenuclose"),
        shape("underlines", "_"),
        shape("bars", "|"),
        shape("bars on lines", "|---|\n"),
        shape("by", "By "),
        shape("by lines", "By Jo Bloggs\n"),
        shape("copyright", "©"),
        shape("copyright lines", "© 2026 Daily Example. All rights reserved.\n"),
        shape("cookies", "We use cookies "),
        shape("cookie lines", "We use cookies to improve your experience.\n"),
        shape("credits", "Photograph: A. N. Other\n"),
        shape("captions", "The bridge. © Example\n"),
        shape("read more", "Read more\n"),
        shape("read more on one line", "Read more: "),
        shape("top stories", "Top stories\nTunnel plan shelved\n"),
        shape("kickers", "Tunnel plan shelved\nTunnel plan shelved EXPLAINER\n"),
        shape("breadcrumbs", "Home > World > "),
        shape("languages", "EnglishDeutschFrançais"),
        shape("comments", "Jo Bloggs\n2 hours ago\nReply\n"),
        shape("numbers of links", "[7]"),
        shape("references", "7. https://news.example/\n"),
        shape("links of Markdown", "[Ferry fares](/r3) "),
        shape("links without end", "[a](b"),
        shape("ends of links", "](a"),
        shape("images without end", "![a"),
        shape("bold marks", "](x) **"),
        shape("buttons", "(BUTTON) "),
        shape("addresses", "https://news.example/a?b=c&d=e "),
        shape("combining marks", "e\u0301\u0301"),
        shape("Thai", "สะพานท่าเรือ"),
        shape("Arabic", "سيغلق جسر الميناء. "),
        shape("open tags", "<html>", "<div>"),
        shape("open tags in a paragraph", "<p>", "<b><i>"),
        shape("closing tags", "<html>", "</p></div>"),
        shape("paragraphs", "<html>", "<p>The bridge will close on Tuesday.</p>"),
        shape("items", "<html>", "<ul><li><a href=\"/r\">Tunnel plan shelved</a>"),
        shape("tables in tables", "<html>", "<table><tr><td>"),
        shape("less-than signs", "<html>", "<"),
        shape("tags without end", "<html>", "<a href='"),
        shape("comments without end", "<html>", "<!--"),
        shape("attributes", "<html><p ", "a=b "),
        shape("attributes of a tag that ends", "<html><p ", i -> "a" + i + "=b ", ">The bridge."),
        shape(
            "classes of a tag that ends", "<html><p class='", i -> "a" + i + " ", "'>The bridge."),
        shape("code in a box with many classes", "<html><pre class='" + CLASSES, "<div>a</div>"),
        shape("images of one picture", "<html><picture>", "<img>"),
        shape("scripts", "<html>", "<script>a</script>"),
        shape("misnested tags", "<html>", "<a><p></a><b></p>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void timeGrowsAsTheInputDoes(String name, String start, IntFunction<String> unit, String end) {
    String small = fill(start, unit, end, SMALL);
    String large = fill(start, unit, end, SMALL * TIMES);
    GROWTH.isLinear(name, () -> Laws.STANDARD.extract(small), () -> Laws.STANDARD.extract(large));
  }

  /** The more names, the more classes: neither alone would show that each reads all of them. */
  @Test
  void namesInABoxWithManyClassesAreLinear() {
    String little = names(5_000);
    String much = names(5_000 * TIMES);
    GROWTH.isLinear(
        "names", () -> Laws.STANDARD.extract(little), () -> Laws.STANDARD.extract(much));
  }

  private static String names(int number) {
    return "<html><p class='" + "x ".repeat(5 * number) + "'>" + "<b class=fn></b>".repeat(number);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void theStackDoesNotGrow(String name, String start, IntFunction<String> unit, String end)
      throws InterruptedException {
    String page = fill(start, unit, end, SMALL);
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> Laws.STANDARD.extract(page), "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((failed, e) -> thrown.set(e));
    thread.start();
    thread.join();
    assertThat(thrown.get()).as("what was thrown on %s", name).isNull();
  }

  private static String fill(String start, IntFunction<String> unit, String end, int length) {
    StringBuilder text = new StringBuilder(start);
    for (int i = 0; text.length() < length; i++) {
      text.append(unit.apply(i));
    }
    return text.append(end).toString();
  }
}
