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

  private static final String[] NONE = {};

  /** By attribute, its words: a page uses the same classes again and again. */
  private final Map<String, String[]> known = new HashMap<>();

  /** The words around an element and its own after them. */
  List<String> add(List<String> outer, String classes, String id) {
    String[] own = words(classes);
    String[] ofId = words(id);
    int size = Math.min(MOST_WORDS, outer.size() + own.length + ofId.length);
    int kept = size - own.length - ofId.length;
    String[] all = outer.subList(outer.size() - kept, outer.size()).toArray(new String[size]);
    System.arraycopy(own, 0, all, kept, own.length);
    System.arraycopy(ofId, 0, all, kept + own.length, ofId.length);
    return List.of(all);
  }

  private String[] words(String names) {
    if (names.isEmpty()) {
      return NONE;
    }
    String[] words = known.get(names);
    if (words == null) {
      words = split(names).toArray(NONE);
      known.put(names, words);
    }
    return words;
  }

  /** Cuts at everything but letters, and where a capital follows a small letter. */
  private static List<String> split(String names) {
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
