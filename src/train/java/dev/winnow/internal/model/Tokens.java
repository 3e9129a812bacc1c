package dev.winnow.internal.model;

import dev.winnow.internal.text.Chars;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Texts as the benchmarks' scorer counts them: lower-cased runs of letters, digits and {@code _}.
 */
final class Tokens {
  private static final int FIRST_THAI = 0x0E00;
  private static final int LAST_LAO = 0x0EFF;

  private final Map<String, Integer> ids = new HashMap<>();

  /** The numbers of a text's tokens; equal tokens of one object have equal numbers. */
  int[] of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int[] tokens = new int[lower.length() + 1];
    int count = 0;
    int i = 0;
    while (i < lower.length()) {
      int from = i;
      while (i < lower.length()
          && isWord(lower.codePointAt(i))
          && (i == from
              || (!isUnspaced(lower.codePointAt(i)) && !isUnspaced(lower.codePointBefore(i))))) {
        i += Character.charCount(lower.codePointAt(i));
      }
      if (i > from) {
        tokens[count++] = ids.computeIfAbsent(lower.substring(from, i), token -> ids.size());
      } else {
        i += Character.charCount(lower.codePointAt(i));
      }
    }
    return java.util.Arrays.copyOf(tokens, count);
  }

  int kinds() {
    return ids.size();
  }

  /** A character of a script without spaces is a token, or a whole clause would be one. */
  private static boolean isUnspaced(int c) {
    return Chars.isIdeographic(c) || (c >= FIRST_THAI && c <= LAST_LAO);
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
