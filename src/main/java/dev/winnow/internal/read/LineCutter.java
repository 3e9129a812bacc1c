package dev.winnow.internal.read;

import dev.winnow.document.Block.Gap;
import dev.winnow.internal.read.LineWords.Form;
import dev.winnow.internal.read.LineWords.Mark;
import dev.winnow.internal.text.Chars;

/**
 * Cuts a line that many blocks share: where a {@link BorderModel} finds a border, where a sentence
 * ends that may well be a block's last, and where the words of two blocks were joined. Not
 * thread-safe.
 */
final class LineCutter {
  /** So much of a line is looked at together; pages are mostly shorter. */
  static final int LONGEST_RUN = 100_000;

  /** Names such as YouTube have seams too, but are no tenth of a text's words. */
  private static final double SEAMS = 0.1;

  private static final int LEAST_SEAMS = 5;

  /** The share of sentences without a space behind them, in text whose paragraphs were joined. */
  private static final double JOINED_SENTENCES = 0.1;

  /** In such text a seam is a border if another one, or a joined sentence, is as near as this. */
  private static final int NEAR = 80;

  /** The longest start of an entity's name that a capital follows. */
  private static final int LONGEST_ENTITY = 12;

  /** Brackets and quotation marks between the end of a sentence and what follows it. */
  private static final int MOST_CLOSING = 4;

  /** It closes in German, but not in Chinese. */
  private static final char OPENING = '“';

  /** The marks of scripts that have no space behind them come after this. */
  private static final char FIRST_WIDE = 0x2000;

  /** Takes the pieces, in order. */
  interface Sink {
    /**
     * Takes a piece.
     *
     * @param before what is between it and the piece before
     */
    void piece(int from, int to, Gap before);
  }

  private final String text;
  private final BorderModel model;
  private final Clock clock;
  private final Sink sink;
  private Glue glue = Glue.NONE;

  /** The odds above which there is a border inside a sentence. */
  private int least;

  // Of the piece that is not yet taken.
  private int start;
  private Gap before = Gap.SPACE;

  /** How much of a text lacks what stood between its blocks. */
  private enum Glue {
    NONE,
    /** Paragraphs and some more: a name such as YouTube may be as frequent as a seam. */
    SENTENCES,
    /** So much that most seams are borders. */
    ALL
  }

  LineCutter(String text, BorderModel model, Clock clock, Sink sink) {
    this.text = text;
    this.model = model;
    this.clock = clock;
    this.sink = sink;
  }

  /**
   * Cuts a line of the text.
   *
   * @param gap what is before it
   * @param many whether many blocks share it for certain
   * @throws dev.winnow.internal.text.Overdue if the time is up before it is all cut
   */
  void cut(int from, int to, Gap gap, boolean many) {
    clock.spend(to - from);
    glue = glue(from, to);
    least = many ? 0 : BorderModel.NINE_TENTHS;
    start = from;
    before = gap;
    int at = from;
    while (at < to) {
      int end = at + LONGEST_RUN < to ? lastSpace(at, at + LONGEST_RUN) : to;
      run(at, end);
      at = end;
    }
    sink.piece(start, to, before);
  }

