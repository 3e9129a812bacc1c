package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Labels;

/** Stands in for the classifier where its judgement is known: out of fold. */
final class Known implements Filter {
  private static final long serialVersionUID = 1L;

  static final String NAME = "classifier";

  private final float[] likelihoods;
  private final boolean[] kept;
  private final PageType type;
  private final float confidence;

  Known(Sample sample, boolean[] kept) {
    this.likelihoods = sample.likelihoods;
    this.kept = kept;
    this.type = sample.type();
    this.confidence = sample.confidence;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void label(Document document, Labels labels) {
    labels.putPage(type, confidence);
    for (Block block : document.blocks()) {
      boolean body = kept[block.index()];
      labels.put(
          block.start(),
          block.end(),
          body ? block.role() : Role.BOILERPLATE,
          body ? null : Reason.LOW_SCORE,
          likelihoods[block.index()]);
    }
  }
}
