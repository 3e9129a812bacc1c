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

  /** A table of two columns. */
  private static Columns table(float[][] rows) {
    Columns columns = new Columns(rows.length);
    for (int column = 0; column < 2; column++) {
      float[] values = columns.add("column ", column);
      for (int row = 0; row < rows.length; row++) {
        values[row] = rows[row][column];
      }
    }
    return columns;
  }

  @Test
  void aValueBelowTheThresholdGoesLeftAndAnEqualOneRight() {
    Columns rows = table(new float[][] {{4, 1.9f}, {4, 2}, {5, 6.9f}, {5, 7}, {6, 8}});
    assertThat(trees().scores(rows, 0, 5)).containsExactly(101, 102, 103, 104, 104);
  }

  @Test
  void zerosOfEitherSignAreEqual() {
    Columns rows = table(new float[][] {{0, 0}, {-0f, 0}, {-Float.MIN_VALUE, 0}});
    for (float zero : new float[] {0, -0f}) {
      Trees tree = new Trees(1, new short[1], new float[] {zero}, new float[] {1, 2});
      assertThat(tree.scores(rows, 0, 3)).containsExactly(2, 2, 1);
    }
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
    Columns rows = table(new float[][] {{4, 3}, {6, 3}});
    assertThat(read.scores(rows, 0, 2)).isEqualTo(trees().scores(rows, 0, 2));
  }

  /** Trees of one leaf each, all for or all against, as many as given. */
  private static Trees alike(int count, float leaf) {
    float[] thresholds = new float[count];
    float[] leaves = new float[2 * count];
    Arrays.fill(thresholds, Float.POSITIVE_INFINITY);
    Arrays.fill(leaves, leaf);
    return new Trees(1, new short[count], thresholds, leaves);
  }

  private static final Exits EXITS = new Exits(new Exits.Stage[] {new Exits.Stage(-1, -9, 1, 7)});

  @Test
  void aRowWhoseSumIsClearIsNotShownTheOtherTrees() {
    Columns row = table(new float[1][2]);
    assertThat(alike(100, 0.03125f).with(EXITS).scores(row, 0, 1)).containsExactly(3.125f);
    assertThat(alike(100, 0.25f).with(EXITS).scores(row, 0, 1)).containsExactly(7);
    assertThat(alike(100, -0.25f).with(EXITS).scores(row, 0, 1)).containsExactly(-9);
    assertThat(alike(100, 0.25f).scores(row, 0, 1)).containsExactly(25);
  }

  @Test
  void exitsAreWrittenAndRead() {
    ByteBuffer bytes = ByteBuffer.allocate(EXITS.size());
    EXITS.write(bytes);
    assertThat(bytes.remaining()).isZero();
    Exits read = Exits.read(bytes.flip());
    assertThat(read.sum(0, -1)).isEqualTo(-9);
    assertThat(read.sum(0, 1)).isEqualTo(7);
    assertThat(read.sum(0, 0.99f)).isNaN();
    assertThat(read.sum(1, 50)).isNaN();
  }

  @Test
  void aRowAloneHasTheSumThatItHasInATable() {
    Columns rows = table(new float[][] {{4, 1.9f}, {4, 2}, {5, 6.9f}, {5, 7}});
    for (int row = 0; row < rows.rows(); row++) {
      assertThat(trees().score(rows.row(row))).isEqualTo(trees().scores(rows, 0, 4)[row]);
    }
    assertThat(alike(25, 2).partialSums(new float[2], 0)).containsExactly(20, 40, 50);
  }

  @Test
  void noRowsHaveNoSums() {
    assertThat(trees().scores(table(new float[0][]), 0, 0)).isEmpty();
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
