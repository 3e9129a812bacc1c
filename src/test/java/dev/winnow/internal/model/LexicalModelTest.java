package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LexicalModelTest {
  private static final int PLACES = 16;
  private static final float SCALE = 0.5f;
  private static final float BIAS = -1;

  /** A key that leads to a place and has a print. */
  private static int key(int place, int print) {
    return place << LexicalModel.REST_BITS | print;
  }

  private static LexicalModel knowing(int key, int weight) {
    short[] table = new short[PLACES];
    table[LexicalModel.place(key, PLACES)] = LexicalModel.entry(key, true, (byte) weight);
    return new LexicalModel(table, true, SCALE, BIAS);
  }

  private static float score(LexicalModel model, int... keys) {
    return model.score(keys, keys.length);
  }

  @Test
  void whatWasLearnedCountsItsWeight() {
    assertThat(score(knowing(key(3, 63), 8), key(3, 63))).isEqualTo(BIAS + SCALE * 8);
    assertThat(score(knowing(key(3, 63), -127), key(3, 63))).isEqualTo(BIAS - SCALE * 127);
  }

  @Test
  void anotherKeyOfTheSamePlaceCountsNothing() {
    for (int print = 0; print < 63; print++) {
      assertThat(score(knowing(key(3, 63), 8), key(3, print))).isEqualTo(BIAS);
    }
  }

  @Test
  void withoutPrintsAllKeysOfAPlaceShareItsWeight() {
    short[] table = new short[PLACES];
    table[3] = LexicalModel.entry(key(3, 63), false, (byte) 8);
    LexicalModel model = new LexicalModel(table, false, SCALE, BIAS);
    assertThat(score(model, key(3, 63))).isEqualTo(BIAS + SCALE * 8);
    assertThat(score(model, key(3, 5))).isEqualTo(BIAS + SCALE * 8);
  }

  @Test
  void anEmptyPlaceCountsNothing() {
    assertThat(score(knowing(key(3, 63), 8), key(4, 63), key(5, 0))).isEqualTo(BIAS);
  }

  @Test
  void unknownWordsMakeTheKnownOnesCountLess() {
    int known = key(3, 1);
    LexicalModel model = knowing(known, 8);
    assertThat(score(model, known, key(4, 1), key(5, 1), key(6, 1))).isEqualTo(BIAS + SCALE * 4);
  }

  @Test
  void aSmallTableIsReachedByAllPlaces() {
    assertThat(LexicalModel.place(key(PLACES + 3, 1), PLACES)).isEqualTo(3);
    assertThat(LexicalModel.place(LexicalModel.KEYS - 1, PLACES)).isEqualTo(PLACES - 1);
  }

  @Test
  void aTableOfAnotherSizeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LexicalModel(new short[PLACES - 1], true, SCALE, BIAS))
        .withMessageContaining("power of two");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LexicalModel(new short[2 * LexicalModel.MOST_PLACES], true, SCALE, BIAS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LexicalModel(new short[0], true, SCALE, BIAS));
  }
}
