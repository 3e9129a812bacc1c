package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TreesTest {
  /** One tree: column 0 below 5? then column 1 below 2 or 7. Another of one leaf, 100. */
  private static Trees trees() {
    float none = Float.POSITIVE_INFINITY;
    return new Trees(
        2,
        new short[] {0, 1, 1, 0, 0, 0},
        new float[] {5, 2, 7, none, none, none},
        new float[] {1, 2, 3, 4, 100, 100, 100, 100});
  }

  @Test
  void aValueBelowTheThresholdGoesLeftAndAnEqualOneRight() {
    float[] rows = {4, 1.9f, 4, 2, 5, 6.9f, 5, 7, 6, 8, 0, 0};
    assertThat(trees().scores(rows, 5, 2)).containsExactly(101, 102, 103, 104, 104);
  }

  private static ByteBuffer written() {
    ByteBuffer bytes = ByteBuffer.allocate(trees().size());
    trees().write(bytes);
    assertThat(bytes.remaining()).isZero();
    return bytes.flip();
  }

  @Test
  void whatIsWrittenIsRead() {
    Trees read = Trees.read(written(), 2);
    float[] rows = {4, 3, 6, 3, 0, 0};
    assertThat(read.scores(rows, 2, 2)).isEqualTo(trees().scores(rows, 2, 2));
  }

  /** Trees of one leaf each, all for or all against, as many as given. */
  private static Trees alike(int count, float leaf) {
    float[] thresholds = new float[count];
    float[] leaves = new float[2 * count];
    Arrays.fill(thresholds, Float.POSITIVE_INFINITY);
    Arrays.fill(leaves, leaf);
    return new Trees(1, new short[count], thresholds, leaves);
  }

  @Test
  void onlyADoubtfulRowIsShownToAllTrees() {
    float[] row = {0, 0};
    assertThat(alike(100, 0.03125f).scores(row, 1, 1)).containsExactly(3.125f);
    assertThat(alike(100, 0.25f).scores(row, 1, 1)[0]).isBetween(4f, 24f);
    assertThat(alike(100, -0.25f).scores(row, 1, 1)[0]).isBetween(-24f, -4f);
  }

  @Test
  void noRowsHaveNoSums() {
    assertThat(trees().scores(new float[2], 0, 2)).isEmpty();
  }

  @Test
  void aFeatureThatIsNotThereIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trees.read(written(), 1))
        .withMessageContaining("feature");
  }

  @Test
  void halfATreeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Trees(2, new short[4], new float[4], new float[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Trees(2, new short[3], new float[3], new float[3]));
  }
}
