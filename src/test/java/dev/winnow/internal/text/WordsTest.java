package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static List<String> split(String text) {
    Words words = Words.of(text);
    List<String> split = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      split.add(text.substring(words.start(i), words.end(i)));
    }
    return split;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '`',
      value = {
        "The bridge, closed.        = The|bridge|closed",
        "don't stop                 = don't|stop",
        "l’été où                   = l’été|où",
        "'quoted' words'            = quoted|words",
        "rock 'n' roll              = rock|n|roll",
        "state-of-the-art           = state|of|the|art",
        "arrow_forward              = arrow|forward",
        "£4.5m in 2026              = 4|5m|in|2026",
        "© 2026 Example             = ©|2026|Example",
        "港の橋bridge               = 港|の|橋|bridge",
        "bridge港                   = bridge|港",
        "สะพาน ท่าเรือ              = สะพาน|ท่าเรือ",
        "e\u0301te\u0301            = e\u0301te\u0301",
        "\uD835\uDC00\uD835\uDC01 x = \uD835\uDC00\uD835\uDC01|x",
        "\uD83D a \uDE00            = a",
        "\uD83D\uDE00               = ``",
        "…—„“                       = ``",
      })
  void aTextIsCutIntoWords(String text, String words) {
    assertThat(String.join("|", split(text))).isEqualTo(words);
  }

  @Test
  void caseAndTheFormOfAnApostropheDoNotCount() {
    assertThat(Words.hash("HARBOUR")).isEqualTo(Words.hash("harbour"));
    assertThat(Words.hash("МОСТ")).isEqualTo(Words.hash("мост"));
    assertThat(Words.hash("İSTANBUL")).isEqualTo(Words.hash("istanbul"));
    assertThat(Words.hash("TIKLAYIN")).isEqualTo(Words.hash("tıklayın"));
    assertThat(Words.hash("Don’t")).isEqualTo(Words.hash("don't"));
    assertThat(Words.hash("dont")).isNotEqualTo(Words.hash("don't"));
    assertThat(Words.hash("ete")).isNotEqualTo(Words.hash("été"));
  }

  @Test
  void greekCapitalsWithoutAccentsAreTheSameWords() {
    assertThat(Words.hash("ΕΠΙΣΗΣ")).isEqualTo(Words.hash("επίσης"));
    assertThat(Words.hash("ΜΑΪΟΣ")).isEqualTo(Words.hash("Μάιος"));
    assertThat(Words.hash("επίσης")).isNotEqualTo(Words.hash("επίσημ"));
  }

  @Test
  void romanianCedillasAndCommasAreTheSame() {
    assertThat(Words.hash("informaţiile")).isEqualTo(Words.hash("INFORMAȚIILE"));
    assertThat(Words.hash("ştiri")).isEqualTo(Words.hash("știri"));
    assertThat(Words.hash("știri")).isNotEqualTo(Words.hash("stiri"));
  }

  @Test
  void arabicIsComparedAsItIsWrittenWithAndWithoutSigns() {
    assertThat(Words.hash("إعلان")).isEqualTo(Words.hash("اعلان"));
    assertThat(Words.hash("مُشَاركة")).isEqualTo(Words.hash("مشاركه"));
    assertThat(Words.hash("تعليـــق")).isEqualTo(Words.hash("تعليق"));
    assertThat(Words.hash("علی")).isEqualTo(Words.hash("على"));
    assertThat(Words.hash("تعليق")).isNotEqualTo(Words.hash("تعليقات"));
    assertThat(Words.hash("שָׁלוֹם")).isEqualTo(Words.hash("שלום"));
  }

  @Test
  void twoIdeographsAreAsLongAsAWord() {
    assertThat(Words.of("港口大桥 bridge 2026").count()).isEqualTo(6);
    assertThat(Words.of("港口大桥 bridge 2026").length()).isEqualTo(4);
    assertThat(Words.of("港口大桥 bridge 2026").ideographs()).isEqualTo(4);
    assertThat(Words.of("The harbour bridge").length()).isEqualTo(3);
  }

  @Test
  void aNumberIsAWordOfDigitsAlone() {
    Words words = Words.of("7 2026 3rd ٣ a1 1,000 ½");
    List<Boolean> numbers = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      numbers.add(words.isNumber(i));
    }
    assertThat(numbers).containsExactly(true, true, false, true, false, true, true);
    assertThat(words.numbers()).isEqualTo(5);
  }

  @Test
  void aSequenceIsTheSameInAnyCaseAndWithAnyMarks() {
    assertThat(Words.of("Top stories").sequenceHash())
        .isEqualTo(Words.of("TOP, stories!").sequenceHash())
        .isNotEqualTo(Words.of("stories top").sequenceHash())
        .isNotEqualTo(Words.of("top").sequenceHash())
        .isNotEqualTo(Words.of("topstories").sequenceHash());
    Words words = Words.of("one two three");
    assertThat(words.sequenceHash(0, 2)).isEqualTo(Words.of("one two").sequenceHash());
    assertThat(words.sequenceHash(1, 3)).isEqualTo(Words.of("two three").sequenceHash());
    assertThat(words.sequenceHash(1, 1)).isEqualTo(Words.of("").sequenceHash());
  }

  @Test
  void whatIsNotOneWordHasNoHash() {
    for (String text : List.of("", "two words", "©©", "...")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Words.hash(text))
          .withMessageContaining("word");
    }
  }

  @Property
  void wordsAreInOrderAndDoNotOverlap(@ForAll String text) {
    Words words = Words.of(text);
    int end = 0;
    for (int i = 0; i < words.count(); i++) {
      assertThat(words.start(i)).isGreaterThanOrEqualTo(end);
      assertThat(words.end(i)).isGreaterThan(words.start(i));
      end = words.end(i);
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Property
  void letterAndDigitsAreAllInWords(@ForAll String text) {
    Words words = Words.of(text);
    boolean[] covered = new boolean[text.length()];
    for (int i = 0; i < words.count(); i++) {
      for (int j = words.start(i); j < words.end(i); j++) {
        covered[j] = true;
      }
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        assertThat(covered[i]).as("letter at %d", i).isTrue();
      }
    }
  }

  @Test
  void wordsOfOneTextStayAsTheyAreWhenThoseOfMoreAreFound() {
    Words.Finder finder = new Words.Finder(0, null);
    Words first = finder.find("Top stories 12");
    Words second = finder.find("one two three four five six seven eight nine ten 港");
    assertThat(first.count()).isEqualTo(3);
    assertThat(first.sequenceHash()).isEqualTo(Words.of("top stories 12").sequenceHash());
    assertThat(first.numbers()).isEqualTo(1);
    assertThat(second.count()).isEqualTo(11);
    assertThat(second.start(1)).isEqualTo(4);
    assertThat(second.end(1)).isEqualTo(7);
    assertThat(second.hash(2)).isEqualTo(Words.hash("three"));
    assertThat(second.ideographs()).isEqualTo(1);
    assertThat(second.numbers()).isZero();
  }
}
