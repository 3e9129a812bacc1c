package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.Spec.Example;
import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Origin;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.Phrases;
import dev.winnow.internal.text.Phrases.Match;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every filter, every reason and every phrase is at work in an example or a page that a person
 * judged. That examples and golden pages come out as judged, {@link SpecTest} and {@link
 * GoldPageTest} see to; so here it is enough to look at what comes out. A phrase is at work where
 * it stands in a block that is not all body.
 */
class CoverageTest {
  private static final Path PAGES = Path.of("testdata", "pages");
  private static final Path PHRASES =
      Path.of("src", "main", "resources", "dev", "winnow", "internal", "text", "phrases");
  private static final String COMMENT = "#!";

  private static final Pattern STEP_MARK = Pattern.compile("[>›»→/＞]");

  /** The filters look no further for phrases in a row. */
  private static final int LONGEST_ROW = 14;

  private static final Set<String> FILTERS = new HashSet<>();
  private static final Set<Reason> REASONS = new HashSet<>();
  private static final Map<Topic, Set<String>> LINES = new EnumMap<>(Topic.class);

  @BeforeAll
  static void extractAll() throws IOException {
    for (Topic topic : Topic.values()) {
      LINES.put(topic, new HashSet<>());
    }
    for (Spec spec : Spec.all()) {
      for (Example example : spec.examples()) {
        add(example.source(), example.extractor());
      }
    }
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.toList()) {
        if (Files.isDirectory(page)) {
          add(Source.of(GoldPage.read(page).raw()), Laws.WITH_OFFSETS);
        } else if (page.toString().endsWith(".md") && !page.endsWith("README.md")) {
          add(JudgedPage.read(page));
        }
      }
    }
  }

  private static void add(Source source, Extractor extractor) {
    List<Label> ledger = extractor.extract(source).ledger();
    for (Label span : ledger) {
      FILTERS.add(span.filter());
      if (span.reason() != null) {
        REASONS.add(span.reason());
      }
    }
    Origin origin = new Origin(source.url(), source.language(), source.fetched(), ZoneOffset.UTC);
    Limits limits = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);
    Document document = Reader.read(source.raw(), source.kind(), origin, limits, true);
    for (Block block : document.blocks()) {
      if (ledger.stream().anyMatch(span -> isLeftOut(span, block))) {
        Words words = Words.of(block.text());
        LINES.forEach((topic, lines) -> add(topic.phrases(), words, block.text(), lines));
        addSteps(block.text());
      }
    }
  }

  /** The steps of a path are looked up one by one. */
  private static void addSteps(String text) {
    Set<String> lines = LINES.getOrDefault(Topic.BREADCRUMB, Set.of());
    STEP_MARK
        .splitAsStream(text)
        .forEach(step -> add(Topic.BREADCRUMB.phrases(), Words.of(step), step, lines));
  }

  private static void add(JudgedPage page) {
    for (JudgedPage.Line line : page.lines()) {
      if (!line.role().isBody()) {
        Words words = Words.of(line.text());
        LINES.forEach((topic, lines) -> add(topic.phrases(), words, line.text(), lines));
      }
    }
  }

  private static boolean isLeftOut(Label span, Block block) {
    return span.start() < block.end()
        && span.end() > block.start()
        && !span.role().isBody()
        && span.role() != Role.WHITESPACE
        && span.role() != Role.MARKUP;
  }

  private static void add(Phrases phrases, Words words, String text, Set<String> lines) {
    for (Match match : phrases.find(words)) {
      lines.add(match.line());
    }
    if (words.count() <= LONGEST_ROW && phrases.isTiled(words)) {
      for (int from = 0; from < words.count(); from++) {
        for (int to = from + 1; to <= words.count(); to++) {
          addTile(phrases, text, words.start(from), words.end(to - 1), lines);
        }
      }
    }
  }

  private static void addTile(Phrases phrases, String text, int from, int to, Set<String> lines) {
    Words before = Words.of(text.substring(0, from));
    Words after = Words.of(text.substring(to));
    if ((before.count() == 0 || phrases.isTiled(before))
        && (after.count() == 0 || phrases.isTiled(after))) {
      for (Match match : phrases.find(Words.of(text.substring(from, to)))) {
        if (match.place() == Phrases.Place.WHOLE) {
          lines.add(match.line());
        }
      }
    }
  }

  @Test
  void everyFilterDecidesInAnExample() {
    Set<String> lacking = new TreeSet<>(Filters.standard().stream().map(Filter::name).toList());
    lacking.removeAll(FILTERS);
    assertThat(lacking).as("filters that decide nothing in any example").isEmpty();
  }

  @Test
  void everyReasonIsGivenInAnExample() throws IllegalAccessException {
    List<Reason> lacking = new ArrayList<>();
    for (Field field : Reason.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !REASONS.contains(field.get(null))) {
        lacking.add((Reason) field.get(null));
      }
    }
    assertThat(lacking).as("reasons that no example expects").isEmpty();
  }

  /** Held against a language as soon as it has examples of its own. */
  @TestFactory
  Stream<DynamicTest> everyPhraseIsAtWorkInAnExample() throws IOException {
    return lines(PHRASES.resolve("languages.txt")).stream()
        .filter(language -> Files.exists(Spec.FOLDER.resolve("phrases-" + language + ".md")))
        .map(language -> dynamicTest(language, () -> everyPhraseIsAtWork(language)));
  }

  private static void everyPhraseIsAtWork(String language) throws IOException {
    StringBuilder report = new StringBuilder();
    for (Topic topic : Topic.values()) {
      Path file = PHRASES.resolve(language).resolve(topic.fileName() + ".txt");
      List<String> lacking = new ArrayList<>(Files.exists(file) ? lines(file) : List.of());
      lacking.removeAll(LINES.getOrDefault(topic, Set.of()));
      if (!lacking.isEmpty()) {
        report.append('\n').append(file.getFileName()).append(": ");
        report.append(String.join(" | ", lacking));
      }
    }
    assertThat(report.toString()).as("phrases of %s that no example needs", language).isEmpty();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
        .toList();
  }
}
