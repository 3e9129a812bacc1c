package dev.winnow.internal.text;

import java.util.BitSet;

/**
 * A set of names that flatteners run together, such as those of icons: tells whether a run of
 * letters is made of them. Immutable.
 *
 * <p>Every start of a name has a hash in one table, so that a search ends at the first character
 * that no name goes on with.
 */
public final class Lexicon {
  private static final class Holder {
    static final Lexicon ICON_NAMES = new Lexicon("icon-names");
    static final Lexicon ICON_LIGATURES = new Lexicon("icon-ligatures");
    static final Lexicon LANGUAGE_NAMES = new Lexicon("language-names");
  }

  /** Stands for a name in the table. */
  private static final long NAME = 2;

  /** Stands for the start of one. */
  private static final long START = 1;

  /** So many characters are looked at first, and so many bits of each. */
  private static final int HEAD = 3;

  private static final int BITS = 5;

  private static final int PLACES = 1 << (HEAD * BITS);

  private final HashTable starts = new HashTable();

  /** Whether a name starts with three characters: most words start with others. */
  private final BitSet heads = new BitSet(PLACES);

  /** Whether a name ends with three characters, as does all that is made of names. */
  private final BitSet tails = new BitSet(PLACES);

  private Lexicon(String list) {
    for (String line : Resources.lines("lists/" + list + ".txt")) {
      if (line.length() >= Long.SIZE) {
        throw new IllegalStateException("a name is too long: " + line);
      }
      int open = BITS * Math.max(0, HEAD - line.length());
      int head = lowBits(line, 0, Math.min(HEAD, line.length())) << open;
      heads.set(head, head + (1 << open));
      int tail = lowBits(line, Math.max(0, line.length() - HEAD), line.length());
      // Before a shorter name may stand whatever another one ends with.
      for (int i = tail; i < PLACES; i += PLACES >> open) {
        tails.set(i);
      }
      long hash = WordCursor.FNV_OFFSET;
      for (int i = 0; i < line.length(); i++) {
        hash = mix(hash, line.charAt(i));
        boolean whole = i == line.length() - 1 || starts.get(hash) == NAME;
        starts.put(hash, whole ? NAME : START);
      }
    }
  }

  private static long mix(long hash, char c) {
    return (hash ^ lower(c)) * WordCursor.FNV_PRIME;
  }

  private static int lower(char c) {
    return c >= 0x80 ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /** The low bits of a run's characters, which ASCII's capitals share with its small letters. */
  private static int lowBits(String text, int from, int to) {
    int bits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      bits = bits << BITS | ((c < 0x80 ? c : lower(c)) & ((1 << BITS) - 1));
    }
    return bits;
  }

  /** Words that icon sets are named from. */
  public static Lexicon iconNames() {
    return Holder.ICON_NAMES;
  }

  /** Names that an icon font writes as words. */
  public static Lexicon iconLigatures() {
    return Holder.ICON_LIGATURES;
  }

  /** Languages, by their own names and codes. */
  public static Lexicon languageNames() {
    return Holder.LANGUAGE_NAMES;
  }

  /** Whether a run of a text starts with a name, whatever its case. */
  public boolean startsWithName(String text, int from, int to) {
    if (to - from >= HEAD && !heads.get(lowBits(text, from, from + HEAD))) {
      return false;
    }
    long hash = WordCursor.FNV_OFFSET;
    for (int i = from; i < to; i++) {
      hash = mix(hash, text.charAt(i));
      long known = starts.get(hash);
      if (known != START) {
        return known == NAME;
      }
    }
    return false;
  }

  private boolean endsLikeName(String text, int from, int to) {
    return to - from < HEAD || tails.get(lowBits(text, to - HEAD, to));
  }

  /** Whether a run is made of names at all; most that start with one are not. */
  private boolean isMade(String text, int from, int to) {
    long reached = 1; // Bit i for the character i after the start, the longest name's end at most.
    int start = from;
    while (reached != 0 && start < to) {
      if ((reached & 1) != 0) {
        long hash = WordCursor.FNV_OFFSET;
        long known = START;
        for (int end = start + 1; end <= to && known != 0; end++) {
          hash = mix(hash, text.charAt(end - 1));
          known = starts.get(hash);
          reached |= known == NAME ? 1L << (end - start) : 0;
        }
      }
      reached >>>= 1;
      start++;
    }
    return reached != 0;
  }

  /**
   * The fewest names that a run of a text is made of, whatever its case; 0 if it is not made of
   * them. Names are tried wherever one ends, so the time is at most the run's length times the
   * longest name's.
   */
  public int pieces(String text, int from, int to) {
    if (!endsLikeName(text, from, to)
        || !startsWithName(text, from, to)
        || !isMade(text, from, to)) {
      return 0;
    }
    int[] fewest = new int[to - from + 1];
    int furthest = 0;
    for (int start = 0; start <= furthest; start++) {
      if (start > 0 && fewest[start] == 0) {
        continue;
      }
      int pieces = fewest[start] + 1;
      long hash = WordCursor.FNV_OFFSET;
      for (int end = start + 1; end < fewest.length; end++) {
        hash = mix(hash, text.charAt(from + end - 1));
        long known = starts.get(hash);
        if (known == 0) {
          break;
        }
        if (known == NAME) {
          fewest[end] = fewest[end] == 0 ? pieces : Math.min(fewest[end], pieces);
          furthest = Math.max(furthest, end);
        }
      }
    }
    return fewest[to - from];
  }
}
