package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.document.PageDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the date specification, {@code testdata/dates/dates.tsv}. */
class DateSpecTest {
  private static final Path SPEC = Path.of("testdata", "dates", "dates.tsv");
  private static final Instant REFERENCE = Instant.parse("2022-01-12T10:30:00Z");
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  private record Example(
      String language, String text, List<String> spans, String iso, String other) {
    DateContext context() {
      return new DateContext(language.equals("-") ? null : language, ZoneOffset.UTC, REFERENCE);
    }
  }

  private static List<Example> examples() throws IOException {
    try (Stream<String> lines = Files.lines(SPEC)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#!"))
          .map(DateSpecTest::example)
          .toList();
    }
  }

  private static Example example(String line) {
    String[] fields = line.split("\t", -1);
    assertThat(fields.length).as(line).isBetween(3, 4);
    List<String> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (char c : fields[1].toCharArray()) {
      switch (c) {
        case OPEN -> open = text.length();
        case CLOSE -> spans.add(text.substring(open));
        default -> text.append(c);
      }
    }
    return new Example(
        fields[0],
        text.toString(),
        spans,
        fields[2].equals("none") ? "" : fields[2],
        fields.length == 4 ? fields[3] : "");
  }

  @TestFactory
  Stream<DynamicTest> findsWhatTheSpecificationSays() throws IOException {
    return examples().stream()
        .map(e -> DynamicTest.dynamicTest(e.language + " " + e.text, () -> check(e)));
  }

  private static void check(Example example) {
    List<PageDate> found = DateReader.find(example.text, example.context());
    assertThat(found).as(example.text).extracting(PageDate::iso).isEqualTo(words(example.iso));
    assertThat(found)
        .extracting(date -> example.text.substring(date.start(), date.end()))
        .isEqualTo(example.spans);
    assertThat(found)
        .filteredOn(PageDate::ambiguous)
        .extracting(date -> String.valueOf(date.otherReading()))
        .isEqualTo(words(example.other));
  }

  private static List<String> words(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(" ", -1));
  }

  @TestFactory
  Stream<DynamicTest> readsEachSpanByItself() throws IOException {
    return examples().stream()
        .filter(e -> e.spans.size() == 1)
        .map(e -> DynamicTest.dynamicTest(e.language + " " + e.text, () -> checkRead(e)));
  }

  private static void checkRead(Example example) {
    String span = example.spans.get(0);
    PageDate date = DateReader.read("\n  " + span + "\t", example.context());
    assertThat(date).as(example.text).isNotNull();
    assertThat(date.iso()).isEqualTo(example.iso);
    assertThat(date.start()).isEqualTo(3);
    assertThat(date.end()).isEqualTo(3 + span.length());
  }

  @Test
  void specificationIsLargeEnough() throws IOException {
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(550);
    assertThat(examples).filteredOn(e -> e.iso.isEmpty()).hasSizeGreaterThan(50);
    assertThat(examples.stream().map(Example::language).distinct()).hasSizeGreaterThan(55);
  }
}
