package dev.winnow.filter;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A page's title, cut at the marks that part a headline from the names of its section and site.
 * Immutable.
 */
final class PageTitle {
  private static final int MOST_PARTS = 8;

  private final Set<Long> runs = new HashSet<>();
  private final Words all;
  private final boolean cut;
  private int from;
  private int to;

  private PageTitle(String text) {
    List<Integer> borders = borders(text);
    all = Words.of(text);
    cut = borders.size() > 2;
    int longest = 0;
    for (int i = 0; i + 1 < borders.size(); i++) {
      for (int j = i + 1; j < borders.size(); j++) {
        Words words = Words.of(text.substring(borders.get(i), borders.get(j)));
        runs.add(words.sequenceHash());
        if (j == i + 1 && words.count() > longest) {
          longest = words.count();
          from = borders.get(i) + words.start(0);
          to = borders.get(j);
        }
      }
    }
    while (to > from && (isMark(text, to - 1) || text.charAt(to - 1) == ' ')) {
      to--;
    }
  }

  static PageTitle of(String text) {
    return new PageTitle(text);
  }

  private static List<Integer> borders(String text) {
    List<Integer> borders = new ArrayList<>();
    borders.add(0);
    for (int i = 1; i + 1 < text.length() && borders.size() < MOST_PARTS; i++) {
      if (isMark(text, i) && isApart(text, i)) {
        borders.add(i + 1);
      }
    }
    borders.add(text.length());
    return borders;
  }

  private static boolean isMark(String text, int i) {
    return switch (text.charAt(i)) {
      case '|', '-', '–', '—', '»', '«', '·', '•', '›', '‹', ':', '/', '>', '<', '_', '｜' -> true;
      default -> false;
    };
  }

  /** A hyphen or colon only parts names if it stands alone or, for a colon, ends a word. */
  private static boolean isApart(String text, int i) {
    char c = text.charAt(i);
    boolean spaceBehind = text.charAt(i + 1) == ' ';
    boolean spaceBefore = text.charAt(i - 1) == ' ';
    return c == '|'
        || c == '｜'
        || (spaceBehind && (spaceBefore || c == ':'))
        || (c != ':' && c != '·' && c != '/' && isBetweenIdeographs(text, i));
  }

  /** Titles of Chinese and Japanese pages have their marks without spaces. */
  private static boolean isBetweenIdeographs(String text, int i) {
    return Chars.isIdeographic(text.charAt(i - 1)) && Chars.isIdeographic(text.charAt(i + 1));
  }

  /** Whether a text is the title or some of its parts in a row. */
  boolean has(Words words) {
    return words.count() > 0 && runs.contains(words.sequenceHash());
  }

  /** Whether a text is how the title begins. */
  boolean startsWith(Words words) {
    return words.count() > 0
        && words.count() <= all.count()
        && words.sequenceHash() == all.sequenceHash(0, words.count());
  }

  /** Whether it has more than one part. */
  boolean isCut() {
    return cut && from < to;
  }

  /** Index of the longest part's first character. */
  int from() {
    return from;
  }

  /** Index after the longest part's last character. */
  int to() {
    return to;
  }
}
