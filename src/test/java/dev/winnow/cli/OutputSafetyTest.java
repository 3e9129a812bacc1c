package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        "<meta name=author content='%s'><a href='%s'>%s</a><script type=application/ld+json>%s"
      })
  void nothingSteers(String form) throws IOException {
    for (String hostile : new String[] {STEERING, SEQUENCES, "\"\\\u0000</script>\u2028"}) {
      String page = form.replace("%s", hostile);
      isSafe(run(page, true, "extract"));
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
