package dev.winnow.internal.read;

import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A page as the parser takes it, piece by piece: it ends where a limit is, and when the time is up.
 * Not thread-safe.
 */
final class HtmlFeed extends Reader {
  /**
   * Every tag makes an element, and many a text, which together take some hundred bytes. Pages of
   * authors have a tenth of these.
   */
  static final int MOST_TAGS = 250_000;

  /** A piece that is parsed in a millisecond or so. */
  private static final int LONGEST_PIECE = 1 << 13;

  /** The parser takes this character, which is none, for the end of all where it starts a text. */
  private static final char END = '\uFFFF';

  private static final char REPLACEMENT = '\uFFFD';

  private final String raw;
  private final int start;
  private final Limits limits;
  private final boolean hasEnds;
  private int end;
  private int tagsLeft = MOST_TAGS;
  private boolean tagged;
  private int at;
  private boolean late;

  /** Gives a page that starts at an offset; before that are spaces, so that offsets are right. */
  HtmlFeed(String raw, int start, Limits limits) {
    this.raw = raw;
    this.start = start;
    this.limits = limits;
    hasEnds = raw.indexOf(END) >= 0;
    end = limits.cut(raw);
  }

  /** What the parser is given for a character of the page. */
  static char given(char c) {
    return c == END ? REPLACEMENT : c;
  }

  /** The limit that was reached, or null if all was given. */
  @Nullable String limit() {
    if (late) {
      return Limits.DEADLINE_REACHED;
    }
    return tagged ? Limits.TAGS_REACHED : end < raw.length() ? Limits.LENGTH_REACHED : null;
  }

  @Override
  public int read(char[] to, int from, int length) {
    late |= at < end && limits.late().getAsBoolean();
    if (late || at == end) {
      return -1;
    }
    int given = Math.min(Math.min(length, LONGEST_PIECE), end - at);
    raw.getChars(at, at + given, to, from);
    if (at < start) {
      Arrays.fill(to, from, from + Math.min(given, start - at), ' ');
    }
    for (int i = from; hasEnds && i < from + given; i++) {
      to[i] = given(to[i]);
    }
    if (end > MOST_TAGS) {
      given = countTags(to, from, given);
    }
    at += given;
    return given > 0 ? given : -1;
  }

  /** Counts the tags of a piece; how much of it is given. A short page cannot have too many. */
  private int countTags(char[] piece, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (piece[i] == '<' && tagsLeft-- == 0) {
        tagged = true;
        end = at + i - from;
        return i - from;
      }
    }
    return length;
  }

  @Override
  public void close() {
    // Holds nothing but the page.
  }
}
