package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Labels;

/** Stands in for the classifier where its judgement is known: out of fold. */
final class Known implements Filter {
  private static final long serialVersionUID = 1L;

  private final float[] likelihoods;
  private final boolean[] kept;

  Known(float[] likelihoods, boolean[] kept) {
    this.likelihoods = likelihoods;
    this.kept = kept;
  }

  @Override
  public String name() {
    return "classifier";
  }

  @Override
  public void label(Document document, Labels labels) {
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
