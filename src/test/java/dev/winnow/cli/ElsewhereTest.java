package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The same bytes under other defaults, and on the newest JDK that stands beside the one in use. */
class ElsewhereTest {
  private static final Path HERE = Path.of(System.getProperty("java.home"));

  private static final String OWN = own();

  static final List<List<String>> DEFAULTS =
      List.of(
          List.of(
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Duser.timezone=Pacific/Kiritimati",
              "-Dfile.encoding=ISO-8859-9"),
          List.of(
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Duser.extensions=u-nu-arab",
              "-Duser.timezone=America/St_Johns",
              "-Dfile.encoding=windows-1256"),
          List.of(
              "-Duser.language=th",
              "-Duser.country=TH",
              "-Duser.extensions=u-ca-buddhist-nu-thai",
              "-Duser.timezone=Asia/Kathmandu",
              "-Dfile.encoding=US-ASCII"));

  private static String own() {
    try {
      return Fingerprint.taken();
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The newest JDK from 17 on that stands beside the one in use, or null if there is none. */
  private static @Nullable Path newestBeside() throws IOException {
    try (Stream<Path> others = Files.list(HERE.toAbsolutePath().getParent())) {
      Path newest = null;
      for (Path jdk : others.filter(Files::isDirectory).sorted().toList()) {
        int least = newest == null ? 17 : version(newest);
        if (version(jdk) >= least && !Files.isSameFile(jdk, HERE)) {
          newest = jdk;
        }
      }
      return newest;
    }
  }

  /** The version that a JDK's folder names, 0 if it is none. */
  private static int version(Path jdk) {
    Path release = jdk.resolve("release");
    if (!Files.isExecutable(jdk.resolve("bin/java")) || !Files.isReadable(release)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .mapToInt(line -> Integer.parseInt(line.replaceAll("[^0-9.]", "").split("\\.", 2)[0]))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @FieldSource("DEFAULTS")
  void theSameBytesUnderOtherDefaults(List<String> defaults) throws Exception {
    isTheSame(HERE, defaults);
  }

  @ParameterizedTest
  @FieldSource("DEFAULTS")
  void theSameBytesOnAnotherJdk(List<String> defaults) throws Exception {
    Path jdk = newestBeside();
    assumeThat(jdk).as("another JDK beside %s", HERE).isNotNull();
    isTheSame(jdk, defaults);
  }

  private static void isTheSame(Path jdk, List<String> defaults) throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    command.addAll(defaults);
    // A process this short is over before the second compiler has paid for itself.
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Fingerprint.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEqualTo(OWN);
  }
}
