package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.winnow.Rendered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a page can steer the terminal of whoever looks at it, or break JSON. */
class OutputSafetyTest {
  /** All that no letter is: controls, marks of direction, line and paragraph separators. */
  private static final String STEERING =
      IntStream.rangeClosed(0, 0xFFFF)
          .filter(c -> c != '\n')
          .filter(
              c ->
                  Character.isISOControl(c)
                      || c == 0x2028
                      || c == 0x2029
                      || (Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D))
          .mapToObj(c -> String.valueOf((char) c))
          .collect(Collectors.joining("a"));

  private static final String SEQUENCES =
      "\u001B[2J\u001B]0;title\u0007\u009B31m\u001BP1;2|\u001B\\ \u202Eevil\u202C \uD800 \uDC00";

  /** What would run, or lead elsewhere, if it became markup; and the marks of Markdown. */
  private static final String MARKUP =
      "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;script&gt;alert(1)&lt;/script&gt;"
          + " [x](javascript:alert(1)) ![x](data:text/html,x) `<b>` <javascript:alert(1)> [x]: /y"
          + " <a href='javascript:alert(1)'>run</a> \\<i> &amp;lt;b&amp;gt; -->]]>";

  private static String run(String page, boolean terminal, String... args) {
    return Run.fed(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), terminal, args)
        .out();
  }

  private static void isSafe(String out) {
    assertThat(out.chars().filter(c -> c != '\n' && STEERING.indexOf(c) >= 0 && c != 'a'))
        .as("what could steer in: %s", out)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s Harbour\nBy %s Bloggs\nThe harbour %s bridge will close for six weeks, it said.\n%s\n",
        "<html><title>%s</title><p class='%s'>The harbour bridge %s will close, it said.</p>",
        "<meta name=author content='%s'><a href='%s'>%s</a><script type=application/ld+json>%s",
        ExtractCommandTest.PROSE + " %s " + ExtractCommandTest.PROSE,
        "<h1>%s</h1><p>" + ExtractCommandTest.PROSE + " %s <a href='%s'>out</a> at sea.</p><pre>%s"
      })
  void nothingSteers(String form) throws IOException {
    for (String hostile : new String[] {STEERING, SEQUENCES, MARKUP, "\"\\\u0000</script>\u2028"}) {
      String page = form.replace("%s", hostile);
      isSafe(run(page, true, "extract"));
      isSafe(run(page, true, "extract", "--format=markdown"));
      isSafe(run(page, true, "extract", "--format=html"));
      Rendered.markdown(run(page, false, "extract", "--format=markdown"));
      Rendered.html(run(page, false, "extract", "--format=html"));
      isSafe(run(page, false, "explain"));
      isSafe(run(page, false, "explain", "--full"));
      String json = run(page, false, "extract", "--format=json", "--fields=title,text,ledger");
      assertThat(JSON.std.mapFrom(json)).containsKey("text");
      assertThat(json.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
      String record = JSON.std.asString(Map.of("id", hostile, "raw", page, "url", hostile));
      String answer = run(record, false, "batch", "-", "-");
      assertThat(answer.strip().lines()).hasSize(1);
      assertThat(JSON.std.mapFrom(answer)).containsKeys("id", "text");
      assertThat(answer.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
      answer = run(record, false, "batch", "-", "-", "--fields=markdown,html");
      assertThat(answer.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
      Map<String, Object> rendered = JSON.std.mapFrom(answer);
      Rendered.markdown(rendered.get("markdown").toString());
      Rendered.html(rendered.get("html").toString());
    }
  }

  /** The author's marks of direction stay in the article, and reach no terminal. */
  @Test
  void marksOfDirectionStayInTheArticle() throws IOException {
    String prose = ExtractCommandTest.PROSE;
    for (String mark : List.of("\u202E", "\u202D", "\u2066", "\u2067", "\u2068", "\u202B")) {
      String page = prose.replace("fog", "f" + mark + "og");
      assertThat(page).contains(mark);
      for (String format : List.of("text", "markdown", "html")) {
        String piped = run(page, false, "extract", "--format=" + format);
        assertThat(piped).contains("f" + mark + "og");
        String shown = run(page, true, "extract", "--format=" + format);
        isSafe(shown);
        assertThat(shown).contains(String.format(Locale.ROOT, "f\\u{%x}og", (int) mark.charAt(0)));
      }
      Map<String, Object> answer =
          JSON.std.mapFrom(
              run(
                  JSON.std.asString(Map.of("raw", page)),
                  false,
                  "batch",
                  "-",
                  "-",
                  "--fields=text,markdown,html"));
      assertThat(List.of("text", "markdown", "html"))
          .allMatch(field -> answer.get(field).toString().contains("f" + mark + "og"));
      isSafe(run(page, false, "explain", "--full"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "batch", "explain"})
  void errorMessagesAreSafe(String command) {
    String name = "no\u001B[2J\u202Esuch\nfile";
    assertThat(Run.of(command, name, name).err()).hasLineCount(command.equals("batch") ? 1 : 2);
    isSafe(Run.of(command, name).err());
    isSafe(Run.of(command, "--no\u001B[2Jsuch").err());
    isSafe(Run.of("\u001B[2J" + command).err());
    isSafe(Run.fed("{\"raw\":\"a\",\"\u001B[2J\u202E", "batch", "-", "-").err());
  }
}
