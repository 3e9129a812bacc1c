package dev.winnow.internal.text;

import java.util.Locale;

/** A list of words, asked for runs of a text, whatever their case. Immutable. */
final class WordList {
  private static final int ASCII = 0x80;

  private final HashTable hashes = new HashTable();

  /** The words of a file of {@code lists}. */
  WordList(String file) {
    for (String word : Resources.lines("lists/" + file + ".txt")) {
      hashes.put(hash(word, 0, word.length()), 1);
    }
  }

  /** Whether a run of a text is one of the words. */
  boolean has(String text, int from, int to) {
    return hashes.get(hash(text, from, to)) != 0;
  }

  private static long hash(String text, int from, int to) {
    long hash = WordCursor.FNV_OFFSET;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= ASCII) {
        return hash(text.substring(from, to).toLowerCase(Locale.ROOT));
      }
      hash = mix(hash, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return hash;
  }

  private static long hash(String word) {
    long hash = WordCursor.FNV_OFFSET;
    for (int i = 0; i < word.length(); i++) {
      hash = mix(hash, word.charAt(i));
    }
    return hash;
  }

  private static long mix(long hash, char c) {
    return (hash ^ c) * WordCursor.FNV_PRIME;
  }
}
