package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.document.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One page as sixteen tools flatten it, against what a person says of it. The README there holds
 * the judgement and, by layout, what is known to come out otherwise, each with its reason: what is
 * not listed fails, and so does what is listed and comes out right.
 */
class LayoutsTest {
  private static final Path FOLDER = Path.of("testdata", "layouts");
  private static final Path README = FOLDER.resolve("README.md");
  private static final String FENCE = "~~~";

  /** What the layout lost, or what Winnow could still find. */
  private static final List<String> KINDS = List.of("impossible: ", "fault: ");

  private static final int TEXT = 40;

  @TestFactory
  Stream<DynamicTest> layoutsComeOutAsJudged() throws IOException {
    JudgedPage page = JudgedPage.read(README);
    Map<String, Set<String>> known = known();
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(files).as("layouts in %s", FOLDER).hasSize(16);
    return files.stream()
        .map(
            file -> {
              String name = file.getFileName().toString();
              return dynamicTest(name, () -> check(page, file, known.getOrDefault(name, Set.of())));
            });
  }

  private static void check(JudgedPage page, Path file, Set<String> known) throws IOException {
    LaidOutPage laid = LaidOutPage.of(Files.readString(file), page);
    Set<String> rows = new LinkedHashSet<>();
    for (Miss miss : Miss.of(page, laid, LayoutsTest::agrees)) {
      rows.add(row(miss));
    }
    Set<String> fresh = new LinkedHashSet<>(rows);
    fresh.removeAll(known);
    Set<String> healed = new LinkedHashSet<>(known);
    healed.removeAll(rows);
    if (!fresh.isEmpty() || !healed.isEmpty()) {
      fail(
          "not as judged, and not known in "
              + README
              + ":\n"
              + String.join("\n", fresh)
              + "\nknown there, but as judged:\n"
              + String.join("\n", healed));
    }
  }

  /** Text does not tell headings, items and paragraphs apart with certainty. */
  private static boolean agrees(Role judged, Role found) {
    return judged == found || (judged.isBody() && found.isBody());
  }

  private static String row(Miss miss) {
    if (miss.line() == Miss.FIELD) {
      return (miss.judged().isEmpty() ? "+ " + miss.found() : "- " + miss.judged()).strip();
    }
    String text = miss.text().substring(0, Math.min(TEXT, miss.text().length())).strip();
    return miss.found() + " not " + miss.judged() + ": " + text;
  }

  /** By layout the rows of the README, each of which stands under its reason. */
  private static Map<String, Set<String>> known() throws IOException {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    String layout = null;
    boolean explained = false;
    for (String line : Files.readAllLines(README)) {
      if (line.startsWith(FENCE)) {
        String part = line.substring(FENCE.length()).strip();
        layout = part.endsWith(".txt") ? part : null;
        explained = false;
      } else if (layout != null && KINDS.stream().anyMatch(line::startsWith)) {
        explained = true;
      } else if (layout != null) {
        assertThat(explained).as("a reason before %s", line).isTrue();
        known.computeIfAbsent(layout, name -> new LinkedHashSet<>()).add(line.strip());
      }
    }
    return known;
  }
}
