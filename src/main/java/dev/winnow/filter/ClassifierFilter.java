package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.model.Judgement;
import dev.winnow.internal.model.Model;
import org.jspecify.annotations.Nullable;

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

  private final @Nullable Model own;

  /** By the library's own models. */
  ClassifierFilter() {
    own = null;
  }

  /** By a caller's model for pages of its kind, and by the library's own for the others. */
  ClassifierFilter(Model model) {
    own = model;
  }

  @Override
  public String name() {
    return "classifier";
  }

  @Override
  public void label(Document document, Labels labels) {
    Kind kind = document.kind();
    Model model = own != null && own.kind() == kind ? own : Model.standard(kind);
    Judgement judgement = model.judge(document, labels.page());
    labels.putPage(judgement.type(), judgement.confidence());
    for (Block block : document.blocks()) {
      boolean kept = judgement.isKept(block.index());
      labels.put(
          block,
          kept ? block.role() : Role.BOILERPLATE,
          kept ? null : Reason.LOW_SCORE,
          judgement.likelihood(block.index()));
    }
  }
}
