package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A batch of any bytes whatever. */
public final class HostileLines {
  private HostileLines() {}

  /** Holds the answers to be JSON, one for each line with something in it. */
  public static void areAnswered(byte[] bytes) {
    Run run = Run.fed(bytes, "batch", "-", "-", "--threads=1", "--fields=title,text,ledger");
    assertThat(run.err().lines().count()).isEqualTo(run.code());
    List<String> answers = run.out().lines().toList();
    for (String answer : answers) {
      try {
        Map<String, Object> read = JSON.std.mapFrom(answer);
        assertThat(read).containsKey("id");
        assertThat(read.containsKey("error")).isNotEqualTo(read.containsKey("ledger"));
        assertThat(String.valueOf(read.get("error"))).doesNotContain("internal error");
      } catch (IOException e) {
        throw new AssertionError(answer, e);
      }
    }
  }
}
