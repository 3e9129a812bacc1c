package dev.winnow.internal.text;

import dev.winnow.internal.text.DateWord.Sense;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A date counted from the reference instant: {@code 2 hours ago}, {@code yesterday at 14:03}.
 *
 * <p>Its words are short and mean all manner of things elsewhere, as German {@code hier}, here, is
 * French for yesterday: only the page's own and English ones count. It is no more precise than its
 * unit: so many hours ago is a day, for a page that says {@code 2 hours ago} may mean any time of
 * nearly three.
 *
 * @param value the day, month, year, or date and time
 * @param confidence how likely the reading is right
 * @param next the token after it
 */
record DateRelative(Temporal value, double confidence, int next) {
  /** An amount is rounded, and the reference may be later than the page. */
  private static final double COUNTED = 0.7;

  /** {@code Today} alone is more often a word of the prose than a date. */
  private static final double NAMED = 0.4;

  /** Far enough from the ends of the calendar that nothing overflows. */
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

  private static final int LARGEST_AMOUNT = 999;
  private static final int MOST_PARTS = 2;

  /** Tells a period's amount from its unit. */
  private static final int PERIOD_AMOUNT = 10;

  static @Nullable DateRelative at(DateText text, int i) {
    Instant reference = text.context().reference();
    if (reference == null
        || !text.words().mayStartRelative(i)
        || reference.isBefore(FIRST)
        || reference.isAfter(LAST)) {
      return null;
    }
    LocalDateTime now = LocalDateTime.ofInstant(reference, text.context().zone());
    DateRelative named = named(text.words(), i, now);
    return named != null ? named : counted(text, i, now);
  }

  private static @Nullable DateRelative named(DateWords words, int i, LocalDateTime now) {
    DateWord moment = words.findOwn(i, Sense.NOW);
    if (moment != null) {
      return new DateRelative(now.truncatedTo(ChronoUnit.MINUTES), COUNTED, i + moment.length());
    }
    DateWord day = words.findOwn(i, Sense.DAYS_AGO);
    return day == null
        ? null
        : new DateRelative(now.toLocalDate().minusDays(day.value()), NAMED, i + day.length());
  }

  /** Reads {@code 2 hours ago}, {@code vor 3 Tagen}, {@code 1 hour 5 minutes ago}. */
  private static @Nullable DateRelative counted(DateText text, int i, LocalDateTime now) {
    DateWords words = text.words();
    DateWord before = words.findOwn(i, Sense.AGO_BEFORE);
    int at = before == null ? i : i + before.length();
    LocalDateTime moment = now;
    int smallest = 0;
    for (int part = 0; part < MOST_PARTS; part++) {
      DateWord word = words.findOwn(at, Sense.AMOUNT);
      int amount = word == null ? text.tokens().value(at) : word.value();
      int unitAt = word == null ? at + 1 : at + word.length();
      DateWord unit = words.findOwn(unitAt, Sense.UNIT);
      DateWord period = unit == null ? words.findOwn(at, Sense.PERIOD) : null;
      if (period != null) {
        amount = period.value() / PERIOD_AMOUNT;
        smallest = period.value() % PERIOD_AMOUNT;
        at += period.length();
      } else if (amount >= 0 && amount <= LARGEST_AMOUNT && unit != null) {
        smallest = unit.value();
        at = unitAt + unit.length();
      } else {
        break;
      }
      moment = moment.minus(amount, unit(smallest));
    }
    if (smallest == 0) {
      return null;
    }
    DateWord after = words.findOwn(at, Sense.AGO);
    if (before == null && after == null) {
      return null;
    }
    return new DateRelative(
        cut(moment, smallest), COUNTED, after == null ? at : at + after.length());
  }

  private static ChronoUnit unit(int value) {
    return switch (value) {
      case 1 -> ChronoUnit.SECONDS;
      case 2 -> ChronoUnit.MINUTES;
      case 3 -> ChronoUnit.HOURS;
      case 4 -> ChronoUnit.DAYS;
      case 5 -> ChronoUnit.WEEKS;
      case 6 -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }

  private static Temporal cut(LocalDateTime moment, int unit) {
    return switch (unit) {
      case 1, 2 -> moment.truncatedTo(ChronoUnit.MINUTES);
      case 3, 4, 5 -> LocalDate.from(moment);
      case 6 -> YearMonth.from(moment);
      default -> Year.from(moment);
    };
  }
}
