package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.PageText;
import org.junit.jupiter.api.Test;

class TypeLexiconTest {
  private static int[] keys(String text) {
    Document document = Reader.read(text, Kind.TEXT, Origin.UNKNOWN, Limits.NONE, false);
    return TypeLexicon.keys(document, new PageText(document), 0);
  }

  /** One that knows a single key, for the first type. */
  private static TypeLexicon knowing(int key) {
    byte[] prints = new byte[TypeLexicon.SIZE];
    byte[] weights = new byte[TypeLexicon.SIZE * TypeLexicon.TYPES];
    int place = key >>> TypeLexicon.PRINT_BITS;
    prints[place] = (byte) key;
    weights[place * TypeLexicon.TYPES] = 8;
    return new TypeLexicon(prints, weights, 0.5f);
  }

  @Test
  void whatWasLearnedCountsForItsType() {
    assertThat(knowing(0x12345).scores(new int[] {0x12345})).containsExactly(4, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void anotherKeyOfTheSamePlaceCountsNothing() {
    assertThat(knowing(0x12345).scores(new int[] {0x12346})).containsOnly(0);
  }

  @Test
  void aWordThatStandsTwiceAndNumbersOfOneLengthCountOnce() {
    assertThat(keys("Home\nHome\n12\n34\n567")).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void longBlocksDoNotCount() {
    assertThat(keys("The bridge will be closed for six weeks from the first of May.")).isEmpty();
  }
}
