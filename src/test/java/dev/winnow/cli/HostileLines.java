package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A batch of any bytes whatever. */
public final class HostileLines {
  private HostileLines() {}

  /**
   * Holds the answers to be JSON, one for each line with something in it, in the order of the
   * lines. Of packed bytes nobody knows the lines.
   */
  public static void areAnswered(byte[] bytes) {
    Run run = Run.fed(bytes, "batch", "-", "-", "--threads=1", "--fields=title,text,ledger");
    assertThat(run.err().lines().count()).isEqualTo(run.code());
    List<Map<String, Object>> answers = run.out().lines().map(HostileLines::answer).toList();
    if (!isPacked(bytes)) {
      List<Integer> lines = filled(bytes);
      assertThat(answers).as("answers to the lines %s", lines).hasSameSizeAs(lines);
      int failed = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (answers.get(i).containsKey("error")) {
          assertThat(answers.get(i)).containsEntry("line", lines.get(i));
          failed++;
        }
      }
      assertThat(run.code()).isEqualTo(failed > 0 ? Main.FAILED : 0);
      if (failed > 0) {
        assertThat(run.err()).startsWith("winnow: " + failed + " of " + lines.size() + " records");
      }
    }
  }

  private static Map<String, Object> answer(String line) {
    try {
      Map<String, Object> answer = JSON.std.mapFrom(line);
      assertThat(answer).containsKey("id");
      assertThat(answer.containsKey("error")).isNotEqualTo(answer.containsKey("ledger"));
      assertThat(String.valueOf(answer.get("error"))).doesNotContain("internal error");
      return answer;
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** The numbers of the lines that hold more than blanks, from 1. */
  private static List<Integer> filled(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].matches("[ \t\r]*")) {
        filled.add(i + 1);
      }
    }
    return filled;
  }
}
