package dev.winnow.internal.text;

import dev.winnow.internal.text.DateDay.Form;
import dev.winnow.internal.text.DateWord.Sense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Reads days in figures: {@code 2022-01-11}, {@code 11.01.2022}, {@code 1/11/22}. */
final class DateNumeric {
  private final DateText text;
  private final DateTokens tokens;
  private final DateWords words;
  private final DateContext context;
  private final DateCalendar calendar;
  private final boolean whole;

  DateNumeric(DateText text) {
    this.text = text;
    this.tokens = text.tokens();
    this.words = text.words();
    this.context = text.context();
    this.calendar = DateCalendar.of(context.primary());
    this.whole = text.whole();
  }

  @Nullable DateDay at(int i) {
    if (tokens.digits(i) == 4) {
      DateDay week = week(i);
      return week != null ? week : yearFirst(i);
    }
    return tokens.small(i) < 0 ? null : yearLast(i);
  }

  private @Nullable DateDay yearFirst(int i) {
    int year = tokens.value(i);
    char mark = tokens.kind(i + 1);
    int month = tokens.small(i + 2);
    if (month < 1 || !separates(i + 1, mark)) {
      return null;
    }
    int day = tokens.small(i + 4);
    if (day < 1 || !separates(i + 3, mark)) {
      boolean monthAlone = whole && mark == '-' && i + 3 == tokens.size();
      boolean known =
          tokens.digits(i + 2) == 2 ? DateDay.certainYear(year) : DateDay.everydayYear(year);
      return monthAlone && month <= 12 && known && !calendar.owns(year)
          ? DateDay.of(YearMonth.of(year, month), Form.ISO, DateDay.LIKELY, i + 3)
          : null;
    }
    boolean padded = tokens.digits(i + 2) == 2 && tokens.digits(i + 4) == 2;
    boolean iso = mark == '-' && padded;
    boolean own = calendar.owns(year);
    if (!own
        && !(iso
            ? DateDay.certainYear(year)
            : padded ? DateDay.yearInFigures(year) : DateDay.everydayYear(year))) {
      return null;
    }
    // A version such as 2022.1.11 looks the same where nobody writes the year first.
    if (mark == '.' && !padded && !context.yearFirst() && tokens.glued(i + 2)) {
      return null;
    }
    LocalDate value = own ? calendar.day(year, month, day) : DateDay.day(year, month, day);
    boolean dotted = mark == '.' && tokens.is(i + 5, '.');
    boolean goesOn = tokens.glued(i + 6) && tokens.is(i + 6, DateTokens.NUMBER);
    int next = dotted && !goesOn ? i + 6 : i + 5;
    return value == null
        ? null
        : DateDay.of(value, Form.ISO, iso ? DateDay.CERTAIN : DateDay.LIKELY, next);
  }

  /** {@code 2022-W02-2}, the second day of the second week. */
  private @Nullable DateDay week(int i) {
    int week = tokens.small(i + 3);
    int day = tokens.small(i + 5);
    boolean shape =
        tokens.is(i + 1, '-')
            && tokens.word(i + 2).equals("w")
            && tokens.glued(i + 3)
            && tokens.digits(i + 3) == 2
            && tokens.is(i + 4, '-')
            && tokens.digits(i + 5) == 1;
    if (!shape || day < 1 || day > 7 || week < 1 || !DateDay.everydayYear(tokens.value(i))) {
      return null;
    }
    LocalDate fourth = LocalDate.of(tokens.value(i), 1, 4);
    if (week > fourth.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
      return null;
    }
    LocalDate value = fourth.plusWeeks(week - 1L).with(DayOfWeek.of(day));
    return DateDay.of(value, Form.ISO, DateDay.CERTAIN, i + 6);
  }

