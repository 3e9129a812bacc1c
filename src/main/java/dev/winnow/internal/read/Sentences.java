package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.WordCursor;

/**
 * Cuts a line that many blocks share. It is cut behind every sentence, and where a capital follows
 * a word that ends no phrase and what comes looks like a sentence's start or a menu.
 */
final class Sentences {
  /** As many words tell whether a menu or a sentence begins. */
  private static final int WINDOW = 4;

  private static final int LONGEST_FUNCTION_WORD = 12;

  /** The digits of a year, which can end a byline; shorter numbers count something. */
  private static final int YEAR = 4;

  /** A word this short before a full stop is an abbreviation or an initial. */
  private static final int ABBREVIATION = 3;

  /** Names such as YouTube have seams too, but are no tenth of a text's words. */
  private static final double SEAMS = 0.1;

  private static final int LEAST_SEAMS = 5;

  /** The share of sentences without a space behind them, in text whose paragraphs were joined. */
  private static final double JOINED_SENTENCES = 0.1;

  /** In such text a seam is a border if another one, or a joined sentence, is as near as this. */
  private static final int NEAR = 80;

  /** Takes the pieces, in order. */
  interface Sink {
    void piece(int from, int to);
  }

  private final String text;
  private final Clock clock;
  private final Sink sink;
  private final WordCursor word = new WordCursor();
  private Repetitions repetitions;
  private Glue glue = Glue.NONE;

  /** How much of a text lacks what stood between its blocks. */
  private enum Glue {
    NONE,
    /** Paragraphs and some more: a name such as YouTube may be as frequent as a seam. */
    SENTENCES,
    /** So much that most seams are borders. */
    ALL
  }

  Sentences(String text, Clock clock, Sink sink) {
    this.text = text;
    this.clock = clock;
    this.sink = sink;
    this.repetitions = Repetitions.of(text, 0, 0);
  }

  /**
   * Cuts a run of the text.
   *
   * @throws dev.winnow.internal.text.Overdue if the time is up before it is all cut
   */
  void cut(int from, int to) {
    clock.spend(to - from);
    repetitions = Repetitions.of(text, from, to);
    clock.spend(to - from);
    glue = glue(from, to);
    clock.spend(to - from);
    int start = from;
    for (int i = from; i < to; i++) {
      if (Chars.endsSentence(text.charAt(i))) {
        int end = i + 1;
        while (end < to
            && (Chars.closes(text.charAt(end)) || Chars.endsSentence(text.charAt(end)))) {
          end++;
        }
        if (isBorder(i, end, start, to)) {
          piece(start, end);
          start = end;
        }
        i = end - 1;
      }
    }
    piece(start, to);
  }

  private boolean isBorder(int mark, int end, int start, int to) {
    if (end == to) {
      return true;
    }
    if (text.charAt(mark) > 0x2000 && text.charAt(mark) != '…') {
      return true;
    }
    if (!Chars.isSpace(text.charAt(end))) {
      return isGluedBorder(mark, end);
    }
    int next = end;
    while (next < to && Chars.isSpace(text.charAt(next))) {
      next++;
    }
    if (next == to) {
      return true;
    }
    int c = text.codePointAt(next);
    if (Character.isLowerCase(c) || isInNumber(mark, next)) {
      return false;
    }
    return text.charAt(mark) != '.' || !isAbbreviation(mark, start);
  }

