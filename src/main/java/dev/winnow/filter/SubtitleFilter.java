package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Role;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
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

  /** With more numbers it is a score or a time. */
  private static final int WORDS_A_NUMBER = 3;

  /** How far behind the subtitle the byline or date must stand, in blocks that are no buttons. */
  private static final int REACH = 3;

  /** The same in all blocks. */
  private static final int FARTHEST = 12;

  /** Buttons have so many words at most: those to share, to print. */
  private static final int BUTTON = 2;

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
    if (!isSentenceLike(blocks.get(next), labels.page())) {
      return;
    }
    if (next + 1 == header.body() && labels.page().isHeadline(blocks.get(next))) {
      labels.put(blocks.get(next), Role.SUBTITLE, null);
      return;
    }
    int left = REACH;
    for (int i = next + 1; i < blocks.size() && i <= next + FARTHEST && left > 0; i++) {
      Role role = labels.of(blocks.get(i)).role();
      if (role.isBody() && labels.page().isProse(blocks.get(i))) {
        return; // The block is the first of the body's sentences, not one above them.
      }
      boolean isButton = role.isRemoved() && labels.page().words(i).length() <= BUTTON;
      left -= isButton ? 0 : 1;
      if (role == Role.BYLINE || role == Role.DATE || role == Role.CAPTION) {
        labels.put(blocks.get(next), Role.SUBTITLE, null);
        return;
      }
    }
  }

  /** Whether a line says something: in menus all words have capitals, and scores are numbers. */
  private static boolean isSentenceLike(Block block, PageText page) {
    Words words = page.words(block);
    return words.length() >= SHORTEST
        && words.length() <= LONGEST
        && words.numbers() * WORDS_A_NUMBER <= words.count()
        && !block.text().endsWith(":")
        && hasSmallWord(block.text(), words);
  }

  private static boolean hasSmallWord(String text, Words words) {
    for (int i = 0; i < words.count(); i++) {
      int c = text.codePointAt(words.start(i));
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }
}
