package dev.winnow.internal.text;

import dev.winnow.internal.text.Bylines.Credited;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line of credits in Chinese, Japanese or Korean, where a role before a name or behind it
 * says what somebody did: {@code 文：王小明 图：李华}, {@code 田中太郎（ライター）}, {@code 서울=연합뉴스 김철수 기자}. Without
 * capitals nothing else tells a name from what stands beside it. Where no mark parts role and name,
 * a Chinese or Korean name has to start with a frequent surname. Used once.
 */
final class CreditLine {
  /** In characters; longer lines are sentences. */
  private static final int LONGEST = 120;

  private static final int LONGEST_NAME = 14;

  private static final int LONGEST_SURNAME = 3;
  private static final int LONGEST_GIVEN_JAPANESE = 3;

  /** Korean particles that no given name ends in. */
  private static final String ENDINGS = "의를을는";

  /** Parts of a Japanese name that a space parts. */
  private static final int LONGEST_HALF = 3;

  private static final int SHORTEST_GLUED_ROLE = 2;

  /** Words that are no names and no roles: papers and places; a sentence has more. */
  private static final int MOST_OTHERS = 3;

  private static final class Lists {
    static final WordList ROLES = new WordList("credit-roles");
    static final WordList TITLES = new WordList("credit-titles");
    static final WordList OTHERS = new WordList("credit-others");
    static final WordList SURNAMES = new WordList("surnames");
  }

  /** What a word is. */
  private enum Kind {
    /** The role of who wrote the text. */
    AUTHOR,
    /** The same, behind a name alone. */
    TITLE,
    /** Somebody else's role, or the source's. */
    OTHER,
    /** What may be a name. */
    NAME,
    /** Anything else. */
    REST
  }

  /** What stands before a word, from the weakest on. */
  private enum Border {
    NOTHING,
    SPACE,
    COMMA,
    MARK,
    OPENING,
    CLOSING
  }

  private record Word(int from, int to, Kind kind, Border before) {}

  private final String text;
  private final boolean japanese;
  private final boolean chinese;
  private final List<Word> words = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int others;
  private int first = -1;
  private int last;
  private boolean isFound;

  private CreditLine(String text, @Nullable String language) {
    this.text = text;
    this.japanese = language != null && language.startsWith("ja");
    this.chinese = language != null && language.startsWith("zh");
  }

  /** The credits in a text, or null if it is no line of credits in one of these scripts. */
  static @Nullable Credited of(String text, @Nullable String language) {
    if (text.length() > LONGEST || !isEastAsian(text)) {
      return null;
    }
    CreditLine line = new CreditLine(text, language);
    line.cut();
    line.read();
    return line.isFound && line.others <= MOST_OTHERS
        ? new Credited(line.names, Math.max(0, line.first), line.last)
        : null;
  }

