package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import java.util.BitSet;

/**
 * What a text browser or converter wrote into the text for its own sake: the numbers of links, the
 * names of buttons, the marks of Markdown. It is no more the page's text than tags are. Immutable.
 *
 * <p>Each form counts only on a page that shows it to be one, since {@code [7]} is also how authors
 * cite: link numbers if a list of the addresses follows, Markdown if there are links in it.
 * Markdown may be wrapped, so that a label or an address goes on in the next line.
 */
final class DumpSyntax {
  private static final String BUTTON = "(BUTTON)";
  private static final int LEAST_LINKS = 2;
  private static final int LEAST_REFERENCES = 2;
  private static final int LONGEST_NUMBER = 5;
  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_STRESS = 200;

  /** An address's own parentheses, as encyclopedias have them, stand in those around it. */
  private static final int MOST_PARENTHESES = 2;

  /** Work is counted after so many characters, since most of them are looked at but once. */
  private static final int CHARACTERS_A_COUNT = 1 << 10;

  /** What Markdown sets a backslash before. */
  private static final String ESCAPED = "\\`*_{}[]()#+-.!|>~";

  private final String text;
  private final boolean numbered;
  private final boolean markdown;

  /** The characters that are syntax. */
  private final BitSet marked = new BitSet();

  private DumpSyntax(String text, boolean numbered, boolean markdown) {
    this.text = text;
    this.numbered = numbered;
    this.markdown = markdown;
  }

  /**
   * The syntax that the lines of a text show.
   *
   * @throws dev.winnow.internal.text.Overdue if the time is up before all of it is found
   */
  static DumpSyntax of(Lines lines, Clock clock) {
    int references = 0;
    for (int i = 0; i < lines.count() && references < LEAST_REFERENCES; i++) {
      references += isReference(lines.text(), lines.start(i), lines.end(i)) ? 1 : 0;
    }
    String text = lines.text();
    boolean numbered = references == LEAST_REFERENCES && isNumbered(text);
    DumpSyntax syntax = new DumpSyntax(text, numbered, links(text) == LEAST_LINKS);
    if (lines.count() > 0) {
      syntax.mark(lines.start(0), lines.end(lines.count() - 1), clock);
    }
    return syntax;
  }

  /** How many lines come before the list of addresses that ends a dump; all if there is none. */
  int linesBeforeLinks(Lines lines) {
    int start = numbered ? lines.count() : 0;
    while (start > 0 && isReference(lines.text(), lines.start(start - 1), lines.end(start - 1))) {
      start--;
    }
    return start == 0 || lines.count() - start < LEAST_REFERENCES ? lines.count() : start;
  }

  /** Whether a line is {@code 12. https://example.org/}, as in the list under a dump. */
  private static boolean isReference(String text, int from, int to) {
    int i = from;
    while (i < to && i - from < LONGEST_NUMBER && isDigit(text.charAt(i))) {
      i++;
    }
    int scheme = i + 2;
    while (scheme < to && text.charAt(scheme) >= 'a' && text.charAt(scheme) <= 'z') {
      scheme++;
    }
    return i > from
        && scheme > i + 2
        && text.startsWith(". ", i)
        && text.startsWith(":", scheme)
        && scheme + 1 < to
        && text.substring(scheme, to).chars().noneMatch(c -> isGap((char) c));
  }

  /** Whether a number stands in brackets anywhere. */
  private static boolean isNumbered(String text) {
    int i = text.indexOf('[');
    while (i >= 0 && number(text, i, text.length()) == 0) {
      i = text.indexOf('[', i + 1);
    }
    return i >= 0;
  }

  private static int links(String text) {
    int links = 0;
    int i = text.indexOf("](");
    while (i >= 0 && links < LEAST_LINKS) {
      links++;
      i = text.indexOf("](", i + 2);
    }
    return links;
  }

  /** Whether there is none in the whole text. */
  boolean isEmpty() {
    return marked.isEmpty();
  }

  /** How many characters from an offset on are syntax, 0 if it starts none. */
  int length(int offset, int end) {
    return marked.get(offset) ? Math.min(end, marked.nextClearBit(offset)) - offset : 0;
  }

  private void mark(int from, int to, Clock clock) {
    int at = markdown || numbered ? from : to;
    int counted = at;
    while (at < to) {
      if (at >= counted) {
        clock.spend(CHARACTERS_A_COUNT);
        counted = at + CHARACTERS_A_COUNT;
      }
      int end = end(at, to);
      if (end > at) {
        marked.set(at, end);
      }
      at = Math.max(at + 1, end);
    }
    for (int i = text.indexOf(BUTTON, from); i >= 0 && i < to; i = text.indexOf(BUTTON, i + 1)) {
      marked.set(i, i + BUTTON.length());
    }
  }

