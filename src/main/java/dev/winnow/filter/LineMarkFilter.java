package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import java.util.List;
import java.util.Set;

/**
 * Strips the signs that templates put around what they show: links to a heading, behind it ({@code
 * Lists¶}) or before it ({@code §Examples}), and the glyphs of icon fonts, which those who have the
 * font see as pictures; the mark of a path before the headline that is its last step; and what
 * parts a byline from a date, {@code Jo Bloggs · 3 March}. Comes last, so that whatever a line was
 * found to be is rid of them. Code and readers' comments are left as they are.
 *
 * <p>A number sign or a section sign is one only if several lines of the page have it. Hit: {@code
 * Installation#} among other headings. Miss: the same as the only heading. Works in every language;
 * glyphs between ideographs stay, since older fonts have rare ones in their place.
 */
final class LineMarkFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** So many lines have a sign that can be part of a line's own words. */
  private static final int LEAST_LINES = 3;

  private static final Set<Role> LEFT = Set.of(Role.BOILERPLATE, Role.CODE, Role.COMMENT);

  private static final int LINK = 0x1F517;
  private static final int ANCHOR = 0x2693;

  @Override
  public String name() {
    return "line-marks";
  }

  @Override
  public void label(Document document, Labels labels) {
    int hashes = 0;
    int sections = 0;
    for (Block block : document.blocks()) {
      hashes += endsInHash(block.text()) ? 1 : 0;
      sections += startsWithSection(block.text()) ? 1 : 0;
    }
    for (Block block : document.blocks()) {
      Role role = labels.of(block).role();
      if (LEFT.contains(role)) {
        continue;
      }
      String text = block.text();
      int end = end(text);
      end = hashes >= LEAST_LINES && endsInHash(text) ? text.length() - 1 : end;
      if (end > 0 && end < text.length()) {
        put(block, end, text.length(), labels);
      }
      if (sections >= LEAST_LINES && startsWithSection(text)) {
        put(block, 0, 1, labels);
      }
      if (labels.page().words(block).hasGlyphs()) {
        labelGlyphs(block, labels, role.isBody());
      }
      if (role == Role.TITLE && startsAsStep(text)) {
        labels.put(block, 0, 1, Role.BOILERPLATE, Reason.BREADCRUMB);
      }
      labelBetween(block, labels);
    }
  }

  /** Labels the marks that part a byline from a date and what else stands on their line. */
  private static void labelBetween(Block block, Labels labels) {
    List<Label> parts = labels.parts(block);
    if (parts.stream().noneMatch(part -> part.role() == Role.BYLINE || part.role() == Role.DATE)) {
      return;
    }
    for (Label part : parts) {
      int from = block.textIndex(part.start());
      int to = block.textIndex(part.end());
      if (part.role().isBody() && from < to && isMark(block.text(), from, to)) {
        put(block, from, to, labels);
      }
    }
  }

  private static boolean isMark(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static void put(Block block, int from, int to, Labels labels) {
    labels.put(block, from, to, Role.BOILERPLATE, Reason.ICON_TOKENS);
  }

  /** Where a text ends without links to itself. */
  private static int end(String text) {
    int end = text.length();
    while (end > 0 && isLink(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
      while (end > 0 && Chars.isSpace(text.charAt(end - 1))) {
        end--;
      }
    }
    return end;
  }

  private static boolean isLink(int c) {
    return c == '¶' || c == LINK || c == ANCHOR;
  }

  /** Behind a single letter it is a note's, or a language's: {@code C#}. */
  private static boolean endsInHash(String text) {
    int last = text.length() - 2;
    return last > 0
        && text.charAt(last + 1) == '#'
        && (Character.isDigit(text.charAt(last))
            || (Chars.isSmall(text.charAt(last)) && Character.isLetter(text.charAt(last - 1))));
  }

  private static boolean startsWithSection(String text) {
    return text.length() > 1 && text.charAt(0) == '§' && Character.isUpperCase(text.charAt(1));
  }

  /** Whether a headline is a path's last step, with the mark that stands before it. */
  private static boolean startsAsStep(String text) {
    return text.length() > 2 && ">›»/|".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }

  /** Inside of a field's value they stay, which would be two. */
  private static void labelGlyphs(Block block, Labels labels, boolean inside) {
    String text = block.text();
    int i = 0;
    while (i < text.length()) {
      int from = i;
      while (i < text.length() && Chars.isPrivateUse(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
      }
      boolean between =
          (from > 0 && Chars.isIdeographic(text.codePointBefore(from)))
              || (i < text.length() && Chars.isIdeographic(text.codePointAt(i)));
      boolean edge = from == 0 || i == text.length();
      if (i > from && !between && (inside || edge)) {
        put(block, from, i, labels);
      }
      i += i < text.length() ? Character.charCount(text.codePointAt(i)) : 0;
    }
  }
}
