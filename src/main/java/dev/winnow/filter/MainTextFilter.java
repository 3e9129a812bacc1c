package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.PageText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the body by rule: groups of sentences that stand close together, with what stands between
 * them; all other blocks are left out.
 *
 * <p>A sentence is told by its function words and its full stop, as in boilerplate detection by
 * stop-word density (Pomikálek, 2011). Hit: an article between menus. Miss: a list of things
 * without sentences. Works in the languages of the function-word lists.
 */
final class MainTextFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** Headings, list items and pictures between two sentences of one text are at most this many. */
  private static final int WIDEST_GAP = 6;

  /** A group this much smaller than the greatest one, in words, is no part of the article. */
  private static final double LEAST_SHARE = 0.05;

  /** A group of more words than this is part of it, however great the greatest one. */
  private static final int GREAT = 40;

  private static final int LEAST_WEAK_WORDS = 4;

  @Override
  public String name() {
    return "main-text";
  }

  @Override
  public void label(Document document, Labels labels) {
    List<Group> groups = groups(document.blocks(), labels.page());
    int most = 0;
    for (Group group : groups) {
      most = Math.max(most, group.words);
    }
    boolean[] kept = new boolean[document.blocks().size()];
    for (Group group : groups) {
      if (group.words > 0
          && group.words >= LEAST_SHARE * most
          && group.words >= Math.min(GREAT, most)) {
        Arrays.fill(kept, group.first, group.last + 1, true);
      }
    }
    for (Block block : document.blocks()) {
      if (!kept[block.index()]) {
        labels.put(block, Role.BOILERPLATE, Reason.LOW_SCORE);
      }
    }
  }

  private static final class Group {
    final int first;
    int last;
    int words;

    Group(int first) {
      this.first = first;
      this.last = first;
    }
  }

  private static List<Group> groups(List<Block> blocks, PageText page) {
    List<Group> groups = new ArrayList<>();
    Group group = null;
    for (Block block : blocks) {
      boolean prose = page.isProse(block);
      if (!prose && !isSentence(block, page)) {
        continue;
      }
      if (group == null || block.index() - group.last - 1 > WIDEST_GAP) {
        group = new Group(block.index());
        groups.add(group);
      }
      group.last = block.index();
      group.words += prose ? page.words(block).count() : 0;
    }
    return groups;
  }

  /** A sentence too short to tell that it is prose, or one that announces a list. */
  private static boolean isSentence(Block block, PageText page) {
    String text = block.text();
    return (Chars.endsSentence(text) || text.endsWith(":"))
        && page.words(block).count() >= LEAST_WEAK_WORDS
        && page.functionWords(block) > 0;
  }
}