  /** Whether the first letter of a text is of these scripts. */
  static boolean isEastAsian(String text) {
    int i = 0;
    while (i < text.length() && !Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i < text.length() && isEastAsian(text.charAt(i));
  }

  private static boolean isEastAsian(char c) {
    return Chars.isIdeographic(c) || isHangul(c);
  }

  private static boolean isHangul(char c) {
    return c >= WordCursor.FIRST_HANGUL && c <= WordCursor.LAST_HANGUL;
  }

  private void cut() {
    Border before = Border.CLOSING;
    int i = 0;
    while (i < text.length()) {
      Border border = border(i);
      if (border != Border.NOTHING) {
        before = border.compareTo(before) > 0 ? border : before;
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && border(end) == Border.NOTHING) {
        end++;
      }
      add(i, end, before);
      before = Border.NOTHING;
      i = end;
    }
  }

  private Border border(int i) {
    char c = text.charAt(i);
    return switch (c) {
      case ':', '：', '/', '／', '|', '｜', '=', '＝', '丨' -> Border.MARK;
      case ',', '，', '、', ';', '；' -> Border.COMMA;
      case '(', '（', '[', '［', '【', '〔', '<', '＜' -> Border.OPENING;
      case '·', '・', 'ㆍ', '•', '.', '-', '_', '@', '+', '々', 'ー' -> Border.NOTHING;
      default ->
          Chars.isSpace(c)
              ? Border.SPACE
              : Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                  ? Border.NOTHING
                  : Border.CLOSING;
    };
  }

  /** Adds a word, or those that are glued in it. */
  private void add(int from, int to, Border before) {
    Kind role = role(from, to);
    if (role != null) {
      words.add(new Word(from, to, role, before));
    } else if (!isName(from, to)) {
      words.add(new Word(from, to, Kind.REST, before));
      others += hasDigit(from, to) ? 0 : 1;
    } else if (!addDotted(from, to, before) && !addGlued(from, to, before)) {
      words.add(new Word(from, to, Kind.NAME, before));
    }
  }

  private @Nullable Kind role(int from, int to) {
    if (Lists.ROLES.has(text, from, to)) {
      return Kind.AUTHOR;
    } else if (Lists.TITLES.has(text, from, to)) {
      return Kind.TITLE;
    }
    return Lists.OTHERS.has(text, from, to) ? Kind.OTHER : null;
  }

  /** Letters of any script, and what stands inside foreign names. */
  private boolean isName(int from, int to) {
    boolean name = to - from <= LONGEST_NAME && Character.isLetter(text.charAt(from));
    for (int i = from; i < to && name; i++) {
      char c = text.charAt(i);
      name = Character.isLetter(c) || isDot(c) || c == '.' || c == '-';
    }
    return name;
  }

  private boolean hasDigit(int from, int to) {
    boolean digit = false;
    for (int i = from; i < to; i++) {
      digit |= Character.isDigit(text.charAt(i)) || text.charAt(i) == '@';
    }
    return digit;
  }

  private static boolean isDot(char c) {
    return c == '·' || c == '・' || c == 'ㆍ' || c == '•';
  }

  private int dot(int from, int to) {
    int dot = from;
    while (dot < to && !isDot(text.charAt(dot))) {
      dot++;
    }
    return dot;
  }

  /** Roles, a role and a name, and Korean names are parted by a dot: {@code 取材・文}. */
  private boolean addDotted(int from, int to, Border before) {
    int dot = dot(from, to);
    if (dot == to || dot + 1 == to) {
      return false;
    }
    Kind left = role(from, dot);
    if (left == null && !isHangul(text.charAt(from))) {
      return false;
    }
    Border between = left == null ? Border.COMMA : Border.MARK;
    int rest = words.size();
    add(from, dot, before);
    add(dot + 1, to, between);
    if (left != null && words.get(words.size() - 1).kind() != Kind.NAME) {
      boolean author = false;
      for (Word word : words.subList(rest, words.size())) {
        author |= word.kind() == Kind.AUTHOR;
      }
      words.subList(rest, words.size()).clear();
      words.add(new Word(from, to, author ? Kind.AUTHOR : Kind.OTHER, before));
    }
    return true;
  }

  /**
   * A role is glued to the name, {@code 记者王小明}, {@code 김철수기자}, or to who employs one: {@code
   * 新华社记者}.
   */
  private boolean addGlued(int from, int to, Border before) {
    for (int cut = to - 1; cut >= from + SHORTEST_GLUED_ROLE; cut--) {
      Kind role = role(from, cut);
      if (role != null && role != Kind.TITLE && isStrict(cut, to)) {
        words.add(new Word(from, cut, role, before));
        words.add(new Word(cut, to, Kind.NAME, Border.NOTHING));
        return true;
      }
    }
    for (int cut = from + 1; cut <= to - SHORTEST_GLUED_ROLE; cut++) {
      Kind role = role(cut, to);
      if (role != null && isStrict(from, cut)) {
        words.add(new Word(from, cut, Kind.NAME, before));
        words.add(new Word(cut, to, role, Border.NOTHING));
        return true;
      } else if (role != null) {
        words.add(new Word(from, to, role, before));
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a name even if no mark says so. */
  private boolean isStrict(int from, int to) {
    char c = text.charAt(from);
    if (!isEastAsian(c)) {
      return Character.isUpperCase(c);
    }
    int length = to - from;
    int surname = surname(from, to);
    if (isHangul(c)) {
      boolean given = length == surname + 2 && ENDINGS.indexOf(text.charAt(to - 1)) < 0;
      return surname > 0 && given && !Offices.isStaff(text.substring(from, to));
    }
    int most = japanese ? LONGEST_GIVEN_JAPANESE : 2;
    return surname > 0 && length > surname && length <= surname + most;
  }

  /** The length of the surname that a word starts with, 0 without one. */
  private int surname(int from, int to) {
    for (int length = japanese ? LONGEST_SURNAME : 2; length > (japanese ? 1 : 0); length--) {
      if (length < to - from && Lists.SURNAMES.has(text, from, from + length)) {
        return length;
      }
    }
    return 0;
  }

  private void read() {
    Kind role = null;
    boolean marked = false;
    List<Word> group = new ArrayList<>();
    Word before = null;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.before() == Border.CLOSING) {
        role = null;
        group.clear();
      }
      switch (word.kind()) {
        case AUTHOR, OTHER, TITLE -> {
          boolean behind = word.before() == Border.MARK && !group.isEmpty() && role == null;
          if (leads(i, behind)) {
            role = word.kind() == Kind.OTHER ? Kind.OTHER : Kind.AUTHOR;
            marked = words.get(i + 1).before() == Border.MARK;
            isFound = true;
            first = role == Kind.AUTHOR && first < 0 ? word.from() : first;
          } else {
            if (role == null && !group.isEmpty() && word.before() != Border.COMMA) {
              isFound |= close(word, group);
            }
            role = null;
          }
          group.clear();
        }
        case NAME -> {
          if (role == null) {
            group.add(word);
          } else if (role == Kind.AUTHOR && !take(word, before, marked)) {
            role = null;
          }
        }
        case REST -> {
          role = null;
          group.clear();
        }
      }
      before = word;
    }
  }

  /** Whether a role stands before the name it is of. */
  private boolean leads(int role, boolean behind) {
    if (role + 1 == words.size() || words.get(role + 1).kind() != Kind.NAME) {
      return false;
    }
    Word word = words.get(role);
    Word next = words.get(role + 1);
    return switch (next.before()) {
      case MARK -> true;
      case NOTHING, SPACE ->
          !behind && word.kind() != Kind.TITLE && isStrict(next.from(), next.to());
      case COMMA, OPENING, CLOSING -> false;
    };
  }

  /** Takes the names that a role stands behind; false if they are none. */
  private boolean close(Word role, List<Word> group) {
    if (role.kind() == Kind.OTHER) {
      return true;
    }
    int from = group.size() - 1;
    while (from > 0 && group.get(from).before() == Border.COMMA) {
      from--;
    }
    boolean marked = role.before() == Border.MARK;
    for (Word word : group.subList(from, group.size())) {
      if (!marked && !isStrict(word.from(), word.to())) {
        return false;
      }
    }
    // A paper's or a place's name before the author's belongs to the byline.
    boolean whole = group.get(0).equals(words.get(0));
    first = first < 0 ? group.get(whole ? 0 : from).from() : first;
    Word before = null;
    for (Word word : group.subList(from, group.size())) {
      take(word, before, true);
      before = word;
    }
    last = role.to();
    return true;
  }

  /** Takes a name; false if it is none. */
  private boolean take(Word word, @Nullable Word before, boolean marked) {
    if (!marked && !isStrict(word.from(), word.to())) {
      return false;
    }
    String name = text.substring(word.from(), word.to());
    boolean half =
        word.before() == Border.SPACE
            && before != null
            && before.kind() == Kind.NAME
            && isHalf(before)
            && isHalf(word);
    if (half && !names.isEmpty()) {
      names.add(names.remove(names.size() - 1) + ' ' + name);
    } else if (!names.contains(name)) {
      names.add(name);
    }
    last = word.to();
    return true;
  }

  /** Whether a word may be one of the two of a name: in Japanese, and of Latin letters. */
  private boolean isHalf(Word word) {
    char c = text.charAt(word.from());
    return !isEastAsian(c) || (!isHangul(c) && !chinese && word.to() - word.from() <= LONGEST_HALF);
  }
}
