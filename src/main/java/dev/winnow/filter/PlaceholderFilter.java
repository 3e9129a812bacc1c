package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;

/**
 * Removes blocks in which a template's placeholders were never filled in: {@code {{ item.title }}},
 * {@code <%= name %>}, {@code ${price}}, {@code {% endif %}}.
 *
 * <p>Nothing else may be in the block but marks. Hit: {@code **{{ errors[3].message }}**} between
 * two posts. Miss: {@code Hello {{ name }}}. What is code stays, and so does everything where the
 * page documents something, since it may well be templates. Works in every language.
 */
final class PlaceholderFilter implements Filter {
  private static final long serialVersionUID = 1L;

  private static final String[] OPENING = {"{{", "{%", "<%", "${"};
  private static final String[] CLOSING = {"}}", "%}", "%>", "}"};

  @Override
  public String name() {
    return "placeholders";
  }

  @Override
  public void label(Document document, Labels labels) {
    if (labels.pageType() == PageType.DOCUMENTATION) {
      return;
    }
    for (Block block : document.blocks()) {
      if (block.role() != Role.CODE && isPlaceholders(block.text())) {
        labels.put(block, Role.BOILERPLATE, Reason.MACHINE_TEXT);
      }
    }
  }

  /** Whether a text has placeholders, and outside of them no letter and no digit. */
  private static boolean isPlaceholders(String text) {
    boolean found = false;
    int i = 0;
    while (i < text.length()) {
      int kind = opening(text, i);
      if (kind >= 0) {
        int end = text.indexOf(CLOSING[kind], i + OPENING[kind].length());
        if (end < 0) {
          return false;
        }
        found = true;
        i = end + CLOSING[kind].length();
      } else if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return false;
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
