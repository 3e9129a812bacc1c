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

  /** Years, months, days and hours: no page counts more of them. */
  private static final int MOST_PARTS = 4;

  // Numbers of units, see DateWord.Sense: a day is named with those from weeks on.
  private static final int WEEKS = 5;
  private static final int LARGEST_UNIT = 7;

  /** Tells a period's amount from its unit. */
  private static final int PERIOD_AMOUNT = 10;

  static @Nullable DateRelative at(DateText text, int i) {
    Instant reference = text.context().reference();
    DateWords words = text.words();
    if (reference == null
        || !words.mayStartRelative(i)
        || reference.isBefore(FIRST)
        || reference.isAfter(LAST)) {
      return null;
    }
    LocalDateTime now = LocalDateTime.ofInstant(reference, text.context().zone());
    DateWord moment = words.findOwn(i, Sense.NOW);
    if (moment != null) {
      return new DateRelative(now.truncatedTo(ChronoUnit.MINUTES), COUNTED, i + moment.length());
    }
    DateWord day = words.findOwn(i, Sense.DAYS_AGO);
    Span span = span(text, day == null ? i : i + day.length(), now);
    if (day == null) {
      return span == null ? null : counted(words, span);
    }
    if (span != null && span.before && span.unit >= WEEKS) {
      return new DateRelative(span.moment.toLocalDate().minusDays(day.value()), COUNTED, span.next);
    }
    return new DateRelative(now.toLocalDate().minusDays(day.value()), NAMED, i + day.length());
  }

  /**
   * A length of time that is put into the past: {@code 2 hours ago}, {@code vor 3 Tagen}, {@code 1
   * year, 2 months ago}.
   *
   * @param moment when it began
   * @param unit the smallest that it counts
   * @param before whether the word that puts it into the past stands before it
   * @param next the token after it
   */
  private record Span(LocalDateTime moment, int unit, boolean before, int next) {}

  /** A day that is named behind it makes it exact: {@code two years ago today}. */
  private static DateRelative counted(DateWords words, Span span) {
    DateWord day = span.unit < WEEKS ? null : words.findOwn(span.next, Sense.DAYS_AGO);
    return day == null
        ? new DateRelative(cut(span.moment, span.unit), COUNTED, span.next)
        : new DateRelative(
            span.moment.toLocalDate().minusDays(day.value()), COUNTED, span.next + day.length());
  }

  private static @Nullable Span span(DateText text, int i, LocalDateTime now) {
    DateWords words = text.words();
    DateWord before = words.findOwn(i, Sense.AGO_BEFORE);
    int at = before == null ? i : i + before.length();
    LocalDateTime moment = now;
    int smallest = LARGEST_UNIT + 1;
    int from = at;
    for (int part = 0; part < MOST_PARTS; part++) {
      DateWord word = words.findOwn(from, Sense.AMOUNT);
      int amount = word == null ? text.tokens().value(from) : word.value();
      int end = word == null ? from + 1 : from + word.length();
      DateWord named = words.findOwn(end, Sense.UNIT);
      DateWord period = named == null ? words.findOwn(from, Sense.PERIOD) : null;
      int unit = smallest;
      if (period != null) {
        amount = period.value() / PERIOD_AMOUNT;
        unit = period.value() % PERIOD_AMOUNT;
        end = from + period.length();
      } else if (amount >= 0 && amount <= LARGEST_AMOUNT && named != null) {
        unit = named.value();
        end += named.length();
      }
      if (unit >= smallest) {
        break; // No amount, or none that goes on the one before it.
      }
      moment = moment.minus(amount, unit(unit));
      smallest = unit;
      at = end;
      from = afterJoint(text, at);
    }
    DateWord after = words.findOwn(at, Sense.AGO);
    if (smallest > LARGEST_UNIT || (before == null && after == null)) {
      return null;
    }
    return new Span(moment, smallest, before != null, after == null ? at : at + after.length());
  }

  /** Skips what joins two parts of one length of time: a comma, {@code and}, both or nothing. */
  private static int afterJoint(DateText text, int i) {
    int at = text.tokens().is(i, ',') ? i + 1 : i;
    DateWord and = text.words().findOwn(at, Sense.AND);
    return and == null ? at : at + and.length();
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
