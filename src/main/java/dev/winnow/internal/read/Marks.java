package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;

/** The marks that flatteners set before list items and headings. */
final class Marks {
  private static final int HIGHEST_LEVEL = 6;

  private Marks() {}

  /** The length of a list item's bullet with the white space behind it, 0 if there is none. */
  static int ofItem(Lines lines, int line) {
    return isBullet(lines.first(line)) ? lengthWithSpace(lines, line, 1) : 0;
  }

  /**
   * Whether a line that starts with a bullet is what somebody says: many languages set a dash
   * before speech, and a sentence behind one is more often that than an item.
   */
  static boolean isSpeech(Lines lines, int line) {
    return lines.first(line) == '–'
        && Chars.endsSentence(lines.text(), lines.start(line), lines.end(line));
  }

  /** The level of a heading marked with number signs, 0 if it is not. */
  static int level(Lines lines, int line) {
    int level = 0;
    while (level < lines.length(line) && lines.text().charAt(lines.start(line) + level) == '#') {
      level++;
    }
    return level <= HIGHEST_LEVEL && level > 0 && lengthWithSpace(lines, line, level) > 0
        ? level
        : 0;
  }

  /** The length of a mark with the white space behind it, 0 if no text follows. */
  static int lengthWithSpace(Lines lines, int line, int mark) {
    int i = mark;
    while (i < lines.length(line) && Chars.isBlank(lines.text().charAt(lines.start(line) + i))) {
      i++;
    }
    return i > mark && i < lines.length(line) ? i : 0;
  }

  private static boolean isBullet(char c) {
    return switch (c) {
      case '•',
          '*',
          '·',
          '‣',
          '◦',
          '▪',
          '■',
          '●',
          '○',
          '–',
          '-',
          '+',
          '»',
          '›',
          '►',
          '▸',
          '✓',
          '✔',
          '➤' ->
          true;
      default -> false;
    };
  }
}
