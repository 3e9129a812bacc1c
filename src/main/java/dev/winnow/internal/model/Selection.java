package dev.winnow.internal.model;

/**
 * Which blocks of a page to keep, given how likely each is: the ones that let the F1 to be expected
 * of the page be greatest, or, of an article, those above a fixed likelihood.
 *
 * <p>With words w and likelihoods p, keeping the set K is expected to score 2·Σ(K) pw / (Σ(K) w + Σ
 * pw), and the best K is a prefix of the blocks in the order of p. Likelihoods are counted in 256
 * steps, which makes the order a matter of one pass.
 */
final class Selection {
  private static final int STEPS = 256;

  /** The blocks of a page err together, so that their likelihoods are surer than they should be. */
  private static final double CAUTION = 0.75;

  /** Blocks are a little less likely than they seem: with the scale this is best out of fold. */
  private static final double SHIFT = -0.22;

  private static final double[] CAUTIOUS = new double[STEPS];

  static {
    for (int step = 0; step < STEPS; step++) {
      CAUTIOUS[step] = cautious((step + 0.5) / STEPS);
    }
  }

  private Selection() {}

  static double cautious(double likelihood) {
    double odds = CAUTION * StrictMath.log(likelihood / (1 - likelihood)) + SHIFT;
    return 1 / (1 + StrictMath.exp(-odds));
  }

  /** The likelihood from which on a block is best kept, if nothing is known of the page's type. */
  static float threshold(float[] likelihoods, float[] lengths) {
    double[] weight = new double[STEPS];
    double[] expected = new double[STEPS];
    double all = 0;
    for (int i = 0; i < likelihoods.length; i++) {
      int step = Math.min(STEPS - 1, (int) (likelihoods[i] * STEPS));
      weight[step] += lengths[i];
      double likely = lengths[i] * CAUTIOUS[step];
      expected[step] += likely;
      all += likely;
    }
    double kept = 0;
    double hit = 0;
    double best = -1;
    int threshold = STEPS;
    for (int step = STEPS - 1; step >= 0; step--) {
      if (weight[step] > 0) {
        kept += weight[step];
        hit += expected[step];
        double score = 2 * hit / (kept + all);
        if (score > best) {
          best = score;
          threshold = step;
        }
      }
    }
    return threshold / (float) STEPS;
  }
}
