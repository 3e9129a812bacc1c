package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Block.Gap;
import dev.winnow.document.Document;
import dev.winnow.internal.metadata.TitleParts;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first line, which most flatteners take from the page's title: its parts, any of which may be
 * the headline, and what other lines have in common with it. Used once.
 */
final class TitleFirstLine {
  private static final int SHORT = 3;

  /** A headline is often shorter than the page's title, which goes on: with a place, a date. */
  private static final int LEAST_START = 3;

  private static final double NEARLY = .75;
  private static final double LIKE = .5;
  private static final double SOME = .3;

  private final List<Block> blocks;
  private final Labels labels;
  private final PageText page;
  private final TitleEvidence evidence;
  private final Vocabulary vocabulary;
  private final Block block;
  private final Words words;

  /** By word, its number in the vocabulary. */
  private final int[] numbers;

  /** By number, whether the line has a word. */
  private final boolean[] has;

  private final Map<Long, TitleSign> runs = new HashMap<>();
  private final List<TitleLine> lines = new ArrayList<>();

  TitleFirstLine(Document document, Labels labels, TitleEvidence evidence) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.evidence = evidence;
    this.page = labels.page();
    this.vocabulary = page.vocabulary();
    this.block = blocks.get(0);
    this.words = page.words(block);
    this.numbers = new int[words.count()];
    this.has = new boolean[vocabulary.size()];
    if (!evidence.isParticular(0)) {
      words.copyNumbers(numbers, 0, numbers.length);
      for (int number : numbers) {
        has[number] = true;
      }
      addParts(TitleParts.of(block.text()));
    }
  }

  /** Its parts, and runs of them. */
  List<TitleLine> lines() {
    return lines;
  }

  private void addParts(TitleParts parts) {
    int longest = 0;
    int most = 0;
    for (int i = 0; i < parts.count(); i++) {
      int length = length(words.from(parts.start(i)), words.from(parts.end(i)));
      if (length > most) {
        most = length;
        longest = i;
      }
    }
    for (int from = 0; from < parts.count(); from++) {
      for (int to = from; to < parts.count(); to++) {
        addPart(parts, from, to, from <= longest && longest <= to);
      }
    }
  }

  /** How long a run of words is: see {@link Words#length}. */
  private int length(int from, int to) {
    int ideographs = 0;
    for (int i = from; i < to; i++) {
      ideographs += Chars.isIdeographic(block.text().codePointAt(words.start(i))) ? 1 : 0;
    }
    return to - from - ideographs / 2;
  }

  private int figures(int from, int to) {
    int figures = 0;
    for (int i = from; i < to; i++) {
      figures += words.isNumber(i) ? 1 : 0;
    }
    return figures;
  }

  /** Adds a run of parts; no word crosses the border of one. */
  private void addPart(TitleParts parts, int from, int to, boolean longest) {
    int first = words.from(parts.start(from));
    int end = words.from(parts.end(to));
    if (first == end) {
      return;
    }
    long own = words.sequenceHash(first, end);
    boolean isHead = from == 0;
    boolean isTail = to == parts.count() - 1;
    runs.putIfAbsent(
        own, !isHead ? TitleSign.TITLE_PART : isTail ? TitleSign.TITLE : TitleSign.TITLE_HEAD);
    Signs<TitleSign> signs = TitleSign.none();
    signs.add(place(isHead, isTail, parts.count()));
    signs.add(longest, TitleSign.PART_LONGEST);
    signs.add(!(isHead && isTail) && page.last(own) > 0, TitleSign.PART_IS_LINE);
    boolean again = end - first > 1 && evidence.order().times(first, end) > 1;
    signs.add(again, TitleSign.PART_SAID_AGAIN);
    signs.add(!Header.isOpen(labels.of(block)), TitleSign.PART_CLOSED);
    boolean setOff = blocks.size() > 1 && blocks.get(1).gap() == Gap.BLANK_LINE;
    signs.add(setOff, TitleSign.PART_SET_OFF);
    if (!isTail) {
      addRest(parts, to, signs);
    }
    for (int i = from; i < to; i++) {
      signs.add(isBar(parts, i) ? TitleSign.PART_INNER_BAR : TitleSign.PART_INNER_DASH);
    }
    evidence.addForm(parts.text(from, to), numbers, first, end, figures(first, end), signs);
    int start = block.offset(parts.start(from));
    int stop = block.offset(parts.end(to) - 1) + 1;
    lines.add(new TitleLine(start, stop, 0, false, own, signs));
  }

  private static TitleSign place(boolean isHead, boolean isTail, int parts) {
    if (isHead && isTail) {
      return parts == 1 ? TitleSign.PART_ONLY : TitleSign.PART_WHOLE;
    }
    return isHead ? TitleSign.PART_HEAD : isTail ? TitleSign.PART_TAIL : TitleSign.PART_OTHER;
  }

  private String between(TitleParts parts, int part) {
    return block.text().substring(parts.end(part), parts.start(part + 1));
  }

  private boolean isBar(TitleParts parts, int part) {
    return between(parts, part).indexOf('|') >= 0;
  }

  /** What the parts behind say of it. */
  private void addRest(TitleParts parts, int to, Signs<TitleSign> signs) {
    int first = words.from(parts.start(to + 1));
    int end = words.from(parts.end(parts.count() - 1));
    signs.add(page.last(words.sequenceHash(first, end)) > 0, TitleSign.REST_IS_LINE);
    signs.add(length(first, end) <= SHORT, TitleSign.REST_SHORT);
    signs.add(evidence.isSaid(numbers, first, end), TitleSign.REST_IN_BODY);
    if (isBar(parts, to)) {
      signs.add(TitleSign.REST_BAR);
    } else {
      boolean colon = between(parts, to).indexOf(':') >= 0;
      signs.add(colon ? TitleSign.REST_COLON : TitleSign.REST_DASH);
    }
  }

  /** What another line has in common with the first; null for nothing to speak of. */
  @Nullable TitleSign common(Words line) {
    TitleSign run = runs.get(line.sequenceHash());
    if (run != null) {
      return run;
    }
    int common = 0;
    for (int i = 0; i < line.count(); i++) {
      common += has[vocabulary.number(line, i)] ? 1 : 0;
    }
    boolean begins =
        line.count() < words.count()
            && vocabulary.number(line, 0) == vocabulary.number(words, 0)
            && line.sequenceHash() == words.sequenceHash(0, line.count());
    double like = 2.0 * common / (line.count() + words.count());
    if (begins && line.count() >= LEAST_START) {
      return TitleSign.TITLE_START;
    } else if (line.count() >= LEAST_START && like >= NEARLY) {
      return TitleSign.TITLE_NEARLY;
    } else if (line.count() >= LEAST_START && like >= LIKE) {
      return TitleSign.TITLE_LIKE;
    } else if (like >= SOME) {
      return TitleSign.TITLE_SOME;
    }
    return common == 0 ? TitleSign.TITLE_NONE : null;
  }
}
