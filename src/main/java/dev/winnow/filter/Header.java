package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Words;
import java.util.List;

/** The blocks around the headline, where bylines, dates and the like stand. Immutable. */
final class Header {
  /** So many words may stand behind the headline on its line, as a byline's. */
  private static final int MOST_BEHIND = 10;

  private final Document document;
  private final Labels labels;
  private final int title;
  private final int headline;
  private final int body;
  private final int last;

  private Header(Document document, Labels labels, int title, Outline outline) {
    this.document = document;
    this.labels = labels;
    this.title = title;
    this.body = outline.first();
    this.last = outline.last();
    this.headline = title < 0 ? title : lowestCopy();
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

  /**
   * Index of the lowest copy of the headline above the body, since a page's first line is often its
   * {@code <title>}; -1 if there is none.
   */
  int headline() {
    return headline;
  }

  private int lowestCopy() {
    List<Block> blocks = document.blocks();
    Words words = labels.page().words(title);
    int from = 0;
    while (from < words.count() && !isTitle(words, from)) {
      from++;
    }
    int to = from;
    while (to < words.count() && isTitle(words, to)) {
      to++;
    }
    long hash = words.sequenceHash(from, to);
    int lowest = title;
    for (int i = title + 1; i < body && i < blocks.size(); i++) {
      Words copy = labels.page().words(i);
      int count = to - from;
      if (count > 0
          && copy.count() >= count
          && copy.count() <= count + MOST_BEHIND
          && copy.sequenceHash(0, count) == hash) {
        lowest = i;
      }
    }
    return lowest;
  }

  private boolean isTitle(Words words, int word) {
    return labels.at(document.blocks().get(title).offset(words.start(word))).role() == Role.TITLE;
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
