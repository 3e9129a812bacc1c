package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import java.util.List;

/**
 * Finds the caption whose credit stands on a line of its own behind it.
 *
 * <p>Inside the body the line above a credit is as often the paragraph or the heading that the
 * image follows, so only the first of the body's sentences is looked at, and what stands above it;
 * right under the headline it is a standfirst, and two sentences are a paragraph. Where a page is
 * one line, buttons may stand before the caption. Hit: {@code The bridge in 2024, seen from the
 * quay.} and {@code Photograph: Ann Other} between date and body. Miss: the same two between
 * paragraphs. Works in every language whose credits are known.
 */
final class CaptionLineFilter implements Filter {
  private static final long serialVersionUID = 1L;

  private static final int SHORTEST = 4;

  private static final int LONGEST = 40;

  @Override
  public String name() {
    return "caption-line";
  }

  @Override
  public void label(Document document, Labels labels) {
    Header header = Header.of(document, labels);
    List<Block> blocks = document.blocks();
    for (int i = Math.max(1, header.title() + 2);
        i <= header.body() + 1 && i < header.last();
        i++) {
      Block line = blocks.get(i - 1);
      if (isCredit(blocks.get(i), labels)
          && isLine(line, labels)
          && i - 1 > header.headline() + 1) {
        labels.put(line, Role.CAPTION, null);
      }
    }
  }

  private static boolean isCredit(Block block, Labels labels) {
    List<Label> parts = labels.parts(block);
    return parts.size() == 1 && parts.get(0).role() == Role.CREDIT;
  }

  private static boolean isLine(Block block, Labels labels) {
    int words = labels.page().words(block).length();
    List<Label> parts = labels.parts(block);
    return words >= SHORTEST
        && words <= LONGEST
        && parts.size() == 1
        && Header.isOpen(parts.get(0))
        && parts.get(0).role() != Role.HEADING
        && !block.gap().isOnLine()
        && isOneSentence(block.text());
  }

  private static boolean isOneSentence(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      if (Chars.endsSentence(text.charAt(i))
          && Chars.isSpace(text.charAt(i + 1))
          && Character.isUpperCase(text.charAt(i + 2))) {
        return false;
      }
    }
    return true;
  }
}
