package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Role;
import java.util.List;

/**
 * Finds the sentence under the headline: the block right behind it, if a byline, a date or a
 * caption stands between it and the body, or if it has no full stop.
 *
 * <p>Hit: a standfirst with the byline under it. Miss: one with a full stop that the body follows
 * at once, which cannot be told from a first paragraph. Works in every language.
 */
final class SubtitleFilter implements Filter {
  private static final long serialVersionUID = 1L;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 60;

  /** How far behind the subtitle the byline or date must stand, in blocks. */
  private static final int REACH = 3;

  @Override
  public String name() {
    return "subtitle";
  }

  @Override
  public void label(Document document, Labels labels) {
    Header header = Header.of(document, labels);
    List<Block> blocks = document.blocks();
    int next = header.title() + 1;
    if (header.title() < 0
        || next >= blocks.size()
        || !header.isOpen(blocks.get(next))
        || labels.parts(blocks.get(next)).stream().anyMatch(part -> part.role() == Role.DATE)) {
      return;
    }
    int count = labels.page().words(next).length();
    if (count < SHORTEST || count > LONGEST) {
      return;
    }
    if (next + 1 == header.body() && labels.page().isHeadline(blocks.get(next))) {
      labels.put(blocks.get(next), Role.SUBTITLE, null);
      return;
    }
    for (int i = next + 1; i < blocks.size() && i <= next + REACH; i++) {
      Role role = labels.of(blocks.get(i)).role();
      if (role == Role.BYLINE || role == Role.DATE || role == Role.CAPTION) {
        labels.put(blocks.get(next), Role.SUBTITLE, null);
        return;
      }
    }
  }
}
