package dev.winnow.internal.text;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import org.jspecify.annotations.Nullable;

/** What the years and months of a date count. */
enum DateCalendar {
  /** The Gregorian calendar. */
  ISO,
  /** Gregorian months, the years counted from 543 BC. */
  BUDDHIST,
  /** The solar calendar of Iran and Afghanistan, whose year begins with spring. */
  PERSIAN;

  private static final int EARLIEST_BUDDHIST = 2443;
  private static final int LATEST_BUDDHIST = 2643;
  private static final int BUDDHIST_CENTURY = 2500;

  // The years in which the calendar's rule of 33 years holds, and the first day of one of them.
  private static final int EARLIEST_PERSIAN = 1343;
  private static final int LATEST_PERSIAN = 1472;
  private static final int PERSIAN_CENTURY = 1400;
  private static final int KNOWN_YEAR = 1400;
  private static final LocalDate KNOWN_DAY = LocalDate.of(2021, 3, 21);

  /** The first six months have 31 days. */
  private static final int LONG_MONTHS = 6;

  /** The calendar of dates in figures, by language. */
  static DateCalendar of(String language) {
    return switch (language) {
      case "th" -> BUDDHIST;
      case "fa" -> PERSIAN;
      default -> ISO;
    };
  }

  /** Whether a year of four figures is one of this calendar and of no other. */
  boolean owns(int year) {
    return switch (this) {
      case ISO -> false;
      case BUDDHIST -> year >= EARLIEST_BUDDHIST && year <= LATEST_BUDDHIST;
      case PERSIAN -> year >= EARLIEST_PERSIAN && year <= LATEST_PERSIAN;
    };
  }

  /** The Gregorian year of one that shares its months; the year itself if it is Gregorian. */
  int gregorian(int year) {
    return this == BUDDHIST && owns(year)
        ? LocalDate.from(ThaiBuddhistDate.of(year, 1, 1)).getYear()
        : year;
  }

  /** A year written with two figures. */
  int fullYear(int twoFigures) {
    return switch (this) {
      case ISO -> DateDay.fullYear(twoFigures);
      case BUDDHIST -> BUDDHIST_CENTURY + twoFigures;
      case PERSIAN -> PERSIAN_CENTURY - (twoFigures > 50 ? 100 : 0) + twoFigures;
    };
  }

  /** Returns the day, or null when the calendar has no such day. */
  @Nullable LocalDate day(int year, int month, int day) {
    if (this != PERSIAN) {
      return DateDay.day(gregorian(year), month, day);
    }
    boolean real =
        owns(year) && month >= 1 && month <= 12 && day >= 1 && day <= persianLength(year, month);
    if (!real) {
      return null;
    }
    LocalDate start = KNOWN_DAY;
    for (int y = KNOWN_YEAR; y < year; y++) {
      start = start.plusDays(isPersianLeap(y) ? 366 : 365);
    }
    for (int y = KNOWN_YEAR - 1; y >= year; y--) {
      start = start.minusDays(isPersianLeap(y) ? 366 : 365);
    }
    return start.plusDays((month - 1) * 30L + Math.min(month - 1, LONG_MONTHS) + day - 1);
  }

  private static int persianLength(int year, int month) {
    return month <= LONG_MONTHS ? 31 : month < 12 || isPersianLeap(year) ? 30 : 29;
  }

  private static boolean isPersianLeap(int year) {
    return (8 * year + 29) % 33 < 8;
  }
}
