package dev.winnow.internal.read;

import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import dev.winnow.internal.text.Chars;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects which parts of the block being read are links, stressed, code or formulas. Parts of one
 * style that touch are one, unless they are two links or two pieces of code. Not thread-safe.
 */
final class HtmlStyles {
  /** A program's language is told on its element or on one of a few boxes around it. */
  private static final int FARTHEST_BOX = 4;

  /** What is longer names no language, and every block of code would have it. */
  private static final int LONGEST_SYNTAX = 100;

  /** What programs that colour code call a line of it. */
  private static final String[] LINES = {"line", "code-line", "token-line", "view-line"};

  private static final String[] PREFIXES = {"language-", "lang-", "highlight-source-"};

  private final List<Part> parts = new ArrayList<>();
  private final Map<Style, Part> latest = new EnumMap<>(Style.class);

  /** A part, growing. */
  private static final class Part {
    final Style style;
    final @Nullable HtmlFrame owner;
    final int start;
    int end;

    Part(Style style, @Nullable HtmlFrame owner, int start) {
      this.style = style;
      this.owner = owner;
      this.start = start;
    }
  }

  /** Whether an element in code is a line of it, by the names that highlighters give to lines. */
  static boolean isCodeLine(Element element) {
    for (String name : LINES) {
      if (element.hasClass(name)) {
        return true;
      }
    }
    return false;
  }

  /** Takes what was read from an index on, the text of a frame that sets it apart. */
  void add(CharSequence text, int from, HtmlFrame frame) {
    int start = from;
    while (!frame.isPreformatted() && start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (frame.anchor != null) {
      add(Style.LINK, frame.anchor, text, start);
    }
    if (frame.strong) {
      add(Style.STRONG, null, text, start);
    }
    if (frame.emphasis) {
      add(Style.EMPHASIS, null, text, start);
    }
    if (frame.code != null) {
      add(Style.CODE, frame.code, text, start);
    }
    if (frame.tex != null) {
      add(Style.MATH, frame.tex, text, start);
    }
  }

  private void add(Style style, @Nullable HtmlFrame owner, CharSequence text, int start) {
    Part part = latest.get(style);
    boolean goesOn =
        part != null
            && part.owner == owner
            && (part.end == start || (part.end + 1 == start && text.charAt(part.end) == ' '));
    if (part == null || !goesOn) {
      part = new Part(style, owner, start);
      latest.put(style, part);
      parts.add(part);
    }
    part.end = text.length();
  }

  /** The parts of a block that is complete, counted from its start. */
  List<Span> take(int from, int to) {
    if (parts.isEmpty()) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>(parts.size());
    for (Part part : parts) {
      int end = Math.min(part.end, to);
      if (part.start < end) {
        spans.add(new Span(part.style, part.start - from, end - from, url(part)));
      }
    }
    parts.clear();
    latest.clear();
    return spans;
  }

  private static @Nullable String url(Part part) {
    return part.style == Style.LINK
        ? Objects.requireNonNull(Objects.requireNonNull(part.owner).attributes).get("href")
        : null;
  }

  /** The language that the code in a frame is written in, or null. */
  static @Nullable String syntax(HtmlFrame frame) {
    int left = FARTHEST_BOX;
    for (HtmlFrame at = frame; at != null && left > 0; at = at.parent) {
      if (at.attributes != null) {
        if (at.syntax == null) {
          at.syntax = named(at.attributes);
        }
        if (!at.syntax.isEmpty()) {
          return at.syntax;
        }
      }
      left--;
    }
    return null;
  }

  /** The language that an element names; empty if it names none, or what is no name. */
  private static String named(Attributes attributes) {
    String named = attributes.get("data-lang");
    named = named.isEmpty() ? attributes.get("data-language") : named;
    named = named.isEmpty() ? syntax(attributes.get("class")) : HtmlHead.fold(named);
    return named.length() > LONGEST_SYNTAX ? "" : named.toLowerCase(Locale.ROOT);
  }

  private static String syntax(String classes) {
    int from = 0;
    while (from < classes.length()) {
      int to = from;
      while (to < classes.length() && !Chars.isSpace(classes.charAt(to))) {
        to++;
      }
      for (String prefix : PREFIXES) {
        if (classes.startsWith(prefix, from) && to > from + prefix.length()) {
          return classes.substring(from + prefix.length(), to);
        }
      }
      from = to + 1;
    }
    return "";
  }
}
