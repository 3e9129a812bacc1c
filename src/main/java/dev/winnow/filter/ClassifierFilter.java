package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.model.Judgement;
import dev.winnow.internal.model.Model;

/**
 * Finds the body by a learned model: a block that is unlikely to belong to the main text is left
 * out, whatever was decided before.
 *
 * <p>Evidence: what the block looks like, its words, and where it stands among the others. Hit: an
 * article between menus and teasers, in any layout. Miss: teasers written like paragraphs, right
 * behind an article. Learned from English pages most of all, then German and French.
 */
final class ClassifierFilter implements Filter {
  private static final long serialVersionUID = 1L;

  private final Model model;

  /** By a model: the library's own, or a caller's. */
  ClassifierFilter(Model model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "classifier";
  }

  @Override
  public void label(Document document, Labels labels) {
    Judgement judgement = model.judge(document, labels.page());
    labels.putPage(judgement.type(), judgement.likelihood(PageType.ARTICLE));
    for (Block block : document.blocks()) {
      boolean kept = judgement.isKept(block.index());
      labels.put(
          block.start(),
          block.end(),
          kept ? block.role() : Role.BOILERPLATE,
          kept ? null : Reason.LOW_SCORE,
          judgement.likelihood(block.index()));
    }
  }
}
