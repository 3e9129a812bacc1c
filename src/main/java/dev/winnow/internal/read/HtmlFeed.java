package dev.winnow.internal.read;

import java.io.Reader;
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

  private final String raw;
  private final Limits limits;
  private final int end;
  private final boolean tagged;
  private int at;
  private boolean late;

  HtmlFeed(String raw, Limits limits) {
    this.raw = raw;
    this.limits = limits;
    int most = limits.cut(raw);
    int tag = -1;
    int tags = 0;
    do {
      tag = raw.indexOf('<', tag + 1);
    } while (tag >= 0 && tag < most && tags++ < MOST_TAGS);
    tagged = tag >= 0 && tag < most;
    end = tagged ? tag : most;
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
    at += given;
    return given;
  }

  @Override
  public void close() {
    // Holds nothing but the page.
  }
}
