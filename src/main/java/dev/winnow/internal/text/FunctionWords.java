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

  /** The place in {@link #masks} of a word. */
  private final HashTable places = new HashTable();

  private final long[] masks;

  /** The hash of the word of each place. */
  private final long[] hashes;

  private FunctionWords(List<String> lines) {
    List<String> found = new ArrayList<>();
    List<Long> sets = new ArrayList<>();
    sets.add(0L);
    List<Long> all = new ArrayList<>();
    all.add(0L);
    for (String line : lines) {
      int colon = line.indexOf(':');
      long bit = 1L << found.size();
      found.add(line.substring(0, colon));
      Words words = Words.of(line.substring(colon + 1));
      for (int i = 0; i < words.count(); i++) {
        int place = place(words.hash(i));
        if (place == 0) {
          places.put(words.hash(i), sets.size());
          sets.add(bit);
          all.add(words.hash(i));
        } else {
          sets.set(place, sets.get(place) | bit);
        }
      }
    }
    languages = List.copyOf(found);
    masks = sets.stream().mapToLong(Long::longValue).toArray();
    hashes = all.stream().mapToLong(Long::longValue).toArray();
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
    return masks[place(hash)];
  }

  /** How many numbers {@link #place} gives. */
  int places() {
    return masks.length;
  }

  /** The hash of the function word of this number. */
  long hash(int place) {
    return hashes[place];
  }

  /** A number that a function word has to itself, 0 for any other word. */
  int place(long hash) {
    return (int) places.get(hash);
  }

  /** The languages that have the word of this number: bit i for the i-th. */
  long languages(int place) {
    return masks[place];
  }
}
