package dev.winnow.internal.model;

import dev.winnow.internal.text.Resources;
import java.util.List;

/**
 * A learned choice of one among some candidates, or of none: a conditional logit whose utilities
 * are sums of trees and of a prior, that of none being zero (McFadden, "Conditional logit analysis
 * of qualitative choice behavior", 1974). Immutable.
 */
public final class Ranking {
  /** Of more the exponential is no number. */
  private static final float MOST_UTILITY = 40;

  private final Trees trees;

  /** A ranking by these trees. */
  Ranking(Trees trees) {
    this.trees = trees;
  }

  /**
   * The one that ships inside the library for headlines of text.
   *
   * @param features the names of a row's values
   */
  public static Ranking titles(List<String> features) {
    byte[] file = Resources.bytes("/dev/winnow/internal/model/titles.model");
    return new Ranking(ModelFile.readRanking(file, features));
  }

  /**
   * How likely each candidate is the right one.
   *
   * @param priors what the utilities start from
   * @param rows the values that the trees look at
   */
  public float[] likelihoods(List<Float> priors, List<float[]> rows) {
    float[] likelihoods = new float[rows.size()];
    double all = 1;
    for (int i = 0; i < likelihoods.length; i++) {
      float utility = priors.get(i) + trees.score(rows.get(i));
      double odds = StrictMath.exp(Math.max(-MOST_UTILITY, Math.min(MOST_UTILITY, utility)));
      likelihoods[i] = (float) odds;
      all += odds;
    }
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] = (float) (likelihoods[i] / all);
    }
    return likelihoods;
  }
}
