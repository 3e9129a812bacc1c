package dev.winnow.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts the {@code class} and {@code id} attributes of one page into words. Not thread-safe. */
final class HtmlNames {
  /** Of more words around a block the innermost are told. */
  private static final int MOST_WORDS = 128;

  /** Utility classes come by the dozen, and the first say what an element is. */
  private static final int MOST_OWN_WORDS = 16;

  /** A page uses the same classes again and again. */
  private final Map<String, List<String>> classWords = new HashMap<>();

  /** The words around an element and its own after them. */
  List<String> add(List<String> outer, String classes, String id) {
    List<String> own = classWords.get(classes);
    if (own == null) {
      own = split(classes);
      classWords.put(classes, own);
    }
    List<String> ofId = split(id);
    int size = Math.min(MOST_WORDS, outer.size() + own.size() + ofId.size());
    int kept = size - own.size() - ofId.size();
    String[] all = new String[size];
    int at = 0;
    for (int i = outer.size() - kept; i < outer.size(); i++) {
      all[at++] = outer.get(i);
    }
    for (String word : own) {
      all[at++] = word;
    }
    for (String word : ofId) {
      all[at++] = word;
    }
    return List.of(all);
  }

  /** Cuts at everything but letters, and where a capital follows a small letter. */
  private static List<String> split(String names) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= names.length() && words.size() < MOST_OWN_WORDS; i++) {
      boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i > start) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = letter ? i : i + 1;
      }
    }
    return words;
  }
}
