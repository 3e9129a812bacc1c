package dev.winnow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A judged page in one layout, which knows of each character which line of the judgement it is of.
 *
 * @param raw what the extractor is given
 * @param lines of each character the number of its line, or {@link #NONE}
 */
record LaidOutPage(String raw, List<Integer> lines) {
  /** Of characters that the layout brought, and of the title in the page's head. */
  static final int NONE = -1;

  /** A mark of a link, a tag, a line's end with its indent: no longer stands between two words. */
  private static final int LONGEST_GAP = 20;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");

  /** A page as some tool laid it out: its lines are found in their order, word by word. */
  static LaidOutPage of(String raw, JudgedPage page) {
    Integer[] lines = new Integer[raw.length()];
    Arrays.fill(lines, NONE);
    int from = 0;
    for (JudgedPage.Line line : page.lines()) {
      List<String> tokens = TOKEN.matcher(line.text()).results().map(MatchResult::group).toList();
      List<Integer> places = places(raw, tokens, from);
      for (int i = 0; i < tokens.size(); i++) {
        from = places.get(i) + tokens.get(i).length();
        Arrays.fill(lines, places.get(i), from, line.number());
      }
    }
    return new LaidOutPage(raw, List.of(lines));
  }

  /** Where the words of a line stand: as late as possible, since an image's text may be before. */
  private static List<Integer> places(String raw, List<String> tokens, int from) {
    List<Integer> places = List.of();
    for (int start = from; start >= 0; start = raw.indexOf(tokens.get(0), start + 1)) {
      List<Integer> found = placesAt(raw, tokens, start);
      if (!found.isEmpty() && !places.isEmpty() && found.get(found.size() - 1) > last(places)) {
        break;
      }
      places = found.isEmpty() ? places : found;
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("not found behind " + from + ": " + tokens);
    }
    return places;
  }

  private static int last(List<Integer> places) {
    return places.get(places.size() - 1);
  }

  private static List<Integer> placesAt(String raw, List<String> tokens, int start) {
    List<Integer> places = new ArrayList<>();
    int end = start;
    for (String token : tokens) {
      int at = raw.indexOf(token, end);
      if (at < 0 || (!places.isEmpty() && at - end > LONGEST_GAP)) {
        return List.of();
      }
      places.add(at);
      end = at + token.length();
    }
    return places;
  }

  /** Not thread-safe. */
  static final class Builder {
    private final StringBuilder raw = new StringBuilder();
    private Integer[] lines = new Integer[1 << 16];

    /** Appends text that is of no line. */
    void glue(String text) {
      append(text, NONE);
    }

    /** Appends text of a line. */
    void run(String text, int line) {
      append(text, line);
    }

    private void append(String text, int line) {
      if (raw.length() + text.length() > lines.length) {
        lines = Arrays.copyOf(lines, 2 * (raw.length() + text.length()));
      }
      Arrays.fill(lines, raw.length(), raw.length() + text.length(), line);
      raw.append(text);
    }

    LaidOutPage page() {
      return new LaidOutPage(raw.toString(), List.of(Arrays.copyOf(lines, raw.length())));
    }
  }
}
