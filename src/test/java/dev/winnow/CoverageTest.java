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
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Phrases;
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
  private static final Pattern STEP_MARK = Pattern.compile("[>›»→/＞]");

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
    Document document = Reader.read(source.raw(), source.kind(), origin, Limits.NONE, true);
    for (Block block : document.blocks()) {
      if (ledger.stream().anyMatch(span -> isLeftOut(span, block))) {
        add(block.text());
        addSteps(block.text());
      }
    }
  }

  /** The steps of a path are looked up one by one. */
  private static void addSteps(String text) {
    STEP_MARK.splitAsStream(text).forEach(step -> add(Topic.BREADCRUMB, step));
  }

  private static void add(JudgedPage page) {
    for (JudgedPage.Line line : page.lines()) {
      if (!line.role().isBody()) {
        add(line.text());
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

  private static void add(String text) {
    LINES.keySet().forEach(topic -> add(topic, text));
  }

  private static void add(Topic topic, String text) {
    Set<String> lines = LINES.getOrDefault(topic, Set.of());
    Words words = Words.of(text);
    Matches matches = Phrases.standard().find(words);
    for (Match match : matches.of(topic)) {
      lines.add(match.line());
    }
    if (matches.isTiled(topic)) {
      addTiles(topic, text, words, lines);
    }
  }

  private static void addTiles(Topic topic, String text, Words words, Set<String> lines) {
    for (int from = 0; from < words.count(); from++) {
      for (int to = from + 1; to <= words.count(); to++) {
        addTile(topic, text, words.start(from), words.end(to - 1), lines);
      }
    }
  }

  private static void addTile(Topic topic, String text, int from, int to, Set<String> lines) {
    if (isRow(topic, text.substring(0, from)) && isRow(topic, text.substring(to))) {
      for (Match match : matches(text.substring(from, to)).of(topic)) {
        if (match.place() == Matches.Place.WHOLE) {
          lines.add(match.line());
        }
      }
    }
  }

  private static boolean isRow(Topic topic, String text) {
    return Words.of(text).count() == 0 || matches(text).isTiled(topic);
  }

  private static Matches matches(String text) {
    return Phrases.standard().find(Words.of(text));
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
    return Phrases.languages().stream()
        .filter(language -> Files.exists(Spec.FOLDER.resolve("phrases-" + language + ".md")))
        .map(language -> dynamicTest(language, () -> everyPhraseIsAtWork(language)));
  }

  private static void everyPhraseIsAtWork(String language) {
    StringBuilder report = new StringBuilder();
    for (Topic topic : Topic.values()) {
      List<String> lacking =
          new ArrayList<>(Phrases.lists(language).getOrDefault(topic, List.of()));
      lacking.removeAll(LINES.getOrDefault(topic, Set.of()));
      if (!lacking.isEmpty()) {
        report.append('\n').append(topic.listName()).append(": ");
        report.append(String.join(" | ", lacking));
      }
    }
    assertThat(report.toString()).as("phrases of %s that no example needs", language).isEmpty();
  }
}
