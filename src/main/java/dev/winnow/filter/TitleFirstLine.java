package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Block.Gap;
import dev.winnow.document.Document;
import dev.winnow.internal.metadata.TitleParts;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final TitleEvidence evidence;
  private final Vocabulary vocabulary;
  private final Block block;
  private final Words words;

  /** By number, whether the line has a word. */
  private final boolean[] has;

  private final Map<Long, TitleSign> runs = new HashMap<>();
  private final List<TitleLine> lines = new ArrayList<>();

  TitleFirstLine(Document document, Labels labels, TitleEvidence evidence) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.evidence = evidence;
    this.vocabulary = labels.page().vocabulary();
    this.block = blocks.get(0);
    this.words = labels.page().words(block);
    this.has = new boolean[vocabulary.size()];
    if (!evidence.isParticular(0)) {
      for (int i = 0; i < words.count(); i++) {
        has[vocabulary.number(words, i)] = true;
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
      int length = Words.of(parts.text(i, i)).length();
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

  private void addPart(TitleParts parts, int from, int to, boolean longest) {
    String text = parts.text(from, to);
    Words own = Words.of(text);
    if (own.count() == 0) {
      return;
    }
    boolean isHead = from == 0;
    boolean isTail = to == parts.count() - 1;
    runs.putIfAbsent(
        own.sequenceHash(),
        !isHead ? TitleSign.TITLE_PART : isTail ? TitleSign.TITLE : TitleSign.TITLE_HEAD);
    Set<TitleSign> signs = EnumSet.of(place(isHead, isTail, parts.count()));
    if (longest) {
      signs.add(TitleSign.PART_LONGEST);
    }
    if (!(isHead && isTail) && evidence.last(own) > 0) {
      signs.add(TitleSign.PART_IS_LINE);
    }
    if (own.count() > 1 && isSaidElsewhere(parts.start(from), own.count())) {
      signs.add(TitleSign.PART_SAID_AGAIN);
    }
    if (!Header.isOpen(labels.of(block))) {
      signs.add(TitleSign.PART_CLOSED);
    }
    if (blocks.size() > 1 && blocks.get(1).gap() == Gap.BLANK_LINE) {
      signs.add(TitleSign.PART_SET_OFF);
    }
    if (!isTail) {
      addRest(parts, to, signs);
    }
    for (int i = from; i < to; i++) {
      signs.add(isBar(parts, i) ? TitleSign.PART_INNER_BAR : TitleSign.PART_INNER_DASH);
    }
    evidence.addForm(text, own, signs);
    int start = block.offset(parts.start(from));
    int end = block.offset(parts.end(to) - 1) + 1;
    lines.add(new TitleLine(start, end, 0, false, own.sequenceHash(), signs));
  }

  private static TitleSign place(boolean isHead, boolean isTail, int parts) {
    if (isHead && isTail) {
      return parts == 1 ? TitleSign.PART_ONLY : TitleSign.PART_WHOLE;
    }
    return isHead ? TitleSign.PART_HEAD : isTail ? TitleSign.PART_TAIL : TitleSign.PART_OTHER;
  }

  /** Whether the page has so many words, from an index on, somewhere else too. */
  private boolean isSaidElsewhere(int start, int count) {
    int word = 0;
    while (word < words.count() && words.start(word) < start) {
      word++;
    }
    int end = Math.min(words.count(), word + count);
    return word < end && evidence.order().times(word, end) > 1;
  }

  private String between(TitleParts parts, int part) {
    return block.text().substring(parts.end(part), parts.start(part + 1));
  }

  private boolean isBar(TitleParts parts, int part) {
    return between(parts, part).indexOf('|') >= 0;
  }

  /** What the parts behind say of it. */
  private void addRest(TitleParts parts, int to, Set<TitleSign> signs) {
    Words rest = Words.of(parts.text(to + 1, parts.count() - 1));
    if (evidence.last(rest) > 0) {
      signs.add(TitleSign.REST_IS_LINE);
    }
    if (rest.length() <= SHORT) {
      signs.add(TitleSign.REST_SHORT);
    }
    if (evidence.isSaid(rest)) {
      signs.add(TitleSign.REST_IN_BODY);
    }
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
        line.count() < words.count() && line.sequenceHash() == words.sequenceHash(0, line.count());
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
