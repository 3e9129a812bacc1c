package dev.winnow;

import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import dev.winnow.internal.text.Chars;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of text in Markdown. Text is escaped wherever it could be a mark; a stress is marked only
 * where CommonMark is sure to understand the marks, and left out elsewhere.
 */
final class MarkdownText {
  private static final String ALWAYS = "\\`*[]<~";
  private static final char REPLACEMENT = '\uFFFD';

  /** No named entity is longer. */
  private static final int LONGEST_ENTITY = 40;

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private boolean heading;

  /** Whether the last character written is part of a mark and not of the text. */
  private boolean marked;

  private MarkdownText(String text) {
    this.text = text;
  }

  /** A text as a line of its own. */
  static String line(String text, List<Span> spans) {
    String line = new MarkdownText(text).set(spans, 0, text.length());
    int mark = startMark(line);
    return mark < 0 ? line : line.substring(0, mark) + '\\' + line.substring(mark);
  }

  /** A text as the words of a heading. */
  static String heading(String text, List<Span> spans) {
    MarkdownText heading = new MarkdownText(text);
    heading.heading = true;
    return heading.set(spans, 0, text.length());
  }

  /** The text of a cell. */
  static String cell(String text, List<Span> spans, Cell cell) {
    return new MarkdownText(text).set(spans, cell.start(), cell.end()).replace("|", "\\|");
  }

  /** A line of a text as bold, or as it is if marks could be misunderstood. */
  static String strong(String text, String line) {
    boolean sure = isPlain(text.codePointAt(0)) && line.indexOf('*') < 0;
    return sure && line.startsWith(text.substring(0, 1)) ? "**" + line + "**" : line;
  }

  /** An address as it stands behind a link's words. */
  static String address(String url) {
    StringBuilder address = new StringBuilder();
    boolean entities = url.indexOf(';') >= 0;
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '(' || c == ')' || c == '\\' || c == '<' || c == '>' || (c == '&' && entities)) {
        address.append('\\');
      }
      address.append(c);
    }
    return address.toString();
  }

  /** Backticks that are longer than any in the text, and three at least. */
  static String fence(String text) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  /** A text without what could steer a terminal. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      clean.append(c == '\n' || c == '\t' ? c : harmless(c));
    }
    return clean.toString();
  }

  /**
   * The character, or what stands for it where it is a control: a space for white space. Many a
   * parser takes U+FFFF, which is no character, for the end of all.
   */
  static char harmless(char c) {
    if (!Character.isISOControl(c)) {
      return c == '\uFFFF' ? REPLACEMENT : c;
    }
    return Chars.isSpace(c) ? ' ' : REPLACEMENT;
  }

  /**
   * Where a line's first characters need a backslash so as not to be a list's or heading's mark.
   */
  private static int startMark(String line) {
    if (line.isEmpty()) {
      return -1;
    }
    char first = line.charAt(0);
    boolean mark = "#+-".indexOf(first) >= 0 && (isApartAt(line, 1) || line.charAt(1) == first);
    if (mark || first == '>') {
      return 0;
    }
    int i = 0;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    boolean number = i > 0 && i < line.length() && ".)".indexOf(line.charAt(i)) >= 0;
    return number && isApartAt(line, i + 1) ? i : -1;
  }

  /** Whether what ends at an index of a line is apart from what follows, as a mark has to be. */
  private static boolean isApartAt(String line, int index) {
    return index == line.length() || line.charAt(index) == ' ';
  }

  private String set(List<Span> spans, int from, int to) {
    Span link = null;
    for (Stretch stretch : Stretch.of(spans, from, to)) {
      if (!Objects.equals(stretch.link(), link)) {
        closeLink(link);
        link = stretch.link();
        openLink(link);
      }
      if (stretch.code() == null) {
        stress(stretch, to);
      } else {
        code(stretch, stretch.code());
      }
    }
    closeLink(link);
    return out.toString();
  }

  private void openLink(@Nullable Span link) {
    if (link != null) {
      int last = out.length() - 1;
      if (last >= 0 && out.charAt(last) == '!') {
        out.insert(last, '\\');
      }
      out.append('[');
      marked = true;
    }
  }

  private void closeLink(@Nullable Span link) {
    if (link != null) {
      out.append("](").append(address(Objects.requireNonNull(link.url()))).append(')');
      marked = true;
    }
  }

  /** Code is written as it is, between more backticks than it has itself. */
  private void code(Stretch stretch, Span span) {
    String code = clean(text.substring(stretch.start(), stretch.end())).replace('\n', ' ').strip();
    // At a line's start a bracket and such code would define a reference.
    boolean reference = !out.isEmpty() && out.charAt(0) == '[' && code.contains("]:");
    if (code.isEmpty() || reference || (marked && endsWith('`'))) {
      escape(stretch.start(), stretch.end());
      return;
    }
    boolean math = span.style() == Style.MATH;
    String ticks = code.indexOf('`') < 0 ? "`" : fence(code);
    String pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
    out.append(math ? "$" : "").append(ticks).append(pad).append(code).append(pad);
    out.append(ticks).append(math ? "$" : "");
    marked = true;
  }

  private boolean endsWith(char c) {
    return !out.isEmpty() && out.charAt(out.length() - 1) == c;
  }

  private void stress(Stretch stretch, int to) {
    int from = stretch.start();
    int end = stretch.end();
    while (from < end && text.charAt(from) == ' ') {
      from++;
    }
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    escape(stretch.start(), from);
    boolean strong = stretch.strong() && !heading;
    boolean any = (strong || stretch.emphasis()) && isSure(from, end, to);
    String marks = !any ? "" : strong ? "**" : "*";
    out.append(marks);
    boolean both = any && strong && stretch.emphasis() && isApart(from, end, to);
    out.append(both ? "_" : "");
    escape(from, end);
    out.append(both ? "_" : "").append(marks);
    marked |= any;
    escape(end, stretch.end());
  }

  /** Whether marks around a part of the text are understood, whatever is before and after it. */
  private boolean isSure(int from, int to, int end) {
    if (from == to || (marked && (endsWith('*') || endsWith('_')))) {
      return false;
    }
    boolean first = isPlain(text.codePointAt(from)) || isApartBefore();
    boolean last = isPlain(text.codePointBefore(to)) || to == end || text.charAt(to) == ' ';
    return first && last;
  }

  private boolean isApart(int from, int to, int end) {
    boolean plain = isPlain(text.codePointAt(from)) && isPlain(text.codePointBefore(to));
    // The outer marks are already written.
    char before = out.length() > 2 ? out.charAt(out.length() - 3) : ' ';
    return plain && before == ' ' && (to == end || text.charAt(to) == ' ');
  }

  private boolean isApartBefore() {
    return out.isEmpty() || out.charAt(out.length() - 1) == ' ';
  }

  /** Whether a character is neither white space nor punctuation of any sort. */
  private static boolean isPlain(int point) {
    return Character.isLetterOrDigit(point);
  }

  private void escape(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (ALWAYS.indexOf(c) >= 0
          || (c == '#' && heading && i + 1 == text.length())
          || (c == '_' && (i == from || i + 1 == to || !isInWord(i)))
          || (c == '&' && isEntity(i))) {
        out.append('\\');
      }
      out.append(harmless(c));
      marked = false;
    }
  }

  private boolean isInWord(int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private boolean isEntity(int ampersand) {
    int from = ampersand + (text.startsWith("#", ampersand + 1) ? 2 : 1);
    int last = Math.min(text.length(), from + LONGEST_ENTITY);
    int i = from;
    while (i < last && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i > from && text.startsWith(";", i);
  }
}
