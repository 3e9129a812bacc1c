package dev.winnow.internal.model;

import dev.winnow.document.PageType;
import java.util.Map;

/** What a model says of a page. Immutable. */
public final class Judgement {
  private final float[] likelihoods;
  private final float threshold;
  private final Map<PageType, Float> types;
  private final float confidence;

  Judgement(float[] likelihoods, float threshold, Map<PageType, Float> types, float confidence) {
    this.confidence = confidence;
    this.likelihoods = likelihoods;
    this.threshold = threshold;
    this.types = types;
  }

  /** How likely a block belongs to the main text, 0 to 1. */
  public float likelihood(int block) {
    return likelihoods[block];
  }

  /** Whether a block is best kept. */
  public boolean isKept(int block) {
    return likelihoods[block] >= threshold;
  }

  /** How likely the page is of a type, 0 to 1; all types together have 1. */
  public float likelihood(PageType type) {
    return types.getOrDefault(type, 0f);
  }

  /** How likely the page is an article, 0 to 1, when it may also be no page of any type. */
  public float confidence() {
    return confidence;
  }

  /** The most likely type. */
  public PageType type() {
    PageType best = PageType.ARTICLE;
    for (PageType type : PageType.values()) {
      if (likelihood(type) > likelihood(best)) {
        best = type;
      }
    }
    return best;
  }
}
