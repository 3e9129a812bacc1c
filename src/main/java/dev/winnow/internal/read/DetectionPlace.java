package dev.winnow.internal.read;

import dev.winnow.internal.read.DetectionTag.Family;
import dev.winnow.internal.text.Chars;

/**
 * How a tag stands in its text: whether it does something there or is only spoken of.
 *
 * @param end the text is looked at up to here
 */
record DetectionPlace(String text, int end) {
  /** Whether a text speaks of a tag: it stands between words, or is followed as a word is. */
  boolean isMention(DetectionTag tag) {
    if (tag.hasAttributes()) {
      return false;
    }
    char before = tag.start() > 0 ? text.charAt(tag.start() - 1) : '\n';
    char after = tag.end() < text.length() ? text.charAt(tag.end()) : '\n';
    boolean punctuated = ":;,.!?".indexOf(after) >= 0 && isBlankAt(tag.end() + 1);
    if (Chars.isLineEnd(before) || Chars.isLineEnd(after)) {
      return punctuated;
    }
    boolean opens = Chars.isBlank(before) || Chars.closes(before) || "([`„«".indexOf(before) >= 0;
    boolean closes = Chars.isBlank(after) || Chars.closes(after) || after == '`' || punctuated;
    return opens && closes && !isBesideTag(tag);
  }

  private boolean isBesideTag(DetectionTag tag) {
    int before = skipBlankBack(tag.start() - 1);
    int after = skipBlank(tag.end());
    return before < 0 || text.charAt(before) == '>' || after == end || text.charAt(after) == '<';
  }

  /** Whether a part of a page's head, or its root, is meant and not spoken of. */
  boolean opensPage(DetectionTag tag) {
    if (tag.hasAttributes()) {
      return true;
    }
    int next = skipBlank(tag.end());
    if (next == end || text.charAt(next) == '<') {
      return true;
    }
    if (next == tag.end()) {
      return Character.isLetterOrDigit(text.charAt(next));
    }
    for (int i = tag.end(); i < next; i++) {
      if (Chars.isLineEnd(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line break is meant: right behind a word, or at the end of the line. */
  boolean breaksLine(DetectionTag tag) {
    return tag.end() >= end
        || text.charAt(tag.end()) == '<'
        || Chars.isLineEnd(text.charAt(tag.end()))
        || isHugged(tag);
  }

  /** Whether a tag is the first thing on its line, or right behind another tag. */
  boolean startsLine(DetectionTag tag) {
    int i = tag.start() - 1;
    while (i >= 0 && Chars.isBlank(text.charAt(i)) && !Chars.isLineEnd(text.charAt(i))) {
      i--;
    }
    return i < 0 || Chars.isLineEnd(text.charAt(i)) || text.charAt(i) == '>';
  }

  /** Whether text follows a start tag at once; that of a block may start on the next line. */
  boolean hugs(DetectionTag tag) {
    int at = tag.end();
    boolean block = tag.family() != Family.INLINE;
    return !isBlankAt(at) || (block && at < end && Chars.isLineEnd(text.charAt(at)));
  }

  /** Whether no space is before a tag. */
  boolean isHugged(DetectionTag tag) {
    return !isBlankAt(tag.start() - 1);
  }

  private boolean isBlankAt(int at) {
    return at < 0 || at >= text.length() || Chars.isBlank(text.charAt(at));
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < end && Chars.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int skipBlankBack(int from) {
    int i = from;
    while (i >= 0 && Chars.isBlank(text.charAt(i))) {
      i--;
    }
    return i;
  }
}
