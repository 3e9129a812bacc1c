package dev.winnow.internal.text;

/**
 * Where the names of a byline end that no mark ends: before a word that says what comes, be it
 * glued to them, as in {@code Jo Bloggs Updated 3 March} and {@code Jo Bloggs4 comments}, before a
 * small word that is none of a name's, and before what the author is.
 */
final class BylineEnd {
  /** What may stand behind a name on a line of particulars. */
  private static final long BEHIND =
      Topic.DATE_LABEL.bit()
          | Topic.UPDATE_LABEL.bit()
          | Topic.COMMENTS.bit()
          | Topic.PAGE_TOOLS.bit()
          | Topic.TAGS.bit()
          | Topic.SHARE.bit()
          | Topic.CREDIT.bit();

  /** The length of {@code in}, {@code on}, {@code at}. */
  private static final int SHORTEST = 2;

  /** A word of fewer characters in capitals says nothing of what comes: {@code Le}, {@code On}. */
  private static final int LONGER = 4;

  /** {@code By} and its like in other languages are short. */
  private static final int LONGEST_BY = 5;

  /** What may start with a number: {@code 4 comments}, {@code 5 min read}. */
  private static final long COUNTS = Topic.COMMENTS.bit() | Topic.PAGE_TOOLS.bit();

  private BylineEnd() {}

  /**
   * Index after the names.
   *
   * @param text what a byline says behind its first words
   * @param told whether there are such words: then more can stand behind the names
   */
  static int of(String text, boolean told) {
    WordCursor word = new WordCursor();
    int end = text.length();
    if (end > 0 && isBehind(text, 0, false, word)) {
      return 0;
    }
    int words = 1;
    for (int i = 1; i < end; i++) {
      boolean space = Chars.isSpace(text.charAt(i - 1));
      boolean seam = !space && isSeam(text, i);
      if ((space || seam) && !Chars.isSpace(text.charAt(i))) {
        boolean small = told && space && isSmall(text, i) && !Chars.isSmall(text.charAt(0));
        if (small || isKey(text, i) || isBehind(text, i, seam, word)) {
          end = words == 1 && !small && isSurname(text, i, seam) ? end : i;
        }
        words += space ? 1 : 0;
      }
    }
    end = trimmed(text, end);
    int last = lastWord(text, end);
    boolean label =
        last > 0
            && text.indexOf(' ') < last - 1
            && isBehind(text.substring(0, end), last, false, word);
    return label ? trimmed(text, last) : end;
  }

  /** Whether a word has a colon behind it, and so starts something else: {@code Views: 2140}. */
  private static boolean isKey(String text, int from) {
    int end = wordEnd(text, from);
    return end > from && end < text.length() && text.charAt(end) == ':';
  }

  /**
   * Whether a word right behind a first name may be a surname, and be it one that is else a
   * label's, {@code Mary Share}, or the second half of the first name, {@code JoAn Smith}.
   */
  private static boolean isSurname(String text, int from, boolean seam) {
    int end = wordEnd(text, from);
    return seam
        ? end - from == SHORTEST && Character.isLetter(text.charAt(from))
        : end == text.length() && Character.isUpperCase(text.charAt(from));
  }

