package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Role;
import dev.winnow.document.Structure.Span;
import dev.winnow.internal.metadata.Metadata;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
import java.util.List;

/**
 * Finds who wrote it: a short block near the headline, no sentence, that starts with {@code By} or
 * the like and goes on with names, one whose tags call it the author's, or a name alone between the
 * headline and the date.
 *
 * <p>Hit: {@code By Jo Bloggs and Ann Other, Staff Writers}. Miss: a name in lower case. The first
 * words are those of the phrase lists; a name is told by its capitals.
 */
final class BylineFilter implements Filter {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 25;

  /** How far from the headline a byline may stand, in blocks. */
  private static final int REACH = 8;

  /** A name without {@code By} must stand this close to it. */
  private static final int CLOSE = 4;

  @Override
  public String name() {
    return "byline";
  }

  @Override
  public void label(Document document, Labels labels) {
    Header header = Header.of(document, labels);
    List<Block> blocks = document.blocks();
    for (int i = header.start(REACH); i < header.end(REACH); i++) {
      Block block = blocks.get(i);
      if (header.isOpen(block) && labels.page().words(i).length() <= LONGEST) {
        if (isDeclared(labels.page().words(i), labels.metadata())
            || (Bylines.isByline(block, labels.page()) && !labels.page().isProse(block))) {
          labels.put(block, Role.BYLINE, null);
          return;
        }
        int inside = Bylines.inside(block.text(), labels.page().words(i));
        if (inside >= 0 && !labels.page().isProse(block)) {
          labels.put(block, inside, block.text().length(), Role.BYLINE, null);
          return;
        }
        if (isLead(block, labels.page()) && i + 1 < blocks.size()) {
          Block next = blocks.get(i + 1);
          if (labels.page().words(next).length() <= LONGEST
              && !Bylines.names(next.text(), null).isEmpty()) {
            labels.put(block, Role.BYLINE, null);
            labels.put(next, Role.BYLINE, null);
            return;
          }
        }
      }
    }
    if (document.kind() == Kind.HTML && labelByMarkup(header, blocks, labels)) {
      return;
    }
    for (int i = header.title() + 1; i < header.end(CLOSE); i++) {
      Block block = blocks.get(i);
      if (i + 1 < blocks.size()
          && header.isOpen(block)
          && !labels.page().dates(blocks.get(i + 1)).isEmpty()
          && Bylines.only(block.text()) != null) {
        labels.put(block, Role.BYLINE, null);
        return;
      }
    }
  }

  /** Labels a name that the tags around it call the author's, if it stands by the headline. */
  private static boolean labelByMarkup(Header header, List<Block> blocks, Labels labels) {
    for (int i = header.start(REACH); i < header.end(REACH); i++) {
      Block block = blocks.get(i);
      if (header.isOpen(block) && labels.page().words(i).length() <= LONGEST) {
        Span author = AuthorMarkup.author(block);
        if (author != null) {
          labels.put(block, author.start(), author.end(), Role.BYLINE, null);
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a text is the name of an author whom the page declares. */
  private static boolean isDeclared(Words words, Metadata metadata) {
    for (String author : metadata.authors()) {
      if (Words.of(author).sequenceHash() == words.sequenceHash()) {
        return true;
      }
    }
    return false;
  }

  /** The first word of a byline alone, whose name the flattener moved to the next line. */
  private static boolean isLead(Block block, PageText page) {
    Match lead = Bylines.lead(block, page);
    return lead != null && lead.to() == page.words(block).count();
  }
}
