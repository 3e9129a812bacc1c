package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.HashTable;
import dev.winnow.internal.text.Words;
import java.util.BitSet;

/**
 * Where runs of words that a text has twice begin and end. On a line that many blocks share, these
 * are the borders of headlines: of the page's own, which stands in its title too, and of teasers,
 * which stand once as a link and once as an image's text. Immutable.
 */
final class Repetitions {
  /** Shorter runs repeat in any prose. */
  private static final int LEAST_WORDS = 5;

  /** Counted from where the run starts. */
  private final BitSet borders = new BitSet();

  private final int from;

  private Repetitions(int from) {
    this.from = from;
  }

  /** The borders in a run of a text. */
  static Repetitions of(String text, int from, int to) {
    Repetitions repetitions = new Repetitions(from);
    Words words = Words.of(text.substring(from, to));
    HashTable seen = new HashTable();
    int start = 0;
    int distance = 0;
    for (int i = 0; i + LEAST_WORDS <= words.count() + 1; i++) {
      int apart = 0;
      if (i + LEAST_WORDS <= words.count()) {
        long run = words.sequenceHash(i, i + LEAST_WORDS);
        int earlier = (int) seen.get(run) - 1;
        apart = earlier < 0 || i - earlier < LEAST_WORDS ? 0 : i - earlier;
        seen.put(run, i + 1);
      }
      if (apart != distance) {
        if (distance > 0) {
          repetitions.add(text, words, start, i + LEAST_WORDS - 1, distance);
        }
        start = i;
        distance = apart;
      }
    }
    return repetitions;
  }

  /**
   * Marks the ends of a run of words and of the earlier one that it repeats. One that starts in
   * lower case is a turn of phrase inside a sentence.
   */
  private void add(String text, Words words, int first, int end, int distance) {
    int start = words.start(first);
    int earlier = words.start(first - distance);
    if (!Chars.isSmall(text.codePointAt(from + start))
        && !Chars.isSmall(text.codePointAt(from + earlier))) {
      borders.set(start);
      borders.set(earlier);
      mark(words, end);
      mark(words, end - distance);
    }
  }

  private void mark(Words words, int end) {
    if (end < words.count()) {
      borders.set(words.start(end));
    }
  }

  /** Whether a run of words that the text has twice begins or ends right before an offset. */
  boolean isBorder(int offset) {
    return borders.get(offset - from);
  }
}
