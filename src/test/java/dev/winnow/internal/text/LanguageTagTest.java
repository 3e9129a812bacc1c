package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en_us, en-US",
    "'de, en;q=0.5', ''",
    "' pt-br ', pt-BR",
    "fil, fil",
    "'', ''",
    "'  ', ''",
    "english, ''",
    "', de', ''",
    "*, ''",
  })
  void declaredLanguagesAreOnesOfBcp47(String declared, String tag) {
    assertThat(LanguageTag.of(declared)).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"'de, en;q=0.5', de", "en;q=0.8, en", "pt_br, pt-BR", "', de', ''", "'', ''"})
  void ofListsTheFirstCounts(String list, String tag) {
    assertThat(LanguageTag.first(list)).isEqualTo(tag);
  }
}
