package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;

/** How a text was flattened, as far as it matters for putting its paragraphs together again. */
enum Shape {
  /** A block has a line of its own; a line never goes on in the next one. */
  LINES,
  /** A paragraph may go on in the next line, broken at inline elements or where the source was. */
  BROKEN,
  /** Lines were filled up to a column. */
  WRAPPED,
  /** Many blocks share a line. */
  RUN_TOGETHER;

  /** Lines longer than this on average hold more than one block. Paragraphs average 300. */
  static final int LONG_LINE = 1_000;

  /** A text of so few lines, if it is longer than {@link #SHORT_TEXT}, was not broken by blocks. */
  private static final int FEW_LINES = 4;

  private static final int SHORT_TEXT = 400;

  /** The widest column that text is wrapped at. */
  private static final int WIDEST_COLUMN = 132;

  private static final int NARROWEST_COLUMN = 50;

  /** A line end inside a sentence only counts as one after this many characters. */
  private static final int SENTENCE_PART = 20;

  private static final double WRAPPED_SHARE = 0.8;
  private static final int LEAST_WRAPPED = 5;
  private static final double BROKEN_SHARE = 0.02;
  private static final int LEAST_BROKEN = 2;

  /** Where empty lines part the blocks, a line end without one is inside a block. */
  private static final double BLANK_SHARE = 0.3;

  /** The shape of a text. */
  static Shape of(Lines lines) {
    long characters = 0;
    int count = 0;
    int longest = 0;
    for (int i = 0; i < lines.count(); i++) {
      if (!lines.isScript(i)) {
        count++;
        characters += lines.length(i);
        longest = Math.max(longest, lines.length(i) + lines.indent(i));
      }
    }
    boolean few = count <= FEW_LINES;
    if (few || characters > (long) LONG_LINE / 2 * count) {
      characters += dense(lines);
    }
    if (characters > (long) LONG_LINE * count || (few && characters > SHORT_TEXT)) {
      return RUN_TOGETHER;
    }
    if (longest <= WIDEST_COLUMN && longest >= NARROWEST_COLUMN && isWrapped(lines, longest)) {
      return WRAPPED;
    }
    return isBroken(lines) ? BROKEN : LINES;
  }

  /** Characters that say as much as two of an alphabet: ideographs, kana, Korean syllables. */
  private static int dense(Lines lines) {
    int dense = 0;
    for (int i = 0; i < lines.count(); i++) {
      for (int j = lines.start(i); j < lines.end(i); j++) {
        dense += lines.text().charAt(j) >= '\u2E80' ? 1 : 0;
      }
    }
    return dense;
  }

  private static boolean isWrapped(Lines lines, int column) {
    int candidates = 0;
    int full = 0;
    for (int i = 1; i < lines.count(); i++) {
      if (!lines.afterBlank(i) && isUnfinished(lines, i - 1) && Chars.isSmall(lines.first(i))) {
        candidates++;
        if (Wrapping.isFull(lines, i - 1, column)) {
          full++;
        }
      }
    }
    return candidates >= LEAST_WRAPPED && full >= WRAPPED_SHARE * candidates;
  }

  private static boolean isBroken(Lines lines) {
    int broken = 0;
    int blank = 0;
    for (int i = 1; i < lines.count(); i++) {
      blank += lines.afterBlank(i) ? 1 : 0;
      boolean continues =
          Continuation.startsWithPunctuation(lines, i)
              || (isUnfinished(lines, i - 1) && Chars.isSmall(lines.first(i)));
      if (continues && !lines.afterBlank(i)) {
        broken++;
      }
    }
    return (broken >= LEAST_BROKEN && broken > BROKEN_SHARE * lines.count())
        || (broken > 0 && blank > BLANK_SHARE * lines.count());
  }

  private static boolean isUnfinished(Lines lines, int line) {
    return lines.length(line) >= SENTENCE_PART
        && !Chars.endsSentence(lines.last(line))
        && !Chars.closes(lines.last(line));
  }
}
