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

  private static Set<Integer> places(PageFeatures features, int row) {
    Set<Integer> places = new HashSet<>();
    Arrays.stream(features.surroundingPlaces(row)).forEach(places::add);
    return places;
  }

  private static Set<Integer> placesOfLast(String text) {
    PageFeatures features = features(text, false);
    return places(features, features.rows() - 1);
  }

  @Test
  void theWordsOfTheBlockItselfDoNotCount() {
    assertThat(placesOfLast("Related stories\n" + TEASER))
        .isEqualTo(placesOfLast("Related stories\nTwo roads are shut for the race."));
  }

  @Test
  void theBlockBeforeCounts() {
    assertThat(placesOfLast("Related stories\n" + TEASER))
        .isNotEqualTo(placesOfLast("Opening hours\n" + TEASER));
  }

  @Test
  void theLastShortLineCountsAcrossTheBlocksUnderIt() {
    Set<Integer> under = placesOfLast("Related stories\n" + TEASER + "\n" + TEASER);
    Set<Integer> without = placesOfLast(TEASER + "\n" + TEASER);
    Set<Integer> other = placesOfLast("Opening hours\n" + TEASER + "\n" + TEASER);
    assertThat(under).isNotEqualTo(without).isNotEqualTo(other);
  }

  @Test
  void aSentenceHeadsNothing() {
    String sentence = "All of it is gone.\n";
    assertThat(placesOfLast(sentence + TEASER + "\n" + TEASER))
        .isEqualTo(placesOfLast(TEASER + "\n" + TEASER + "\n" + TEASER));
  }

  @Test
  void ofAStrangePageNoWordIsKnown() {
    String text = "Related stories\n" + TEASER;
    assertThat(places(features(text, true), 1)).isNotEqualTo(places(features(text, false), 1));
  }

  @Test
  void neighboursAreManyOrNone() {
    String words = "Where all the ships went in the long winter of the year";
    for (String text :
        new String[] {"Alone", words + "\n" + words + "\n\n# " + words + "\n\n" + words}) {
      PageFeatures features = features(text, false);
      for (int row = 0; row < features.rows(); row++) {
        assertThat(features.surroundingPlaces(row)).hasSizeBetween(2, Surroundings.MOST_PLACES);
      }
    }
  }
}
