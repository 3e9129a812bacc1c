package dev.winnow.internal.metadata;

import java.util.ArrayList;
import java.util.List;

/** A title, cut at the marks that part a headline from the names of a section and a site. */
public final class TitleParts {
  private static final int MOST_PARTS = 8;
  private static final String BARS = "|｜";
  private static final String DASHES = "-–—";
  private static final String OTHERS = "»«·•›‹:/<>";

  private final String title;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  private TitleParts(String title) {
    this.title = title;
    int start = 0;
    for (int i = 1; i + 1 < title.length() && starts.size() < MOST_PARTS - 1; i++) {
      if (isBorder(i)) {
        add(start, i);
        start = i + 1;
      }
    }
    add(start, title.length());
  }

  /** The parts of a title. */
  public static TitleParts of(String title) {
    return new TitleParts(title);
  }

  private boolean isBorder(int i) {
    char c = title.charAt(i);
    boolean before = title.charAt(i - 1) == ' ';
    boolean behind = title.charAt(i + 1) == ' ';
    return BARS.indexOf(c) >= 0
        || (DASHES.indexOf(c) >= 0 && (before || (behind && c != '-')))
        || (c == ':' && behind)
        || (OTHERS.indexOf(c) >= 0 && before && behind);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && title.charAt(start) == ' ') {
      start++;
    }
    while (end > start && (title.charAt(end - 1) == ' ' || isTrailing(start, end - 1))) {
      end--;
    }
    if (start < end) {
      starts.add(start);
      ends.add(end);
    }
  }

  /** Whether a mark stands at an end, where the site's name has got lost. */
  private boolean isTrailing(int start, int i) {
    char c = title.charAt(i);
    return BARS.indexOf(c) >= 0
        || (DASHES.indexOf(c) >= 0 && i > start && title.charAt(i - 1) == ' ');
  }

  /** How many there are. */
  public int count() {
    return starts.size();
  }

  /** Index of a part's first character. */
  public int start(int part) {
    return starts.get(part);
  }

  /** Index after a part's last character. */
  public int end(int part) {
    return ends.get(part);
  }

  /** The text from one part to another, both included. */
  public String text(int from, int to) {
    return title.substring(starts.get(from), ends.get(to));
  }
}
