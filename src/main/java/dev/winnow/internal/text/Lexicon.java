package dev.winnow.internal.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A set of names that flatteners run together, such as those of icons: tells whether a run of
 * letters is made of them. Immutable.
 */
public final class Lexicon {
  private static final class Holder {
    static final Lexicon ICON_NAMES = new Lexicon("icon-names");
    static final Lexicon ICON_LIGATURES = new Lexicon("icon-ligatures");
    static final Lexicon LANGUAGE_NAMES = new Lexicon("language-names");
  }

  private final Set<String> names = new HashSet<>();
  private final int longest;

  private Lexicon(String list) {
    int most = 0;
    for (String line : Resources.lines("lists/" + list + ".txt")) {
      names.add(line);
      most = Math.max(most, line.length());
    }
    longest = most;
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

  /** Whether it has a name, in lower case. */
  public boolean contains(String name) {
    return names.contains(name);
  }

  /**
   * The fewest names that a run of letters is made of, whatever its case; 0 if it is not made of
   * them. Names are tried at every place, so the time is the run's length times the longest name's.
   */
  public int pieces(CharSequence run) {
    String text = run.toString().toLowerCase(Locale.ROOT);
    int[] fewest = new int[text.length() + 1];
    for (int end = 1; end <= text.length(); end++) {
      for (int start = Math.max(0, end - longest); start < end; start++) {
        boolean reached = start == 0 || fewest[start] > 0;
        if (reached
            && (fewest[end] == 0 || fewest[start] + 1 < fewest[end])
            && names.contains(text.substring(start, end))) {
          fewest[end] = fewest[start] + 1;
        }
      }
    }
    return fewest[text.length()];
  }
}
