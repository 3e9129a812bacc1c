package dev.winnow.internal.text;

import dev.winnow.internal.text.DateWord.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that dates are written with, in all languages. They come from resources, since the
 * JDK's own names differ from release to release.
 *
 * <p>Phrases are kept as a tree of folded tokens. The longest phrase wins; of the languages that
 * share it the page's own, then English, then the first in the file.
 */
final class DateWords {
  static final DateWords ALL =
      new DateWords(
          "dates/months.txt", "dates/weekdays.txt", "dates/links.txt", "dates/relative.txt");

  private static final char EVERYDAY = '?';
  private static final char LOCAL = '!';

  private final Node root = new Node();

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<DateWord> words = new ArrayList<>(1);
  }

  private DateWords(String... resources) {
    for (String resource : resources) {
      Resources.lines(resource).forEach(this::add);
    }
  }

  /** Adds a line: language, sense, value, and the forms with commas between. */
  private void add(String line) {
    String[] parts = line.split(" +", 4);
    Sense sense = Sense.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_'));
    for (String form : parts[3].split(",", -1)) {
      String phrase = form.strip();
      boolean everyday = phrase.charAt(0) == EVERYDAY;
      boolean local = phrase.charAt(0) == LOCAL;
      DateTokens tokens = DateTokens.of(everyday || local ? phrase.substring(1) : phrase);
      Node node = root;
      for (int i = 0; i < tokens.size(); i++) {
        node = node.next.computeIfAbsent(key(tokens, i), k -> new Node());
      }
      node.words.add(
          new DateWord(
              sense, Integer.parseInt(parts[2]), parts[0], everyday, local, tokens.size()));
    }
  }

  /** Returns the longest phrase of that sense that starts with the token, or null. */
  @Nullable DateWord find(DateTokens tokens, int i, Sense sense, String language) {
    DateWord longest = null;
    Node node = root.next.get(key(tokens, i));
    for (int k = i + 1; node != null; k++) {
      DateWord word = best(node.words, sense, language);
      longest = word == null ? longest : word;
      node = node.next.get(key(tokens, k));
    }
    return longest;
  }

  private static @Nullable DateWord best(List<DateWord> words, Sense sense, String language) {
    DateWord best = null;
    for (DateWord word : words) {
      if (word.sense() == sense
          && (!word.local() || word.language().equals(language))
          && (best == null
              || word.language().equals(language)
              || (word.language().equals("en") && !best.language().equals(language)))) {
        best = word;
      }
    }
    return best;
  }

  private static String key(DateTokens tokens, int i) {
    return switch (tokens.kind(i)) {
      case DateTokens.WORD -> tokens.word(i);
      case DateTokens.NUMBER, DateTokens.LINE, DateTokens.END -> "";
      default -> String.valueOf(tokens.kind(i));
    };
  }
}
