package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spots headlines of other pages: boxes inside the text, announced by {@code Read more}; lists
 * under a heading such as {@code Top stories}; teasers that stand twice, as link and as image text.
 *
 * <p>Hit: {@code Read more: Ten years of the bridge}. Miss: a list of headlines that nothing
 * announces. The announcing words are those of the phrase lists; doubled teasers are told in any
 * language.
 */
final class RelatedLinksFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** A heading of a list is no longer than this. */
  private static final int LONGEST_HEADING = 8;

  /** A list inside the body is short; what follows more headlines than this is body again. */
  private static final int LONGEST_BOX = 6;

  /** More than every third word of a date is a number, and of an address, but not of a headline. */
  private static final int MOST_NUMBERS = 3;

  /** What stands under the last list: what is found behind one of these is no headline any more. */
  private static final Set<Reason> FOOT =
      Set.of(
          Reason.FOOTER,
          Reason.COPYRIGHT,
          Reason.COOKIE_NOTICE,
          Reason.SUBSCRIBE,
          Reason.FORM,
          Reason.APP_PROMOTION);

  /** The second of two lines between sentences may be a heading of the article. */
  private static final int PAIR = 2;

  /** In a script without spaces a run of so many characters is no word but a clause. */
  private static final int CLAUSE = 30;

  /** A line of clauses that is as long as this is text, which no full stop may tell. */
  private static final int LONGEST_LINE = 100;

  /** A menu's line has fewer words. */
  private static final int SHORTEST_LINK = 3;

  /** ... and, where words have no spaces between them, no more characters. */
  private static final int LONGEST_MENU = 20;

  private static final long FOOT_WORDS =
      Topic.FOOTER.bit()
          | Topic.COPYRIGHT.bit()
          | Topic.COOKIE_NOTICE.bit()
          | Topic.NAVIGATION.bit()
          | Topic.SUBSCRIBE.bit();

  private static final long ANNOUNCEMENTS = Topic.RELATED_LINKS.bit() | Topic.READ_MORE.bit();

  /** A label in capitals behind a headline, such as {@code EXPLAINER}. */
  private static final int LONGEST_KICKER = 2;

  @Override
  public String name() {
    return Topic.RELATED_LINKS.listName();
  }

  @Override
  public void label(Document document, Labels labels) {
    new Search(document, labels).label();
  }

  private static final class Search {
    private final List<Block> blocks;
    private final Labels labels;
    private final Outline outline;
    private final int headline;

    /** Whether an announcement before had one headline only. */
    private boolean teasers;

    Search(Document document, Labels labels) {
      this.blocks = document.blocks();
      this.labels = labels;
      this.outline = Outline.of(document, labels);
      this.headline = Header.of(document, labels).headline();
    }

    void label() {
      int listEnd = 0;
      boolean foot = false;
      for (int i = 0; i < blocks.size(); i++) {
        boolean any = labels.page().phrases(i).hasAny(ANNOUNCEMENTS);
        Match heading = any ? announcement(Topic.RELATED_LINKS, i) : null;
        Match single = any ? announcement(Topic.READ_MORE, i) : null;
        if (single != null && (heading == null || isColon(i, single))) {
          single(i, single);
        } else if (heading != null && isMenu(i)) {
          labels.put(blocks.get(i), Role.BOILERPLATE, Reason.NAVIGATION);
        } else if (heading != null) {
          listEnd = Math.max(listEnd, list(i, heading));
          foot = false;
        } else if (i < listEnd) {
          foot |= isFoot(i);
          listed(i, foot);
        }
        if (i + 1 < blocks.size() && isDoubled(i)) {
          link(i);
          link(i + 1);
        }
      }
    }

    /** Above the headline such a word is a menu's, unless headlines follow it. */
    private boolean isMenu(int i) {
      if (headline >= 0) {
        return i < headline && (i + 1 == headline || isShort(i + 1));
      }
      return i > 0
          && i + 1 < blocks.size()
          && i < outline.first()
          && isShort(i - 1)
          && isShort(i + 1);
    }

    private boolean isShort(int i) {
      return labels.page().words(i).length() < SHORTEST_LINK
          && !labels.page().phrases(i).hasAny(ANNOUNCEMENTS)
          && blocks.get(i).text().length() <= LONGEST_MENU;
    }

    private @Nullable Match announcement(Topic topic, int i) {
      Match match = labels.page().phrases(i).start(topic);
      if (match == null || (labels.page().isProse(blocks.get(i)) && outline.isBody(i))) {
        return null;
      }
      boolean alone =
          match.place() == Place.WHOLE || labels.page().words(i).length() <= LONGEST_HEADING;
      return alone || isColon(i, match) ? match : null;
    }

    private boolean isColon(int i, Match match) {
      return Chars.colon(blocks.get(i).text(), labels.page().words(i).end(match.to() - 1)) >= 0;
    }

    /** Labels what announces and, in the same block, what it points to. */
    private boolean announce(int i, Match match) {
      Block block = blocks.get(i);
      if (isColon(i, match) && match.to() < labels.page().words(i).count()) {
        int from = labels.page().words(i).start(match.to());
        while (from > 0
            && !Chars.isSpace(block.text().charAt(from - 1))
            && !isColon(block, from - 1)) {
          from--;
        }
        labels.put(block, 0, from, Role.BOILERPLATE, Reason.RELATED_LINKS);
        labels.put(block, from, block.text().length(), Role.RELATED_LINK, Reason.RELATED_LINKS);
        teasers = true;
        return true;
      }
      labels.put(block, Role.BOILERPLATE, Reason.RELATED_LINKS);
      return false;
    }

    private static boolean isColon(Block block, int index) {
      char c = block.text().charAt(index);
      return c == ':' || c == '：';
    }

    /** The one headline stands behind the announcement or before it, or at both sides. */
    private void single(int i, Match match) {
      if (announce(i, match)) {
        return;
      }
      boolean before = i > 0 && isLinkLike(i - 1);
      boolean behind = i + 1 < blocks.size() && isLinkLike(i + 1);
      if (before && behind && labels.page().isSame(blocks.get(i - 1), blocks.get(i + 1))) {
        link(i - 1);
        link(i + 1);
      } else if (behind && (!before || isColon(i, match))) {
        link(i + 1);
      } else if (before && i - 1 > outline.first()) {
        link(i - 1);
      }
    }

    private boolean isLinkLike(int i) {
      return Header.isOpen(labels.of(blocks.get(i)))
          && labels.page().isHeadline(blocks.get(i))
          && !labels.page().isProse(blocks.get(i))
          && !isNumbers(i);
    }

    private boolean isNumbers(int i) {
      Words words = labels.page().words(i);
      return MOST_NUMBERS * words.numbers() > words.count();
    }

    /** Labels a list's heading; returns the end of the list. */
    private int list(int i, Match match) {
      if (announce(i, match)) {
        return i + 1;
      }
      boolean tail = i > outline.last();
      int end = i + 1;
      while (end < blocks.size() && isListed(end, tail) && (tail || end - i <= LONGEST_BOX)) {
        end++;
      }
      boolean pair = !tail && end == i + PAIR + 1;
      teasers |= end == i + PAIR;
      return pair && teasers ? i + PAIR : end;
    }

    /** In the tail a list runs on to the foot; inside the body it ends with its headlines. */
    private boolean isListed(int i, boolean tail) {
      if (i == headline || isLong(i)) {
        return false;
      }
      if (tail) {
        return true;
      }
      return i <= outline.last()
          && labels.page().isHeadline(blocks.get(i))
          && !labels.page().isProse(blocks.get(i));
    }

    private boolean isLong(int i) {
      return blocks.get(i).text().length() >= LONGEST_LINE
          && labels.page().words(i).longest() >= CLAUSE;
    }

    private boolean isFoot(int i) {
      Reason reason = labels.of(blocks.get(i)).reason();
      return (reason != null && FOOT.contains(reason))
          || labels.page().phrases(i).isRow(FOOT_WORDS);
    }

    private void listed(int i, boolean foot) {
      if (isLinkLike(i) && !foot) {
        link(i);
      } else if (Header.isOpen(labels.of(blocks.get(i))) && !labels.isCertain(blocks.get(i))) {
        labels.put(blocks.get(i), Role.BOILERPLATE, Reason.RELATED_LINKS);
      }
    }

    private void link(int i) {
      if (!labels.isCertain(blocks.get(i))) {
        labels.put(blocks.get(i), Role.RELATED_LINK, Reason.RELATED_LINKS);
      }
    }

    /** A headline twice in a row, at the second time perhaps with a kicker; not the page's own. */
    private boolean isDoubled(int i) {
      Words one = labels.page().words(i);
      Words two = labels.page().words(i + 1);
      int extra = two.count() - one.count();
      return i > outline.first()
          && extra >= 0
          && extra <= LONGEST_KICKER
          && one.sequenceHash() == two.sequenceHash(0, one.count())
          && labels.page().isHeadline(blocks.get(i))
          && isKicker(blocks.get(i + 1).text(), two, one.count());
    }

    private static boolean isKicker(String text, Words words, int from) {
      for (int i = from; i < words.count(); i++) {
        if (!Character.isUpperCase(text.charAt(words.end(i) - 1))) {
          return false;
        }
      }
      return true;
    }
  }
}
