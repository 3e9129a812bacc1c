package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.metadata.Headline;
import dev.winnow.internal.text.Words;
import java.util.List;

/**
 * Finds the headline: of HTML the one that the page's headings and meta data agree on, of text the
 * line that a learned ranking prefers among those for which most speaks, or none.
 *
 * <p>The page's title, which most flatteners keep as the first line, holds it, with the site's name
 * before or behind; bylines and dates follow it; the body is about its words. Hit: {@code Bridge to
 * close} under {@code Bridge to close | Daily Example}. Miss: the name of a shop's department among
 * its menus. Works in every language.
 */
final class TitleFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** A shorter title is said again by chance. */
  private static final int LEAST_WORDS = 3;

  @Override
  public String name() {
    return "title";
  }

  @Override
  public void label(Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    if (blocks.isEmpty() || (document.kind() == Kind.HTML && labelByMetadata(document, labels))) {
      return;
    }
    Titles titles = new Titles(document, labels);
    TitleLine best = titles.best();
    if (best == null) {
      return;
    }
    TitleLine shown = titles.shown(best);
    if (titles.isRun()) {
      labels.put(best.start(), best.end(), Role.BOILERPLATE, Reason.REPEATED);
    } else if (!shown.isLine()) {
      labels.put(blocks.get(0), Role.BOILERPLATE, Reason.NAVIGATION);
    } else if (shown.isTitled()) {
      labels.put(blocks.get(0), Role.BOILERPLATE, Reason.REPEATED);
    }
    labels.put(shown.start(), shown.end(), Role.TITLE, null);
    labelCopies(document, labels, shown);
  }

  /** Labels what says the headline again above the text: a heading, an image's text. */
  private static void labelCopies(Document document, Labels labels, TitleLine title) {
    List<Block> blocks = document.blocks();
    Words words = Words.of(title.text(blocks));
    for (int i = 0; words.count() >= LEAST_WORDS && i < blocks.size(); i++) {
      if (i > title.block() && labels.page().isProse(blocks.get(i))) {
        return;
      }
      int end = end(words, i, blocks.size(), labels);
      for (int j = i; j < end; j++) {
        if (labels.of(blocks.get(j)).role().isBody()) {
          labels.put(blocks.get(j), Role.BOILERPLATE, Reason.REPEATED);
        }
      }
    }
  }

  /** Where blocks end that from this one on say just the words of a title; here if they do not. */
  private static int end(Words title, int from, int blocks, Labels labels) {
    int said = 0;
    int block = from;
    while (said < title.count() && block < blocks) {
      Words words = labels.page().words(block++);
      int count = words.count();
      if (count == 0
          || said + count > title.count()
          || words.sequenceHash() != title.sequenceHash(said, said + count)) {
        return from;
      }
      said += count;
    }
    return said == title.count() ? block : from;
  }

  /** Labels the block that says what the page itself names as its headline. */
  private static boolean labelByMetadata(Document document, Labels labels) {
    Headline headline = Headline.of(document, labels.metadata(), labels.pageType());
    if (headline == null) {
      return false;
    }
    List<Block> blocks = document.blocks();
    int block = headline.block();
    long words = Words.of(headline.text()).sequenceHash();
    for (int i = 0; i < blocks.size() && block < 0; i++) {
      block = labels.page().words(i).sequenceHash() == words ? i : -1;
    }
    if (block >= 0) {
      Block line = blocks.get(block);
      boolean cut = line.text().startsWith(headline.text() + ' ');
      if (cut) {
        labels.put(line, Role.BOILERPLATE, Reason.NAVIGATION);
      }
      labels.put(line, 0, cut ? headline.text().length() : line.text().length(), Role.TITLE, null);
    }
    return true;
  }
}