  /** As in {@code 2026. 3. 3.}, the Korean way to write a day. */
  private boolean isInNumber(int mark, int next) {
    return mark > 0
        && text.charAt(mark) == '.'
        && Character.isDigit(text.charAt(mark - 1))
        && (Character.isDigit(text.charAt(next)) || isHangul(text.charAt(next)));
  }

  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }

  /** As in {@code on Tuesday.The bridge}: what follows is a word, not a name's second half. */
  private boolean isGluedBorder(int mark, int end) {
    return mark >= 2
        && end + 1 < text.length()
        && Character.isLowerCase(text.charAt(mark - 1))
        && Character.isLowerCase(text.charAt(mark - 2))
        && Character.isUpperCase(text.charAt(end))
        && Character.isLetter(text.charAt(end + 1));
  }

  private boolean isAbbreviation(int mark, int start) {
    int i = mark;
    while (i > start && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    int length = mark - i;
    return length > 0
        && length <= ABBREVIATION
        && Character.isUpperCase(text.charAt(i))
        && (length == 1 || i + 1 == mark || Character.isLowerCase(text.charAt(i + 1)))
        && (i == start || !Character.isLetterOrDigit(text.charAt(i - 1)));
  }

  private void piece(int from, int to) {
    int start = from;
    boolean border = false;
    for (int i = from; i < to; i++) {
      if (!isWordStart(i, from)) {
        if (i > start && isOpenSeam(i, from, to)) {
          sink.piece(start, i);
          start = i;
          border = false;
        }
        continue;
      }
      clock.spend(1);
      int end = wordEnd(i, to);
      boolean capital = border && Character.isUpperCase(text.charAt(i)) && isNewBlock(i, end, to);
      if (i > start
          && (capital
              || text.charAt(i) == '©'
              || repetitions.isBorder(i)
              || isBetweenIdeographs(i))) {
        sink.piece(start, i);
        start = i;
      }
      border = endsBlock(i, end);
      i = glue == Glue.NONE ? end - 1 : i;
    }
    sink.piece(start, to);
  }

  /** No sentence of Chinese or Japanese has a space, unless beside a number or a foreign word. */
  private boolean isBetweenIdeographs(int i) {
    int before = i - 1;
    while (before > 0 && Chars.isSpace(text.charAt(before))) {
      before--;
    }
    return Chars.isIdeographic(text.charAt(i)) && Chars.isIdeographic(text.charAt(before));
  }

  /** Whether the flattener put blocks together without anything between them. */
  private Glue glue(int from, int to) {
    int seams = 0;
    int sentences = 0;
    int joined = 0;
    for (int i = from + 1; i < to; i++) {
      seams += isSeam(i, to) ? 1 : 0;
      if (Chars.endsSentence(text.charAt(i - 1))) {
        sentences += Chars.isSpace(text.charAt(i)) ? 1 : 0;
        joined += isGluedBorder(i - 1, i) ? 1 : 0;
      }
    }
    if (seams < LEAST_SEAMS) {
      return Glue.NONE;
    }
    if (seams > SEAMS * words(from, to)) {
      return Glue.ALL;
    }
    boolean joins = joined >= LEAST_SEAMS && joined > JOINED_SENTENCES * (sentences + joined);
    return joins ? Glue.SENTENCES : Glue.NONE;
  }

  /** Whether two blocks meet inside a word. */
  private boolean isOpenSeam(int i, int from, int to) {
    if (glue == Glue.NONE || !isSeam(i, to)) {
      return false;
    }
    clock.spend(NEAR);
    boolean border = glue == Glue.ALL;
    for (int off = 1; off <= NEAR && !border; off++) {
      border = isJoint(i - off, from, to) || isJoint(i + off, from, to);
    }
    return border;
  }

  private boolean isJoint(int i, int from, int to) {
    return i > from
        && i < to
        && (isSeam(i, to) || (Chars.endsSentence(text.charAt(i - 1)) && isGluedBorder(i - 1, i)));
  }

  /** How many words start behind the first character. */
  private int words(int from, int to) {
    int words = 0;
    for (int i = from + 1; i < to; i++) {
      words += isWordStart(i, from) ? 1 : 0;
    }
    return words;
  }

  /** As between the words of {@code settingsHome}. */
  private boolean isSeam(int i, int to) {
    return i + 1 < to
        && Character.isUpperCase(text.charAt(i))
        && Character.isLowerCase(text.charAt(i + 1))
        && (Character.isLowerCase(text.charAt(i - 1)) || Character.isDigit(text.charAt(i - 1)));
  }

  /** A small word or a comma goes on, and so does a name: a block ends in another word. */
  private boolean endsBlock(int start, int end) {
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    if (!Character.isLetterOrDigit(last)
        || Character.isUpperCase(first)
        || Chars.isIdeographic(last)) {
      return false;
    }
    return Character.isDigit(first) ? end - start >= YEAR : !isFunctionWord(start, end);
  }

  /**
   * What follows starts with a small word, as sentences do, or is full of capitals, as menus are.
   */
  private boolean isNewBlock(int start, int end, int to) {
    if (isFunctionWord(start, end)) {
      return true;
    }
    int words = 0;
    int capitals = 0;
    for (int i = start; i < to && words < WINDOW; i++) {
      if (isWordStart(i, start)) {
        words++;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return capitals * 2 > words;
  }

  private boolean isFunctionWord(int start, int end) {
    if (end - start <= 1 || end - start > LONGEST_FUNCTION_WORD) {
      return false;
    }
    word.walk(text, start, end);
    return word.next() && FunctionWords.standard().has(word.hash());
  }

  private int wordEnd(int start, int to) {
    int end = start;
    while (end < to && !Chars.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isWordStart(int i, int from) {
    return !Chars.isSpace(text.charAt(i)) && (i == from || Chars.isSpace(text.charAt(i - 1)));
  }
}
