package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed tag of an element that HTML has or had.
 *
 * @param name lower case
 * @param start offset of its angle bracket
 * @param end offset after its closing bracket
 * @param closes whether it is an end tag
 * @param hasAttributes whether anything stands in it besides the name
 */
record DetectionTag(
    String name, Family family, int start, int end, boolean closes, boolean hasAttributes) {
  /** What an element is to a page. */
  enum Family {
    /** The page itself and its head. */
    ROOT,
    /** Not text. */
    RAW,
    BLOCK,
    /** A block whose end tag may be left out. */
    OPEN_BLOCK,
    /** A line or a line end. */
    BREAK,
    /** Has neither text nor an end. */
    VOID,
    INLINE
  }

  private static final int LONGEST_NAME = 60;

  private static final Map<String, Family> FAMILIES = new HashMap<>();

  static {
    add(Family.ROOT, "base", "body", "frameset", "head", "html", "link", "meta");
    add(Family.RAW, "noscript", "script", "style", "svg", "template", "textarea");
    add(
        Family.BLOCK,
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "div",
        "dl");
    add(Family.BLOCK, "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4");
    add(Family.BLOCK, "h5", "h6", "header", "main", "nav", "ol", "pre", "section", "summary");
    add(Family.BLOCK, "table", "tbody", "tfoot", "thead", "title", "ul");
    add(Family.OPEN_BLOCK, "dd", "dt", "li", "option", "p", "td", "th", "tr");
    add(Family.BREAK, "br", "hr");
    add(Family.VOID, "col", "frame", "img", "input", "source", "wbr");
    add(Family.INLINE, "a", "abbr", "acronym", "audio", "b", "big", "button", "canvas", "caption");
    add(Family.INLINE, "cite", "code", "del", "dfn", "em", "embed", "font", "i", "iframe", "ins");
    add(Family.INLINE, "kbd", "label", "mark", "nobr", "object", "picture", "q", "s", "samp");
    add(Family.INLINE, "select", "small", "span", "strike", "strong", "sub", "sup", "time", "tt");
    add(Family.INLINE, "u", "video");
  }

  private static void add(Family family, String... names) {
    for (String name : names) {
      FAMILIES.put(name, family);
    }
  }

  /** The tag at an angle bracket that ends before an offset, or null if there is none. */
  static @Nullable DetectionTag at(String text, int start, int limit) {
    boolean closes = start + 1 < limit && text.charAt(start + 1) == '/';
    int nameStart = closes ? start + 2 : start + 1;
    int nameEnd = nameStart;
    boolean custom = false;
    while (nameEnd < limit && nameEnd - nameStart <= LONGEST_NAME && isName(text.charAt(nameEnd))) {
      custom |= text.charAt(nameEnd) == '-';
      nameEnd++;
    }
    String name = text.substring(Math.min(nameStart, nameEnd), nameEnd).toLowerCase(Locale.ROOT);
    Family family = custom ? Family.VOID : FAMILIES.get(name);
    if (family == null || isTypeParameter(text, start, nameStart, nameEnd)) {
      return null;
    }
    int last = closing(text, nameEnd, limit);
    if (last < 0) {
      return null;
    }
    boolean bare =
        Chars.isBlank(text, nameEnd, last) || (last == nameEnd + 1 && text.charAt(nameEnd) == '/');
    return new DetectionTag(name, family, start, last + 1, closes, !bare);
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** As in {@code List<A>}. */
  private static boolean isTypeParameter(String text, int start, int nameStart, int nameEnd) {
    return nameEnd - nameStart == 1
        && Character.isUpperCase(text.charAt(nameStart))
        && start > 0
        && Character.isLetterOrDigit(text.charAt(start - 1));
  }

  /**
   * Goes over attributes.
   *
   * @return where the tag closes, or -1 if it is none; one that goes on behind the limit, with a
   *     page's whole state in an attribute, closes there
   */
  private static int closing(String text, int from, int limit) {
    int i = from;
    boolean apart = false;
    while (i < limit) {
      char c = text.charAt(i);
      if (c == '>') {
        return i;
      }
      if (Chars.isSpace(c) || c == '/') {
        apart = true;
        i++;
      } else if (apart && isAttribute(c)) {
        i = attributeEnd(text, i, limit);
        apart = false;
      } else {
        return -1;
      }
    }
    return limit < text.length() ? limit - 1 : -1;
  }

  private static boolean isAttribute(char c) {
    return Character.isLetterOrDigit(c) || "-_:.@#*$[]()".indexOf(c) >= 0;
  }

  private static int attributeEnd(String text, int from, int limit) {
    int i = from;
    while (i < limit && isAttribute(text.charAt(i))) {
      i++;
    }
    int equals = skipSpaces(text, i, limit);
    if (equals == limit || text.charAt(equals) != '=') {
      return i;
    }
    i = skipSpaces(text, equals + 1, limit);
    if (i < limit && (text.charAt(i) == '"' || text.charAt(i) == '\'')) {
      int quote = text.indexOf(text.charAt(i), i + 1);
      return quote < 0 ? limit : Math.min(limit, quote + 1);
    }
    // A tag that is never closed must not be read again from every tag that it has in a value.
    while (i < limit && isOfValue(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOfValue(char c) {
    return c != '>' && c != '<' && !Chars.isSpace(c);
  }

  private static int skipSpaces(String text, int from, int limit) {
    int i = from;
    while (i < limit && Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where the text of an element that holds none to read ends: at its end tag. */
  int skipped(String text, int limit) {
    if (closes || family != Family.RAW) {
      return end;
    }
    for (int i = text.indexOf("</", end); i >= 0 && i < limit; i = text.indexOf("</", i + 2)) {
      if (text.regionMatches(true, i + 2, name, 0, name.length())) {
        return i;
      }
    }
    return limit;
  }
}
