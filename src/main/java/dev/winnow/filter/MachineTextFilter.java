package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Scripts;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what machines wrote: scripts and styles of a page whose tags alone were taken away,
 * addresses alone, and placeholders of a template that were never filled in.
 *
 * <p>Nothing else may be in the block but marks. Hit: {@code https://example.org/a}, {@code **{{
 * errors[3].message }}**}. Miss: {@code More at example.org}, {@code Hello {{ name }}}. What is
 * code stays, and so does everything where the page documents something. Works in every language.
 */
final class MachineTextFilter implements Filter {
  private static final long serialVersionUID = 1L;

  private static final String[] OPENING = {"{{", "{%", "<%", "${"};
  private static final String[] CLOSING = {"}}", "%}", "%>", "}"};

  private static final String[] SCHEMES = {"http://", "https://", "www.", "ftp://"};

  /**
   * An address of its own is the main text's one time in nine, data of a shop's page once in a
   * while, and then mostly likely to be.
   */
  private static final double EVEN = 0.5;

  @Override
  public String name() {
    return "machine-text";
  }

  @Override
  public double certainty() {
    return EVEN;
  }

  @Override
  public void label(Document document, Labels labels) {
    labelScripts(document, labels);
    if (labels.pageType() == PageType.DOCUMENTATION) {
      return;
    }
    for (Block block : document.blocks()) {
      if (block.role() != Role.CODE && (isAddress(block.text()) || isPlaceholders(block.text()))) {
        labels.put(block, Role.BOILERPLATE, Reason.MACHINE_TEXT);
      }
    }
  }

  /** Scripts are found by the reader's measure, and by its part of a page that makes them sure. */
  private static void labelScripts(Document document, Labels labels) {
    List<Block> scripts = new ArrayList<>();
    long length = 0;
    long all = 0;
    for (Block block : document.blocks()) {
      String text = block.text();
      all += text.length();
      if (block.role() != Role.CODE && Scripts.isScript(text, 0, text.length())) {
        scripts.add(block);
        length += text.length();
      }
    }
    if (length >= Scripts.LEAST_PART * all) {
      scripts.forEach(block -> labels.put(block, Role.BOILERPLATE, Reason.MACHINE_TEXT));
    }
  }

  private static boolean isAddress(String text) {
    for (String scheme : SCHEMES) {
      if (text.startsWith(scheme)) {
        return text.chars().noneMatch(c -> Chars.isSpace((char) c));
      }
    }
    return false;
  }

  /** Whether a text has placeholders, and outside of them no letter and no digit. */
  private static boolean isPlaceholders(String text) {
    boolean found = false;
    int i = 0;
    while (i < text.length()) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return false;
      }
      int kind = opening(text, i);
      if (kind >= 0) {
        int end = text.indexOf(CLOSING[kind], i + OPENING[kind].length());
        if (end < 0) {
          return false;
        }
        found = true;
        i = end + CLOSING[kind].length();
      } else {
        i++;
      }
    }
    return found;
  }

  private static int opening(String text, int at) {
    for (int kind = 0; kind < OPENING.length; kind++) {
      if (text.startsWith(OPENING[kind], at)) {
        return kind;
      }
    }
    return -1;
  }
}
