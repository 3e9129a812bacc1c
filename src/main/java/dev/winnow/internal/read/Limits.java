package dev.winnow.internal.read;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much of an input is read, for one call.
 *
 * @param length the most characters
 * @param blocks the most blocks
 * @param depth the most elements that stand inside each other
 * @param late whether there is no time to read on; asked often
 */
public record Limits(int length, int blocks, int depth, BooleanSupplier late) {
  /** A depth that no page of authors has, and what browsers stop at as well. */
  public static final int DEPTH = 512;

  /** All of it, with all the time there is. */
  public static final Limits NONE =
      new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, DEPTH, () -> false);

  /**
   * Of a page that there was no time for, so much is read and judged still, in some hundredths of a
   * second.
   */
  public static final int BLOCKS_WHEN_LATE = 1_000;

  /** The same in characters. */
  public static final int CHARACTERS_WHEN_LATE = 100_000;

  // What an article says was reached.
  static final String LENGTH_REACHED = "length";
  static final String TAGS_REACHED = "tags";
  static final String BLOCKS_REACHED = "blocks";
  static final String DEPTH_REACHED = "depth";

  /** Said of a page that was not read, or not judged, to its end when the time was up. */
  public static final String DEADLINE_REACHED = "deadline";

  /**
   * What is read still when the time is up, for as long as that takes.
   *
   * @param start where the page starts
   */
  Limits whenLate(int start) {
    return new Limits(
        (int) Math.min(length, (long) start + CHARACTERS_WHEN_LATE),
        Math.min(blocks, BLOCKS_WHEN_LATE),
        depth,
        () -> false);
  }

  /**
   * Whether a page that reached a limit has text that was not read. Elements that are nested too
   * deep are read elsewhere.
   */
  public static boolean leavesText(@Nullable String reached) {
    return reached != null && !reached.equals(DEPTH_REACHED);
  }

  /** Where to stop reading, never between the halves of a surrogate pair. */
  int cut(String raw) {
    if (raw.length() <= length) {
      return raw.length();
    }
    return length > 0 && Character.isHighSurrogate(raw.charAt(length - 1)) ? length - 1 : length;
  }
}
