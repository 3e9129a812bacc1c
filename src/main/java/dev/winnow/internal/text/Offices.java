package dev.winnow.internal.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which authors' names are no person's: those of news agencies, staffs, firms and institutions. */
public final class Offices {
  /** Agencies' names of up to so many characters may be a word or a name in another case. */
  private static final int SHORT = 4;

  /** In scripts without spaces. */
  private static final int LONGEST_WORD = 6;

  private static final class Lists {
    static final Set<String> AGENCIES =
        Resources.lines("lists/news-agencies.txt").stream()
            .map(Offices::cased)
            .collect(Collectors.toUnmodifiableSet());
    static final WordList STAFF = new WordList("staff-words");
    static final WordList ORGANISATIONS = new WordList("organisation-words");
  }

  private Offices() {}

  /**
   * Whether a name is that of a news agency, alone, before another one and a slash as in {@code
   * AFP/dpa}, or with its staff as in {@code Reuters Staff}; {@code AP Singh} is none.
   */
  public static boolean isAgency(String name) {
    int slash = name.indexOf('/');
    String first = slash < 0 ? name : name.substring(0, slash);
    int end = first.length();
    while (end > 0) {
      if (Lists.AGENCIES.contains(cased(first.substring(0, end)))) {
        return end == first.length() || has(Lists.STAFF, first.substring(end));
      }
      end = first.lastIndexOf(' ', end - 1);
    }
    return false;
  }

  private static String cased(String name) {
    return name.length() <= SHORT ? name : name.toLowerCase(Locale.ROOT);
  }

  /** Whether a word of a text is that of a staff: {@code Editorial Team}. */
  static boolean isStaff(String text) {
    return has(Lists.STAFF, text);
  }

  /** Whether a word of a name is that of a staff, a firm or an institution. */
  public static boolean isOffice(String name) {
    return has(Lists.STAFF, name) || has(Lists.ORGANISATIONS, name);
  }

  /** Where no spaces are written, the word is the name's end: {@code 地域ニュース編集部}. */
  private static boolean has(WordList list, String name) {
    Words words = Words.of(name);
    for (int i = 0; i < words.count(); i++) {
      if (list.has(name, words.start(i), words.end(i))) {
        return true;
      }
    }
    int from = name.length();
    int first = Math.max(0, from - LONGEST_WORD);
    while (--from >= first && name.charAt(from) > PersonalNames.FIRST_UNSPACED) {
      if (list.has(name, from, name.length())) {
        return true;
      }
    }
    return false;
  }
}
