package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import java.util.List;

/** The blocks around the headline, where bylines, dates and the like stand. Immutable. */
final class Header {
  private final Document document;
  private final Labels labels;
  private final int title;
  private final int body;
  private final int last;

  private Header(Document document, Labels labels, int title, Outline outline) {
    this.document = document;
    this.labels = labels;
    this.title = title;
    this.body = outline.first();
    this.last = outline.last();
  }

  static Header of(Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    int title = -1;
    for (int i = 0; i < blocks.size() && title < 0; i++) {
      if (labels.of(blocks.get(i)).role() == Role.TITLE) {
        title = i;
      }
    }
    return new Header(document, labels, title, Outline.of(document, labels));
  }

  /** Index of the headline's block, -1 if there is none. */
  int title() {
    return title;
  }

  /** Index of the first block of the body's prose; the number of blocks if there is none. */
  int body() {
    return body;
  }

  /** Index of the last block of the body's prose, -1 if there is none. */
  int last() {
    return last;
  }

  /** Index of the first block that may belong to the headline. */
  int start(int reach) {
    int middle = title > 0 ? title : Math.min(body, document.blocks().size());
    return Math.max(0, middle - reach);
  }

  /** Index after the last block that may belong to the headline. */
  int end(int reach) {
    int middle = title > 0 ? title : Math.min(body, document.blocks().size());
    return Math.min(document.blocks().size(), middle + reach + 1);
  }

  /** Whether no filter has found out yet what a block is for. */
  boolean isOpen(Block block) {
    return isOpen(labels.of(block));
  }

  /** Whether a decision leaves open what the text is for. */
  static boolean isOpen(Label label) {
    return label.role().isBody() || Reason.LOW_SCORE.equals(label.reason());
  }
}
