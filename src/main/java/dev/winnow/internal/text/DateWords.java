package dev.winnow.internal.text;

import dev.winnow.internal.text.DateWord.Sense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of dates that a text holds. They come from resources for all languages, since the JDK's
 * own names differ from release to release.
 *
 * <p>Phrases are kept as a tree of folded tokens, of which only hashes are compared. The longest
 * phrase wins; of the languages that share it the page's own, then English, then the first in the
 * file.
 */
final class DateWords {
  private static final Tree TREE =
      new Tree(
          "dates/months.txt",
          "dates/weekdays.txt",
          "dates/names.txt",
          "dates/variants.txt",
          "dates/links.txt",
          "dates/relative.txt");

  /** What a day can start with, but for numbers: most words of a text are none of these. */
  private static final long DAY =
      bit(Sense.ERA)
          | bit(Sense.MONTH)
          | bit(Sense.PERSIAN_MONTH)
          | bit(Sense.MONTH_BEFORE)
          | bit(Sense.WEEKDAY)
          | bit(Sense.FIRST)
          | bit(Sense.AM)
          | bit(Sense.PM)
          | bit(Sense.NOON);

  /** And what one can that is counted from today. */
  private static final long RELATIVE =
      bit(Sense.NOW)
          | bit(Sense.DAYS_AGO)
          | bit(Sense.AGO_BEFORE)
          | bit(Sense.AMOUNT)
          | bit(Sense.PERIOD);

  /** What parts the numbers of a day, or of a time. */
  private static final String MARKS = ".,-/:";

  private static final char EVERYDAY = '?';
  private static final char LOCAL = '!';

  private final DateTokens tokens;
  private final String language;

  /** The tree's node for each token that was asked for: most are asked for many times. */
  private @Nullable Node[] first = {};

  /** The start of a phrase, and what it means where it is one. */
  private static final class Node {
    final long hash;
    final List<DateWord> words = new ArrayList<>(1);

    /** A bit for every sense of this node's words and of all below. */
    long senses;

    Node(long hash) {
      this.hash = hash;
    }
  }

  /** All starts of phrases, found by their hashes. */
  private static final class Tree {
    private final HashTable places = new HashTable();
    private final List<Node> nodes = new ArrayList<>();
    final Node root = new Node(WordCursor.FNV_OFFSET);

    /** Stands for "no phrase goes on here". */
    final Node nothing = new Node(0);

    Tree(String... resources) {
      nodes.add(nothing);
      for (String resource : resources) {
        Resources.lines(resource).forEach(this::add);
      }
    }

    Node next(Node node, DateTokens tokens, int i) {
      return nodes.get((int) places.get(hash(node, tokens, i)));
    }

    private static long hash(Node node, DateTokens tokens, int i) {
      return (node.hash ^ tokens.hash(i)) * WordCursor.FNV_PRIME;
    }

    /** Adds a line: language, sense, value, and the forms with commas between. */
    private void add(String line) {
      // Split at a single character, for which no regular expression has to be run.
      String[] parts = line.split(" ", 4);
      Sense sense = Sense.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String form : parts[3].split(",", -1)) {
        String phrase = form.strip();
        boolean everyday = phrase.charAt(0) == EVERYDAY;
        boolean local = phrase.charAt(0) == LOCAL;
        DateTokens tokens = DateTokens.of(everyday || local ? phrase.substring(1) : phrase);
        Node node = root;
        for (int i = 0; i < tokens.size(); i++) {
          node = nextOrNew(node, tokens, i);
          node.senses |= bit(sense);
        }
        node.words.add(
            new DateWord(
                sense, Integer.parseInt(parts[2]), parts[0], everyday, local, tokens.size()));
      }
    }

    private Node nextOrNew(Node node, DateTokens tokens, int i) {
      Node next = next(node, tokens, i);
      if (next == nothing) {
        next = new Node(hash(node, tokens, i));
        places.put(next.hash, nodes.size());
        nodes.add(next);
      }
      return next;
    }
  }

  DateWords(DateTokens tokens, String language) {
    this.tokens = tokens;
    this.language = language;
  }

  /** Forgets the tokens, before others take their place. */
  void clear() {
    Arrays.fill(first, 0, Math.min(first.length, tokens.size()), null);
  }

  @SuppressWarnings("EnumOrdinal") // The bit lives no longer than the table.
  private static long bit(Sense sense) {
    return 1L << sense.ordinal();
  }

  /**
   * Whether a token may start a day or a time: a word of these, or a number with a mark or any word
   * of dates behind it. Most are none, and most numbers of a page count something.
   */
  boolean mayStartDay(int i) {
    return (first(i).senses & DAY) != 0
        || (tokens.is(i, DateTokens.NUMBER)
            && (tokens.isAny(i + 1, MARKS) || first(i + 1).senses != 0));
  }

  /** Whether a token may start a date that is counted from today: a word of these, or a number. */
  boolean mayStartRelative(int i) {
    return tokens.is(i, DateTokens.NUMBER) || (first(i).senses & RELATIVE) != 0;
  }

  /** Returns the longest phrase of that sense that starts with the token, or null. */
  @Nullable DateWord find(int i, Sense sense) {
    DateWord longest = null;
    Node node = first(i);
    for (int k = i + 1; (node.senses & bit(sense)) != 0; k++) {
      DateWord word = best(node.words, sense);
      longest = word == null ? longest : word;
      node = TREE.next(node, tokens, k);
    }
    return longest;
  }

  /** Returns such a phrase only if it is of the page's language or English. */
  @Nullable DateWord findOwn(int i, Sense sense) {
    DateWord word = find(i, sense);
    return word == null || isOwn(word) ? word : null;
  }

  /** Whether no phrase of dates starts with the token. */
  boolean isUnknown(int i) {
    return first(i).senses == 0;
  }

  boolean isOwn(DateWord word) {
    return word.language().equals(language) || word.language().equals("en");
  }

  private Node first(int i) {
    if (i < 0 || i >= tokens.size()) {
      return TREE.nothing;
    }
    if (i >= first.length) {
      first = Arrays.copyOf(first, 2 * tokens.size());
    }
    Node node = first[i];
    if (node == null) {
      node = TREE.next(TREE.root, tokens, i);
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
}
