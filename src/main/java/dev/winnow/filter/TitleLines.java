package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Role;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that may be its headline: those above the body, and of its start. What stands
 * around them speaks for and against them. Used once.
 */
final class TitleLines {
  /** How far into the body a headline may stand, in blocks: teasers can look like the body. */
  private static final int REACH_DOWN = 25;

  /** How far above the body; menus can be as long. */
  private static final int REACH_UP = 600;

  private static final int LONGEST = 40;

  /** Lines of this many words are no menu's. */
  private static final int LONG = 5;

  private static final int SHORT = 3;

  /** A standfirst has so many words at least. */
  private static final int LONG_NEXT = 8;

  private static final int NEAR = 3;
  private static final int FARTHER = 6;

  /** An image near the headline has it as its text; teasers of the page itself are farther off. */
  private static final int NEAR_AGAIN = 8;

  private static final int WINDOW = 4;

  /** From this likelihood on a block is the body's. */
  private static final double SURE = .75;

  private final List<Block> blocks;
  private final Labels labels;
  private final PageText page;
  private final TitleEvidence evidence;

  /** The first heading that is marked as one of the first level; null if there is none. */
  private @Nullable Block firstMarked;

  private boolean isOnlyMarked = true;

  /** Whether headings have marks that are to be believed. */
  private final boolean isMarked;

  /** The byline or date that was found last, or where to go on looking for one. */
  private int nextMeta;

  /** The numbers of a line's words; an ideograph is half of one that counts. */
  private final int[] numbers = new int[2 * LONGEST + 2];

