package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that a fuzzer started from or once found trouble with, for ever. */
class FuzzReplayTest {
  private static final Path FOUND = Path.of("testdata", "fuzz");

  @TestFactory
  Stream<DynamicTest> inputs() {
    return Stream.of(FuzzTarget.values()).flatMap(FuzzReplayTest::inputs);
  }

  private static Stream<DynamicTest> inputs(FuzzTarget target) {
    try (Stream<Path> found = Files.list(FOUND.resolve(target.folder()))) {
      List<Path> files = found.sorted().toList();
      assertThat(files).as("inputs of %s", target).isNotEmpty();
      return files.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      target.folder() + "/" + file.getFileName(),
                      () -> target.hold(Files.readAllBytes(file))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
