package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Role;
import dev.winnow.document.Structure.Span;
import dev.winnow.filter.AuthorLines.Form;
import dev.winnow.filter.AuthorLines.Line;
import dev.winnow.internal.metadata.Metadata;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.PersonalNames;
import dev.winnow.internal.text.Words;
import java.util.List;

/**
 * Finds who wrote it: the line, or the part of a line, for which most speaks ({@link AuthorSigns}),
 * that is, which has {@code By} or the like before a name, or is nothing but a name beside a date.
 * In HTML, a name that nothing leads to gives way to what the page declares or its tags call the
 * author's, if that stands near the headline.
 *
 * <p>Hits: {@code By Jo Bloggs and Ann Other, Staff Writers}; {@code Jo Bloggs • 3 March}. Misses:
 * a name that the page's title holds, too, as those of personal sites do; two names that only a
 * space parts. Phrases and given names are those of lists; in scripts without capitals a phrase is
 * needed.
 */
final class BylineFilter implements Filter {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 25;

  /** Behind the name, jobs and places have fewer words. */
  private static final int LONGEST_REST = 8;

  /** How far from the headline a byline may stand, in blocks. */
  private static final int REACH = 8;

  @Override
  public String name() {
    return "byline";
  }

  @Override
  public void label(Document document, Labels labels) {
    Header header = Header.of(document, labels);
    Line best = new AuthorSigns(document, labels, header).best();
    boolean told = best != null && best.form() != Form.BARE;
    boolean tagged = document.kind() == Kind.HTML && !told && labelTagged(document, labels, header);
    if (best != null && !tagged) {
      label(best, document, labels);
    }
  }

  private static void label(Line best, Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    Block block = blocks.get(best.block());
    String text = block.text();
    boolean glued = best.to() < text.length() && Character.isLetter(text.charAt(best.to()));
    boolean whole =
        best.from() == 0
            && !glued
            && best.form() != Form.BARE
            && !best.pen()
            && Bylines.authors(text, document.language()).equals(best.names())
            && Words.of(text.substring(best.to())).length() <= LONGEST_REST;
    labels.put(block, best.from(), whole ? text.length() : best.to(), Role.BYLINE, null);
    if (best.form() == Form.LED_ABOVE) {
      labels.put(blocks.get(best.block() - 1), Role.BYLINE, null);
    }
    for (int i = best.block() + 1;
        i + 1 < blocks.size()
            && PersonalNames.isLink(blocks.get(i).text())
            && Bylines.only(blocks.get(i + 1).text()) != null;
        i += 2) {
      labels.put(blocks.get(i), Role.BYLINE, null);
      labels.put(blocks.get(i + 1), Role.BYLINE, null);
    }
  }

  private static boolean labelTagged(Document document, Labels labels, Header header) {
    List<Block> blocks = document.blocks();
    for (int i = header.start(REACH); i < header.end(REACH); i++) {
      Block block = blocks.get(i);
      if (header.isOpen(block)
          && labels.page().words(i).length() <= LONGEST
          && isDeclared(labels.page().words(i), labels.metadata())) {
        labels.put(block, Role.BYLINE, null);
        return true;
      }
    }
    return labelByMarkup(header, blocks, labels);
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
}
