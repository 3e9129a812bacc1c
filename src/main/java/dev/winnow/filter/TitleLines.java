package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageDate;
import dev.winnow.document.Role;
import dev.winnow.internal.metadata.TitleParts;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that may be its headline, and the parts of its first line, which most
 * flatteners take from the page's title. Each has signs that speak for and against it; the one wins
 * for which most speaks. Used once.
 *
 * <p>The weights are those of a conditional logit over the lines of a page, fitted to the training
 * pages with and without a first line of that kind. Fitted to two thirds of the sites, in turn,
 * they found .72 of the English titles of the rest (.48 without a first line), .77 and .65 of the
 * other languages'. {@code SAME_BELOW} and {@code BODY} were then moved by hand, for a headline
 * that comes again as an image's text and for one that the classifier gives to the body.
 */
final class TitleLines {
  /** How far into the body a headline may stand, in blocks: teasers can look like the body. */
  private static final int REACH_DOWN = 12;

  /** How far above the body; menus can be as long. */
  private static final int REACH_UP = 200;

  private static final int LONGEST = 40;
  private static final int LONGEST_META = 30;

  private static final byte UNKNOWN = 0;
  private static final byte META = 1;
  private static final byte OTHER = 2;

  /** Lines of this many words are no menu's. */
  private static final int LONG = 5;

  private static final int SHORT = 3;

  /** A standfirst has so many words at least. */
  private static final int LONG_NEXT = 8;

  private static final int NEIGHBOURS = 3;

  /** An image near the headline has it as its text; teasers of the page itself are farther off. */
  private static final int NEAR_AGAIN = 8;

  private static final int WINDOW = 4;

  /** A headline is often shorter than the page's title, which goes on: with a place, a date. */
  private static final int LEAST_START = 3;

  /** Words that the body says more often are what it is about. */
  private static final int OFTEN = 3;

  private static final double MANY = .7;
  private static final double SOME = .4;
  private static final double LIKE = .5;

  /** What speaks for or against a line, and how much. */
  enum Sign {
    NEAR(1.4),
    UP_4(0.8),
    UP_10(0.2),
    UP_20(-0.5),
    UP_40(-1.8),
    INSIDE(-0.7),
    FAR_INSIDE(-2.3),
    FIRST_LONG(0.8),
    EARLY_LONG(0.3),
    ONE_WORD(-1.9),
    FEW_WORDS(-1),
    MANY_WORDS(0),
    CLOSED(-1.8),
    BODY(-1.2),
    ITEM(-0.5),
    META_BEHIND(2),
    META_BEFORE(0.9),
    PROSE_BEHIND(0.6),
    LONGER_BEHIND(0.6),
    SHORT_BEFORE(0.9),
    SAME_BELOW(3.5),
    LAST_OF_SAME(0.3),
    TITLE(2.8),
    TITLE_HEAD(3.1),
    TITLE_PART(1.7),
    TITLE_LIKE(1.2),
    PART_WHOLE(0.4),
    PART_HEAD(2.1),
    PART_LONGEST(1.8),
    PART_SAID_AGAIN(2.1),
    PART_OTHER(0.4),
    PART_ONE_WORD(-1.1),
    PART_FEW_WORDS(0.1),
    FULL_STOP(-2.3),
    SMALL_LETTER(-0.9),
    CAPITALS(-0.5),
    NO_WORD_IN_BODY(-1.9),
    FEW_WORDS_IN_BODY(-1.1),
    MOST_WORDS_IN_BODY(1.1),
    NO_WORD_OFTEN(-1),
    MANY_WORDS_OFTEN(0.8);

    final double weight;

    Sign(double weight) {
      this.weight = weight;
    }
  }

  /**
   * A line, or a part of one, and its signs.
   *
   * @param block the block's index
   * @param from index in the block's text of the first character
   * @param to index in the block's text after the last character
   * @param words the hash of its words
   */
  record Line(int block, int from, int to, long words, Set<Sign> signs) {
    double score() {
      double score = 0;
      for (Sign sign : signs) {
        score += sign.weight;
      }
      return score;
    }