  /** Index after what is left of a text without the marks that part names from what follows. */
  static int trimmed(String text, int to) {
    int end = to;
    while (end > 0 && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static int lastWord(String text, int to) {
    int start = to;
    while (start > 0 && !Chars.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether a text has nothing but numbers from a word on, as where readers are counted. */
  private static boolean isNumbers(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a name's credentials or job start, up to the text's end: {@code Jo Bloggs, MD}, {@code Jo
   * Bloggs, Print Editor}, {@code Jo Bloggs Staff Writer}; the text's length if they do not.
   */
  static int tail(String text) {
    int comma = text.indexOf(',');
    if (comma < 0) {
      return PersonalNames.withoutJob(text).length();
    }
    int from = comma + 1;
    while (from > 0 && from < text.length()) {
      int next = text.indexOf(',', from);
      int to = next < 0 ? text.length() : next;
      if (!PersonalNames.hasJob(text, from, to)
          && !PersonalNames.isCredential(text.substring(from, to).strip())) {
        return text.length();
      }
      from = next + 1;
    }
    return comma;
  }

  /** Whether what stands before a phrase says that somebody else comes: {@code Edited by}. */
  static boolean isBehindOthersPart(String text, int lead) {
    int end = lead;
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return PersonalNames.isOthersPart(text, lastWord(text, end), end);
  }

  /** Whether something starts here that stands behind names. */
  private static boolean isBehind(String text, int from, boolean seam, WordCursor word) {
    char c = text.charAt(from);
    if (Character.isDigit(c)) {
      return (!seam && isNumbers(text, from)) || starts(text, from, COUNTS);
    }
    if (!Character.isLetter(c)) {
      return false;
    }
    int end = wordEnd(text, from);
    if (isOthers(text, from, end, word)) {
      return true;
    }
    long hash = wordHash(text, from, word);
    if (!Phrases.standard().mayStart(BEHIND | Topic.BYLINE.bit(), hash)) {
      return seam && isPreposition(c, from, end, hash);
    }
    if (from > 0 && (PersonalNames.isParticle(text, from, end) || isBehindParticle(text, from))) {
      return false;
    }
    if (from > 0 && Bylines.startsAt(text, from, word)) {
      return true;
    }
    if (end - from < LONGER && Character.isUpperCase(c)) {
      return seam && isPreposition(c, from, end, hash);
    }
    return starts(text, from, BEHIND);
  }

  /** Whether the part of another starts here: {@code Photos: …}, {@code Illustration by …}. */
  private static boolean isOthers(String text, int from, int end, WordCursor word) {
    if (end + 1 >= text.length()) {
      return false;
    }
    if (text.charAt(end) == ':') {
      return PersonalNames.isOthersPart(text, from, end);
    }
    int next = end + 1;
    return wordEnd(text, next) - next <= LONGEST_BY
        && PersonalNames.isOthersPart(text, from, end)
        && Phrases.standard().mayStart(Topic.BYLINE.bit(), wordHash(text, next, word));
  }

  /** Whether a phrase of some topics starts here. */
  private static boolean starts(String text, int from, long topics) {
    Matches found = Phrases.standard().find(Words.of(text.substring(from)));
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).from() == 0 && (topics & found.get(i).topic().bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** As the last word of {@code Ana de la Fuente}, which is also one for a source. */
  private static boolean isBehindParticle(String text, int from) {
    int space = from - 1;
    int start = space > 0 ? lastWord(text, space) : from;
    return start > 0 && start < space && PersonalNames.isParticle(text, start, space);
  }

  /** Whether a word in small letters is none of a name's, and joins none. */
  private static boolean isSmall(String text, int from) {
    int end = wordEnd(text, from);
    return Chars.isSmall(text.charAt(from))
        && !PersonalNames.isParticle(text, from, end)
        && !isElided(text, end)
        && !PersonalNames.isConnector(text, from, end)
        && !Offices.isAgency(text.substring(from, end))
        && !PersonalNames.hasJob(text, from, end);
  }

  /** As in {@code Jean d'Ormesson}. */
  private static boolean isElided(String text, int end) {
    return end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && Character.isUpperCase(text.charAt(end + 1));
  }

  /** As in {@code Jo BloggsIn Travel}. */
  private static boolean isPreposition(char first, int from, int end, long hash) {
    return end - from == SHORTEST
        && Character.isUpperCase(first)
        && FunctionWords.standard().has(hash);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The hash of the word that starts here and ends where a space, a mark or a seam is. */
  static long wordHash(String text, int from, WordCursor word) {
    int end = from + 1;
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && !isSeam(text, end)) {
      end++;
    }
    word.walk(text, from, end);
    return word.next() ? word.hash() : 0;
  }

  /** Whether two words meet here without a space. */
  static boolean isSeam(String text, int i) {
    char c = text.charAt(i);
    // Most characters of any text, which is asked about every one of them.
    if ((c >= 'a' && c <= 'z') || c == ' ') {
      return false;
    }
    boolean digit = Character.isDigit(c);
    if (!digit && !Character.isUpperCase(c)) {
      return false;
    }
    char before = text.charAt(i - 1);
    return Chars.isSmall(before) || (!digit && Character.isDigit(before));
  }

  private static boolean isTrimmed(char c) {
    return Chars.isSpace(c) || c == ',' || c == ':' || c == ';' || c == '(' || c == '-';
  }
}
