package dev.winnow.internal.read;

import java.util.Arrays;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Finds where in the raw input the characters of a text node come from. The parser tells the run of
 * the input that a node was made from; inside it, entities were decoded and characters that HTML
 * does not allow were dropped, which is followed here step by step.
 */
final class HtmlOffsets {
  /** No named entity is longer. */
  private static final int LONGEST_NAME = 40;

  private static final String DATA_START = "<![CDATA[";
  private static final String DATA_END = "]]>";

  private final String raw;
  private final int first;
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int entityEnd;

  /** Whether null characters became others and were not dropped. */
  private boolean nulls;

  /**
   * Offsets in the raw input that the parser was given.
   *
   * @param first where the page starts; what the parser was given before are spaces
   */
  HtmlOffsets(String raw, int first) {
    this.raw = raw;
    this.first = first;
  }

  /** Where a character of the node last located starts. */
  int start(int index) {
    return starts[index];
  }

  /** Where a character of the node last located ends. */
  int end(int index) {
    return ends[index];
  }

  /**
   * Finds the characters of a node.
   *
   * @param node a run of text or of a script
   * @param text all of it
   * @return how many of them, from the first, were found: all, unless the parser was wrong
   */
  int locate(Node node, String text) {
    Range range = node.sourceRange();
    if (starts.length < text.length()) {
      starts = new int[Math.max(text.length(), 2 * starts.length)];
      ends = new int[starts.length];
    }
    if (!range.isTracked() || range.isImplicit()) {
      return 0;
    }
    int from = range.startPos();
    int to = range.endPos();
    if (node instanceof CDataNode) {
      from += DATA_START.length();
      to -= raw.startsWith(DATA_END, to - DATA_END.length()) ? DATA_END.length() : 0;
    } else if (node instanceof DataNode) {
      // Of a script that the page ends in, the parser may lose a dash's or a bracket's place.
      to = Math.max(to, Math.min(from + text.length(), raw.length()));
    }
    nulls = true;
    boolean literal =
        !(node instanceof TextNode) || node instanceof CDataNode || isInStep(text, from, to);
    nulls = literal;
    int found = locate(text, from, to, literal);
    if (literal || found == text.length()) {
      return found;
    }
    // Of ampersands and null characters the elements around a node tell what becomes of them.
    found = locate(text, from, to, true);
    nulls = true;
    return found == text.length() ? found : locate(text, from, to, false);
  }

  private int locate(String text, int from, int to, boolean literal) {
    int found = 0;
    int at = from;
    while (found < text.length() && at < to) {
      String decoded = literal || given(at) != '&' ? "" : entity(at, to);
      if (!decoded.isEmpty() && text.startsWith(decoded, found)) {
        Arrays.fill(starts, found, found + decoded.length(), at);
        Arrays.fill(ends, found, found + decoded.length(), entityEnd);
        found += decoded.length();
        at = entityEnd;
        continue;
      }
      if (isSame(at, text.charAt(found))) {
        starts[found] = at;
        ends[found++] = at + 1;
      }
      at++;
    }
    return found;
  }

  /** Whether nothing was decoded or dropped. */
  private boolean isInStep(String text, int from, int to) {
    boolean same = text.length() == to - from;
    for (int i = 0; same && i < text.length(); i++) {
      same = isSame(from + i, text.charAt(i));
    }
    return same;
  }

  /** Where the parser does not drop a null character, it puts another in its place. */
  private boolean isSame(int at, char c) {
    return given(at) == c || (nulls && given(at) == 0 && c == '\uFFFD');
  }

  /** The character at an offset, as the parser was given it. */
  private char given(int at) {
    return at < first ? ' ' : HtmlFeed.given(raw.charAt(at));
  }

  /** What the entity at an ampersand stands for, empty if there is none; sets where it ends. */
  private String entity(int ampersand, int to) {
    int end = ampersand + 1;
    if (end < to && raw.charAt(end) == '#') {
      end++;
      while (end < to && isAsciiLetterOrDigit(raw.charAt(end))) {
        end++;
      }
    } else {
      int last = Math.min(to, ampersand + LONGEST_NAME);
      while (end < last && isAsciiLetterOrDigit(raw.charAt(end))) {
        end++;
      }
    }
    String name = raw.substring(ampersand, end);
    String decoded = Parser.unescapeEntities(name, false);
    if (end < to && raw.charAt(end) == ';') {
      String closed = Parser.unescapeEntities(name + ';', false);
      if (!closed.equals(decoded + ';')) {
        entityEnd = end + 1;
        return closed;
      }
    }
    if (decoded.equals(name)) {
      return "";
    }
    // An entity without its semicolon is one character; letters that follow stand for themselves.
    int length = Character.charCount(decoded.codePointAt(0));
    entityEnd = end - (decoded.length() - length);
    return decoded.substring(0, length);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
