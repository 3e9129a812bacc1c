package dev.winnow.internal.text;

/** Words that say of the date behind them that it is of something to come, or a term. */
public final class EventWords {
  /** A label is so long at most, in words. */
  private static final int LONGEST_LABEL = 5;

  /** In ideographs and kana. */
  private static final int LONGEST_IDEOGRAPHIC = 8;

  private static final class Lists {
    static final WordList WORDS = new WordList("event-words");
  }

  private EventWords() {}

  /**
   * Whether a run of a text is a label that has such a word: {@code Application deadline:}.
   *
   * @param words the words of the text
   * @param from the first word of the run
   * @param to the word behind its last
   */
  public static boolean isLabel(String text, Words words, int from, int to) {
    if (from >= to) {
      return false;
    }
    int start = words.start(from);
    int end = words.end(to - 1);
    if (Chars.isIdeographic(text.codePointAt(start))) {
      return end - start <= LONGEST_IDEOGRAPHIC && Lists.WORDS.has(text, start, end);
    }
    for (int i = Math.max(from, to - LONGEST_LABEL); i < to; i++) {
      if (Lists.WORDS.has(text, words.start(i), words.end(i))) {
        return true;
      }
    }
    return false;
  }
}
