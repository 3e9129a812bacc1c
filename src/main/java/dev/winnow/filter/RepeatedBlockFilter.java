package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Words;
import java.util.HashMap;
import java.util.Map;

/**
 * Spots blocks that the article has already: the headline as an image's text, pull quotes. The
 * first one stays.
 *
 * <p>Hit: the headline again as an image's text. Miss: a repetition in other words. Short blocks
 * may repeat with good reason, as table cells and list items do; they are left alone. Works in
 * every language.
 */
final class RepeatedBlockFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** Of what the classifier keeps, out of fold: quoted posts and rows of tables repeat, too. */
  private static final double CERTAINTY = 0.9;

  /** Shorter blocks repeat by chance. */
  private static final int LEAST_WORDS = 5;

  @Override
  public String name() {
    return "repeated-blocks";
  }

  @Override
  public double certainty() {
    return CERTAINTY;
  }

  @Override
  public void label(Document document, Labels labels) {
    Map<Long, Block> seen = new HashMap<>();
    for (Block block : document.blocks()) {
      Words words = labels.page().words(block);
      long sequence = words.sequenceHash();
      if (words.count() < LEAST_WORDS || labels.page().times(sequence) == 1) {
        continue;
      }
      Label label = labels.of(block);
      Block first = seen.get(sequence);
      boolean open = label.role().isBody() || Reason.LOW_SCORE.equals(label.reason());
      if (first != null && open && labels.page().isSame(first, block)) {
        labels.put(block, Role.BOILERPLATE, Reason.REPEATED);
      } else if (first == null && !label.role().isRemoved()) {
        seen.put(sequence, block);
      }
    }
  }
}
