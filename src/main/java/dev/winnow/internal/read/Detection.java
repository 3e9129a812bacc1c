package dev.winnow.internal.read;

import dev.winnow.document.Kind;
import dev.winnow.internal.read.DetectionTag.Family;
import dev.winnow.internal.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells HTML from text that has lost its tags.
 *
 * <p>What starts as a page does, with a doctype or a root element, is HTML. Else it depends on how
 * much of the text stands inside elements that were opened and closed as authors and programs do
 * it, and on how much room tags take. A tag that a text merely mentions has spaces around it and
 * nobody closes it. XML is HTML when it uses names of HTML's elements, as feeds do. Only the start
 * of an input is looked at.
 */
final class Detection {
  /**
   * Enough to get past a page's head; a script may fill all of it, but then its tag has been seen.
   */
  private static final int LOOKED_AT = 1 << 16;

  /** Text inside elements makes HTML when it is this part of all the text. */
  private static final int COVERED_PART = 2;

  /** Tags make HTML when they have this part of the room of the text. */
  private static final int TAGS_PART = 3;

  /** A longer run without a tag is no paragraph of a page. */
  private static final int LONGEST_RUN = 4_000;

  /** A share of the tags that is to be closed, to break a line or to have attributes. */
  private static final int SOUND_PART = 3;

  /** Takes a run out of whatever covers it. */
  private static final int NEVER = 1 << 20;

  /** An end tag is looked for in so many open elements. */
  private static final int DEEPEST = 64;

  private final String text;
  private final int end;
  private final DetectionPlace place;
  private final List<Open> open = new ArrayList<>();
  private int[] cover = {};

  // What is not blank and no tag counts as a letter; places are told in letters before them.
  private int letters;
  private int lineStart;
  private int runStart;
  private int paragraphStart;
  private int lastBreak = -1;

  private int tags;
  private int tagLength;
  private int sound;
  private boolean page;

  /** An open element: how many letters were before it, and whether its text starts right there. */
  private record Open(String name, Family family, int letters, boolean hugs, boolean startsLine) {}

  private Detection(String text, int start) {
    this.text = text;
    this.end = Math.min(text.length(), start + LOOKED_AT);
    this.place = new DetectionPlace(text, end);
  }

  /** What an input is, from an offset on. */
  static Kind kind(String raw, int start) {
    if (!mayHaveTags(raw)) {
      return Kind.TEXT;
    }
    Detection detection = new Detection(raw, start);
    detection.look(start);
    return detection.isHtml() ? Kind.HTML : Kind.TEXT;
  }

  /** Most texts have no tag, and most of their less-than signs stand before something else. */
  private static boolean mayHaveTags(String raw) {
    int at = raw.indexOf('<');
    while (at >= 0 && at + 1 < raw.length()) {
      char next = raw.charAt(at + 1);
      if (next == '/' || next == '!' || next == '?' || Character.isLetter(next)) {
        return true;
      }
      at = raw.indexOf('<', at + 1);
    }
    return false;
  }

  private boolean isHtml() {
    if (page || tags == 0) {
      return page;
    }
    boolean dense = TAGS_PART * tagLength >= letters && SOUND_PART * sound >= tags && tags > 1;
    return dense || COVERED_PART * covered() >= letters;
  }

  private int covered() {
    int covered = 0;
    int depth = 0;
    for (int i = 0; i < letters; i++) {
      depth += cover[i];
      covered += depth > 0 ? 1 : 0;
    }
    return covered;
  }

  private void look(int start) {
    int i = start;
    while (i < end && !page) {
      char c = text.charAt(i);
      if (c == '<') {
        i = markup(i);
      } else if (c > ' ' && c < 0x80) {
        letters++; // Most of any text.
        i++;
      } else {
        if (Chars.isLineEnd(c)) {
          lineStart = letters;
        } else if (!Chars.isBlank(c)) {
          letters++;
        }
        i++;
      }
    }
    if (tags > 0) {
      endRun();
      closeOpenBlocks();
    }
  }

  private int markup(int at) {
    if (text.startsWith("<!--", at)) {
      return after("-->", at);
    }
    if (text.regionMatches(true, at, "<!doctype html", 0, "<!doctype html".length())) {
      page = letters == 0;
      return after(">", at);
    }
    if (text.startsWith("<?", at)) {
      return after(">", at);
    }
    DetectionTag tag = DetectionTag.at(text, at, end);
    if (tag == null || place.isMention(tag)) {
      letters++;
      return at + 1;
    }
    if (tags == 0) {
      cover = new int[end + 2];
    }
    endRun();
    tags++;
    tagLength += tag.end() - tag.start();
    if (tag.closes()) {
      close(tag);
    } else {
      start(tag);
    }
    return tag.skipped(text, end);
  }

  private void endRun() {
    if (letters - runStart > LONGEST_RUN) {
      cover[runStart] -= NEVER;
      cover[letters] += NEVER;
    }
    runStart = letters;
  }

  private int after(String mark, int at) {
    int found = text.indexOf(mark, at);
    return found < 0 ? end : Math.min(end, found + mark.length());
  }

  private void start(DetectionTag tag) {
    page |= letters == 0 && tag.family() == Family.ROOT && place.opensPage(tag);
    switch (tag.family()) {
      case BREAK -> {
        if (place.breaksLine(tag)) {
          sound++;
          breakLine();
        }
      }
      case VOID, ROOT -> sound += tag.hasAttributes() ? 1 : 0;
      case OPEN_BLOCK -> {
        int last = open.size() - 1;
        if (last >= 0 && open.get(last).name().equals(tag.name())) {
          closeOpenBlock(open.remove(last));
        }
        push(tag);
      }
      default -> push(tag);
    }
  }

  /** One break ends a line, two a paragraph, which may have been broken in its source. */
  private void breakLine() {
    boolean second = lastBreak == letters;
    cover(second ? paragraphStart : lineStart);
    paragraphStart = second ? letters : paragraphStart;
    lastBreak = letters;
    lineStart = letters;
  }

  private void push(DetectionTag tag) {
    open.add(new Open(tag.name(), tag.family(), letters, place.hugs(tag), place.startsLine(tag)));
  }

  private void close(DetectionTag tag) {
    int last = Math.max(0, open.size() - DEEPEST);
    for (int i = open.size() - 1; i >= last; i--) {
      Open start = open.get(i);
      if (start.name().equals(tag.name())) {
        boolean inline = start.family() == Family.INLINE;
        if (!inline || (start.hugs() && place.isHugged(tag))) {
          sound += 2;
          cover(start.letters());
        }
        open.subList(i, open.size()).clear();
        return;
      }
    }
  }

  private void closeOpenBlocks() {
    for (int i = open.size() - 1; i >= 0 && open.get(i).family() == Family.OPEN_BLOCK; i--) {
      closeOpenBlock(open.get(i));
    }
  }

  private void closeOpenBlock(Open block) {
    if (block.startsLine() && block.hugs()) {
      sound++;
      cover(block.letters());
    }
  }

  private void cover(int from) {
    cover[from]++;
    cover[letters]--;
  }
}
