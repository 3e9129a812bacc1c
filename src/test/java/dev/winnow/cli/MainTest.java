package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  /** A pipe whose reader has gone. */
  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      throw new IOException("Broken pipe");
    }
  }

  @Test
  void helpNamesTheCommandsAndTheExitCodes() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("extract", "explain", "batch", "Exit codes");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "explain", "batch"})
  void eachCommandHasHelpAndVersion(String command) {
    Run help = Run.of(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: winnow " + command);
    assertThat(Run.of(command, "--version").out()).startsWith("winnow ");
    assertThat(Run.of("--version").out()).isEqualTo(Run.of(command, "--version").out());
  }

  /** Also that there are no three, such as a stack trace. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "winnow",
        "extract --format xml",
        "extract --fields title",
        "extract --format json --fields title,titel",
        "extract --input pdf",
        "extract --fetched yesterday",
        "explain --color sometimes",
        "batch",
        "batch -",
        "batch - - --threads 0",
        "batch - - --fields titel",
        "batch - - --fields title,",
      })
  void aWrongCommandIsSaidInTwoLines(String line) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).startsWith("winnow: ").contains("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "extract", "extract --format json", "explain", "batch - -"})
  void outputThatCannotBeWrittenIsOneLineAndExitCode1(String line) {
    String record = "{\"id\":1,\"raw\":\"" + ExtractCommandTest.PROSE + "\"}";
    byte[] in = record.getBytes(StandardCharsets.UTF_8);
    Run run = Run.into(new BrokenPipe(), new ByteArrayInputStream(in), false, line.split(" ", -1));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("winnow: standard output: ");
  }
}
