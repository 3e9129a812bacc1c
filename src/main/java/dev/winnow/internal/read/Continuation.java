package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.WordCursor;

/** Text broken inside its sentences: when a line goes on in the next one. */
final class Continuation {
  /** A line without an end that has this many function words is part of a sentence. */
  private static final int OPEN_SENTENCE = 3;

  /** Only a line shorter than this is a link or a bold word inside somebody's sentence. */
  private static final int INLINE_LENGTH = 60;

  /** A shorter line that ends in a small word can be a menu entry. */
  private static final int SENTENCE_PART = 40;

  /** The same where lines are known to break: {@code Accept all} is a button. */
  private static final int HANGING_PART = 20;

  private final Lines lines;
  private final WordCursor word = new WordCursor();

  Continuation(Lines lines) {
    this.lines = lines;
  }

  /** Whether a line starts with a mark that never starts a sentence. */
  static boolean startsWithPunctuation(Lines lines, int line) {
    return switch (lines.first(line)) {
      case ',', ';', ')', ']', '?', '!', '’' -> true;
      // Swedish and Finnish quotations start with it, right before their first word.
      case '”' ->
          lines.length(line) == 1
              || !Character.isLetterOrDigit(lines.text().charAt(lines.start(line) + 1));
      case '，', '。', '、', '；', '！', '？', '）', '」', '』', '》', '】', '؛', '،', '؟', '।' -> true;
      case '.' -> lines.length(line) == 1 || lines.text().charAt(lines.start(line) + 1) != '.';
      case ':' -> lines.length(line) > 1;
      default -> false;
    };
  }

  /** Whether white space before a line is the flattener's and not the author's. */
  static boolean attaches(Lines lines, int line) {
    return startsWithPunctuation(lines, line)
        || (line > 0
            && !lines.afterBlank(line)
            && (opens(lines, line - 1) || isUnspaced(lines, line)));
  }

  /** Chinese and Japanese have no space between their words, nor behind a comma. */
  private static boolean isUnspaced(Lines lines, int line) {
    return lines.last(line - 1) >= '\u2E80' && Chars.isIdeographic(lines.first(line));
  }

  /** Whether a line ends in a mark that opens something. */
  private static boolean opens(Lines lines, int line) {
    return switch (lines.last(line)) {
      case '(', '[', '„' -> true;
      case '“', '«' -> lines.length(line) == 1 || !closes(lines.text().charAt(lines.end(line) - 2));
      default -> false;
    };
  }

  /** Whether a quotation mark right behind a character closes, as in {@code „so“} and »so«. */
  private static boolean closes(char before) {
    return before < '\u2E80' && (Character.isLetterOrDigit(before) || Chars.endsSentence(before));
  }

  /**
   * Whether a line goes on with the next one.
   *
   * @param broken whether the text is known to be broken inside its sentences; if not, only what
   *     cannot be a new block counts
   */
  boolean joins(int line, boolean broken) {
    int next = line + 1;
    if (next >= lines.count() || lines.afterBlank(next) || Marks.ofItem(lines, next) > 0) {
      return false;
    }
    if (startsWithPunctuation(lines, next) || opens(lines, line)) {
      return true;
    }
    boolean open =
        lines.last(line) != ':'
            && !Chars.endsSentence(lines.text(), lines.start(line), lines.end(line));
    if (!open) {
      return false;
    }
    boolean lower = Chars.isSmall(lines.first(next));
    if (!broken) {
      return lower && lines.length(line) >= SENTENCE_PART && isHanging(line);
    }
    return lower
        || isOpenIdeographic(line)
        || ((lines.length(line) >= HANGING_PART || startsInside(line)) && isHanging(line))
        || (lines.length(next) < INLINE_LENGTH && goesOn(next) && isOpenSentence(line));
  }

  private boolean isHanging(int line) {
    return lines.last(line) == ',' || endsWithFunctionWord(line);
  }

  /** Chinese and Japanese lines that end in a comma, or hold a full stop but do not end in one. */
  private boolean isOpenIdeographic(int line) {
    char last = lines.last(line);
    return last == '，'
        || last == '、'
        || lines.text().substring(lines.start(line), lines.end(line)).indexOf('。') >= 0;
  }

  private boolean startsInside(int line) {
    return Chars.isSmall(lines.first(line));
  }

  /** Whether what looks like a name of its own is followed by more of a sentence. */
  private boolean goesOn(int line) {
    int next = line + 1;
    return next < lines.count()
        && !lines.afterBlank(next)
        && (startsWithPunctuation(lines, next) || Chars.isSmall(lines.first(next)));
  }

  private boolean isOpenSentence(int line) {
    word.walk(lines.text(), lines.start(line), lines.end(line));
    int count = 0;
    while (count < OPEN_SENTENCE && word.next()) {
      count += FunctionWords.standard().has(word.hash()) ? 1 : 0;
    }
    return count == OPEN_SENTENCE;
  }

  private boolean endsWithFunctionWord(int line) {
    word.walk(lines.text(), lines.start(line), lines.end(line));
    int first = lines.end(line);
    while (word.next()) {
      first = Math.min(first, word.start());
    }
    return word.start() > first
        && Chars.isSmall(lines.text().charAt(word.start()))
        && word.end() == lines.end(line)
        && FunctionWords.standard().has(word.hash());
  }
}
