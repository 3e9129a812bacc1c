package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.PageText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final String TEASER = "The ferry sails again on Sunday, the port said.";

  private static PageFeatures features(String text, boolean strange) {
    Document document = Reader.read(text, Kind.TEXT, Origin.UNKNOWN, Limits.NONE, false);
    return new PageFeatures(document, new PageText(document), false, strange);
  }

  private static Set<Integer> keys(PageFeatures features, int row) {
    Set<Integer> keys = new HashSet<>();
    Arrays.stream(features.surroundingKeys(row)).forEach(keys::add);
    return keys;
  }

  private static Set<Integer> keysOfLast(String text) {
    PageFeatures features = features(text, false);
    return keys(features, features.rows() - 1);
  }

  @Test
  void theWordsOfTheBlockItselfDoNotCount() {
    assertThat(keysOfLast("Related stories\n" + TEASER))
        .isEqualTo(keysOfLast("Related stories\nTwo roads are shut for the race."));
  }

  @Test
  void theBlockBeforeCounts() {
    assertThat(keysOfLast("Related stories\n" + TEASER))
        .isNotEqualTo(keysOfLast("Opening hours\n" + TEASER));
  }

  @Test
  void theLastShortLineCountsAcrossTheBlocksUnderIt() {
    Set<Integer> under = keysOfLast("Related stories\n" + TEASER + "\n" + TEASER);
    Set<Integer> without = keysOfLast(TEASER + "\n" + TEASER);
    Set<Integer> other = keysOfLast("Opening hours\n" + TEASER + "\n" + TEASER);
    assertThat(under).isNotEqualTo(without).isNotEqualTo(other);
  }

  @Test
  void aSentenceHeadsNothing() {
    String sentence = "All of it is gone.\n";
    assertThat(keysOfLast(sentence + TEASER + "\n" + TEASER))
        .isEqualTo(keysOfLast(TEASER + "\n" + TEASER + "\n" + TEASER));
  }

  @Test
  void ofAStrangePageNoWordIsKnown() {
    String text = "Related stories\n" + TEASER;
    assertThat(keys(features(text, true), 1)).isNotEqualTo(keys(features(text, false), 1));
  }

  @Test
  void neighboursAreManyOrNone() {
    String words = "Where all the ships went in the long winter of the year";
    for (String text :
        new String[] {"Alone", words + "\n" + words + "\n\n# " + words + "\n\n" + words}) {
      PageFeatures features = features(text, false);
      for (int row = 0; row < features.rows(); row++) {
        assertThat(features.surroundingKeys(row)).hasSizeBetween(2, Surroundings.MOST_KEYS);
      }
    }
  }
}
