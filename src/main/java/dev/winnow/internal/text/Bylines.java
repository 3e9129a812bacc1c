package dev.winnow.internal.text;

import dev.winnow.internal.text.Phrases.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What bylines and credits name. */
public final class Bylines {
  /** Particles aside, which may be as many again: {@code María del Mar Otero de la Fuente}. */
  private static final int LONGEST_NAME = 6;

  private static final class Lists {
    static final Set<String> JOBS = new HashSet<>(Resources.lines("lists/job-titles.txt"));
    static final Set<String> PARTICLES = new HashSet<>(Resources.lines("lists/name-particles.txt"));
    static final Set<String> CONNECTORS =
        new HashSet<>(Resources.lines("lists/name-connectors.txt"));
  }

  private Bylines() {}

  /** Whether a text says that it names who wrote something: {@code By Jo Bloggs}. */
  public static boolean isByline(String text, Words words) {
    Match lead = lead(text, words);
    return lead != null && lead.to() < words.count() && !names(text).isEmpty();
  }

  /**
   * The words that start a byline, or null. Where the phrase has a colon, so must the text: {@code
   * Text: Jo Bloggs} is one, {@code Text Messages} is none.
   */
  public static @Nullable Match lead(String text, Words words) {
    Match lead = Topic.BYLINE.phrases().start(words);
    if (lead == null || !lead.line().contains(":")) {
      return lead;
    }
    return Chars.colon(text, words.end(lead.to() - 1)) < 0 ? null : lead;
  }

  /**
   * The names in a byline, in order, without {@code By}, jobs, dates and what follows a bar.
   *
   * @param byline a byline, with or without its first word
   */
  public static List<String> names(String byline) {
    Words words = Words.of(byline);
    Match lead = lead(byline, words);
    if (lead != null && lead.to() == words.count()) {
      return List.of();
    }
    int from = lead == null ? 0 : words.start(lead.to());
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean ended = false;
    int i = from;
    while (i < byline.length() && !ended) {
      int end = i;
      while (end < byline.length() && !Chars.isSpace(byline.charAt(end))) {
        end++;
      }
      String word = byline.substring(i, end);
      String bare = stripMarks(word);
      ended = endsNames(word);
      if (word.equals("&") || isConnector(bare)) {
        add(name, names);
      } else if (!ended) {
        name.append(name.isEmpty() ? "" : " ").append(bare);
        if (word.length() > bare.length() && isSeparator(word.charAt(word.length() - 1))) {
          add(name, names);
        }
      }
      i = end;
      while (i < byline.length() && Chars.isSpace(byline.charAt(i))) {
        i++;
      }
    }
    add(ended ? withoutLink(name) : name, names);
    return names;
  }

  /** What ends the names may be led up to by a small word: {@code By Jo Bloggs on 3 March}. */
  private static StringBuilder withoutLink(StringBuilder name) {
    int last = name.lastIndexOf(" ");
    if (last > 0 && Character.isLowerCase(name.codePointAt(last + 1))) {
      name.setLength(last);
    }
    return name;
  }

  private static boolean isConnector(String word) {
    return Lists.CONNECTORS.contains(word);
  }

  private static void add(StringBuilder name, List<String> names) {
    String text = name.toString().strip();
    name.setLength(0);
    if (isName(text) && !names.contains(text)) {
      names.add(text);
    }
  }

  private static String stripMarks(String word) {
    int end = word.length();
    while (end > 0 && isSeparator(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ';' || c == ':' || c == '、' || c == '،';
  }

  /** A bar, bullet, dash or bracket, or a number: what follows is no name any more. */
  private static boolean endsNames(String word) {
    int c = word.codePointAt(0);
    return Character.isDigit(c)
        || c == '('
        || c == '@'
        || (!Character.isLetter(c) && c != '\'' && c != '’' && c != '&');
  }

  /** Whether a text has a name's form: a few capitalised words, particles aside, no job. */
  public static boolean isName(String text) {
    String[] words = text.split(" ", -1);
    if (text.isEmpty() || words.length > 2 * LONGEST_NAME) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (word.isEmpty() || Lists.JOBS.contains(lower)) {
        return false;
      }
      int c = word.codePointAt(0);
      if (Character.isUpperCase(c) || (Character.isLetter(c) && !Character.isLowerCase(c))) {
        capitals++;
      } else if (!Lists.PARTICLES.contains(lower)) {
        return false;
      }
    }
    return capitals > 0 && capitals <= LONGEST_NAME;
  }

  /** Who a credit names, without {@code ©} or {@code Photo:}. */
  public static String credit(String credit) {
    Words words = Words.of(credit);
    int from = 0;
    while (from < words.count()) {
      Match lead = Topic.CREDIT.phrases().start(words, from);
      if (lead == null || lead.to() == words.count()) {
        break;
      }
      from = lead.to();
    }
    if (from < words.count() && credit.charAt(words.start(from)) == '©') {
      from++;
    }
    if (from >= words.count()) {
      return credit;
    }
    int start = words.start(from);
    int end = credit.length();
    while (end > start && isClosing(credit.charAt(end - 1), credit, start)) {
      end--;
    }
    return credit.substring(start, end).strip();
  }

  private static boolean isClosing(char c, String credit, int start) {
    return Chars.isSpace(c) || (c == ')' && credit.indexOf('(', start) < 0);
  }

  /** The name that is the whole text, or null: a byline without its first word. */
  public static @Nullable String only(String text) {
    List<String> names = names(text);
    return names.size() == 1 && names.get(0).equals(text.strip()) && text.indexOf(' ') > 0
        ? names.get(0)
        : null;
  }
}