  private @Nullable DateDay yearLast(int i) {
    char mark = tokens.kind(i + 1);
    int first = tokens.small(i);
    int second = tokens.small(i + 2);
    if (first < 1 || second < 1 || !separates(i + 1, mark)) {
      return null;
    }
    if (mark == '/' && context.slashed()) {
      int yearAt = tokens.is(i + 3, '-') && tokens.glued(i + 3) ? i + 4 : i + 3;
      LocalDate value =
          tokens.digits(yearAt) == 4 && DateDay.everydayYear(tokens.value(yearAt))
              ? DateDay.day(tokens.value(yearAt), second, first)
              : null;
      if (value != null) {
        return DateDay.of(value, Form.NUMERIC, DateDay.LIKELY, yearAt + 1);
      }
    }
    if (!separates(i + 3, mark)) {
      return null;
    }
    int year = calendar.gregorian(tokens.value(i + 4));
    return switch (tokens.digits(i + 4)) {
      case 4 ->
          DateDay.yearInFigures(year)
              ? ordered(year, first, second, mark, false, afterYear(i + 5))
              : null;
      case 2 -> shortYear(first, second, year, mark, i);
      default -> null;
    };
  }

  /** Two figures for the year: versions, scores and phone numbers look the same. */
  private @Nullable DateDay shortYear(int first, int second, int third, char mark, int i) {
    boolean padded = tokens.digits(i) == 2 && tokens.digits(i + 2) == 2;
    if (!whole && (!tokens.glued(i + 2) || !tokens.glued(i + 4))) {
      return null;
    }
    if (context.yearFirst()) {
      LocalDate value = padded ? DateDay.day(DateDay.fullYear(first), second, third) : null;
      return value == null ? null : DateDay.of(value, Form.NUMERIC, DateDay.SHORT_YEAR, i + 5);
    }
    boolean usual =
        switch (mark) {
          case '/' -> true;
          case '.' -> context.dotted() && (padded || isAnnounced(i) || isTimed(i + 5));
          default -> false;
        };
    return usual || whole
        ? ordered(
            calendar.gregorian(calendar.fullYear(third)),
            first,
            second,
            mark,
            true,
            afterYear(i + 5))
        : null;
  }

  /** Whether a word before the day leads to one: {@code am 3.4.20}. */
  private boolean isAnnounced(int i) {
    return words.findOwn(i - 1, Sense.TIME_LINK) != null
        || words.findOwn(tokens.isAny(i - 1, ".,") ? i - 2 : i - 1, Sense.WEEKDAY) != null;
  }

  /** Whether a time of day follows: {@code 3.4.20 10:05}, {@code 3.4.20 kl. 10:05}. */
  private boolean isTimed(int i) {
    int at = tokens.isAny(i, ",-|") ? i + 1 : i;
    DateWord link = words.findOwn(at, Sense.TIME_LINK);
    int time = link == null ? at : at + link.length();
    return DateClock.at(text, tokens.is(time, '.') ? time + 1 : time, link != null) != null;
  }

  /** Skips what marks the year: {@code 11.1.2022 г.}. */
  private int afterYear(int i) {
    DateWord mark = words.findOwn(i, Sense.YEAR_MARK);
    return mark == null ? i : i + mark.length();
  }

  /** Decides which of the two numbers is the month. Dots put the day first. */
  private @Nullable DateDay ordered(
      int year, int first, int second, char mark, boolean shortYear, int next) {
    boolean monthFirst = mark != '.' && context.monthFirst();
    LocalDate usual =
        monthFirst ? DateDay.day(year, first, second) : DateDay.day(year, second, first);
    LocalDate swapped =
        monthFirst ? DateDay.day(year, second, first) : DateDay.day(year, first, second);
    boolean open =
        usual != null
            && swapped != null
            && !usual.equals(swapped)
            && (mark == '.' ? context.monthFirst() : !context.orderKnown());
    LocalDate value = usual != null ? usual : swapped;
    if (value == null) {
      return null;
    }
    double confidence = open ? DateDay.OPEN : shortYear ? DateDay.SHORT_YEAR : DateDay.LIKELY;
    return new DateDay(value, open ? swapped : null, Form.NUMERIC, confidence, null, next);
  }

  /**
   * Whether the token separates two numbers of one date: glued on both sides, spaced on both, or a
   * dot with a space after it, as in {@code 11. 1. 2022}.
   */
  private boolean separates(int i, char mark) {
    if (!tokens.is(i, mark) || (mark != '.' && mark != '/' && mark != '-')) {
      return false;
    }
    return tokens.glued(i) == tokens.glued(i + 1) || (mark == '.' && tokens.glued(i));
  }
}
