package dev.winnow.internal.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language as pages, servers and callers declare it, as BCP 47. */
public final class LanguageTag {
  private LanguageTag() {}

  /**
   * Returns the tag of a declared language, of several the first; empty if it makes no sense.
   *
   * @param declared as in {@code en_US} or {@code de, en;q=0.5}
   */
  public static String of(String declared) {
    int end = 0;
    while (end < declared.length() && ",;".indexOf(declared.charAt(end)) < 0) {
      end++;
    }
    String first = declared.substring(0, end).strip().replace('_', '-');
    try {
      Locale locale = new Locale.Builder().setLanguageTag(first).build();
      // Words of five letters and more, such as "english", are well-formed too, but no codes.
      boolean code = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
      return code ? locale.toLanguageTag() : "";
    } catch (IllformedLocaleException e) {
      return "";
    }
  }
}
