package dev.winnow.internal.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language as pages, servers and callers declare it, as BCP 47. */
public final class LanguageTag {
  private LanguageTag() {}

  /**
   * Returns the tag of the first language of a list as servers send it; empty if it makes no sense.
   *
   * @param list as in {@code de, en;q=0.5}
   */
  public static String first(String list) {
    int end = 0;
    while (end < list.length() && ",;".indexOf(list.charAt(end)) < 0) {
      end++;
    }
    return of(list.substring(0, end));
  }

  /**
   * Returns the tag of a declared language; empty if it makes no sense.
   *
   * @param declared as in {@code en_US}
   */
  public static String of(String declared) {
    String tag = declared.strip().replace('_', '-');
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      // Words of five letters and more, such as "english", are well-formed too, but no codes.
      boolean code = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
      return code ? locale.toLanguageTag() : "";
    } catch (IllformedLocaleException e) {
      return "";
    }
  }
}
