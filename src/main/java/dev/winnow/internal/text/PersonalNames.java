package dev.winnow.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names of persons look like, those of users too, and what stands between and behind them. */
public final class PersonalNames {
  /** Particles aside, which may be as many again: {@code María del Mar Otero de la Fuente}. */
  private static final int LONGEST_NAME = 6;

  /** In ideographs or kana; foreign names and those of desks are the longest. */
  private static final int LONGEST_IDEOGRAPHIC = 14;

  private static final Pattern CREDENTIAL =
      Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?){2,5}|Jr\\.?|Sr\\.?|III?");

  /** What joins two names is at most so many characters. */
  static final int LINK = 6;

  private static final String OTHER_MARKS = "\"“”„«»‹›…—–?՝";

  /** Words before a name that say what its bearer is. */
  private static final int MOST_BEFORE_NAME = 4;

  /** In characters, its full stop aside: {@code Prof.} */
  private static final int LONGEST_ABBREVIATION = 4;

  private static final int LONGEST_PEN_NAME = 4;
  private static final int SHORTEST_PEN_NAME = 3;
  private static final int MOST_PEN_LETTERS = 30;

  private static final int MOST_WORDS = 2 * LONGEST_NAME;

  /** From here on are the scripts that write words together, and the marks of their width. */
  static final char FIRST_UNSPACED = '\u2E80';

  private static final class Lists {
    static final WordList JOBS = new WordList("job-titles");
    static final WordList PARTICLES = new WordList("name-particles");
    static final WordList GIVEN = new WordList("given-names");
    static final WordList CONNECTORS = new WordList("name-connectors");
    static final WordList OTHERS = new WordList("other-parts");
    static final WordList FIELDS = new WordList("job-fields");
  }

  private PersonalNames() {}

  /** Whether a text has a name's form: a few capitalised words, particles aside, no job. */
  public static boolean isName(String text) {
    int words = 0;
    int capitals = 0;
    for (int start = 0; start <= text.length(); start = wordEnd(text, start) + 1) {
      int end = wordEnd(text, start);
      if (end == start || ++words > MOST_WORDS) {
        return false;
      }
      int c = text.codePointAt(start);
      if (Character.isUpperCase(c)
          || (isUncased(c) && !isFunctionWord(text.substring(start, end)))) {
        capitals++;
      } else if (!Lists.PARTICLES.has(text, start, end)) {
        return false;
      }
      if (Lists.JOBS.has(text, start, end) || hasOtherMark(text, start, end)) {
        return false;
      }
    }
    return capitals > 0 && capitals <= LONGEST_NAME && ideographs(text) <= LONGEST_IDEOGRAPHIC;
  }

  /** Whether a word has a mark that no name has: a quotation mark, a dash, a colon of Armenian. */
  private static boolean hasOtherMark(String text, int from, int to) {
    boolean found = false;
    for (int i = from; i < to; i++) {
      found |= OTHER_MARKS.indexOf(text.charAt(i)) >= 0;
    }
    return found;
  }

  private static int ideographs(String text) {
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      ideographs += Chars.isIdeographic(text.codePointAt(i)) ? 1 : 0;
    }
    return ideographs;
  }

  private static boolean isUncased(int c) {
    return Character.isLetter(c) && !Chars.isSmall(c);
  }

  /** Without capitals, a small word tells a sentence from a name. */
  private static boolean isFunctionWord(String word) {
    Words words = Words.of(word);
    return words.count() == 1 && FunctionWords.standard().has(words.hash(0));
  }

  /** Whether a name starts with an everyday given name. */
  public static boolean isGiven(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return Lists.GIVEN.has(name, 0, end);
  }

  /** Whether a word of a text is that of a job: {@code Staff Writer}. */
  public static boolean hasJob(String text) {
    return hasJob(text, 0, text.length());
  }

  /** The same of a run of the text. */
  public static boolean hasJob(String text, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == ' ' || text.charAt(i) == ',' || text.charAt(i) == '|') {
        if (i > start && Lists.JOBS.has(text, start, i)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /**
   * The name before a job that follows it without a mark: {@code Jo Bloggs Staff Writer}, {@code Jo
   * Bloggs Education Editor}.
   */
  static String withoutJob(String text) {
    int second = text.indexOf(' ') + 1;
    int field = 0;
    for (int start = second; start > 0; start = text.indexOf(' ', start) + 1) {
      int end = wordEnd(text, start);
      if (Lists.JOBS.has(text, start, end)) {
        if (Offices.isStaff(text.substring(end))) {
          return text;
        }
        int job = field > second ? field : start;
        return job > second ? text.substring(0, job - 1) : text;
      }
      boolean goesOn = Lists.FIELDS.has(text, start, end);
      field = goesOn ? (field > 0 ? field : start) : 0;
    }
    return text;
  }

  /**
   * Index of the name behind what the author is, {@code unserem Redakteur Jana Krüger}: behind
   * small words and a job's; as given where a text does not start so.
   */
  static int behindJob(String text, int from) {
    int start = from;
    boolean small = from < text.length() && Chars.isSmall(text.codePointAt(from));
    for (int i = 0; small && i < MOST_BEFORE_NAME && start < text.length(); i++) {
      int end = wordEnd(text, start);
      boolean job = Lists.JOBS.has(text, start, end);
      if (job && end + 1 < text.length() && Character.isUpperCase(text.codePointAt(end + 1))) {
        return end + 1;
      }
      boolean goesOn =
          !job
              && (Chars.isSmall(text.codePointAt(start)) || Lists.FIELDS.has(text, start, end))
              && !Lists.PARTICLES.has(text, start, end);
      if (!goesOn) {
        return from;
      }
      start = end + 1;
    }
    return from;
  }

  /** A name without the full stop of the line that it ends; that of {@code Jr.} is its own. */
  static String withoutStop(String name) {
    int last = name.length() - 1;
    int word = last - name.lastIndexOf(' ') - 1;
    boolean stop = word > LONGEST_ABBREVIATION && name.charAt(last) == '.';
    return stop && name.indexOf('.', last - word) == last ? name.substring(0, last) : name;
  }

  /** What stands behind a name and a comma, {@code MD}, {@code Ph.D.} */
  static boolean isCredential(String text) {
    return CREDENTIAL.matcher(text).matches();
  }

  /** Whether a text goes on with a small word that is none of a name's: most lines do. */
  static boolean isPhrase(String text) {
    int second = text.indexOf(' ') + 1;
    if (second == 0 || second == text.length() || !Chars.isSmall(text.charAt(second))) {
      return false;
    }
    int end = wordEnd(text, second);
    return !isSeparator(text.charAt(second - 2))
        && !Lists.PARTICLES.has(text, second, end)
        && !Lists.CONNECTORS.has(text, second, end)
        && !Lists.JOBS.has(text, second, end);
  }

  /**
   * Whether a text has nothing that parts or joins names, just words with a space between: most
   * lines have not, and are one name or none.
   */
  static boolean isOneRun(String text) {
    int end;
    for (int start = 0; start <= text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && text.charAt(end) != ' ') {
        char c = text.charAt(end++);
        if (c > FIRST_UNSPACED || Chars.isSpace(c)) {
          return false;
        }
      }
      if (start == end
          || isSeparator(text.charAt(end - 1))
          || isAmpersand(text, start, end)
          || isConnector(text, start, end)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is but what stands between two names: a comma, {@code and}. */
  public static boolean isLink(String text) {
    if (text.length() > LINK) {
      return false;
    }
    for (int i = 0; i <= text.length(); i = wordEnd(text, i) + 1) {
      int end = wordEnd(text, i);
      boolean mark = withoutMarks(text, i, end) == i || isAmpersand(text, i, end);
      if (!mark && !isConnector(text, i, end)) {
        return false;
      }
    }
    return true;
  }

  static boolean isConnector(String text, int from, int to) {
    return to > from
        && !Character.isUpperCase(text.charAt(from))
        && Lists.CONNECTORS.has(text, from, to);
  }

  /** Whether a word says that somebody else than the author comes: {@code reviewed} by. */
  static boolean isOthersPart(String text, int from, int to) {
    return Lists.OTHERS.has(text, from, to);
  }

  static boolean isParticle(String text, int from, int to) {
    return Lists.PARTICLES.has(text, from, to);
  }

  static boolean isAmpersand(String text, int from, int to) {
    return to - from == 1 && text.charAt(from) == '&';
  }

  static boolean isSeparator(char c) {
    return switch (c) {
      case ',', ';', ':', '、', '，', '；', '：', '،', '؛' -> true;
      default -> false;
    };
  }

  /** Index after the last character of a word that is no mark. */
  static int withoutMarks(String text, int from, int to) {
    int end = to;
    while (end > from && isSeparator(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether a text could be one name; most blocks are longer. */
  static boolean isShort(String text) {
    int words = 1;
    for (int i = 0; i < text.length() && words <= MOST_WORDS; i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words <= MOST_WORDS;
  }

  /**
   * A user's or an office's name: one word, or some where a phrase says that they name somebody.
   */
  static @Nullable String penName(String text, boolean said) {
    if (text.length() < SHORTEST_PEN_NAME
        || text.length() > MOST_PEN_LETTERS
        || (!said && text.indexOf(' ') >= 0)) {
      return null;
    }
    String[] words = text.split(" ", -1);
    if (words.length > LONGEST_PEN_NAME) {
      return null;
    }
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letter |= Character.isLetter(c);
      if (!Character.isLetterOrDigit(c) && "_-.'’@ ".indexOf(c) < 0) {
        return null;
      }
    }
    for (String word : words) {
      if ((words.length == 1 || word.equals(word.toLowerCase(Locale.ROOT)))
          && isFunctionWord(word)) {
        return null;
      }
    }
    return letter && text.indexOf('@', 1) < 0 && (said || !Lists.JOBS.has(text, 0, text.length()))
        ? text
        : null;
  }

  /** Index of the next space, or the text's end. */
  private static int wordEnd(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 ? text.length() : space;
  }
}
