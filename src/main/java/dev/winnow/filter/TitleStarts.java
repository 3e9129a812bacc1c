package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Phrases;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The starts of a page that is one line, any of which may be the headline: it stands there as the
 * page's title, and goes over into the site's name or a menu without a border. What tells its end
 * is a mark, a set phrase behind it, and that the page says it again: as its headline. Used once.
 */
final class TitleStarts {
  private static final int MOST_WORDS = 40;
  private static final int LONGEST_PHRASE = 4;

  /** In characters: words can be as long as the page. */
  private static final int LONGEST_START = 1000;

  /** A headline stands at most so many words before the body's start, or behind it. */
  private static final int NEAR_BODY = 40;

  private static final String BARS = "|｜";
  private static final String DASHES = "-–—";
  private static final String MARKS = "»«·•›‹/<>~";
  private static final String COMMAS = ",;，、";
  private static final String ENDS = "?!？！。";

  /** Marks that belong to the word before them. */
  private static final String CLOSING = ")]}?!\"'”“’»®™？！）】」』+%…";

  /** Marks that belong to the word behind them. */
  private static final String OPENING = "([{\"'“‘„«‹¿¡「『（【#";

  private final List<Block> blocks;
  private final Labels labels;
  private final TitleEvidence evidence;
  private final WordOrder order;

  /** The place of the body's first word. */
  private final int body;

  /** By word, the block it is in, and its bounds in the block's text. */
  private final int[] block = new int[MOST_WORDS + 1];

  private final int[] starts = new int[MOST_WORDS + 1];
  private final int[] ends = new int[MOST_WORDS + 1];
  private final int count;

  /** By word, its number in the vocabulary. */
  private final int[] numbers = new int[MOST_WORDS + 1];

  /** By number of words, at how many other places the page has this start. */
  private final int[] again = new int[MOST_WORDS + 2];

  /** Which of these is next to the body. */
  private final int[] nearest = new int[MOST_WORDS + 2];

