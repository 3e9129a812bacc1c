package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.metadata.Headline;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.Words;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the headline.
 *
 * <p>The page's title, which most flatteners keep as the first line, holds it, with the site's name
 * before or behind: the block that says a part of that title is the headline. Without one it is the
 * line above the body that most looks like it: repeated as an image's text, followed by a byline or
 * a date. Hit: {@code Bridge to close} under {@code Bridge to close | Daily Example}. Miss: a
 * headline above a menu, without a page title. Works in every language.
 */
final class TitleFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** How far into the body a headline may stand, in blocks: teasers can look like the body. */
  private static final int REACH_DOWN = 12;

  /** How far above the body, where nothing but its form speaks for it. */
  private static final int REACH_UP = 25;

  private static final int LONGEST = 30;
  private static final int LEAST_PART = 2;

  /** A headline is often shorter than the page's title, which goes on: with a place, a date. */
  private static final int LEAST_START = 3;

  private static final int NEIGHBOURS = 3;

  /** The likelihood of a line with two of them below it. */
  private static final int OVER_BYLINE_AND_DATE = 5;

  /** A shorter line is as likely an image's text or a kicker. */
  private static final int SHORTEST_ABOVE_SUBTITLE = 4;

  @Override
  public String name() {
    return "title";
  }

  @Override
  public void label(Document document, Labels labels) {
    if (!document.blocks().isEmpty()) {
      new Search(document, labels).label();
    }
  }

  private static final class Search {
    private final Document document;
    private final List<Block> blocks;
    private final Labels labels;
    private final int first;

    /** Blocks that were asked for, and those of them that are bylines or dates. */
    private final BitSet asked = new BitSet();

    private final BitSet metas = new BitSet();

    Search(Document document, Labels labels) {
      this.document = document;
      this.blocks = document.blocks();
      this.labels = labels;
      this.first = Math.min(Outline.of(document, labels).first(), blocks.size() - 1);
    }

    void label() {
      if (document.kind() == Kind.HTML && labelByMetadata()) {
        return;
      }
      String head = document.head().get("title");
      PageTitle title = PageTitle.of(head != null ? head : blocks.get(0).text());
      int headline = head != null ? said(title, 0) : said(title, 1);
      if (head == null && headline >= 0 && headline <= NEIGHBOURS && !title.isCut()) {
        labels.put(blocks.get(0), Role.TITLE, null);
        return;
      }
      if (headline >= 0) {
        if (head == null) {
          labels.put(blocks.get(0), Role.BOILERPLATE, Reason.REPEATED);
        }
        labels.put(blocks.get(headline), Role.TITLE, null);
        return;
      }
      int likely = mostLikely();
      Block block = blocks.get(0);
      boolean named =
          head == null && title.isCut() && !BreadcrumbFilter.isPathFromHome(block.text());
      if (named && (likely < 0 || first > 1)) {
        labels.put(block, Role.BOILERPLATE, Reason.NAVIGATION);
        labels.put(block, title.from(), title.to(), Role.TITLE, null);
      } else if (likely >= 0) {
        labels.put(blocks.get(likely), Role.TITLE, null);
      }
    }

    /** Labels the block that says what the page itself names as its headline. */
    private boolean labelByMetadata() {
      Headline headline = Headline.of(document, labels.metadata());
      if (headline == null) {
        return false;
      }
      int block = headline.block();
      long words = Words.of(headline.text()).sequenceHash();
      for (int i = 0; i < blocks.size() && block < 0; i++) {
        block = labels.page().words(i).sequenceHash() == words ? i : -1;
      }
      if (block >= 0) {
        labels.put(blocks.get(block), Role.TITLE, null);
      }
      return true;
    }

    /**
     * The first block that says the page's title, a part of it or its first words. The longest
     * counts; of those as long, what the title begins with, since sites name themselves behind.
     */
    private int said(PageTitle title, int from) {
      int best = -1;
      int most = LEAST_PART - 1;
      boolean headline = true;
      for (int i = from; i < blocks.size() && i <= first + REACH_DOWN; i++) {
        Words words = labels.page().words(i);
        boolean starts = title.startsWith(words);
        boolean said = title.has(words) || (starts && words.count() >= LEAST_START && !isMeta(i));
        boolean better = words.count() > most || (words.count() == most && starts && !headline);
        if (said && better) {
          best = i;
          most = words.count();
          headline = starts;
        }
      }
      return best;
    }

    private int mostLikely() {
      int best = -1;
      int most = 0;
      for (int i = Math.max(0, first - REACH_UP); i < first; i++) {
        int score = likelihood(i);
        if (score > most) {
          best = i;
          most = score;
        }
      }
      return best > 0 && isSubtitle(best) ? best - 1 : best;
    }

    /**
     * Whether a line is the subtitle of the one above: both stand over a byline and dates, and the
     * headline says it in fewer words.
     */
    private boolean isSubtitle(int i) {
      int above = labels.page().words(i - 1).length();
      return above >= SHORTEST_ABOVE_SUBTITLE
          && above < labels.page().words(i).length()
          && likelihood(i - 1) >= OVER_BYLINE_AND_DATE;
    }

    private int likelihood(int i) {
      Block block = blocks.get(i);
      int count = labels.page().words(i).length();
      Label label = labels.of(block);
      boolean open = label.role().isBody() || Reason.LOW_SCORE.equals(label.reason());
      if (!open
          || count > LONGEST
          || !labels.page().isHeadline(block)
          || isMeta(i)
          || BreadcrumbFilter.startsAtHome(block.text())
          || BreadcrumbFilter.isPath(block.text())) {
        return 0;
      }
      int score = 1;
      for (int j = i + 1; j <= i + NEIGHBOURS && j < blocks.size(); j++) {
        score += isMeta(j) ? 2 : 0;
      }
      for (int j = i + 1; j < blocks.size() && j <= first + REACH_DOWN; j++) {
        score += labels.page().isSame(block, blocks.get(j)) ? 3 : 0;
      }
      return score;
    }

    private boolean isMeta(int i) {
      if (!asked.get(i)) {
        asked.set(i);
        metas.set(i, judgeMeta(blocks.get(i)));
      }
      return metas.get(i);
    }

    private boolean judgeMeta(Block block) {
      return labels.page().words(block).length() <= LONGEST
          && (Bylines.isByline(block, labels.page()) || !labels.page().dates(block).isEmpty());
    }
  }
}
