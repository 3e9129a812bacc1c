package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
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
    float[][] columns = {{4, 4, 5, 5, 6}, {1.9f, 2, 6.9f, 7, 8}};
    assertThat(trees().scores(columns, 5)).containsExactly(101, 102, 103, 104, 104);
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
    float[][] columns = {{4, 6}, {3, 3}};
    assertThat(read.scores(columns, 2)).isEqualTo(trees().scores(columns, 2));
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
