package dev.winnow.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The small words that hold sentences together - articles, prepositions, conjunctions, pronouns,
 * auxiliaries - by language. Prose is full of them, menus are not, whatever the language.
 * Immutable.
 *
 * <p>The measure is jusText's and goes back to the stop-word density of boilerplate detection
 * (Pomikálek, 2011).
 */
public final class FunctionWords {
  private static final class Holder {
    static final FunctionWords STANDARD = new FunctionWords(Resources.lines("function-words.txt"));
  }

  private final List<String> languages;
  private final HashTable masks = new HashTable();

  private FunctionWords(List<String> lines) {
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      long bit = 1L << found.size();
      found.add(line.substring(0, colon));
      Words words = Words.of(line.substring(colon + 1));
      for (int i = 0; i < words.count(); i++) {
        masks.put(words.hash(i), mask(words.hash(i)) | bit);
      }
    }
    languages = List.copyOf(found);
  }

  /** The library's lists. */
  public static FunctionWords standard() {
    return Holder.STANDARD;
  }

  /** The languages, BCP 47, in the order of their bits; at most 63. */
  public List<String> languages() {
    return languages;
  }

  /** The languages that have a word: bit i for the i-th. */
  public long mask(long hash) {
    return masks.get(hash);
  }

  /** How many words of a text are function words of one of the languages, or of any if -1. */
  public int count(Words words, int language) {
    long wanted = language < 0 ? -1L : 1L << language;
    int count = 0;
    for (int i = 0; i < words.count(); i++) {
      if ((mask(words.hash(i)) & wanted) != 0) {
        count++;
      }
    }
    return count;
  }
}
