package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en_us, en-US",
    "'de, en;q=0.5', de",
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
}