  TitleStarts(Document document, Labels labels, TitleEvidence evidence) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.evidence = evidence;
    this.order = evidence.order();
    this.body = order.start(evidence.first());
    this.count = findWords(labels.page());
    findAgain();
  }

  /** Whether a page's first line has more than one block. */
  static boolean isRun(Document document) {
    List<Block> blocks = document.blocks();
    return blocks.size() > 1 && blocks.get(1).gap().isOnLine();
  }

  private int findWords(PageText page) {
    int found = 0;
    for (int i = 0; i < blocks.size() && found <= MOST_WORDS; i++) {
      if (i > 0 && !blocks.get(i).gap().isOnLine()) {
        break;
      }
      Words words = page.words(i);
      for (int j = 0; j < words.count() && found <= MOST_WORDS; j++) {
        block[found] = i;
        numbers[found] = order.number(found);
        starts[found] = words.start(j);
        ends[found++] = words.end(j);
      }
    }
    return found;
  }

  private void findAgain() {
    int times = count == 0 ? 0 : order.times(order.number(0));
    for (int i = 1; i < times; i++) {
      int place = order.place(order.number(0), i);
      int common = order.common(0, place, Math.min(MOST_WORDS + 1, place));
      for (int k = 1; k <= common; k++) {
        again[k]++;
        if (again[k] == 1 || Math.abs(place - body) <= Math.abs(nearest[k] - body)) {
          nearest[k] = place;
        }
      }
    }
  }

  /** Those that may end where they do. */
  List<TitleLine> lines() {
    List<TitleLine> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Signs<TitleSign> inner = TitleSign.none();
    for (int k = 1; k < count && !isSentence(k); k++) {
      String own = blocks.get(block[k - 1]).text();
      String gap = gap(k);
      text.append(own, starts[k - 1], ends[k - 1]);
      if (text.length() > LONGEST_START) {
        break;
      }
      Signs<TitleSign> signs = TitleSign.none();
      signs.add(TitleSign.START);
      signs.add(length(k));
      addGap(gap, signs);
      if (isPhrase(k)) {
        signs.add(TitleSign.START_BEFORE_PHRASE);
      }
      if (canEnd(k, signs.count() > 2 || again[k] > again[k + 1])) {
        addNeighbours(k, signs);
        addAgain(k, signs);
        signs.addAll(inner);
        String said = text.toString();
        Words words = Words.of(said);
        evidence.addForm(said, numbers, 0, k, words.numbers(), signs);
        int end = Math.min(own.length(), ends[k - 1] + closing(gap));
        int last = blocks.get(block[k - 1]).offset(end - 1);
        lines.add(new TitleLine(start(), last + 1, 0, false, words.sequenceHash(), signs));
      }
      if (signs.has(TitleSign.START_BEFORE_BAR)) {
        inner.add(TitleSign.START_INNER_BAR);
      } else if (signs.has(TitleSign.START_BEFORE_DASH)) {
        inner.add(TitleSign.START_INNER_DASH);
      }
      text.append(gap);
    }
    return lines;
  }

  /**
   * Whether what comes behind so many words can be something new: there is a sign of it, or a
   * capital, and inside of a sentence of the body both.
   */
  private boolean canEnd(int k, boolean signalled) {
    if (block[k] != block[k - 1]) {
      return true;
    }
    boolean capital = !Character.isLetter(first(k)) || Character.isUpperCase(first(k));
    boolean inBody = Outline.isBodyProse(blocks.get(block[k]), labels);
    return inBody ? capital && signalled : capital || signalled;
  }

  /** Whether a sentence of the body ends before a word. */
  private boolean isSentence(int k) {
    return block[k] != block[k - 1] && Outline.isBodyProse(blocks.get(block[k - 1]), labels);
  }

  private int first(int k) {
    return blocks.get(block[k]).text().codePointAt(starts[k]);
  }

  /** What stands between a word and the one before it. */
  private String gap(int k) {
    String before = blocks.get(block[k - 1]).text();
    if (block[k] == block[k - 1]) {
      return before.substring(ends[k - 1], starts[k]);
    }
    String next = blocks.get(block[k]).text();
    return before.substring(ends[k - 1]) + " " + next.substring(0, starts[k]);
  }

  /** Offset of the first word, with the marks that belong to it. */
  private int start() {
    String text = blocks.get(block[0]).text();
    int i = starts[0];
    while (i > 0 && OPENING.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return blocks.get(block[0]).offset(i);
  }

  private static int closing(String gap) {
    int i = 0;
    while (i < gap.length() && CLOSING.indexOf(gap.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static void addGap(String gap, Signs<TitleSign> signs) {
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      boolean apart =
          (i > 0 && gap.charAt(i - 1) == ' ') || (i + 1 < gap.length() && gap.charAt(i + 1) == ' ');
      if (BARS.indexOf(c) >= 0) {
        signs.add(TitleSign.START_BEFORE_BAR);
      } else if (DASHES.indexOf(c) >= 0 && apart) {
        signs.add(TitleSign.START_BEFORE_DASH);
      } else if ((c == ':' && apart) || c == '：') {
        signs.add(TitleSign.START_BEFORE_COLON);
      } else if (MARKS.indexOf(c) >= 0 && apart) {
        signs.add(TitleSign.START_BEFORE_MARK);
      } else if (ENDS.indexOf(c) >= 0) {
        signs.add(TitleSign.START_IN_QUESTION);
      } else if (COMMAS.indexOf(c) >= 0) {
        signs.add(TitleSign.START_BEFORE_COMMA);
      }
    }
  }

  private void addNeighbours(int k, Signs<TitleSign> signs) {
    if (block[k] != block[k - 1]) {
      signs.add(TitleSign.START_OF_BLOCKS);
    }
    if (Chars.isSmall(first(k))) {
      signs.add(TitleSign.START_BEFORE_SMALL_LETTER);
    }
    if (evidence.isSmall(k)) {
      signs.add(TitleSign.START_BEFORE_SMALL_WORD);
    }
    if (evidence.isSmall(k - 1)) {
      signs.add(TitleSign.START_IN_SMALL_WORD);
    }
    if (order.number(k) == order.number(0)) {
      signs.add(TitleSign.START_BEFORE_ITSELF);
    }
  }

  private void addAgain(int k, Signs<TitleSign> signs) {
    if (again[k] == 0) {
      return;
    }
    signs.add(TitleSign.START_AGAIN);
    if (again[k] == again[k + 1]) {
      signs.add(TitleSign.START_AGAIN_LONGER);
    } else if (again[k + 1] == 0) {
      signs.add(TitleSign.START_LONGEST_AGAIN);
    } else {
      signs.add(TitleSign.START_SOMETIMES_LONGER);
    }
    if (Math.abs(nearest[k] - body) <= NEAR_BODY) {
      signs.add(TitleSign.START_NEAR_BODY);
    }
    if (order.start(order.block(nearest[k])) == nearest[k]) {
      signs.add(TitleSign.START_BEGINS_BLOCK);
    }
  }

  private static TitleSign length(int words) {
    if (words <= 2) {
      return words == 1 ? TitleSign.START_1_WORD : TitleSign.START_2_WORDS;
    } else if (words <= 4) {
      return TitleSign.START_4_WORDS;
    } else if (words <= 9) {
      return TitleSign.START_9_WORDS;
    }
    return words <= 15 ? TitleSign.START_15_WORDS : TitleSign.START_MORE_WORDS;
  }

  /** Whether a set phrase of any topic begins with a word. */
  private boolean isPhrase(int k) {
    String text = blocks.get(block[k]).text();
    for (int last = k;
        last < count && last < k + LONGEST_PHRASE && block[last] == block[k];
        last++) {
      Words words = Words.of(text.substring(starts[k], ends[last]));
      if (Phrases.standard().find(words).isWhole()) {
        return true;
      }
    }
    return false;
  }
}
