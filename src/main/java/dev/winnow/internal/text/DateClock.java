package dev.winnow.internal.text;

import dev.winnow.internal.text.DateWord.Sense;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as the text gives it.
 *
 * @param time the time, without fractions of a second
 * @param zone its zone, null when none is named
 * @param next the token after it
 */
record DateClock(LocalTime time, @Nullable ZoneId zone, int next) {
  private static final int NONE = -1;

  // The halves of the day: before noon, after it, and the hours around it.
  private static final int MORNING = 0;
  private static final int AFTERNOON = 1;
  private static final int NOON = 2;

  /** The first of the hours around noon: an earlier number is one after it. */
  private static final int FIRST_NOON_HOUR = 10;

  /**
   * Reads a time of day.
   *
   * @param linked whether the words before announce a time, so that {@code 8.16} is one
   */
  static @Nullable DateClock at(DateText text, int i, boolean linked) {
    return text.tokens().small(i) < 0 && !text.tokens().caseless(i)
        ? null
        : new Reading(text, false).read(i, linked);
  }

  /** Reads what follows the T of ISO 8601, where a minus says how far off the zone is. */
  static @Nullable DateClock iso(DateText text, int i) {
    return new Reading(text, true).read(i, false);
  }

  /** One attempt; the fields fill as the tokens are read. */
  private static final class Reading {
    private final DateTokens tokens;
    private final DateWords words;
    private final DateContext context;
    private int next;
    private int hour;
    private int minute;
    private int second;
    private boolean sure;
    private boolean exact;
    private boolean machine;

    /** Where machines write, a minus behind a time is no dash to another one. */
    Reading(DateText text, boolean machine) {
      this.machine = machine;
      this.tokens = text.tokens();
      this.words = text.words();
      this.context = text.context();
    }

    @Nullable DateClock read(int i, boolean linked) {
      next = i;
      int half = tokens.caseless(next) ? half() : NONE;
      hour = tokens.small(next);
      if (hour < 0) {
        return null;
      }
      next++;
      sure = half != NONE;
      if (!minutes(linked || half != NONE)) {
        return null;
      }
      int later = half();
      if (later != NONE) {
        half = later;
        sure = true;
      }
      DateWord clock = words.find(next, Sense.CLOCK);
      if (clock != null) {
        sure |= exact || clock.value() == 1;
        next += clock.length();
        take('.');
      }
      if (!sure || !toFullDay(half) || goesOn()) {
        return null;
      }
      DateZones zone = DateZones.at(tokens, next, machine);
      return new DateClock(
          LocalTime.of(hour, minute, second),
          zone == null ? null : zone.zone(),
          zone == null ? next : zone.next());
    }

    /** Reads what follows the hour; false when the number turns out to be no hour. */
    private boolean minutes(boolean announced) {
      if (tokens.is(next, ':') && pair(next + 1)) {
        minute = tokens.value(next + 1);
        next += 2;
        sure = true;
        if (tokens.is(next, ':') && pair(next + 1)) {
          second = tokens.value(next + 1);
          next += 2;
          machine = true;
          fraction();
        }
        return true;
      }
      if (tokens.is(next, '.') && tokens.glued(next) && tokens.glued(next + 1) && pair(next + 1)) {
        minute = tokens.value(next + 1);
        next += 2;
        exact = true;
        sure |= announced || context.dottedTime();
        return true;
      }
      int mark = next;
      if (take(Sense.HOUR_SIGN)) {
        if (signed(Sense.MINUTE_SIGN) || (tokens.glued(next) && pair(next) && mark + 1 == next)) {
          minute = tokens.value(next);
          next++;
          sure = true;
          if (take(Sense.MINUTE_SIGN) && signed(Sense.SECOND_SIGN)) {
            second = tokens.value(next);
            next++;
            take(Sense.SECOND_SIGN);
          }
        } else if (tokens.digits(next) > 0 && pair(next) && announced) {
          minute = tokens.value(next);
          next++;
          sure = true;
        } else {
          sure |= announced;
          next = sure ? next : mark;
        }
      }
      return true;
    }

    /** Whether the number is one of something else: a share, a measure, a longer run. */
    private boolean goesOn() {
      if (exact && (words.find(next, Sense.MEASURE) != null || tokens.isAny(next, "%€$£"))) {
        return true;
      }
      return tokens.glued(next)
          && (tokens.isAny(next, "%°€$£")
              || (tokens.isAny(next, ":.")
                  && tokens.glued(next + 1)
                  && tokens.digits(next + 1) > 0));
    }

    private void fraction() {
      if (tokens.isAny(next, ".,")
          && tokens.glued(next)
          && tokens.glued(next + 1)
          && tokens.is(next + 1, DateTokens.NUMBER)) {
        next += 2;
      }
    }

    /** Turns a twelve-hour time into a full one; false when there is no such time. */
    private boolean toFullDay(int half) {
      if (hour == 12 && half == MORNING) {
        hour = 0;
      } else if (hour < (half == NOON ? FIRST_NOON_HOUR : 12) && half >= AFTERNOON) {
        hour += 12;
      }
      return hour < 24 && minute < 60 && second < 60;
    }

    /** Reads a word for the half of the day. */
    private int half() {
      int half =
          take(Sense.AM) ? MORNING : take(Sense.PM) ? AFTERNOON : take(Sense.NOON) ? NOON : NONE;
      if (half != NONE && tokens.glued(next)) {
        take('.');
      }
      return half;
    }

    private boolean pair(int i) {
      return tokens.digits(i) == 2;
    }

    private boolean signed(Sense sign) {
      return tokens.small(next) >= 0 && words.find(next + 1, sign) != null;
    }

    private boolean take(Sense sense) {
      DateWord word = words.find(next, sense);
      if (word == null) {
        return false;
      }
      next += word.length();
      return true;
    }

    private boolean take(char mark) {
      if (!tokens.is(next, mark)) {
        return false;
      }
      next++;
      return true;
    }
  }
}
