package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code testdata/languages/languages.tsv}. */
class LanguagesTest {
  private static final Path TEXTS = Path.of("testdata", "languages", "languages.tsv");
  private static final int LEAST_LANGUAGES = 40;

  /** Words that stand in menus all over the world. */
  private static final String MENU =
      "Menu Login Newsletter Forum Radio Video Shop Service Blog Sport";

  private record Example(@Nullable String language, String text) {}

  private static List<Example> examples() throws IOException {
    try (Stream<String> lines = Files.lines(TEXTS)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#!"))
          .map(line -> line.split("\t", -1))
          .map(fields -> new Example(fields[0].equals("-") ? null : fields[0], fields[1]))
          .toList();
    }
  }

  /** The language of texts, which is the same where their words are known before. */
  private static @Nullable String language(String... texts) {
    Languages.Counter counter = new Languages.Counter();
    Languages.Counter known = new Languages.Counter();
    for (String text : texts) {
      counter.add(text);
      known.add(text, Words.of(text));
    }
    assertThat(known.language()).isEqualTo(counter.language());
    return counter.language();
  }

  @TestFactory
  Stream<DynamicTest> aTextOfThreeSentencesIsKnown() throws IOException {
    return examples().stream()
        .map(
            example ->
                dynamicTest(
                    example.language() + ": " + example.text(),
                    () -> assertThat(language(example.text())).isEqualTo(example.language())));
  }

  @TestFactory
  Stream<DynamicTest> aMenuBeforeItChangesNothing() throws IOException {
    return examples().stream()
        .map(
            example ->
                dynamicTest(
                    example.language() + ": " + example.text(),
                    () ->
                        assertThat(language(MENU, example.text())).isEqualTo(example.language())));
  }

  @Test
  void thereAreTextsOfManyLanguages() throws IOException {
    assertThat(examples().stream().map(Example::language).distinct())
        .hasSizeGreaterThan(LEAST_LANGUAGES);
  }

  @Test
  void aListOfNamesIsOfNoLanguageForAFewSmallWords() {
    String names = "Bloggs Otherby Examplar Harbourne ".repeat(20);
    assertThat(language(names + "the and with of from")).isNull();
    assertThat(language("Bloggs Otherby the and with of from")).isEqualTo("en");
    assertThat(language("2026 ".repeat(80) + "Bloggs Otherby the and with of from"))
        .isEqualTo("en");
  }

  @Test
  void whatSaysNothingIsOfNoLanguage() {
    assertThat(language()).isNull();
    assertThat(language("")).isNull();
    assertThat(language("2026 12 34")).isNull();
    assertThat(language("the the the the the the")).isNull();
  }
}
