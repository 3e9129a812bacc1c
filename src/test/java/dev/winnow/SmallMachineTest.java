package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What one page may take of a machine: a crawler has many threads, and a small heap for each. */
class SmallMachineTest {
  @Test
  void noPageTakesMoreThanASmallHeapAndStack() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC", // What Java chooses on a machine so small.
                "-Xss512k",
                "-cp",
                System.getProperty("java.class.path"),
                HostilePages.class.getName())
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("pages");
  }
}
