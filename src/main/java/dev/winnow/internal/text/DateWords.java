package dev.winnow.internal.text;

import dev.winnow.internal.text.DateWord.Sense;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of dates that a text holds. They come from resources for all languages, since the JDK's
 * own names differ from release to release.
 *
 * <p>Phrases are kept as a tree of folded tokens. The longest phrase wins; of the languages that
 * share it the page's own, then English, then the first in the file.
 */
final class DateWords {
  private static final Node ROOT =
      tree(
          "dates/months.txt",
          "dates/weekdays.txt",
          "dates/names.txt",
          "dates/links.txt",
          "dates/relative.txt");

  /** Stands for "no phrase starts here" in {@link #first}. */
  private static final Node NOTHING = new Node();

  private static final char EVERYDAY = '?';
  private static final char LOCAL = '!';

  private final DateTokens tokens;
  private final String language;

  /** The tree's node for each token that was asked for: most are asked for many times. */
  private final @Nullable Node[] first;

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<DateWord> words = new ArrayList<>(1);

    /** The senses of this node's words and of all below. */
    final EnumSet<Sense> senses = EnumSet.noneOf(Sense.class);
  }

  DateWords(DateTokens tokens, String language) {
    this.tokens = tokens;
    this.language = language;
    this.first = new @Nullable Node[tokens.size()];
  }

  private static Node tree(String... resources) {
    Node root = new Node();
    for (String resource : resources) {
      Resources.lines(resource).forEach(line -> add(line, root));
    }
    return root;
  }

  /** Adds a line: language, sense, value, and the forms with commas between. */
  private static void add(String line, Node root) {
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
        node.senses.add(sense);
      }
      node.words.add(
          new DateWord(
              sense, Integer.parseInt(parts[2]), parts[0], everyday, local, tokens.size()));
    }
  }

  /** Returns the longest phrase of that sense that starts with the token, or null. */
  @Nullable DateWord find(int i, Sense sense) {
    DateWord longest = null;
    Node node = first(i);
    for (int k = i + 1; node != null && node.senses.contains(sense); k++) {
      DateWord word = best(node.words, sense);
      longest = word == null ? longest : word;
      node = node.next.isEmpty() ? null : node.next.get(key(tokens, k));
    }
    return longest;
  }

  /** Returns such a phrase only if it is of the page's language or English. */
  @Nullable DateWord findOwn(int i, Sense sense) {
    DateWord word = find(i, sense);
    return word == null || isOwn(word) ? word : null;
  }

  boolean isOwn(DateWord word) {
    return word.language().equals(language) || word.language().equals("en");
  }

  private Node first(int i) {
    if (i < 0 || i >= first.length) {
      return NOTHING;
    }
    Node node = first[i];
    if (node == null) {
      node = ROOT.next.getOrDefault(key(tokens, i), NOTHING);
      first[i] = node;
    }
    return node;
  }

  private @Nullable DateWord best(List<DateWord> words, Sense sense) {
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
      case DateTokens.NUMBER -> String.valueOf(tokens.value(i));
      case DateTokens.LINE, DateTokens.END -> "";
      default -> String.valueOf(tokens.kind(i));
    };
  }
}
