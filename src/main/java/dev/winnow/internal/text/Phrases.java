package dev.winnow.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of set phrases, such as those of cookie notices, and where they occur in a text.
 * Immutable.
 *
 * <p>A line of a list is one phrase. Case and punctuation do not count. An ellipsis says that more
 * may follow or precede, so it tells where in a text the phrase must stand:
 *
 * <pre>
 *   read more          the whole text
 *   sign up for …      its start
 *   … rights reserved  its end
 *   … uses cookies …   anywhere
 * </pre>
 *
 * <p>{@code #} stands for one to four numbers and {@code *} for any one word. All languages of a
 * list are looked for at once, since the parts of a page are often in different ones. Matching
 * walks a tree of word hashes: at each word as many steps as the longest phrase has words.
 */
public final class Phrases {
  /** Where in a text a phrase stands. */
  public enum Place {
    /** It is the whole text. */
    WHOLE,
    /** It is at the text's start. */
    START,
    /** It is at the text's end. */
    END,
    /** It is in the text's middle. */
    INSIDE
  }

  /**
   * An occurrence.
   *
   * @param line the phrase as its list has it
   * @param from its first word
   * @param to the word after its last one
   * @param place where the phrase is allowed to stand, which is the strength of its evidence
   */
  public record Match(String line, int from, int to, Place place) {}

  /** {@code 1,234,567} is three; a longer row of numbers is no count. */
  private static final int MOST_NUMBERS = 4;

  private static final String LANGUAGES = "phrases/languages.txt";

  private final Node root = new Node();

  private Phrases(List<String> lines) {
    lines.forEach(this::add);
  }

  /**
   * The list of a topic in all languages that have one.
   *
   * @param topic the list's file name without its extension, such as {@code cookie-notice}
   */
  public static Phrases of(String topic) {
    List<String> lines = new ArrayList<>();
    for (String language : Resources.lines(LANGUAGES)) {
      String name = "phrases/" + language + "/" + topic + ".txt";
      if (Resources.has(name)) {
        lines.addAll(Resources.lines(name));
      }
    }
    return new Phrases(lines);
  }

  /** A list of these lines. */
  static Phrases of(List<String> lines) {
    return new Phrases(lines);
  }

  private void add(String line) {
    boolean openStart = line.startsWith("…");
    boolean openEnd = line.endsWith("…");
    Node node = root;
    for (String word : line.replace("…", " ").strip().split("\\s+", -1)) {
      if (word.equals("#")) {
        node = node.number = node.number == null ? new Node() : node.number;
      } else if (word.equals("*")) {
        node = node.any = node.any == null ? new Node() : node.any;
      } else {
        Words words = Words.of(word);
        for (int i = 0; i < words.count(); i++) {
          node = node.next.computeIfAbsent(words.hash(i), hash -> new Node());
        }
      }
    }
    if (node == root) {
      throw new IllegalStateException("a phrase without words: " + line);
    }
    Place place =
        openStart ? (openEnd ? Place.INSIDE : Place.END) : openEnd ? Place.START : Place.WHOLE;
    node.phrases.add(new Phrase(line, place));
  }

  private record Phrase(String line, Place place) {
    boolean fits(int from, int to, int count) {
      return switch (place) {
        case WHOLE -> from == 0 && to == count;
        case START -> from == 0;
        case END -> to == count;
        case INSIDE -> true;
      };
    }
  }

  private static final class Node {
    final Map<Long, Node> next = new HashMap<>();
    final List<Phrase> phrases = new ArrayList<>();
    @Nullable Node number;
    @Nullable Node any;
  }

  /** Whether the whole text is one of the phrases. */
  public boolean isWhole(Words words) {
    for (Match match : findAt(words, 0)) {
      if (match.place() == Place.WHOLE) {
        return true;
      }
    }
    return false;
  }

  /** The longest phrase that the text starts with, {@code WHOLE} ones included, or null. */
  public @Nullable Match start(Words words) {
    return start(words, 0);
  }

  /** The same of the text that starts with the given word. */
  public @Nullable Match start(Words words, int from) {
    Match longest = null;
    for (Match match : findAt(words, from)) {
      if (longest == null
          || match.to() > longest.to()
          || (match.to() == longest.to() && match.place().compareTo(longest.place()) < 0)) {
        longest = match;
      }
    }
    return longest;
  }

  /** Whether the text is nothing but phrases that can be a whole text, one behind the other. */
  public boolean isTiled(Words words) {
    boolean[] reached = new boolean[words.count() + 1];
    reached[0] = true;
    for (int i = 0; i < words.count(); i++) {
      if (reached[i]) {
        tile(root, words, i, reached);
      }
    }
    return words.count() > 0 && reached[words.count()];
  }

  /** As deep as the longest phrase. */
  private static void tile(Node node, Words words, int at, boolean[] reached) {
    for (Phrase phrase : node.phrases) {
      reached[at] |= phrase.place() == Place.WHOLE;
    }
    Node next = at == words.count() ? null : node.next.get(words.hash(at));
    if (next != null) {
      tile(next, words, at + 1, reached);
    }
  }

  /** All occurrences, in the order of their first words. */
  public List<Match> find(Words words) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      matches.addAll(findAt(words, i));
    }
    return matches;
  }

  private List<Match> findAt(Words words, int from) {
    if (from >= words.count() || !canStart(words, from)) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    collect(root, words, from, from, matches);
    return matches;
  }

  private boolean canStart(Words words, int from) {
    return root.any != null
        || (root.number != null && words.isNumber(from))
        || root.next.containsKey(words.hash(from));
  }

  /** As deep as the longest phrase, which is the library's own data. */
  private static void collect(Node node, Words words, int from, int at, List<Match> matches) {
    for (Phrase phrase : node.phrases) {
      if (phrase.fits(from, at, words.count())) {
        matches.add(new Match(phrase.line(), from, at, phrase.place()));
      }
    }
    if (at == words.count()) {
      return;
    }
    Node next = node.next.get(words.hash(at));
    if (next != null) {
      collect(next, words, from, at + 1, matches);
    }
    if (node.any != null) {
      collect(node.any, words, from, at + 1, matches);
    }
    if (node.number != null && words.isNumber(at)) {
      int end = at + 1;
      while (end < words.count() && end - at < MOST_NUMBERS && words.isNumber(end)) {
        end++;
      }
      collect(node.number, words, from, end, matches);
    }
  }
}
