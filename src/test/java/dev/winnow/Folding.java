package dev.winnow;

import java.util.Locale;

/** White space and characters that cannot be seen, as the tests - not the library - see them. */
final class Folding {
  private Folding() {}

  /** White space in the widest sense, and characters without width that a text's ends may lose. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\u200B'
        || c == '\uFEFF';
  }

  /** The text with its runs of white space turned into one space each, and its ends trimmed. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        space = folded.length() > 0;
      } else {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** The text without white space. */
  static String squeeze(CharSequence text) {
    StringBuilder squeezed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        squeezed.append(text.charAt(i));
      }
    }
    return squeezed.toString();
  }

  /** The character as {@code \}{@code uXXXX}. */
  static String escape(char c) {
    return String.format(Locale.ROOT, "\\u%04X", (int) c);
  }
}
