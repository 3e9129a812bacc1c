package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page of {@code testdata/pages} gives exactly what a person found in it. */
class GoldPageTest {
  private static final Path FOLDER = Path.of("testdata", "pages");

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    List<Path> pages;
    try (Stream<Path> folders = Files.list(FOLDER)) {
      pages = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(pages).as("folders in %s", FOLDER).isNotEmpty();
    Extractor extractor = Extractor.standard();
    return pages.stream()
        .map(
            page ->
                dynamicTest(
                    page.getFileName().toString(), () -> GoldPage.read(page).check(extractor)));
  }
}