  TitleLines(Document document, Labels labels, TitleEvidence evidence) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.page = labels.page();
    this.evidence = evidence;
    boolean isLower = false;
    for (Block block : blocks) {
      boolean top = isMarked(block) && block.level() == 1;
      isLower |= isMarked(block) && !top;
      if (top) {
        isOnlyMarked = firstMarked == null;
        firstMarked = isOnlyMarked ? block : firstMarked;
      }
    }
    // Marks of one level alone, inside of the text, are comments in code.
    boolean isAbove = firstMarked != null && firstMarked.index() <= evidence.first();
    this.isMarked = isLower || (isOnlyMarked && isAbove);
  }

  /** Whether a line is no menu's, and could be a headline by its length. */
  static boolean isLong(Words words) {
    return words.length() >= LONG && words.length() <= LONGEST;
  }

  private static boolean isMarked(Block block) {
    return block.role() == Role.HEADING && block.level() > 0;
  }

  /**
   * Those that may be the headline; beside a first line not those that are sure not to be among the
   * foremost.
   *
   * @param title the line that others are compared with; null if there is none
   * @param others what else may be the headline
   */
  List<TitleLine> lines(@Nullable TitleFirstLine title, List<TitleLine> others) {
    List<TitleLine> lines = new ArrayList<>();
    Foremost foremost = new Foremost();
    others.forEach(line -> foremost.add(line, line.score()));
    int first = evidence.first();
    int end = Math.min(blocks.size(), first + REACH_DOWN + 1);
    int longs = 0;
    for (int i = 0; i < end; i++) {
      Words words = page.words(i);
      boolean isLong = isLong(words);
      longs += isLong ? 1 : 0;
      if (i < first - REACH_UP || words.count() == 0 || words.length() > LONGEST) {
        continue;
      }
      Signs<TitleSign> signs = TitleSign.none();
      signs.add(place(first - i));
      signs.add(length(words.length()));
      if (isLong && longs <= WINDOW * 2) {
        signs.add(longs <= 2 ? TitleSign.FIRST_LONG : TitleSign.EARLY_LONG);
      }
      TitleSign common = title == null || i == 0 ? null : title.common(words);
      if (common != null) {
        signs.add(common);
      }
      if (isMarked) {
        signs.add(mark(blocks.get(i)));
      }
      addLabels(blocks.get(i), signs);
      words.copyNumbers(numbers, 0, words.count());
      String text = blocks.get(i).text();
      evidence.addForm(text, numbers, 0, words.count(), words.numbers(), signs);
      // What takes time is looked for where it may change something.
      boolean prunes = title != null && !TitleSign.isTitled(signs);
      double copies = mostForCopies(words);
      if (prunes && signs.sum() + TitleSign.MOST_BESIDE + copies <= foremost.least()) {
        continue;
      }
      addNeighbours(i, words, signs);
      if (prunes && signs.sum() + TitleSign.MOST_FOR_META + copies <= foremost.least()) {
        continue;
      }
      addMeta(i, signs);
      if (prunes && signs.sum() + TitleSign.INSIDE_OTHERS.weight() + copies <= foremost.least()) {
        continue;
      }
      addAgain(blocks.get(i), words, signs);
      double score = signs.sum();
      if ((prunes && score <= foremost.least()) || evidence.isParticular(i)) {
        continue;
      }
      TitleLine line = TitleLine.of(blocks.get(i), words, signs);
      foremost.add(line, score);
      lines.add(line);
    }
    return lines;
  }

  private double mostForCopies(Words words) {
    if (page.times(words.sequenceHash()) == 1) {
      return 0;
    }
    return TitleSign.MOST_FOR_COPIES + (words.length() >= LONG ? TitleSign.SAME_BELOW.weight() : 0);
  }

  private static TitleSign length(int words) {
    if (words <= 2) {
      return words <= 1 ? TitleSign.WORDS_1 : TitleSign.WORDS_2;
    } else if (words <= 4) {
      return TitleSign.WORDS_4;
    } else if (words <= 8) {
      return TitleSign.WORDS_8;
    }
    return words <= 15 ? TitleSign.WORDS_15 : TitleSign.WORDS_MORE;
  }

  private static TitleSign place(int above) {
    if (above >= 40) {
      return TitleSign.UP_40;
    } else if (above >= 20) {
      return TitleSign.UP_20;
    } else if (above >= 10) {
      return TitleSign.UP_10;
    } else if (above >= 4) {
      return TitleSign.UP_4;
    }
    return above > 0 ? TitleSign.UP : above > -4 ? TitleSign.INSIDE : TitleSign.FAR_INSIDE;
  }

  private TitleSign mark(Block block) {
    if (!isMarked(block)) {
      return TitleSign.UNMARKED;
    } else if (block.level() > 1) {
      return block.level() == 2 ? TitleSign.MARKED_SECOND : TitleSign.MARKED_LOWER;
    }
    return isOnlyMarked
        ? TitleSign.MARKED_ONLY
        : block == firstMarked ? TitleSign.MARKED_FIRST : TitleSign.MARKED_FURTHER;
  }

  private void addLabels(Block block, Signs<TitleSign> signs) {
    Label label = labels.of(block);
    signs.add(!Header.isOpen(label), TitleSign.CLOSED);
    if (label.role().isBody()) {
      // On a short page the classifier is sure of headings, too.
      boolean sure = label.score() >= SURE && !TitleSign.isTitled(signs);
      signs.add(sure ? TitleSign.SURE_BODY : TitleSign.BODY);
    }
  }

  /** Menus above, and what is longer below. */
  private void addNeighbours(int i, Words words, Signs<TitleSign> signs) {
    int shorts = 0;
    for (int j = Math.max(0, i - WINDOW); j < i; j++) {
      shorts += page.words(j).length() <= SHORT ? 1 : 0;
    }
    signs.add(shorts >= WINDOW - 1, TitleSign.SHORT_BEFORE);
    if (i + 1 < blocks.size()) {
      int next = page.words(i + 1).length();
      signs.add(page.isProse(blocks.get(i + 1)), TitleSign.PROSE_BEHIND);
      signs.add(next >= LONG_NEXT && next > words.length(), TitleSign.LONGER_BEHIND);
    }
  }

  /** Bylines, dates and paths around a line. */
  private void addMeta(int i, Signs<TitleSign> signs) {
    signs.add(i > 0 && evidence.isMeta(i - 1), TitleSign.META_BEFORE);
    signs.add(i > 0 && evidence.isPath(i - 1), TitleSign.PATH_BEFORE);
    int meta = metaBehind(i);
    if (meta < blocks.size() && meta <= i + FARTHER) {
      signs.add(
          meta == i + 1
              ? TitleSign.META_NEXT
              : meta <= i + NEAR ? TitleSign.META_BEHIND : TitleSign.META_FARTHER);
    }
  }

  /** The next byline or date behind a line, or a block that is too far off; lines ask in order. */
  private int metaBehind(int i) {
    nextMeta = Math.max(nextMeta, i + 1);
    while (nextMeta < blocks.size() && nextMeta <= i + FARTHER && !evidence.isMeta(nextMeta)) {
      nextMeta++;
    }
    return nextMeta;
  }

  /** Where else the page says the same, as a line or inside of one. */
  private void addAgain(Block block, Words words, Signs<TitleSign> signs) {
    int i = block.index();
    int times = page.times(words.sequenceHash());
    int start = evidence.order().start(i);
    int inside = evidence.order().times(start, start + words.count()) - times;
    signs.add(inside > 0, TitleSign.INSIDE_OTHERS);
    if (times == 1) {
      return;
    }
    signs.add(TitleSign.SAME);
    signs.add(page.last(words.sequenceHash()) == i, TitleSign.LAST_OF_SAME);
    for (int j = i + 1; j <= i + NEAR_AGAIN && j < blocks.size() && words.length() >= LONG; j++) {
      signs.add(page.isSame(block, blocks.get(j)), TitleSign.SAME_BELOW);
    }
    for (int j = Math.max(0, i - NEAR_AGAIN); j < i; j++) {
      signs.add(page.isSame(block, blocks.get(j)), TitleSign.SAME_ABOVE);
    }
  }

  /** The first of the lines close above a long one that are written just as it is. */
  int firstOfSame(int block) {
    int first = block;
    for (int i = block - 1; i >= 0 && i >= block - NEAR_AGAIN; i--) {
      if (page.words(i).length() >= LONG && blocks.get(i).text().equals(blocks.get(block).text())) {
        first = i;
      }
    }
    return first;
  }
}
