package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;

/**
 * Cuts a line that many blocks share. It is cut behind every sentence; a piece that has no sentence
 * end for long and is rich in capitals - menus, headlines - also where a capital follows a
 * lower-case word.
 */
final class Sentences {
  /** A piece with more words than this that is full of capitals is several blocks. */
  private static final int LONG_PIECE = 12;

  /** The share of capitalised words from which a piece is full of capitals. */
  private static final double CAPITALS = 0.25;

  /** A word this short before a full stop is an abbreviation or an initial. */
  private static final int ABBREVIATION = 3;

  /** Takes the pieces, in order. */
  interface Sink {
    void piece(int from, int to);
  }

  private final String text;
  private final Sink sink;

  Sentences(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  /** Cuts a run of the text. */
  void cut(int from, int to) {
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
    if (Character.isLowerCase(c)) {
      return false;
    }
    return text.charAt(mark) != '.' || !isAbbreviation(mark, start);
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
    if (isFullOfCapitals(from, to)) {
      int start = from;
      boolean lower = false;
      for (int i = from; i < to; i++) {
        if (isWordStart(i, from)) {
          boolean upper = Character.isUpperCase(text.charAt(i));
          if (upper && lower) {
            sink.piece(start, i);
            start = i;
          }
          lower = Character.isLowerCase(text.charAt(i));
        }
      }
      sink.piece(start, to);
    } else {
      sink.piece(from, to);
    }
  }

  private boolean isFullOfCapitals(int from, int to) {
    int words = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (isWordStart(i, from)) {
        words++;
        if (Character.isUpperCase(text.charAt(i))) {
          capitals++;
        }
      }
    }
    return words >= LONG_PIECE && capitals > CAPITALS * words;
  }

  private boolean isWordStart(int i, int from) {
    return !Chars.isSpace(text.charAt(i)) && (i == from || Chars.isSpace(text.charAt(i - 1)));
  }
}
