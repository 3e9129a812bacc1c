package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void aLineHasItsWhiteSpaceFolded() {
    assertThat(VisibleText.ofLine(" a\r\n\t b\u00A0\u3000c ")).isEqualTo("a b c");
  }

  @Test
  void linesKeepTheirEndsAndNothingElse() {
    assertThat(VisibleText.ofLines("a\nb\rc\u0085d")).isEqualTo("a\nb\\u{d}c\\u{85}d");
  }

  @Test
  void joinersOfWordsStay() {
    assertThat(VisibleText.ofLine("می‌خواهم 👩‍🚀")).isEqualTo("می‌خواهم 👩‍🚀");
  }

  @Test
  void loneSurrogatesAreNamed() {
    assertThat(VisibleText.ofLine("a\uD800b")).isEqualTo("a\\u{d800}b");
  }

  @Test
  void theMiddleIsCutBetweenCodePoints() {
    assertThat(VisibleText.ofLine("😀😁😂😃😄😅😆", 4)).isEqualTo("😀😁…😆");
    assertThat(VisibleText.ofLine("😀😁😂😃", 4)).isEqualTo("😀😁😂😃");
    assertThat(VisibleText.ofLine("a\u001Bbcdefgh\u0007", 4)).isEqualTo("a\\u{1b}…\\u{7}");
  }
}
