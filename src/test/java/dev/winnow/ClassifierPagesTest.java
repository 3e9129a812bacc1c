package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of {@code testdata/classifier.md}, in which the form is explained. */
class ClassifierPagesTest {
  private static final Path FILE = Path.of("testdata", "classifier.md");
  private static final String HEADING = "## ";
  private static final String KNOWN = " (known fault: ";
  private static final String FENCE = "~~~";

  private final Extractor extractor = Extractor.standard();

  /** A page: its heading and its marked lines. */
  private record Page(String name, List<String> lines) {
    boolean isArticle() {
      return name.startsWith("article");
    }

    /** Whether a fault is known: the day it is gone, its word has to go. */
    boolean fails(String fault) {
      return name.contains(KNOWN) && name.substring(name.indexOf(KNOWN)).contains(fault);
    }

    List<String> marked(char mark) {
      return lines.stream()
          .filter(line -> line.charAt(0) == mark)
          .map(line -> line.substring(2))
          .toList();
    }

    String raw(String end) {
      return String.join(end, lines.stream().map(line -> line.substring(2)).toList());
    }
  }

  private static List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith(HEADING)) {
        pages.add(new Page(line.substring(HEADING.length()), new ArrayList<>()));
      } else if (line.equals(FENCE)) {
        inside = !inside;
      } else if (inside) {
        pages.get(pages.size() - 1).lines().add(line);
      }
    }
    return pages;
  }

  @TestFactory
  Stream<DynamicTest> confidenceIsOnTheRightSide() throws IOException {
    return pages().stream()
        .map(
            page ->
                dynamicTest(
                    page.name(),
                    () -> {
                      double confidence = extractor.extract(page.raw("\n")).confidence();
                      boolean right = page.isArticle() == confidence >= 0.5;
                      assertThat(right).as("%s", confidence).isEqualTo(!page.fails("confidence"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> mainTextIsKeptAndNothingElse() throws IOException {
    return pages().stream()
        .filter(Page::isArticle)
        .flatMap(
            page ->
                Stream.of("\n", "\n\n", "\r\n")
                    .map(
                        end ->
                            dynamicTest(
                                page.name() + " " + end.length(),
                                () -> {
                                  List<String> kept =
                                      extractor.extract(page.raw(end)).text().lines().toList();
                                  boolean right =
                                      kept.containsAll(page.marked('+'))
                                          && Collections.disjoint(kept, page.marked('-'));
                                  boolean apart = end.length() > 1 && end.charAt(0) == '\n';
                                  boolean fails =
                                      page.fails("text") || (apart && page.fails("blank lines"));
                                  assertThat(right).as("%s", kept).isEqualTo(!fails);
                                })));
  }
}