    /** Whether the page's title says it, or says nearly that. */
    boolean isTitled() {
      return signs.contains(Sign.TITLE)
          || signs.contains(Sign.TITLE_HEAD)
          || signs.contains(Sign.TITLE_PART)
          || signs.contains(Sign.TITLE_LIKE);
    }
  }

  private final List<Block> blocks;
  private final Labels labels;
  private final int first;
  private final Vocabulary vocabulary;

  /** How often the body says each word of the page. */
  private final int[] body;

  /** By number, whether the page's title has a word. */
  private final boolean[] titleWords;

  /** What is known of a block as a line of meta data: 0 for nothing yet. */
  private final byte[] meta;

  private final Map<Long, Integer> last = new HashMap<>();
  private final Set<Long> again = new HashSet<>();
  private final Map<Long, Sign> titleRuns = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /** The lines of a document that has a block at least. */
  TitleLines(Document document, Labels labels) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.first = Outline.of(document, labels).first();
    this.vocabulary = labels.page().vocabulary();
    this.body = new int[vocabulary.size()];
    this.titleWords = new boolean[vocabulary.size()];
    this.meta = new byte[blocks.size()];
    for (Block block : blocks) {
      Words words = labels.page().words(block);
      if (last.put(words.sequenceHash(), block.index()) != null) {
        again.add(words.sequenceHash());
      }
      if (labels.of(block).role().isBody()) {
        for (int i = 0; i < words.count(); i++) {
          body[vocabulary.number(words, i)]++;
        }
      }
    }
    if (!isParticular(0)) {
      addParts(TitleParts.of(blocks.get(0).text()));
    }
    addLines();
  }

  /** All of them, parts first. */
  List<Line> lines() {
    return lines;
  }

  /**
   * The one for which most speaks; null if the text has no word. A line counts rather than a part
   * of the first that says the same, and the headline rather than an image's text close behind it.
   */
  @Nullable Line best() {
    Line best = best(null);
    Line line = best == null ? null : best(best);
    int block = line == null ? 0 : line.block;
    for (int i = block - 1; line != null && i >= 0 && i >= block - NEAR_AGAIN; i--) {
      Words words = labels.page().words(i);
      if (words.length() >= LONG && blocks.get(i).text().equals(blocks.get(block).text())) {
        line = new Line(i, 0, blocks.get(i).text().length(), line.words, Set.of());
      }
    }
    return line == null ? best : line;
  }

  /** The best of all, or of the lines that say the same as another or as a part. */
  private @Nullable Line best(@Nullable Line part) {
    Line best = null;
    double most = 0;
    for (Line line : lines) {
      double score = line.score();
      boolean asked = part == null || (line.block > 0 && line.words == part.words);
      if (asked && (best == null || score > most)) {
        best = line;
        most = score;
      }
    }
    return best;
  }

  private void addParts(TitleParts parts) {
    Words words = labels.page().words(0);
    for (int i = 0; i < words.count(); i++) {
      titleWords[vocabulary.number(words, i)] = true;
    }
    int longest = longest(parts);
    for (int from = 0; from < parts.count(); from++) {
      for (int to = from; to < parts.count(); to++) {
        addPart(parts, from, to, from <= longest && longest <= to);
      }
    }
  }

  private static int longest(TitleParts parts) {
    int longest = 0;
    int most = 0;
    for (int i = 0; i < parts.count(); i++) {
      int length = Words.of(parts.text(i, i)).length();
      if (length > most) {
        most = length;
        longest = i;
      }
    }
    return longest;
  }

  private void addPart(TitleParts parts, int from, int to, boolean longest) {
    String text = parts.text(from, to);
    Words words = Words.of(text);
    if (words.count() == 0) {
      return;
    }
    boolean whole = from == 0 && to == parts.count() - 1;
    titleRuns.putIfAbsent(
        words.sequenceHash(), whole ? Sign.TITLE : from == 0 ? Sign.TITLE_HEAD : Sign.TITLE_PART);
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    signs.add(whole ? Sign.PART_WHOLE : from == 0 ? Sign.PART_HEAD : Sign.PART_OTHER);
    if (longest) {
      signs.add(Sign.PART_LONGEST);
    }
    if (!whole && last.containsKey(words.sequenceHash())) {
      signs.add(Sign.PART_SAID_AGAIN);
    }
    if (words.length() < LONG) {
      signs.add(words.length() <= 1 ? Sign.PART_ONE_WORD : Sign.PART_FEW_WORDS);
    }
    addForm(text, words, signs);
    lines.add(new Line(0, parts.start(from), parts.end(to), words.sequenceHash(), signs));
  }

  private void addLines() {
    int end = Math.min(blocks.size(), first + REACH_DOWN + 1);
    int start = first - REACH_UP;
    int longs = 0;
    for (int i = 1; i < end; i++) {
      Words words = labels.page().words(i);
      boolean isLong = words.length() >= LONG && words.length() <= LONGEST;
      longs += isLong ? 1 : 0;
      if (i >= start && words.count() > 0 && words.length() <= LONGEST && !isParticular(i)) {
        Set<Sign> signs = EnumSet.of(place(first - i));
        if (isLong && longs <= WINDOW * 2) {
          signs.add(longs <= 2 ? Sign.FIRST_LONG : Sign.EARLY_LONG);
        }
        signs.add(length(words.length()));
        addSurroundings(i, signs);
        addTitle(words, signs);
        addForm(blocks.get(i).text(), words, signs);
        int length = blocks.get(i).text().length();
        lines.add(new Line(i, 0, length, words.sequenceHash(), signs));
      }
    }
  }

  private static Sign length(int words) {
    return words <= 1 ? Sign.ONE_WORD : words < LONG ? Sign.FEW_WORDS : Sign.MANY_WORDS;
  }

  private static Sign place(int above) {
    if (above >= 40) {
      return Sign.UP_40;
    } else if (above >= 20) {
      return Sign.UP_20;
    } else if (above >= 10) {
      return Sign.UP_10;
    } else if (above >= 4) {
      return Sign.UP_4;
    }
    return above > 0 ? Sign.NEAR : above > -4 ? Sign.INSIDE : Sign.FAR_INSIDE;
  }

  private void addSurroundings(int i, Set<Sign> signs) {
    Block block = blocks.get(i);
    if (!Header.isOpen(labels.of(block))) {
      signs.add(Sign.CLOSED);
    }
    if (labels.of(block).role().isBody()) {
      signs.add(Sign.BODY);
    }
    if (block.role() == Role.LIST_ITEM) {
      signs.add(Sign.ITEM);
    }
    for (int j = i + 1; j <= i + NEIGHBOURS && j < blocks.size(); j++) {
      if (isMeta(j)) {
        signs.add(Sign.META_BEHIND);
      }
    }
    if (isMeta(i - 1)) {
      signs.add(Sign.META_BEFORE);
    }
    long hash = labels.page().words(i).sequenceHash();
    boolean isLong = labels.page().words(i).length() >= LONG;
    if (again.contains(hash) && last.getOrDefault(hash, 0) == i) {
      signs.add(Sign.LAST_OF_SAME);
    }
    for (int j = i + 1; j <= i + NEAR_AGAIN && j < blocks.size(); j++) {
      if (isLong && labels.page().words(j).sequenceHash() == hash) {
        signs.add(Sign.SAME_BELOW);
      }
    }
    if (i + 1 < blocks.size()) {
      int next = labels.page().words(i + 1).length();
      if (labels.page().isProse(blocks.get(i + 1))) {
        signs.add(Sign.PROSE_BEHIND);
      }
      if (next >= LONG_NEXT && next > labels.page().words(i).length()) {
        signs.add(Sign.LONGER_BEHIND);
      }
    }
    int shorts = 0;
    for (int j = Math.max(0, i - WINDOW); j < i; j++) {
      shorts += labels.page().words(j).length() <= SHORT ? 1 : 0;
    }
    if (shorts >= WINDOW - 1) {
      signs.add(Sign.SHORT_BEFORE);
    }
  }

  private boolean isMeta(int i) {
    if (meta[i] == UNKNOWN) {
      Block block = blocks.get(i);
      boolean is =
          labels.page().words(block).length() <= LONGEST_META
              && (Bylines.isByline(block, labels.page()) || !labels.page().dates(block).isEmpty());
      meta[i] = is ? META : OTHER;
    }
    return meta[i] == META;
  }

  /** Whether a line is a sentence, a byline, a path or little else than a date. */
  private boolean isParticular(int i) {
    Block block = blocks.get(i);
    if (isSentence(block)) {
      return true;
    }
    int dated = 0;
    for (PageDate date : labels.page().dates(block)) {
      dated += date.end() - date.start();
    }
    boolean labelled =
        dated > 0
            && (labels.page().phrases(block).start(Topic.DATE_LABEL) != null
                || labels.page().phrases(block).start(Topic.UPDATE_LABEL) != null);
    return labelled
        || 2 * dated >= block.text().length()
        || Bylines.isByline(block, labels.page())
        || BreadcrumbFilter.isPath(block.text());
  }

  private boolean isSentence(Block block) {
    return labels.page().isProse(block) && isFullStop(lastOf(block.text()));
  }

  private static char lastOf(String text) {
    return text.charAt(text.length() - 1);
  }

  private static boolean isFullStop(char c) {
    return c == '.' || c == '。';
  }

  private static boolean isInCapitals(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals > SHORT;
  }

  /** What a line has in common with the page's title. */
  private void addTitle(Words words, Set<Sign> signs) {
    Sign run = titleRuns.get(words.sequenceHash());
    if (run != null) {
      signs.add(run);
      return;
    }
    Words title = labels.page().words(0);
    int common = 0;
    for (int i = 0; i < words.count(); i++) {
      common += titleWords[vocabulary.number(words, i)] ? 1 : 0;
    }
    boolean begins =
        words.count() < title.count()
            && words.sequenceHash() == title.sequenceHash(0, words.count());
    if (begins && words.count() >= LONG) {
      signs.add(Sign.TITLE_HEAD);
    } else if (words.count() >= LEAST_START
        && (begins || 2 * common >= LIKE * (words.count() + title.count()))) {
      signs.add(Sign.TITLE_LIKE);
    }
  }

  private void addForm(String text, Words words, Set<Sign> signs) {
    char end = lastOf(text);
    if (isFullStop(end) || end == ':' || end == '：') {
      signs.add(Sign.FULL_STOP);
    }
    if (Character.isLowerCase(text.codePointAt(0))) {
      signs.add(Sign.SMALL_LETTER);
    }
    if (isInCapitals(text)) {
      signs.add(Sign.CAPITALS);
    }
    int content = 0;
    int said = 0;
    int often = 0;
    for (int i = 0; i < words.count(); i++) {
      int number = vocabulary.find(words.hash(i));
      boolean small =
          number >= 0
              ? vocabulary.isSmall(number)
              : FunctionWords.standard().mask(words.hash(i)) != 0;
      if (!small) {
        int times = number < 0 ? 0 : body[number];
        content++;
        said += times > 0 ? 1 : 0;
        often += times > OFTEN ? 1 : 0;
      }
    }
    if (said == 0) {
      signs.add(Sign.NO_WORD_IN_BODY);
    } else if (said < SOME * content) {
      signs.add(Sign.FEW_WORDS_IN_BODY);
    } else if (said >= MANY * content) {
      signs.add(Sign.MOST_WORDS_IN_BODY);
    }
    if (often == 0) {
      signs.add(Sign.NO_WORD_OFTEN);
    } else if (often >= SOME * content) {
      signs.add(Sign.MANY_WORDS_OFTEN);
    }
  }
}
