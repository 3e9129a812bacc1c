package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {
  /** Every threshold tried, as against the one pass. */
  private static double best(float[] likelihoods, float[] lengths) {
    double best = 0;
    for (float threshold : likelihoods) {
      best = Math.max(best, expected(likelihoods, lengths, threshold));
    }
    return best;
  }

  private static double expected(float[] likelihoods, float[] lengths, float threshold) {
    double kept = 0;
    double hit = 0;
    double all = 0;
    for (int i = 0; i < likelihoods.length; i++) {
      double likely = Selection.cautious(likelihoods[i] + 0.5 / 256) * lengths[i];
      all += likely;
      if (likelihoods[i] >= threshold) {
        kept += lengths[i];
        hit += likely;
      }
    }
    return kept + all == 0 ? 0 : 2 * hit / (kept + all);
  }

  @Test
  void noOtherThresholdIsExpectedToScoreMore() {
    Random random = new Random(3);
    for (int page = 0; page < 200; page++) {
      float[] likelihoods = new float[1 + random.nextInt(40)];
      float[] lengths = new float[likelihoods.length];
      for (int i = 0; i < likelihoods.length; i++) {
        likelihoods[i] = random.nextInt(256) / 256f;
        lengths[i] = 1 + random.nextInt(50);
      }
      float threshold = Selection.threshold(likelihoods, lengths);
      assertThat(expected(likelihoods, lengths, threshold))
          .isEqualTo(best(likelihoods, lengths), org.assertj.core.api.Assertions.within(1e-9));
    }
  }

  @Test
  void whatIsCertainIsKeptAndTheRestIsNot() {
    float threshold = Selection.threshold(new float[] {1, 0.02f}, new float[] {50, 50});
    assertThat(threshold).isGreaterThan(0.02f).isLessThanOrEqualTo(1);
  }

  @Test
  void aPageWithoutBlocksHasAThreshold() {
    assertThat(Selection.threshold(new float[0], new float[0])).isBetween(0f, 1f);
  }
}
