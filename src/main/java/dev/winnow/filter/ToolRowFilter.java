package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Topic;

/**
 * Spots a page's buttons on one line: to share, print, save, listen, comment, with their counts.
 *
 * <p>Where tags are gone, a bar of buttons is a line, and its words are those of several lists; a
 * list alone knows its own part of it. Each word may be a headline's, so every one has to be a
 * button's whole text. Hit: {@code Share Save 12 Comments}. Miss: a bar with a button that no list
 * names. The words are those of the phrase lists.
 */
final class ToolRowFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** What stands among them; without one of them it is no bar of tools. */
  private static final long OTHERS = Topic.COMMENTS.bit() | Topic.SUBSCRIBE.bit();

  private static final long ROW = Topic.PAGE_TOOLS.bit() | Topic.SHARE.bit() | OTHERS;

  @Override
  public String name() {
    return "tool-row";
  }

  @Override
  public void label(Document document, Labels labels) {
    label(Topic.PAGE_TOOLS, Reason.PAGE_TOOLS, labels);
    label(Topic.SHARE, Reason.SHARE, labels);
  }

  private static void label(Topic topic, Reason reason, Labels labels) {
    for (Block block : labels.page().with(topic)) {
      if (Header.isOpen(labels.of(block)) && labels.page().phrases(block).isRow(ROW)) {
        labels.put(block, Role.BOILERPLATE, reason);
      }
    }
  }
}
