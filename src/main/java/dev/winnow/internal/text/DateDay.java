package dev.winnow.internal.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A day or month as the text gives it.
 *
 * @param value a {@link LocalDate} or {@link YearMonth}
 * @param other the second reading of an ambiguous day
 * @param form how it is written
 * @param confidence how likely the reading is right
 * @param clock a time that stands inside the day, as in {@code Tue Jan 11 08:16:00 UTC 2022}
 * @param next the token after it
 */
record DateDay(
    Temporal value,
    @Nullable Temporal other,
    Form form,
    double confidence,
    @Nullable DateClock clock,
    int next) {

  /** How a day is written. */
  enum Form {
    /** In figures, the year first, as machines do. */
    ISO,
    /** In figures. */
    NUMERIC,
    /** With a month's name or sign. */
    WORDED
  }

  /** The first year that a number in prose is taken for, or a part of one. */
  static final int EARLIEST = 1970;

  /** The first year of days in figures; earlier ones are sizes, scores and codes. */
  static final int EARLIEST_IN_FIGURES = 1800;

  /** The last year that a number in prose is taken for. */
  static final int LATEST = 2100;

  static final int EARLIEST_CERTAIN = 1000;
  static final int LATEST_CERTAIN = 2999;

  /** Two figures below this are of this century, as in POSIX. */
  private static final int PIVOT = 69;

  // Confidences order the forms by how often something else looks the same; they are judged,
  // not measured.
  static final double CERTAIN = 0.95;
  static final double LIKELY = 0.85;
  static final double MONTH_ONLY = 0.6;
  static final double SHORT_YEAR = 0.6;
  static final double OPEN = 0.5;

  static DateDay of(Temporal value, Form form, double confidence, int next) {
    return new DateDay(value, null, form, confidence, null, next);
  }

  /** Returns the same day, or its other reading when only that falls on the weekday. */
  DateDay on(DayOfWeek weekday) {
    boolean otherFits = other instanceof LocalDate date && date.getDayOfWeek() == weekday;
    if (other == null || otherFits == isOn(weekday)) {
      return this;
    }
    return new DateDay(otherFits ? other : value, null, form, LIKELY, clock, next);
  }

  boolean isOn(DayOfWeek weekday) {
    return value instanceof LocalDate date && date.getDayOfWeek() == weekday;
  }

  /** Returns the day, or null when the calendar has no such day. */
  static @Nullable LocalDate day(int year, int month, int day) {
    return month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()
        ? null
        : LocalDate.of(year, month, day);
  }

  static int fullYear(int twoFigures) {
    return twoFigures < PIVOT ? 2000 + twoFigures : 1900 + twoFigures;
  }

  static boolean everydayYear(int year) {
    return year >= EARLIEST && year <= LATEST;
  }

  static boolean yearInFigures(int year) {
    return year >= EARLIEST_IN_FIGURES && year <= LATEST;
  }

  static boolean certainYear(int year) {
    return year >= EARLIEST_CERTAIN && year <= LATEST_CERTAIN;
  }
}
