package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import java.util.List;

/**
 * Where the body lies, by the decisions in force: from its first block of prose to its last. What
 * stands above is the page's head, what stands below its tail. Immutable.
 */
final class Outline {
  private final Document document;
  private final Labels labels;
  private final int first;
  private final int last;

  private Outline(Document document, Labels labels, int first, int last) {
    this.document = document;
    this.labels = labels;
    this.first = first;
    this.last = last;
  }

  static Outline of(Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    int first = 0;
    while (first < blocks.size() && !isBodyProse(blocks.get(first), labels)) {
      first++;
    }
    int last = blocks.size() - 1;
    while (last > first && !isBodyProse(blocks.get(last), labels)) {
      last--;
    }
    return new Outline(document, labels, first, last);
  }

  /** Whether a block is a sentence, and the body's by the decision in force. */
  static boolean isBodyProse(Block block, Labels labels) {
    return labels.page().isProse(block) && labels.of(block).role().isBody();
  }

  /** Index of the first block of prose; the number of blocks if there is none. */
  int first() {
    return first;
  }

  /** Index of the last block of prose; less than the first one if there is none. */
  int last() {
    return first < document.blocks().size() ? last : -1;
  }

  /** Whether a block is the body's by the decision in force. */
  boolean isBody(int index) {
    Label label = labels.of(document.blocks().get(index));
    return label.role().isBody();
  }
}