  /** Where the syntax ends that starts at an offset, 0 if none does. */
  private int end(int i, int to) {
    return switch (text.charAt(i)) {
      case '[' -> numbered ? numberEnd(i, to) : markdown && isLink(i, to) ? i + 1 : 0;
      case ']' -> markdown ? addressEnd(i + 1, to) : 0;
      case '!' -> markdown && text.startsWith("[", i + 1) ? imageEnd(i + 1, to) : 0;
      case '*', '_' -> markdown ? stressEnd(i, to) : 0;
      case '\\' -> markdown && i + 1 < to && isEscaped(i + 1) ? i + 1 : 0;
      default -> 0;
    };
  }

  private boolean isEscaped(int i) {
    return ESCAPED.indexOf(text.charAt(i)) >= 0;
  }

  private int numberEnd(int offset, int to) {
    int length = number(text, offset, to);
    return length == 0 ? 0 : offset + length;
  }

  private static int number(String text, int offset, int end) {
    int i = offset + 1;
    while (i < end && i - offset <= LONGEST_NUMBER && isDigit(text.charAt(i))) {
      i++;
    }
    return i > offset + 1 && i < end && text.charAt(i) == ']' ? i + 1 - offset : 0;
  }

  private boolean isLink(int offset, int to) {
    int label = labelEnd(offset, to);
    return label > 0 && addressEnd(label + 1, to) > 0;
  }

  /** The end of an image, whose text is no more to be seen than that of an element's attribute. */
  private int imageEnd(int offset, int to) {
    int label = labelEnd(offset, to);
    return label == 0 ? 0 : addressEnd(label + 1, to);
  }

  /** The offset of the bracket that ends a label, 0 if there is none in its paragraph. */
  private int labelEnd(int offset, int to) {
    int last = offset + LONGEST_LABEL;
    for (int i = offset + 1; i < Math.min(to, last) && !isParagraphEnd(i); i++) {
      char c = text.charAt(i);
      last += isPair(i) ? 1 : 0;
      if (c == ']') {
        return i;
      } else if (c == '[' && text.charAt(i - 1) != '!') {
        return 0;
      }
    }
    return 0;
  }

  /** Where {@code (address)} or {@code (address "title")} ends, 0 if it is none. */
  private int addressEnd(int offset, int to) {
    if (offset >= to || text.charAt(offset) != '(') {
      return 0;
    }
    int last = offset + LONGEST_ADDRESS;
    int open = 0;
    for (int i = offset; i < Math.min(to, last) && !isParagraphEnd(i); i++) {
      char c = text.charAt(i);
      last += isPair(i) ? 1 : 0;
      if (c == ' ') {
        return open == 1 ? titleEnd(i + 1, last, to) : 0;
      } else if (c == '(' ? ++open > MOST_PARENTHESES : isGap(c)) {
        return 0;
      } else if (c == ')' && --open == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private int titleEnd(int offset, int limit, int to) {
    if (!text.startsWith("\"", offset)) {
      return 0;
    }
    int last = limit;
    int end = offset + 1;
    while (end < Math.min(to, last) && !text.startsWith("\")", end) && !isParagraphEnd(end)) {
      last += isPair(end) ? 1 : 0;
      end++;
    }
    return end < Math.min(to, last) && text.charAt(end) == '"' ? end + 2 : 0;
  }

  /** Where a mark of stress ends that opens or closes a stressed run; a double one always does. */
  private int stressEnd(int i, int to) {
    char c = text.charAt(i);
    if (c == '*' && text.startsWith("**", i)) {
      return i + 2;
    }
    if (marked.get(i)) {
      return i + 1;
    }
    if (isWordAt(i - 1) || text.startsWith(String.valueOf(c), i - 1) || !isWordAt(i + 1)) {
      return 0;
    }
    int last = i + LONGEST_STRESS;
    for (int j = i + 1; j < Math.min(to, last) && !isParagraphEnd(j); j++) {
      last += isPair(j) ? 1 : 0;
      if (text.charAt(j) == c && !isWordAt(j + 1)) {
        boolean closes = !Chars.isSpace(text.charAt(j - 1));
        marked.set(j, closes);
        return closes ? i + 1 : 0;
      }
    }
    return 0;
  }

  private boolean isWordAt(int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  /** Whether a character parts words within a line. */
  private static boolean isGap(char c) {
    return Chars.isSpace(c) && c != '\n' && c != '\r';
  }

  /** Whether a line end of two characters starts at an offset: both count as one. */
  private boolean isPair(int i) {
    return text.startsWith("\r\n", i);
  }

  /** Whether an empty line starts at an offset. */
  private boolean isParagraphEnd(int i) {
    char c = text.charAt(i);
    return (c == '\n' && text.startsWith("\n", i + 1))
        || ((c == '\n' || c == '\r') && text.startsWith("\r", i + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
