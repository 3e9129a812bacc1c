package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsTest {
  @Test
  void whiteSpaceIsWhatUnicodeAndJavaCallSo() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
      assertThat(Chars.isSpace((char) c)).as("U+%04X", c).isEqualTo(space);
    }
  }

  @Test
  void everyLineEndIsWhiteSpace() {
    StringBuilder ends = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Chars.isLineEnd((char) c)) {
        ends.append((char) c);
        assertThat(Chars.isSpace((char) c)).as("U+%04X", c).isTrue();
      }
    }
    assertThat(ends).hasToString("\n\u000B\f\r\u0085\u2028\u2029");
  }

  @Test
  void whatTakesNoRoomIsBlank() {
    assertThat(Chars.isBlank("\u200B\uFEFF \u00A0", 0, 4)).isTrue();
    assertThat(Chars.isBlank("\u200F\u202B\u2067 \u2069\u202C\u200E", 0, 7)).isTrue();
    assertThat(Chars.isBlank("\u200C", 0, 1)).isFalse();
    assertThat(Chars.isBlank(" a ", 0, 3)).isFalse();
    assertThat(Chars.isBlank(" a ", 2, 3)).isTrue();
    assertThat(Chars.isBlank("", 0, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It closed.",
        "Why?",
        "He said “yes.”",
        "(It closed.)",
        "It closed. ",
        "It closed.\u200B",
        "港の橋は閉鎖される。",
        "「閉鎖される。」",
        "هل أغلق؟",
        "बंद रहेगा।",
        "And then…",
        "\"It closed.\")’”",
      })
  void aSentenceEndsWithAMark(String text) {
    assertThat(Chars.endsSentence(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "”",
        "The bridge",
        "see (here)",
        "He said “yes”",
        "first,",
        "as follows:",
        "a.b"
      })
  void othersDoNot(String text) {
    assertThat(Chars.endsSentence(text)).isFalse();
  }

  @Test
  void glyphsOfIconFontsAreOfPrivateUse() {
    for (int c : new int[] {0xE000, 0xE5CD, 0xF8FF, 0xF0000, 0x10FFFD}) {
      assertThat(Chars.isPrivateUse(c)).as("U+%04X", c).isTrue();
    }
    for (int c : new int[] {'a', 0xD83D, 0xDFFF, 0xF900, 0x1F600, 0xEFFFF}) {
      assertThat(Chars.isPrivateUse(c)).as("U+%04X", c).isFalse();
    }
  }

  @Test
  void ideographsAndKanaAreWordsOfTheirOwn() {
    "港のカ々\uD840\uDC00".codePoints().forEach(c -> assertThat(Chars.isIdeographic(c)).isTrue());
    "a한ไ、。「".codePoints().forEach(c -> assertThat(Chars.isIdeographic(c)).isFalse());
  }
}