  private int lastSpace(int from, int to) {
    int i = to;
    while (i > from && !Chars.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i == from ? to : i;
  }

  private void run(int from, int to) {
    LineWords words = words(from, to);
    clock.spend(to - from);
    words.findDates();
    clock.spend(to - from);
    BorderSigns signs = new BorderSigns(words, Repetitions.of(text, from, to));
    for (int i = 1; i < words.count(); i++) {
      clock.spend(BorderSigns.COUNT);
      if (words.isInDate(i)) {
        continue;
      }
      int odds = model.odds(signs.before(i));
      boolean sentence = endsSentence(words, i - 1) && odds > BorderModel.QUARTER;
      int needed = isBesideIdeograph(words, i) ? BorderModel.NINE_TENTHS : least;
      boolean border = odds > needed || sentence || isBetweenIdeographs(words.start(i));
      if ((border && !words.endsDay(i)) || words.isGlued(i)) {
        sink.piece(start, words.start(i), before);
        start = words.start(i);
        boolean seam = odds > Math.max(needed, BorderModel.TWO_THIRDS);
        before = seam && !isAfterIdeographicSentence(start) ? Gap.SEAM : Gap.SPACE;
      }
    }
  }

  /** The words, cut at spaces and where a space is missing. */
  LineWords words(int from, int to) {
    LineWords words = new LineWords(text);
    boolean glued = false;
    int at = -1;
    for (int i = from; i <= to; i++) {
      boolean space = i == to || Chars.isSpace(text.charAt(i));
      if (at >= 0 && (space || isJoined(i, from, to))) {
        words.add(at, i, glued);
        glued = !space;
        at = space ? -1 : i;
      } else if (at < 0 && !space) {
        glued = false;
        at = i;
      }
    }
    return words;
  }

  /** Whether two blocks, or two sentences, meet at this character, which is no space. */
  private boolean isJoined(int i, int from, int to) {
    return i > from
        && (isJoinedSentence(i) || isAfterIdeographicSentence(i) || isOpenSeam(i, from, to));
  }

  /** As in {@code on Tuesday.The bridge}: what follows is a word, not a name's second half. */
  private boolean isJoinedSentence(int i) {
    if (!Character.isUpperCase(text.charAt(i)) || i + 1 == text.length()) {
      return false;
    }
    int mark = sentenceMark(i);
    return mark >= 2
        && Character.isLetter(text.charAt(i + 1))
        && Chars.isSmall(text.charAt(mark - 1))
        && Chars.isSmall(text.charAt(mark - 2));
  }

  /** Where the mark is that ends a sentence right before a character; -1 if there is none. */
  private int sentenceMark(int i) {
    int mark = i - 1;
    while (mark > Math.max(0, i - MOST_CLOSING) && Chars.closes(text.charAt(mark))) {
      mark--;
    }
    return mark >= 0 && Chars.endsSentence(text.charAt(mark)) ? mark : -1;
  }

  /** Chinese and Japanese have no space between sentences. */
  private boolean isAfterIdeographicSentence(int i) {
    char next = text.charAt(i);
    boolean more = (Chars.closes(next) && next != OPENING) || Chars.endsSentence(next);
    int mark = more || text.charAt(i - 1) == OPENING ? -1 : sentenceMark(i);
    return mark >= 0 && text.charAt(mark) > FIRST_WIDE && text.charAt(mark) != '…';
  }

  /** Whether a word ends a sentence, and not just a name's initial. */
  private static boolean endsSentence(LineWords words, int i) {
    return words.mark(i) == Mark.SENTENCE && words.form(i) != Form.INITIAL;
  }

  /** Between a foreign word or a number and their own some writers of Chinese have a space. */
  private static boolean isBesideIdeograph(LineWords words, int i) {
    return (words.form(i - 1) == Form.IDEOGRAPHS) != (words.form(i) == Form.IDEOGRAPHS);
  }

  /** No sentence of Chinese or Japanese has a space, unless beside a number or a foreign word. */
  private boolean isBetweenIdeographs(int i) {
    int left = i - 1;
    while (left > 0 && Chars.isSpace(text.charAt(left))) {
      left--;
    }
    return Chars.isIdeographic(text.charAt(i)) && Chars.isIdeographic(text.charAt(left));
  }

  /** Whether the flattener put blocks together without anything between them. */
  private Glue glue(int from, int to) {
    int words = 0;
    int seams = 0;
    int sentences = 0;
    int joined = 0;
    for (int i = from + 1; i < to; i++) {
      boolean afterSpace = Chars.isSpace(text.charAt(i - 1));
      words += afterSpace && !Chars.isSpace(text.charAt(i)) ? 1 : 0;
      seams += isSeam(i, to) ? 1 : 0;
      if (Chars.endsSentence(text.charAt(i - 1))) {
        sentences += Chars.isSpace(text.charAt(i)) ? 1 : 0;
        joined += isJoinedSentence(i) ? 1 : 0;
      }
    }
    if (seams < LEAST_SEAMS) {
      return Glue.NONE;
    }
    if (seams > SEAMS * words) {
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
    return i > from && i < to && (isSeam(i, to) || isJoinedSentence(i));
  }

  /** As between the words of {@code settingsHome}. */
  private boolean isSeam(int i, int to) {
    return i + 1 < to
        && Character.isUpperCase(text.charAt(i))
        && Chars.isSmall(text.charAt(i + 1))
        && (Chars.isSmall(text.charAt(i - 1)) || Character.isDigit(text.charAt(i - 1)))
        && !isInEntity(i);
  }

  /** As in the name of an arrow, {@code rArr}, behind an ampersand. */
  private boolean isInEntity(int i) {
    int start = i - 1;
    while (start > Math.max(0, i - LONGEST_ENTITY) && Character.isLetter(text.charAt(start))) {
      start--;
    }
    return text.charAt(start) == '&';
  }
}
