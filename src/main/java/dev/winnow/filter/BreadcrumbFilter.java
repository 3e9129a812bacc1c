package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Phrases;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the path from the home page to this one, and in its last step the section.
 *
 * <p>Hit: {@code Home > World > Europe}, and {@code HomeRussia & FSU}, where the mark between was
 * drawn. Miss: a path in lines of its own. The words for the home page are those of the phrase
 * lists.
 */
final class BreadcrumbFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** The home page's name is no longer, in characters. */
  private static final int LONGEST_HOME = 24;

  private static final int LONGEST_STEP = 8;
  private static final int LEAST_MARKS = 2;

  /** How far above the headline a path may stand, in blocks, and how far below. */
  private static final int REACH = 12;

  @Override
  public String name() {
    return Topic.BREADCRUMB.listName();
  }

  @Override
  public void label(Document document, Labels labels) {
    Header header = Header.of(document, labels);
    for (int i = header.start(REACH); i < header.end(2); i++) {
      Block block = document.blocks().get(i);
      if (i != header.title() && !labels.page().isProse(block)) {
        List<int[]> steps = steps(block.text());
        if (steps.size() > 1) {
          label(block, steps, header, labels);
        }
      }
    }
  }

  private static void label(Block block, List<int[]> steps, Header header, Labels labels) {
    labels.put(block, Role.BOILERPLATE, Reason.BREADCRUMB);
    int last = steps.size() - 1;
    if (header.title() >= 0) {
      Words step = Words.of(block.text().substring(steps.get(last)[0], steps.get(last)[1]));
      Words title = labels.page().words(header.title());
      boolean page =
          step.count() > 0
              && step.count() <= title.count()
              && step.sequenceHash() == title.sequenceHash(0, step.count());
      boolean unnamed = isHome(block.text().substring(steps.get(last)[0], steps.get(last)[1]));
      last -= page || unnamed ? 1 : 0;
    }
    if (last > 0 && !isRunTogether(block.text(), steps.get(last))) {
      labels.put(block, steps.get(last)[0], steps.get(last)[1], Role.SECTION, null);
    }
  }

  /** The steps of a path as spans; none if the text is no path. */
  private static List<int[]> steps(String text) {
    boolean quotes = text.indexOf('«') >= 0 && text.indexOf('»') >= 0 && !startsAtHome(text);
    int first = firstEnd(text, quotes);
    if (first == text.length()) {
      return List.of();
    }
    List<int[]> steps = new ArrayList<>();
    int start = 0;
    int marks = 0;
    for (int i = first; i <= text.length(); i++) {
      boolean mark = i < text.length() && isMark(text, i, quotes);
      if (mark || i == first || i == text.length()) {
        if (!add(steps, text, start, i)) {
          return List.of();
        }
        marks += mark ? 1 : 0;
        start = mark ? i + 1 : i;
      }
    }
    boolean home = !steps.isEmpty() && isHome(text.substring(steps.get(0)[0], steps.get(0)[1]));
    return home || marks >= LEAST_MARKS ? steps : List.of();
  }

  private static boolean add(List<int[]> steps, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end) {
      steps.add(new int[] {start, end});
    }
    return Words.of(text.substring(start, end)).length() <= LONGEST_STEP;
  }

  /**
   * Where writing runs to the left, so do the marks. Guillemets of both kinds are quotation marks.
   */
  private static boolean isMark(String text, int i, boolean quotes) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return c == '>' || ((c == '/' || c == '\\') && isBetweenSpaces(text, i));
    }
    return switch (c) {
      case '›', '→', '❯', '▸', '►', '＞', '〉', '‹', '←', '◄' -> true;
      case '»', '«' -> !quotes;
      default -> false;
    };
  }

  private static boolean isBetweenSpaces(String text, int i) {
    return i > 0 && i + 1 < text.length() && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
  }

  /** Where the first step ends: at a mark, or where the next one is glued to the home page's. */
  private static int firstEnd(String text, boolean quotes) {
    int mark = 0;
    while (mark < text.length() && !isMark(text, mark, quotes)) {
      mark++;
    }
    for (int i = 2; i < mark && i <= LONGEST_HOME; i++) {
      if (Character.isUpperCase(text.charAt(i))
          && Chars.isSmall(text.charAt(i - 1))
          && isHome(text.substring(0, i))) {
        return i;
      }
    }
    return mark;
  }

  /** Whether a text's first word is the home page's name, as a menu's is. */
  private static boolean startsAtHome(String text) {
    int end = text.indexOf(' ');
    return isHome(end < 0 ? text : text.substring(0, end));
  }

  /** Whether a text is several steps with marks between. */
  static boolean isPath(String text) {
    return steps(text).size() > 1;
  }

  /** Several names without a mark between are a menu. */
  private static boolean isRunTogether(String text, int[] step) {
    for (int i = step[0] + 1; i < step[1]; i++) {
      if (Character.isUpperCase(text.charAt(i)) && Chars.isSmall(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHome(String text) {
    return Phrases.standard().find(Words.of(text)).isWhole(Topic.BREADCRUMB);
  }
}
