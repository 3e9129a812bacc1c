package dev.winnow.internal.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page's language by its script and its function words.
 *
 * <p>Each word votes for all the languages that have it as a function word; the language with the
 * most votes wins if they are a fair part of the words. Scripts that one language has to itself
 * decide alone. What is not in the lists is not guessed at.
 */
public final class Languages {
  /** Below this share of function words a text is a list of names, and its language open. */
  private static final double LEAST_SHARE = 0.08;

  private static final int LEAST_VOTES = 3;

  /** A page is known after this many words. */
  private static final int MOST_WORDS = 5_000;

  private Languages() {}

  /** Counts what tells languages apart. Not thread-safe. */
  public static final class Counter {
    private static final int KANA = 0;
    private static final int HAN = 1;
    private static final int HANGUL = 2;
    private static final int THAI = 3;
    private static final int HEBREW = 4;
    private static final int GREEK = 5;
    private static final int DEVANAGARI = 6;
    private static final String[] BY_SCRIPT = {"ja", "zh", "ko", "th", "he", "el", "hi"};

    private final int[] votes = new int[Long.SIZE];
    private final int[] scripts = new int[BY_SCRIPT.length];
    private int seen;

    /** Whether more text would change nothing. */
    public boolean isFull() {
      return seen >= MOST_WORDS;
    }

    /** Counts a text's words. */
    public void add(String text) {
      Words words = Words.of(text);
      for (int i = 0; i < words.count() && !isFull(); i++) {
        if (words.isNumber(i)) {
          continue;
        }
        seen++;
        for (long mask = FunctionWords.standard().mask(words.hash(i));
            mask != 0;
            mask &= mask - 1) {
          votes[Long.numberOfTrailingZeros(mask)]++;
        }
        script(text.codePointAt(words.start(i)));
      }
    }

    private void script(int c) {
      if (c < 0x370) {
        return;
      }
      if (c >= 0x3040 && c <= 0x30FF) {
        scripts[KANA]++;
      } else if (Chars.isIdeographic(c)) {
        scripts[HAN]++;
      } else if (c >= 0xAC00 && c <= 0xD7A3) {
        scripts[HANGUL]++;
      } else if (c >= 0x0E00 && c <= 0x0E7F) {
        scripts[THAI]++;
      } else if (c >= 0x0590 && c <= 0x05FF) {
        scripts[HEBREW]++;
      } else if (c <= 0x03FF) {
        scripts[GREEK]++;
      } else if (c >= 0x0900 && c <= 0x097F) {
        scripts[DEVANAGARI]++;
      }
    }

    /** The BCP 47 language of what was counted, or null if it is open. */
    public @Nullable String language() {
      int most = 0;
      for (int i = 1; i < scripts.length; i++) {
        if (scripts[i] > scripts[most]) {
          most = i;
        }
      }
      if (scripts[most] > seen / 2 || scripts[KANA] + scripts[HAN] > seen / 2) {
        boolean japanese = scripts[KANA] * 8 > scripts[HAN];
        return most == KANA || most == HAN ? (japanese ? "ja" : "zh") : BY_SCRIPT[most];
      }
      int best = 0;
      List<String> languages = FunctionWords.standard().languages();
      for (int i = 1; i < languages.size(); i++) {
        if (votes[i] > votes[best]) {
          best = i;
        }
      }
      boolean clear = votes[best] >= LEAST_VOTES && votes[best] > LEAST_SHARE * seen;
      return clear ? languages.get(best) : null;
    }

    @Override
    public String toString() {
      return seen + " words, votes " + Arrays.toString(votes);
    }
  }
}
