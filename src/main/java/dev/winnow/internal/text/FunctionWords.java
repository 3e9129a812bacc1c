package dev.winnow.internal.text;

import java.util.ArrayList;
import java.util.BitSet;
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
    static final FunctionWords STANDARD =
        new FunctionWords(
            Resources.lines("function-words.txt"), Resources.lines("function-words-by-script.txt"));
  }

  private static final char FIRST_HANGUL = '\uAC00';
  private static final char ENDING = '-';

  private final List<String> languages;

  /** The place in {@link #masks} of a word. */
  private final HashTable places = new HashTable();

  private final long[] masks;

  /** The hash of the word of each place. */
  private final long[] hashes;

  /** By Korean syllable, whether it is one that particles and verbs end in. */
  private final BitSet endings = new BitSet();

  /** Lists by language, and those of languages that need no vote since their script tells them. */
  private FunctionWords(List<String> lines, List<String> byScript) {
    List<String> found = new ArrayList<>();
    List<Long> sets = new ArrayList<>();
    sets.add(0L);
    List<Long> all = new ArrayList<>(List.of(0L));
    for (String line : lines) {
      int colon = line.indexOf(':');
      add(line.substring(colon + 1), 1L << found.size(), sets, all);
      found.add(line.substring(0, colon));
    }
    for (String line : byScript) {
      int ending = line.indexOf(ENDING);
      int end = ending < 0 ? line.length() : ending;
      add(line.substring(line.indexOf(':') + 1, end), 0, sets, all);
      line.substring(end).chars().filter(c -> c >= FIRST_HANGUL).forEach(endings::set);
    }
    languages = List.copyOf(found);
    masks = sets.stream().mapToLong(Long::longValue).toArray();
    hashes = all.stream().mapToLong(Long::longValue).toArray();
  }

  private void add(String list, long bit, List<Long> sets, List<Long> all) {
    Words words = Words.of(list);
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

  /** The library's lists. */
  public static FunctionWords standard() {
    return Holder.STANDARD;
  }

  /** The languages, BCP 47, in the order of their bits; at most 63. */
  public List<String> languages() {
    return languages;
  }

  /** Whether a word is a function word of any language. */
  public boolean has(long hash) {
    return place(hash) != 0;
  }

  /**
   * Whether a word is one of a Korean sentence by its last syllable, since what other languages say
   * by function words is there said by endings.
   */
  public boolean endsKorean(char last) {
    return last >= FIRST_HANGUL && endings.get(last);
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
