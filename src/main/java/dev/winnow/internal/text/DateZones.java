package dev.winnow.internal.text;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the zone after a time of day: {@code Z}, {@code +03:00}, {@code UTC+3}, {@code (GMT)},
 * {@code ET}.
 *
 * @param zone the offset, or the zone whose rules tell it
 * @param next the token after it
 */
record DateZones(ZoneId zone, int next) {
  /** Abbreviations, of several that share one the most used on the web. */
  private static final Map<String, ZoneId> NAMES =
      Resources.lines("dates/zones.txt").stream()
          .map(line -> line.split(" +", 2))
          .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> ZoneId.of(p[1])));

  private static final int MOST_HOURS = 14;
  private static final int MOST_WORDS = 5;

  /**
   * Reads a zone.
   *
   * @param signed whether the time is written as machines do, so that a minus starts an offset and
   *     not a range
   */
  static @Nullable DateZones at(DateTokens tokens, int i, boolean signed) {
    if (tokens.is(i, '(')) {
      DateZones inner = at(tokens, i + 1, signed);
      return inner != null && tokens.is(inner.next, ')') ? inner.to(inner.next + 1) : null;
    }
    DateZones offset = offset(tokens, i, signed);
    if (offset != null || !tokens.is(i, DateTokens.WORD)) {
      return offset;
    }
    ZoneId zone = NAMES.get(tokens.raw(i));
    if (zone == null || (tokens.glued(i + 1) && tokens.is(i + 1, DateTokens.WORD))) {
      return null;
    }
    if (zone.equals(ZoneOffset.UTC)) {
      offset = offset(tokens, i + 1, true);
      if (offset != null) {
        return offset.to(afterComment(tokens, offset.next));
      }
    }
    return new DateZones(zone, i + 1);
  }

  /** Skips the name that JavaScript writes after an offset: {@code (Moscow Standard Time)}. */
  private static int afterComment(DateTokens tokens, int i) {
    int k = i + 1;
    while (tokens.is(k, DateTokens.WORD) && k <= i + MOST_WORDS) {
      k++;
    }
    return tokens.is(i, '(') && tokens.is(k, ')') ? k + 1 : i;
  }

  private static @Nullable DateZones offset(DateTokens tokens, int i, boolean signed) {
    boolean minus = tokens.is(i, '-');
    if (!(tokens.is(i, '+') || (minus && signed)) || !tokens.glued(i + 1)) {
      return null;
    }
    int hours = tokens.value(i + 1);
    int minutes = 0;
    int next = i + 2;
    switch (tokens.digits(i + 1)) {
      case 1, 2 -> {
        if (tokens.is(next, ':') && tokens.digits(next + 1) == 2) {
          minutes = tokens.value(next + 1);
          next += 2;
        }
      }
      case 3, 4 -> {
        minutes = hours % 100;
        hours /= 100;
      }
      default -> {
        return null;
      }
    }
    if (hours > MOST_HOURS || minutes > 59) {
      return null;
    }
    int seconds = hours * 3600 + minutes * 60;
    return new DateZones(ZoneOffset.ofTotalSeconds(minus ? -seconds : seconds), next);
  }

  private DateZones to(int end) {
    return new DateZones(zone, end);
  }
}
