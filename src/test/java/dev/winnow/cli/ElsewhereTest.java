package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bytes under other defaults, and on every JDK that stands beside the one in use. */
class ElsewhereTest {
  private static final Path HERE = Path.of(System.getProperty("java.home"));

  private static final String OWN = own();

  private static final List<List<String>> DEFAULTS =
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

  static Stream<Arguments> machines() throws IOException {
    List<Arguments> machines = new ArrayList<>();
    DEFAULTS.forEach(defaults -> machines.add(Arguments.of(HERE, defaults)));
    try (Stream<Path> others = Files.list(HERE.toAbsolutePath().getParent())) {
      for (Path jdk : others.filter(Files::isDirectory).sorted().toList()) {
        if (version(jdk) >= 17 && !Files.isSameFile(jdk, HERE)) {
          machines.add(Arguments.of(jdk, DEFAULTS.get(0)));
        }
      }
    }
    return machines.stream();
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
  @MethodSource("machines")
  void theSameBytes(Path jdk, List<String> defaults) throws Exception {
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    command.addAll(defaults);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Fingerprint.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEqualTo(OWN);
  }
}
