package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every judged page in every layout. What is known to come out otherwise than the person said is
 * listed in a file, which is compared too: a fault that is new fails, and so does one that is gone.
 */
class JudgedPagesTest {
  private static final Path FOLDER = JudgedPage.FOLDER;
  private static final Path MISSES = FOLDER.resolve("misses.tsv");
  private static final String COLUMNS = "page\tlayout\tline\tjudged\tcame out\ttext";
  private static final int TEXT = 40;

  private static Map<String, Set<String>> known() throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    List<String> rows = Files.readAllLines(MISSES);
    assertThat(rows.get(0)).isEqualTo(COLUMNS);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      known.computeIfAbsent(cells[0] + " " + cells[1], page -> new LinkedHashSet<>()).add(row);
    }
    return known;
  }

  @TestFactory
  Stream<DynamicTest> pagesComeOutAsJudged() throws IOException {
    List<JudgedPage> pages = JudgedPage.all();
    assertThat(pages).as("pages in %s", FOLDER).isNotEmpty();
    Map<String, Set<String>> known = known();
    return pages.stream()
        .flatMap(
            page ->
                Stream.of(PageLayout.values())
                    .map(
                        layout -> {
                          String name = page.name() + " " + layout;
                          return dynamicTest(
                              name, () -> check(page, layout, known.getOrDefault(name, Set.of())));
                        }));
  }

  private static void check(JudgedPage page, PageLayout layout, Set<String> known) {
    Set<String> misses = misses(page, layout);
    Set<String> fresh = new LinkedHashSet<>(misses);
    fresh.removeAll(known);
    Set<String> healed = new LinkedHashSet<>(known);
    healed.removeAll(misses);
    if (!fresh.isEmpty() || !healed.isEmpty()) {
      fail(
          "not as judged, and not known in "
              + MISSES
              + ":\n"
              + String.join("\n", fresh)
              + "\nknown there, but as judged:\n"
              + String.join("\n", healed)
              + "\nOnce read and found to be no worse: mvn test -Dtest=JudgedPagesTest"
              + " -Dmisses=write");
    }
  }

  /** What does not come out as judged: the rows of the file of misses. */
  private static Set<String> misses(JudgedPage page, PageLayout layout) {
    Set<String> rows = new LinkedHashSet<>();
    for (Miss miss : Miss.of(page, layout.lay(page), layout::agrees)) {
      String line = miss.line() == Miss.FIELD ? "field" : String.valueOf(miss.line());
      String text = miss.text().substring(0, Math.min(TEXT, miss.text().length()));
      rows.add(
          String.join(
              "\t", page.name(), layout.toString(), line, miss.judged(), miss.found(), text));
    }
    return rows;
  }

  @Test
  void thereArePagesOfManyLanguages() throws IOException {
    Set<String> languages = new LinkedHashSet<>();
    for (JudgedPage page : JudgedPage.all()) {
      assertThat(page.lines()).as("lines of %s", page.name()).hasSizeGreaterThan(4);
      languages.add(page.name().substring(0, page.name().indexOf('-')));
    }
    assertThat(JudgedPage.all()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(languages).hasSizeGreaterThanOrEqualTo(20);
  }

  /** Writes the file of misses anew: {@code -Dmisses=write}, once what came out has been read. */
  @Test
  void write() throws IOException {
    if (!"write".equals(System.getProperty("misses"))) {
      return;
    }
    List<String> rows = new ArrayList<>(List.of(COLUMNS));
    for (JudgedPage page : JudgedPage.all()) {
      for (PageLayout layout : PageLayout.values()) {
        rows.addAll(misses(page, layout));
      }
    }
    Files.write(MISSES, rows);
  }
}
