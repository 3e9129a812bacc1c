package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.JudgedPage.Line;
import dev.winnow.document.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final Path FOLDER = Path.of("testdata", "pages");
  private static final Path MISSES = FOLDER.resolve("misses.tsv");
  private static final String COLUMNS = "page\tlayout\tline\tjudged\tcame out\ttext";
  private static final int TEXT = 40;

  private final Extractor extractor = Extractor.builder().offsets(true).build();

  private static List<JudgedPage> pages() throws IOException {
    List<JudgedPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".md") && !name.equals("README.md")) {
          pages.add(JudgedPage.read(file));
        }
      }
    }
    return pages;
  }

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
    List<JudgedPage> pages = pages();
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

  private void check(JudgedPage page, PageLayout layout, Set<String> known) {
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
  private Set<String> misses(JudgedPage page, PageLayout layout) {
    LaidOutPage laid = layout.lay(page);
    Source source = page.source(laid);
    Map<Integer, Set<Label>> found = new LinkedHashMap<>();
    for (Label span : extractor.extract(source).ledger()) {
      for (int at = span.start(); at < span.end(); at++) {
        int line = laid.lines().get(at);
        if (line != LaidOutPage.NONE) {
          found.computeIfAbsent(line, number -> new LinkedHashSet<>()).add(span);
        }
      }
    }
    String start = page.name() + "\t" + layout + "\t";
    Set<String> misses = new LinkedHashSet<>();
    for (Line line : page.lines()) {
      Set<String> wrong = new LinkedHashSet<>();
      for (Label label : found.getOrDefault(line.number(), Set.of())) {
        String reason = label.reason() == null ? null : label.reason().name();
        boolean right =
            layout.agrees(line.role(), label.role())
                && (line.reason() == null || line.reason().equals(reason));
        if (!right) {
          boolean asked = line.reason() != null && reason != null;
          wrong.add(label.role() + (asked ? " " + reason : ""));
        }
      }
      if (!wrong.isEmpty()) {
        String judged = line.role() + (line.reason() == null ? "" : " " + line.reason());
        String text = line.text().substring(0, Math.min(TEXT, line.text().length()));
        misses.add(
            start + line.number() + "\t" + judged + "\t" + String.join(", ", wrong) + "\t" + text);
      }
    }
    Set<String> judged = values(page.fields());
    Set<String> values = values(SpecForm.of(extractor, source).fields(page.fields()));
    for (String value : judged) {
      if (!values.contains(value)) {
        misses.add(start + "field\t" + value + "\t\t");
      }
    }
    for (String value : values) {
      if (!judged.contains(value)) {
        misses.add(start + "field\t\t" + value + "\t");
      }
    }
    return misses;
  }

  private static Set<String> values(List<String> fields) {
    Set<String> values = new LinkedHashSet<>();
    for (String field : fields) {
      values.add(field.replaceFirst(" {2,}", ": "));
    }
    return values;
  }

  @Test
  void thereArePagesOfManyLanguages() throws IOException {
    Set<String> languages = new LinkedHashSet<>();
    for (JudgedPage page : pages()) {
      assertThat(page.lines()).as("lines of %s", page.name()).hasSizeGreaterThan(4);
      languages.add(page.name().substring(0, page.name().indexOf('-')));
    }
    assertThat(languages).hasSizeGreaterThanOrEqualTo(9);
  }

  /** Writes the file of misses anew: {@code -Dmisses=write}, once what came out has been read. */
  @Test
  void write() throws IOException {
    if (!"write".equals(System.getProperty("misses"))) {
      return;
    }
    List<String> rows = new ArrayList<>(List.of(COLUMNS));
    for (JudgedPage page : pages()) {
      for (PageLayout layout : PageLayout.values()) {
        rows.addAll(misses(page, layout));
      }
    }
    Files.write(MISSES, rows);
  }
}
