package dev.winnow.internal.read;

/**
 * What a text browser or converter wrote into the text for its own sake: the numbers of links, the
 * names of buttons, the marks of Markdown. It is no more the page's text than tags are. Immutable.
 *
 * <p>Each form counts only on a page that shows it to be one, since {@code [7]} is also how authors
 * cite: link numbers if a list of the addresses follows, Markdown if there are links in it.
 */
final class DumpSyntax {
  private static final String BUTTON = "(BUTTON)";
  private static final int LEAST_LINKS = 2;
  private static final int LEAST_REFERENCES = 2;
  private static final int LONGEST_NUMBER = 5;
  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_ADDRESS = 2_000;

  private final String text;
  private final boolean numbered;
  private final boolean markdown;

  private DumpSyntax(String text, boolean numbered, boolean markdown) {
    this.text = text;
    this.numbered = numbered;
    this.markdown = markdown;
  }

  /** The syntax that the lines of a text show. */
  static DumpSyntax of(Lines lines) {
    int references = 0;
    for (int i = 0; i < lines.count() && references < LEAST_REFERENCES; i++) {
      references += isReference(lines.text(), lines.start(i), lines.end(i)) ? 1 : 0;
    }
    String text = lines.text();
    boolean numbered = references == LEAST_REFERENCES && isNumbered(text);
    return new DumpSyntax(text, numbered, links(text) == LEAST_LINKS);
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
        && text.substring(scheme, to).indexOf(' ') < 0;
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
    return !numbered && !markdown && text.indexOf(BUTTON) < 0;
  }

  /** How many characters from an offset on are syntax, 0 if it starts none. */
  int length(int offset, int end) {
    return switch (text.charAt(offset)) {
      case '[' -> numbered ? number(text, offset, end) : markdown && isLabel(offset, end) ? 1 : 0;
      case ']' -> markdown && offset + 1 < end ? address(offset + 1, end) : 0;
      case '!' -> markdown ? image(offset, end) : 0;
      case '*' -> markdown && offset + 1 < end && text.charAt(offset + 1) == '*' ? 2 : 0;
      case '(' -> text.startsWith(BUTTON, offset) ? BUTTON.length() : 0;
      default -> 0;
    };
  }

  private static int number(String text, int offset, int end) {
    int i = offset + 1;
    while (i < end && i - offset <= LONGEST_NUMBER && isDigit(text.charAt(i))) {
      i++;
    }
    return i > offset + 1 && i < end && text.charAt(i) == ']' ? i + 1 - offset : 0;
  }

  private boolean isLabel(int offset, int end) {
    return labelEnd(offset, end) > 0;
  }

  /** The offset of the bracket that ends a link's label, 0 if it is none. */
  private int labelEnd(int offset, int end) {
    int last = Math.min(end, offset + LONGEST_LABEL);
    for (int i = offset + 1; i < last; i++) {
      if (text.charAt(i) == ']') {
        boolean link = i + 1 < end && address(i + 1, end) > 0;
        return link ? i : 0;
      }
    }
    return 0;
  }

  /** The length of {@code ](address)}, seen from the round bracket; 0 if it is none. */
  private int address(int offset, int end) {
    if (text.charAt(offset) != '(') {
      return 0;
    }
    int last = Math.min(end, offset + LONGEST_ADDRESS);
    for (int i = offset + 1; i < last && text.charAt(i) != ' '; i++) {
      if (text.charAt(i) == ')') {
        return i + 2 - offset;
      }
    }
    return 0;
  }

  private int image(int offset, int end) {
    if (offset + 1 >= end || text.charAt(offset + 1) != '[') {
      return 0;
    }
    int label = labelEnd(offset + 1, end);
    return label == 0 ? 0 : label - offset + address(label + 1, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
