package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Phrases.Match;
import dev.winnow.internal.text.Phrases.Place;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.List;
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

  /** A label in capitals behind a headline, such as {@code EXPLAINER}. */
  private static final int LONGEST_KICKER = 2;

  @Override
  public String name() {
    return Topic.RELATED_LINKS.fileName();
  }

  @Override
  public void label(Document document, Labels labels) {
    new Search(document, labels).label();
  }

  private static final class Search {
    private final List<Block> blocks;
    private final Labels labels;
    private final Outline outline;

    Search(Document document, Labels labels) {
      this.blocks = document.blocks();
      this.labels = labels;
      this.outline = Outline.of(document, labels);
    }

    void label() {
      int listEnd = 0;
      for (int i = 0; i < blocks.size(); i++) {
        Match match = announcement(i);
        if (match != null) {
          listEnd = Math.max(listEnd, announced(i, match));
        } else if (i < listEnd) {
          listed(i);
        }
        if (i + 1 < blocks.size() && isDoubled(i)) {
          link(i);
          link(i + 1);
        }
      }
    }

    private @Nullable Match announcement(int i) {
      Words words = labels.page().words(i);
      Match match = Topic.RELATED_LINKS.phrases().start(words);
      if (match == null || labels.page().isProse(blocks.get(i)) && outline.isBody(i)) {
        return null;
      }
      boolean heading = match.place() == Place.WHOLE || words.count() <= LONGEST_HEADING;
      return heading || isColon(i, match) ? match : null;
    }

    private boolean isColon(int i, Match match) {
      int end = labels.page().words(i).end(match.to() - 1);
      String text = blocks.get(i).text();
      return end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '：');
    }

    /** Labels what announces and what it points to; returns the end of the list it may head. */
    private int announced(int i, Match match) {
      Block block = blocks.get(i);
      if (isColon(i, match) && match.to() < labels.page().words(i).count()) {
        int from = labels.page().words(i).start(match.to());
        labels.put(block, 0, from, Role.BOILERPLATE, Reason.RELATED_LINKS);
        labels.put(block, from, block.text().length(), Role.RELATED_LINK, Reason.RELATED_LINKS);
        return i + 1;
      }
      labels.put(block, Role.BOILERPLATE, Reason.RELATED_LINKS);
      if (i > 0 && i + 1 < blocks.size() && isSame(i - 1, i + 1)) {
        link(i - 1);
        link(i + 1);
        return i + 1;
      }
      boolean tail = i > outline.last();
      int end = i + 1;
      while (end < blocks.size() && isListed(end, tail) && (tail || end - i <= LONGEST_BOX)) {
        end++;
      }
      return end;
    }

    private boolean isSame(int a, int b) {
      return labels.page().isHeadline(blocks.get(a))
          && labels.page().isSame(blocks.get(a), blocks.get(b));
    }

    /** In the tail a list runs on to the foot; inside the body it ends with its headlines. */
    private boolean isListed(int i, boolean tail) {
      if (tail) {
        return true;
      }
      return i <= outline.last()
          && labels.page().isHeadline(blocks.get(i))
          && !labels.page().isProse(blocks.get(i));
    }

    private void listed(int i) {
      Label label = labels.of(blocks.get(i));
      boolean open = label.role().isBody() || Reason.LOW_SCORE.equals(label.reason());
      if (!open) {
        return;
      }
      if (labels.page().isHeadline(blocks.get(i)) && !labels.page().isProse(blocks.get(i))) {
        link(i);
      } else {
        labels.put(blocks.get(i), Role.BOILERPLATE, Reason.RELATED_LINKS);
      }
    }

    private void link(int i) {
      labels.put(blocks.get(i), Role.RELATED_LINK, Reason.RELATED_LINKS);
    }

    /** A headline twice in a row, at the second time perhaps with a kicker; not the page's own. */
    private boolean isDoubled(int i) {
      if (i <= outline.first() || !labels.page().isHeadline(blocks.get(i))) {
        return false;
      }
      Words one = labels.page().words(i);
      Words two = labels.page().words(i + 1);
      int extra = two.count() - one.count();
      return extra >= 0
          && extra <= LONGEST_KICKER
          && one.sequenceHash() == two.sequenceHash(0, one.count())
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
