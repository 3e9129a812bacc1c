package dev.winnow.internal.text;

import dev.winnow.document.Block;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bylines name. */
public final class Bylines {
  private static final int MOST_LEADS = 3;
  private static final int MOST_NAMES = 8;

  /** In characters. */
  private static final int LONGEST_LEAD = 24;

  /** Of a part of a line, in characters: each of its words may start a phrase. */
  private static final int LONGEST = 300;

  private Bylines() {}

  /**
   * Who a line or a part of one names.
   *
   * @param names the names
   * @param lead how many words before them say so, 0 if none do
   * @param end index after the last character that belongs to it
   * @param pen whether it is a name by its place only: one word, or none in capitals
   */
  public record Said(List<String> names, int lead, int end, boolean pen) {}

  /**
   * Whom a line names that starts with {@code By} or is nothing but names; null if nobody.
   *
   * @param above whether the line above says that names follow: {@code Written by}
   * @param pens whether one word alone is to be taken for a name that is no everyday given name
   */
  public static @Nullable Said said(
      String text, @Nullable String language, boolean above, boolean pens) {
    Words words = Words.of(text);
    return said(text, words, Phrases.standard().find(words), language, above, pens);
  }

  /** The same where the text's words and phrases are known. */
  public static @Nullable Said said(
      String text,
      Words textWords,
      Matches textPhrases,
      @Nullable String language,
      boolean above,
      boolean pens) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    String rest = text;
    Words words = textWords;
    Matches phrases = textPhrases;
    int from = 0;
    int lead = 0;
    for (int i = 0; i < MOST_LEADS; i++) {
      Match match = lead(rest, words, phrases);
      int glued = match == null ? gluedLead(rest) : 0;
      if (match != null && match.to() == words.count()) {
        return null;
      }
      if (match == null && glued == 0) {
        break;
      }
      lead += match == null ? 1 : match.to();
      int start = match == null ? glued : words.start(match.to());
      from += start;
      rest = rest.substring(start);
      words = Words.of(rest);
      phrases = Phrases.standard().find(words);
    }
    boolean told = lead > 0 || above;
    if (!told && !pens && text.indexOf(' ') < 0 && !PersonalNames.isGiven(withoutAt(text))) {
      return null;
    }
    if (!told && !pens && !mayBeName(rest)) {
      return null;
    }
    int end = BylineEnd.of(rest, told);
    if (end == 0) {
      return null;
    }
    if (end < rest.length()) {
      rest = rest.substring(0, end);
      words = Words.of(rest);
      phrases = Phrases.standard().find(words);
    }
    if (told) {
      List<String> names = names(rest, words, phrases, language);
      if (!names.isEmpty()) {
        return new Said(names, lead, from + end(rest, 0), false);
      }
    } else {
      int tail = BylineEnd.tail(rest);
      String bare = rest.substring(0, tail);
      List<String> names =
          tail == rest.length()
              ? all(rest, words, phrases, language)
              : all(bare, Words.of(bare), phrases, language);
      if (!names.isEmpty() && isAll(bare, names)) {
        boolean pen = names.size() == 1 && names.get(0).indexOf(' ') < 0;
        return pen && isLetter(text, skipSpace(text, end))
            ? null
            : new Said(names, 0, rest.length(), pen);
      }
    }
    String pen = PersonalNames.penName(rest, told);
    if (pen == null || (!told && isLetter(text, skipSpace(text, end)))) {
      return null;
    }
    return new Said(List.of(withoutAt(pen)), lead, from + pen.length(), true);
  }

  /**
   * Index of a phrase inside a part of a line behind which somebody is named: {@code Posted in
   * Travel by Jo Bloggs}; -1 if there is none.
   */
  public static int inner(String text) {
    WordCursor word = new WordCursor();
    for (int i = 1; i < text.length() && text.length() <= LONGEST; i++) {
      boolean start = Chars.isSpace(text.charAt(i - 1)) || BylineEnd.isSeam(text, i);
      if (start && startsAt(text, i, word) && !BylineEnd.isBehindOthersPart(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether {@link #inner} may find a phrase in a text or in a part of it: in most it cannot, and
   * that is told soon, since their words are known.
   */
  public static boolean mayBeInner(String text, Words words) {
    for (int i = 1; i < words.count(); i++) {
      if (Phrases.standard().mayStart(Topic.BYLINE.bit(), words, i)) {
        return true;
      }
    }
    // A phrase that is glued to the word before it, or elided, is no word of its own.
    for (int i = 1; i < text.length() && text.length() <= LONGEST; i++) {
      if (BylineEnd.isSeam(text, i) || text.charAt(i) == '\'' || text.charAt(i) == '’') {
        return true;
      }
    }
    return false;
  }

  /** Index after what is left of a text without the marks that part a name from what follows. */
  public static int trimmed(String text, int to) {
    return BylineEnd.trimmed(text, to);
  }

  /** Whether a phrase starts here behind which somebody is named. */
  static boolean startsAt(String text, int from, WordCursor word) {
    if (!Character.isLetter(text.charAt(from))
        || !Phrases.standard().mayStart(Topic.BYLINE.bit(), BylineEnd.wordHash(text, from, word))) {
      return false;
    }
    String rest = text.substring(from);
    Words words = Words.of(rest);
    Match lead = lead(rest, words, Phrases.standard().find(words));
    return (lead != null && lead.to() < words.count()) || gluedLead(rest) > 0;
  }

  private static boolean isLetter(String text, int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static String withoutAt(String name) {
    return name.charAt(0) == '@' ? name.substring(1) : name;
  }

  /** Where a name starts that lost its space: {@code ByJo Bloggs}; 0 without. */
  private static int gluedLead(String text) {
    for (int i = 1; i < text.length() && i <= LONGEST_LEAD; i++) {
      if (BylineEnd.isSeam(text, i) && Character.isUpperCase(text.charAt(i))) {
        Words words = Words.of(text.substring(0, i));
        Match match = Phrases.standard().find(words).start(Topic.BYLINE);
        return match != null && match.to() == words.count() ? i : 0;
      }
    }
    return 0;
  }

  /** Whether a text may start with a name that nothing leads to: most do not, and are told soon. */
  private static boolean mayBeName(String text) {
    return Character.isUpperCase(text.codePointAt(0))
        && PersonalNames.isShort(text)
        && !PersonalNames.isPhrase(text);
  }

  /** The names in a text that could be nothing but names; most are not, and are told soon. */
  private static List<String> all(
      String text, Words words, Matches phrases, @Nullable String language) {
    if (!Character.isUpperCase(text.codePointAt(0))
        || text.indexOf(':') >= 0
        || text.indexOf('+') >= 0
        || PersonalNames.isPhrase(text)
        || !PersonalNames.isShort(text)) {
      return List.of();
    }
    String only = isOne(text, words, phrases, language) ? PersonalNames.withoutJob(text) : null;
    if ((only != null && !PersonalNames.isName(only)) || end(text, 0) < text.length()) {
      return List.of();
    } else if (only != null) {
      return List.of(only);
    }
    return names(text, words, phrases, language);
  }

  /** Whether a text is one name or none: nothing parts its words, or says what they are. */
  private static boolean isOne(
      String text, Words words, Matches phrases, @Nullable String language) {
    return !isApart(language)
        && !phrases.has(Topic.BYLINE)
        && !mayEnd(words)
        && PersonalNames.isOneRun(text);
  }

  /** Whether the names and what joins them are the whole of a text that may be all names. */
  private static boolean isAll(String text, List<String> names) {
    int letters = 0;
    for (String name : names) {
      letters += name.length();
    }
    return names.size() <= MOST_NAMES
        && text.length() - letters <= PersonalNames.LINK * names.size();
  }

  /** The names in a byline as {@link #names} reads them, or else a user's name. */
  public static List<String> authors(String byline, @Nullable String language) {
    List<String> names = names(byline, language);
    Said said = names.isEmpty() ? said(byline, language, false, true) : null;
    return said == null ? names : said.names();
  }

  /** Whether a byline says by a phrase that it names who wrote it. */
  public static boolean isTold(String byline) {
    Words words = Words.of(byline);
    return lead(byline, words, Phrases.standard().find(words)) != null || gluedLead(byline) > 0;
  }

  /**
   * Who is credited with a text.
   *
   * @param names the names
   * @param from index of the first one's role or name
   * @param to index after the last one's
   */
  public record Credited(List<String> names, int from, int to) {}

  /**
   * Whom a Chinese, Japanese or Korean line of credits says to have written the text; null if it is
   * no such line. Empty where only others are credited.
   */
  public static @Nullable Credited credited(String text, @Nullable String language) {
    return CreditLine.of(text, language);
  }

  /** The first word of a byline alone, whose name the flattener moved to the next line. */
  public static boolean isLead(Block block, PageText page) {
    Match lead = lead(block, page);
    return lead != null && lead.to() == page.words(block).count();
  }

  /** Whether a block says that it names who wrote something: {@code By Jo Bloggs}. */
  public static boolean isByline(Block block, PageText page) {
    String text = block.text();
    if (CreditLine.isEastAsian(text)) {
      Credited credited = CreditLine.of(text, page.document().language());
      return credited != null && !credited.names().isEmpty();
    }
    Words words = page.words(block);
    Match lead = lead(block, page);
    boolean said =
        lead != null ? lead.to() < words.count() : tail(text, 0, words, page.phrases(block)) >= 0;
    boolean sentence = words.ideographs() > 0 && Chars.endsSentence(text);
    return said && !sentence && !names(text, null).isEmpty();
  }

  /**
   * Index of a byline inside a line of several particulars, set off by a colon: {@code 2026-03-03
   * Author: Jo Bloggs}; -1 if there is none. A number has to stand before it, since {@code Checked
   * by: Ann Other} is somebody else.
   */
  public static int inside(String text, Words words) {
    int lastColon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
    boolean several = Chars.isIdeographic(text.codePointAt(0));
    for (int i = 1; i < words.count() && words.start(i) < lastColon; i++) {
      several |= words.isNumber(i - 1);
      if (!several) {
        continue;
      }
      String rest = text.substring(words.start(i));
      Words restWords = Words.of(rest);
      Match lead = lead(rest, restWords, Phrases.standard().find(restWords));
      if (lead != null && lead.to() < restWords.count()) {
        char mark = rest.charAt(restWords.end(lead.to() - 1));
        if ((mark == ':' || mark == '：') && !names(rest, null).isEmpty()) {
          return words.start(i);
        }
      }
    }
    return -1;
  }

  /**
   * The words that start a block that is a byline, or null. Where the phrase has a colon or the
   * like, so must the text: {@code Text: Jo Bloggs} is one, {@code Text Messages} is none.
   */
  public static @Nullable Match lead(Block block, PageText page) {
    return lead(block.text(), page.words(block), page.phrases(block));
  }

  private static @Nullable Match lead(String text, Words words, Matches phrases) {
    Match lead = phrases.start(Topic.BYLINE);
    if (lead == null || lead.place() == Place.END) {
      return null;
    }
    int end = words.end(lead.to() - 1);
    if (!isMarked(lead.line())) {
      return lead;
    }
    boolean spaced = end == text.length() || Chars.isSpace(text.charAt(end));
    if (spaced && Chars.isIdeographic(text.charAt(end - 1))) {
      return lead;
    }
    int mark = skipSpace(text, end);
    return mark < text.length() && isMark(text.charAt(mark)) ? lead : null;
  }

  /** Whether a text is but the first words of a byline: {@code Written by}. */
  public static boolean isLead(String text) {
    Words words = Words.of(text + ':');
    Match lead = lead(text + ':', words, Phrases.standard().find(words));
    return lead != null && lead.to() == words.count();
  }

  /** Whether a phrase is listed with a mark before what follows: {@code text: …}. */
  private static boolean isMarked(String line) {
    int last = line.length() - 2;
    return last > 0 && isMark(line.charAt(line.charAt(last) == ' ' ? last - 1 : last));
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case ':', '：', '/', '／', '|', '｜', '＝', '=', '丨' -> true;
      default -> false;
    };
  }

  /**
   * Index of a word behind the names that says what they did, as in {@code 김철수 기자} and, behind a
   * mark, {@code 田中太郎＝文}; -1 without.
   */
  private static int tail(String text, int from, Words words, Matches phrases) {
    if (!mayEnd(words)) {
      return -1;
    }
    int end = end(text, from);
    if (end < text.length() && isMark(text.charAt(end))) {
      end = end(text, end + 1);
    }
    if (end == text.length()) {
      return tail(text, words, phrases);
    }
    Words before = Words.of(text.substring(0, end));
    return tail(text, before, Phrases.standard().find(before));
  }

  /**
   * Whether a name may end before a word of a text, or between letters and digits that are written
   * together: {@code 김철수2}.
   */
  private static boolean mayEnd(Words words) {
    return words.ideographs() > 0
        || words.hangul() > 0
        || Phrases.standard().mayEnd(Topic.BYLINE, words);
  }

  /** Whether the language has a space between names, not inside. */
  private static boolean isApart(@Nullable String language) {
    return language != null && language.startsWith("zh");
  }

  private static int tail(String text, Words words, Matches phrases) {
    for (int i = 1; i < words.count() && phrases.has(Topic.BYLINE); i++) {
      Match tail = phrases.start(Topic.BYLINE, i);
      if (tail != null && tail.place() == Place.END) {
        boolean marked = isMark(tail.line().charAt(1));
        return !marked || isMark(text.charAt(words.start(i) - 1)) ? words.start(i) : -1;
      }
    }
    return -1;
  }

  /** Index of the first word that is no name any more. */
  private static int end(String text, int from) {
    int address = text.indexOf('@', from);
    int i = skipSpace(text, from);
    while (i < text.length()) {
      int end = tokenEnd(text, i);
      if ((address >= 0 && address < end) || endsNames(text, i, end)) {
        return i;
      }
      i = skipSpace(text, end);
    }
    return text.length();
  }

  /** Words end at white space; where none is written, behind a comma and before a bar or digit. */
  private static int tokenEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Chars.isSpace(text.charAt(end))) {
      char c = text.charAt(end++);
      char next = end < text.length() ? text.charAt(end) : ' ';
      boolean border =
          c > PersonalNames.FIRST_UNSPACED
              && (PersonalNames.isSeparator(c) || isMark(next) || Character.isDigit(next));
      if (border || next == '（') {
        break;
      }
    }
    return end;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * The names in a byline, in order, without {@code By}, jobs, dates and what follows a bar.
   *
   * @param byline a byline, with or without its first word
   * @param language the page's language, BCP 47: Chinese has a space between names, not inside
   */
  public static List<String> names(String byline, @Nullable String language) {
    Credited credited = CreditLine.of(byline, language);
    if (credited != null) {
      return credited.names();
    }
    int glued = gluedLead(byline);
    String text = glued > 0 ? byline.substring(glued) : byline;
    Words words = Words.of(text);
    return names(text, words, Phrases.standard().find(words), language);
  }

  private static List<String> names(
      String byline, Words words, Matches phrases, @Nullable String language) {
    Match lead = lead(byline, words, phrases);
    if (lead != null && lead.to() == words.count()) {
      return List.of();
    }
    int from = lead == null ? 0 : PersonalNames.behindJob(byline, words.start(lead.to()));
    int to = end(byline, from);
    int tail = tail(byline, from, words, phrases);
    if (tail > from) {
      to = Math.min(to, beforeTail(byline, from, tail));
      from = Math.max(from, lastGroup(byline, from, to));
    }
    boolean apart = isApart(language);
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean joined = false;
    int i = from;
    while (i < to) {
      int end = Math.min(to, tokenEnd(byline, i));
      int bare = PersonalNames.withoutMarks(byline, i, end);
      if (PersonalNames.isAmpersand(byline, i, end) || PersonalNames.isConnector(byline, i, bare)) {
        add(name, joined, names);
        joined = true;
      } else {
        name.append(name.isEmpty() ? "" : " ").append(byline, i, bare);
        if (apart || (end > bare && PersonalNames.isSeparator(byline.charAt(end - 1)))) {
          add(name, joined, names);
          joined = false;
        }
      }
      i = skipSpace(byline, end);
    }
    add(to < byline.length() ? withoutLink(name) : name, joined, names);
    return names;
  }

  /**
   * What ends the names may be led up to by a small word, {@code By Jo Bloggs on 3 March}, or by
   * one that says what comes: {@code By Jo Bloggs Updated 1:24}.
   */
  private static StringBuilder withoutLink(StringBuilder name) {
    int last = name.lastIndexOf(" ");
    if (last > 0
        && (Chars.isSmall(name.codePointAt(last + 1)) || isUpdateLabel(name.substring(last + 1)))) {
      name.setLength(last);
    }
    return name;
  }

  private static boolean isUpdateLabel(String word) {
    Words words = Words.of(word);
    Match label = Phrases.standard().find(words).start(Topic.UPDATE_LABEL);
    return label != null && label.to() == words.count();
  }

  /** Where the names end: what is written together with the tail is a place, {@code 北京报道}. */
  private static int beforeTail(String text, int from, int tail) {
    int i = tail;
    while (i > from && !Chars.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i > from ? i : tail;
  }

  /** Korean names are one word each; what stands before them is a paper or a desk. */
  private static int lastGroup(String text, int from, int to) {
    int i = to;
    while (i > from && Chars.isSpace(text.charAt(i - 1))) {
      i--;
    }
    boolean hangul = i > from && text.charAt(i - 1) >= '\uAC00' && text.charAt(i - 1) <= '\uD7A3';
    while (hangul && i > from && !isGroupStart(text, i)) {
      i--;
    }
    return hangul ? i : from;
  }

  private static boolean isGroupStart(String text, int i) {
    return Chars.isSpace(text.charAt(i - 1))
        && (i < 2 || !PersonalNames.isSeparator(text.charAt(i - 2)));
  }

  /**
   * A credential, a place or a job stands behind a comma; what {@code and} joins is a name, {@code
   * AFP} too.
   */
  private static void add(StringBuilder name, boolean joined, List<String> names) {
    String whole = name.toString().strip();
    String text = PersonalNames.withoutJob(whole);
    name.setLength(0);
    if (!names.isEmpty()
        && !joined
        && (PersonalNames.isCredential(text)
            || isPlace(text, names.get(names.size() - 1))
            || (text.length() < whole.length() && !PersonalNames.isGiven(text)))) {
      return;
    }
    if (!PersonalNames.isShort(text)) {
      return;
    }
    int agency = agency(text);
    addName(text.substring(0, Math.max(0, agency - 1)), names);
    addName(text.substring(agency), names);
  }

  /**
   * Whether one word behind a name and a comma is where the author is, {@code Jana Krüger,
   * Hannover}, and no name: the others have two words.
   */
  private static boolean isPlace(String text, String before) {
    return !text.isEmpty()
        && text.indexOf(' ') < 0
        && before.indexOf(' ') > 0
        && Character.isUpperCase(text.codePointAt(0))
        && Character.isLetter(text.charAt(text.length() - 1))
        && !PersonalNames.isGiven(text)
        && !Offices.isAgency(text);
  }

  private static void addName(String name, List<String> names) {
    String text = PersonalNames.withoutStop(name);
    if ((PersonalNames.isName(text) || Offices.isAgency(text)) && !names.contains(text)) {
      names.add(text);
    }
  }

  /**
   * Where a news agency's name starts behind a person's in a short text, {@code Jo Bloggs Reuters};
   * 0 without.
   */
  private static int agency(String text) {
    int second = text.indexOf(' ') + 1;
    for (int i = second; i > 0; i = text.indexOf(' ', i) + 1) {
      if (i > second && Offices.isAgency(text.substring(i))) {
        return i;
      }
    }
    return 0;
  }

  /** A bar, bullet, dash or bracket, or a number: what follows is no name any more. */
  private static boolean endsNames(String text, int from, int to) {
    int c = text.codePointAt(from);
    return Character.isDigit(c)
        || (!Character.isLetter(c) && c != '\'' && c != '’' && c != '&')
        || (c > 0x500 && (has(':', text, from + 1, to) || has('：', text, from + 1, to)));
  }

  private static boolean has(char mark, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == mark) {
        return true;
      }
    }
    return false;
  }

  /** The name that is the whole text, or null: a byline without its first word. */
  public static @Nullable String only(String text) {
    if (text.indexOf(' ') <= 0
        || !Character.isUpperCase(text.codePointAt(0))
        || !PersonalNames.isShort(text)) {
      return null;
    }
    List<String> names = names(text, null);
    return names.size() == 1 && names.get(0).equals(text.strip()) ? names.get(0) : null;
  }
}
