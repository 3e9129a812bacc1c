package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom &amp; Jerry|Tom & Jerry",
        "caf&#233;|café",
        "caf&#xE9;|café",
        "&#x10FFFF;|\uDBFF\uDFFF",
        "AT&T|AT&T",
        "a &#; b|a &#; b",
        "&#xzz;|&#xzz;"
      })
  void referencesAreDecoded(String text, String decoded) {
    assertThat(Entities.decoded(text)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @CsvSource({"&#x110000;", "&#1114112;", "&#99999999999999999999;", "&#XFFFFFFFFFFFFFFFFF;"})
  void aNumberBeyondTheLastCharacterIsTheReplacement(String reference) {
    assertThat(Entities.decoded("a" + reference + "b &lt;")).isEqualTo("a\uFFFDb <");
  }

  @Test
  void itMayStandAtTheEndWithoutItsSemicolon() {
    assertThat(Entities.decoded("a &#1114112")).isEqualTo("a \uFFFD");
  }
}
