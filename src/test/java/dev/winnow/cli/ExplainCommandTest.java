package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private static final String PROSE = ExtractCommandTest.PROSE;
  private static final Pattern LINE =
      Pattern.compile("(\\d+)-(\\d+) +([A-Z_]+) +(-|[A-Z_]+) +(\\S+) +(-|\\d+\\.\\d\\d) {2,}(.*)");

  private static Run onTerminal(String page, String... args) {
    return Run.fed(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), true, args);
  }

  @Test
  void everyCharacterIsListedOrCounted() {
    String page = "Home\n\n" + PROSE + "\n\n  \t" + PROSE.replace("ferry", "boat") + "\n";
    Run run = Run.fed(page, "explain", "--full");
    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    int listed = 0;
    int textColumn = lines.get(0).length();
    for (String line : lines.subList(0, lines.size() - 1)) {
      Matcher columns = LINE.matcher(line);
      assertThat(columns.matches()).as(line).isTrue();
      int start = Integer.parseInt(columns.group(1));
      int end = Integer.parseInt(columns.group(2));
      assertThat(columns.group(7)).isEqualTo(page.substring(start, end));
      listed += end - start;
      textColumn = Math.min(textColumn, columns.start(7));
      assertThat(columns.start(7)).isEqualTo(textColumn);
    }
    assertThat(lines.get(lines.size() - 1))
        .startsWith("Not listed: ")
        .endsWith((page.length() - listed) + " characters of " + page.length() + ".");
  }

  @Test
  void aLongSpanIsCutInTheMiddle() {
    Run run = Run.fed(PROSE, "explain");
    assertThat(run.out()).contains(PROSE.substring(0, 40)).contains("…").contains("light was out.");
    assertThat(run.out()).doesNotContain(PROSE);
    assertThat(Run.fed(PROSE, "explain", "--full").out()).contains(PROSE);
  }

  @Test
  void coloursAreForTerminals() {
    assertThat(onTerminal(PROSE, "explain").out()).startsWith("\u001B[32m").contains("\u001B[0m");
    assertThat(onTerminal(PROSE, "explain", "--color=never").out()).doesNotContain("\u001B");
    assertThat(Run.fed(PROSE, "explain").out()).doesNotContain("\u001B");
    assertThat(Run.fed(PROSE, "explain", "--color=always").out()).contains("\u001B[32m");
  }

  @Test
  void nothingOfTheInputSteersTheTerminal() {
    StringBuilder page = new StringBuilder();
    for (int c = 0; c <= 0xA0; c++) {
      page.append("The ").append((char) c).append("[2J and \u001B]0;title\u0007 stand here. ");
      page.append(PROSE).append('\n');
    }
    page.append(PROSE).append(" \u202E\u2066x\u2028\u200B\uDB40\uDC41\uE000 end.");
    for (String html : List.of("", "<p title=\"\u001B[2J\">")) {
      Run run = Run.fed(html + page, "explain", "--full");
      assertThat(run.code()).isZero();
      assertThat(run.out().codePoints().filter(c -> c != '\n'))
          .noneMatch(Character::isISOControl)
          .doesNotContain(0x202E, 0x2066, 0x2028, 0x200B, 0xE0041, 0xE000);
    }
    assertThat(Run.fed(page.toString(), "explain", "--full").out())
        .contains("\\u{1b}[2J", "\\u{9b}[2J", "\\u{202e}");
  }

  @Test
  void anEmptyPageHasNoSpans() {
    assertThat(Run.fed("", "explain").out())
        .isEqualTo("Not listed: 0 spans of white space, 0 characters of 0.\n");
  }
}
