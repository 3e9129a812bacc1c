package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page the project was created from, and what other tools would have made of it. */
class SeedTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final double LEAST_F1 = 0.95;

  private static GoldPage seed;

  private final Extractor extractor = Extractor.standard();

  @BeforeAll
  static void read() throws IOException {
    seed = GoldPage.read(Path.of("testdata", "pages", "seed"));
  }

  @Test
  void asItCame() {
    seed.check(extractor);
  }

  @Test
  void withoutBlankLines() {
    seed.check(extractor, page -> page.replaceAll("\n{2,}", "\n"), 1);
  }

  @Test
  void withWindowsLineEnds() {
    seed.check(extractor, page -> page.replace("\n", "\r\n"), 1);
  }

  @Test
  void withoutItsFirstLine() {
    seed.check(extractor, page -> page, 2);
  }

  @Test
  void withSpacesForNoBreakSpaces() {
    seed.check(extractor, page -> page.replace('\u00A0', ' '), 1);
  }

  @Test
  void withoutBlankLinesAndFirstLineAndNoBreakSpaces() {
    seed.check(extractor, page -> page.replaceAll("\n{2,}", "\r\n").replace('\u00A0', ' '), 2);
  }

  @Test
  void onOneLine() {
    String line = Folding.fold(seed.raw());
    Article article = extractor.extract(line);
    assertThat(wordF1(article.text(), String.join(" ", seed.paragraphs())))
        .as("word F1 of:%n%s", article.text())
        .isGreaterThanOrEqualTo(LEAST_F1);
  }

  @Test
  void wordF1CountsEachWordAsOftenAsItOccurs() {
    assertThat(wordF1("a a b", "a b b c"))
        .isCloseTo(2 * (2 / 3.0) * 0.5 / (2 / 3.0 + 0.5), within(1e-9));
    assertThat(wordF1("Été-2x", "été 2X")).isEqualTo(1);
  }

  /** F1 of the bags of words, as the benchmarks of the field count it. */
  private static double wordF1(String found, String gold) {
    Map<String, Integer> bag = new HashMap<>();
    int given = 0;
    for (Matcher word = WORD.matcher(found.toLowerCase(Locale.ROOT)); word.find(); given++) {
      bag.merge(word.group(), 1, Integer::sum);
    }
    int wanted = 0;
    int hits = 0;
    for (Matcher word = WORD.matcher(gold.toLowerCase(Locale.ROOT)); word.find(); wanted++) {
      if (bag.merge(word.group(), -1, Integer::sum) >= 0) {
        hits++;
      }
    }
    double precision = (double) hits / given;
    double recall = (double) hits / wanted;
    return hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
