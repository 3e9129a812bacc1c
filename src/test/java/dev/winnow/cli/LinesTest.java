package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<String> lines(String text, int most) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Lines in =
        new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most)) {
      for (Lines.Line line = in.next(); line != null; line = in.next()) {
        assertThat(line.number()).isEqualTo(lines.size() + 1L);
        lines.add(line.tooLong() ? "too long" : StandardCharsets.UTF_8.decode(line.bytes()) + "");
      }
    }
    return lines;
  }

  @Test
  void lineFeedsEndLines() throws IOException {
    assertThat(lines("", 9)).isEmpty();
    assertThat(lines("\n", 9)).containsExactly("");
    assertThat(lines("a\n\nb\r\nc", 9)).containsExactly("a", "", "b\r", "c");
  }

  @Test
  void theLimitIsTheLastLengthAllowed() throws IOException {
    assertThat(lines("123\n1234\n12345\n1", 4)).containsExactly("123", "1234", "too long", "1");
  }

  @Test
  void linesMayBeLongerThanTheBuffer() throws IOException {
    String a = "a".repeat(70_000);
    String b = "b".repeat(65_536);
    assertThat(lines(a + "\n" + b + "\n\n" + a, 100_000)).containsExactly(a, b, "", a);
    assertThat(lines(a + "\n" + b + "\n" + a + "\nc", 65_536))
        .containsExactly("too long", b, "too long", "c");
  }
}
