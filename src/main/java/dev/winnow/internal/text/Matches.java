package dev.winnow.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The set phrases that occur in a text. Immutable. */
public final class Matches {
  /** More words than this are not looked at as a row of phrases. */
  private static final int LONGEST_ROW = 14;

  static final Matches NONE = new Matches(0, 0, 0, List.of(), List.of());

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
   * @param topic what the phrase is about
   * @param line the phrase as its list has it
   * @param from its first word
   * @param to the word after its last one
   * @param place where the phrase is allowed to stand, which is the strength of its evidence
   */
  public record Match(Topic topic, String line, int from, int to, Place place) {}

  /** Most texts with a phrase have no more. */
  private static final int FEW = 2;

  private final int words;

  /** Bit i for a word i that is a number, in a text that may be a row. */
  private final int numbers;

  private final long topics;
  private final List<Match> matches;

  /** Phrases that could be a whole text, at its start and behind each other. */
  private final List<Match> tiles;

  private Matches(int words, int numbers, long topics, List<Match> matches, List<Match> tiles) {
    this.words = words;
    this.numbers = numbers;
    this.topics = topics;
    this.matches = matches;
    this.tiles = tiles;
  }

  /** Whether phrases of a text count that stand in a row, wherever they are. */
  static boolean takesRows(Words words) {
    return words.length() <= LONGEST_ROW;
  }

  /** Whether there are none of any topic, as in most texts. */
  public boolean isEmpty() {
    return topics == 0;
  }

  /** Whether any phrase is of a topic, and be it one that counts in a row only. */
  public boolean has(Topic topic) {
    return (topics & topic.bit()) != 0;
  }

  /** The bits of all topics that a phrase is of. */
  long topics() {
    return topics;
  }

  /** The same of any of some topics, whose bits are given. */
  public boolean hasAny(long bits) {
    return (topics & bits) != 0;
  }

  /** How many there are, of all topics. */
  public int size() {
    return matches.size();
  }

  /** One of them, in the order of their first words. */
  public Match get(int place) {
    return matches.get(place);
  }

  /** Those of a topic, in the order of their first words. */
  public List<Match> of(Topic topic) {
    if (!has(topic)) {
      return List.of();
    }
    List<Match> found = new ArrayList<>(matches.size());
    for (Match match : matches) {
      if (match.topic() == topic) {
        found.add(match);
      }
    }
    return found;
  }

  /** Whether the whole text is a phrase of a topic. */
  public boolean isWhole(Topic topic) {
    for (Match match : matches) {
      if (match.topic() == topic && match.place() == Place.WHOLE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the whole text is a phrase of any topic. */
  public boolean isWhole() {
    for (Match match : matches) {
      if (match.place() == Place.WHOLE) {
        return true;
      }
    }
    return false;
  }

  /** The longest phrase that the text starts with, {@code WHOLE} ones included, or null. */
  public @Nullable Match start(Topic topic) {
    return start(topic, 0);
  }

  /** The longest phrase that starts with a word of the text, or null. */
  public @Nullable Match start(Topic topic, int word) {
    if (!has(topic)) {
      return null;
    }
    Match longest = null;
    for (Match match : matches) {
      if (match.topic() == topic
          && match.from() == word
          && (longest == null || isBetter(match, longest))) {
        longest = match;
      }
    }
    return longest;
  }

  private static boolean isBetter(Match match, Match than) {
    return match.to() > than.to()
        || (match.to() == than.to() && match.place().compareTo(than.place()) < 0);
  }

  /**
   * Whether the text is nothing but phrases that can be a whole text, one behind the other. Only
   * those without numbers and any words count.
   */
  public boolean isTiled(Topic topic) {
    if (!has(topic) || tiles.isEmpty()) {
      return false;
    }
    int reached = 1;
    for (Match tile : tiles) {
      if (tile.topic() == topic && !hasNumber(tile) && (reached >> tile.from() & 1) != 0) {
        reached |= 1 << tile.to();
      }
    }
    return reached >> words != 0;
  }

  /**
   * The same of phrases of several topics, whose bits are given, with numbers in and between them,
   * as buttons in one row have.
   */
  public boolean isRow(long topics) {
    if (!hasAny(topics) || tiles.isEmpty()) {
      return false;
    }
    int reached = reach(0, numbers);
    for (Match tile : tiles) {
      if ((tile.topic().bit() & topics) != 0 && (reached >> tile.from() & 1) != 0) {
        reached |= reach(tile.to(), numbers);
      }
    }
    return reached >> words != 0;
  }

  /** The bit of a place between words, and of those that only numbers part from it. */
  private static int reach(int place, int numbers) {
    int reached = 1 << place;
    for (int i = place; (numbers >> i & 1) != 0; i++) {
      reached |= 1 << (i + 1);
    }
    return reached;
  }

  private static boolean hasNumber(Match tile) {
    return tile.line().indexOf(Phrases.NUMBERS) >= 0;
  }

  /** Collects the matches of a text. Not thread-safe. */
  static final class Builder {
    private final int words;
    private final boolean row;
    private final int numbers;

    /** Bit i for a word i that a row of phrases from the text's start on may go on with. */
    private int reached;

    private long topics;
    private List<Match> matches = List.of();
    private List<Match> tiles = List.of();

    Builder(Words words) {
      this.words = words.count();
      this.row = takesRows(words);
      this.numbers = row ? numbers(words) : 0;
      this.reached = reach(0, numbers);
    }

    private static int numbers(Words words) {
      int numbers = 0;
      for (int i = 0; words.numbers() > 0 && i < words.count(); i++) {
        numbers |= words.isNumber(i) ? 1 << i : 0;
      }
      return numbers;
    }

    /** Adds an occurrence if its place is the one that the phrase is allowed to have. */
    void add(Topic topic, String line, int from, int to, Place place, boolean literal) {
      if (fits(from, to, place)) {
        matches = matches.isEmpty() ? new ArrayList<>(FEW) : matches;
        matches.add(new Match(topic, line, from, to, place));
        topics |= topic.bit();
      }
      if (place == Place.WHOLE && row && (literal || line.indexOf(Phrases.ANY) < 0)) {
        topics |= literal ? topic.bit() : 0;
        if ((reached >> from & 1) != 0) {
          reached |= reach(to, numbers);
          tiles = tiles.isEmpty() ? new ArrayList<>(FEW) : tiles;
          tiles.add(new Match(topic, line, from, to, place));
        }
      }
    }

    private boolean fits(int from, int to, Place place) {
      return switch (place) {
        case WHOLE -> from == 0 && to == words;
        case START -> from == 0;
        case END -> to == words;
        case INSIDE -> true;
      };
    }

    Matches build() {
      return topics == 0 ? NONE : new Matches(words, numbers, topics, matches, tiles);
    }
  }
}
