package dev.winnow.internal.text;

import dev.winnow.document.PageDate;
import dev.winnow.document.PageDate.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Reads dates that are one run of digits, in attributes and in addresses. */
final class DateCompact {
  /** Seconds since 1970 have so many digits from 2001 to 2286; thousandths have three more. */
  private static final int EPOCH_DIGITS = 10;

  private static final int EPOCH_MILLIS_DIGITS = 13;

  /** The web's first pages are of 1991. */
  private static final int FIRST_WEB_YEAR = 1991;

  private static final double IN_ATTRIBUTE = 0.9;
  private static final double IN_PATH = 0.8;
  private static final double MONTH_IN_PATH = 0.6;

  /** Eight digits may as well be a number of the page. */
  private static final double RUN_IN_PATH = 0.6;

  private DateCompact() {}

  /** Reads {@code 20220111}, {@code 20220111T0816}, {@code 20220111T081600Z} or epoch seconds. */
  static @Nullable PageDate read(String text) {
    String run = text.strip();
    int start = text.indexOf(run);
    int digits = digitsEnd(run, 0);
    Temporal value = null;
    if (digits == run.length() && (digits == EPOCH_DIGITS || digits == EPOCH_MILLIS_DIGITS)) {
      long number = Long.parseLong(run);
      value =
          Instant.ofEpochSecond(digits == EPOCH_DIGITS ? number : number / 1000)
              .atOffset(ZoneOffset.UTC);
    } else if (digits == 8) {
      LocalDate day = day(number(run, 0, 4), number(run, 4, 6), number(run, 6, 8));
      value = day == null || digits == run.length() ? day : timed(day, run);
    }
    return value == null
        ? null
        : new PageDate(value, start, start + run.length(), Method.METADATA, IN_ATTRIBUTE, null);
  }

  private static @Nullable Temporal timed(LocalDate day, String run) {
    int from = 9;
    int end = digitsEnd(run, from);
    boolean zulu = end == run.length() - 1 && run.charAt(end) == 'Z';
    if ((run.charAt(8) != 'T' && run.charAt(8) != ' ')
        || (end - from != 4 && end - from != 6)
        || (end != run.length() && !zulu)) {
      return null;
    }
    int hour = number(run, from, from + 2);
    int minute = number(run, from + 2, from + 4);
    int second = end - from == 6 ? number(run, from + 4, end) : 0;
    if (hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    LocalDateTime value = day.atTime(LocalTime.of(hour, minute, second));
    return zulu ? value.atOffset(ZoneOffset.UTC) : value;
  }

  /** Finds {@code /2022/01/11/}, {@code 2022-01-11}, {@code 20220111} or {@code /2022/01/}. */
  static @Nullable PageDate inUrl(String url) {
    int end = pathEnd(url);
    PageDate month = null;
    for (int i = pathStart(url, end); i < end; ) {
      int next = digitsEnd(url, i);
      if (next == i) {
        i++;
        continue;
      }
      PageDate found = at(url, i, next, end);
      if (found != null && found.precision() == PageDate.Precision.DAY) {
        return found;
      }
      month = month == null ? found : month;
      i = next;
    }
    return month;
  }

  private static @Nullable PageDate at(String url, int from, int next, int end) {
    if (next - from == 8) {
      LocalDate day =
          day(
              number(url, from, from + 4),
              number(url, from + 4, from + 6),
              number(url, from + 6, next));
      return day == null ? null : found(day, from, next, RUN_IN_PATH);
    }
    if (next - from != 4 || next >= end || !separates(url.charAt(next))) {
      return null;
    }
    int year = number(url, from, next);
    int monthAt = next + 1;
    int monthEnd = digitsEnd(url, monthAt);
    if (monthEnd - monthAt == 4) {
      LocalDate day =
          day(year, number(url, monthAt, monthAt + 2), number(url, monthAt + 2, monthEnd));
      return day == null ? null : found(day, from, monthEnd, IN_PATH);
    }
    int month = monthEnd - monthAt <= 2 ? number(url, monthAt, monthEnd) : 0;
    if (month < 1 || month > 12 || year < FIRST_WEB_YEAR || year > DateDay.LATEST) {
      return null;
    }
    if (monthEnd < end && separates(url.charAt(monthEnd))) {
      int dayEnd = digitsEnd(url, monthEnd + 1);
      int length = dayEnd - monthEnd - 1;
      // In /2022/01/10-best-films the ten is the title's.
      boolean whole =
          url.charAt(monthEnd) != '/' || dayEnd == end || "/.".indexOf(url.charAt(dayEnd)) >= 0;
      if (whole && length > 0 && length <= 2) {
        LocalDate day = day(year, month, number(url, monthEnd + 1, dayEnd));
        return day == null ? null : found(day, from, dayEnd, IN_PATH);
      }
    }
    boolean folders =
        from > 0
            && url.charAt(from - 1) == '/'
            && url.charAt(next) == '/'
            && monthEnd - monthAt == 2
            && monthEnd < end
            && url.charAt(monthEnd) == '/';
    return folders ? found(YearMonth.of(year, month), from, monthEnd, MONTH_IN_PATH) : null;
  }

  private static PageDate found(Temporal value, int start, int end, double confidence) {
    return new PageDate(value, start, end, Method.URL, confidence, null);
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    return year < FIRST_WEB_YEAR || year > DateDay.LATEST ? null : DateDay.day(year, month, day);
  }

  private static boolean separates(char c) {
    return c == '/' || c == '-' || c == '_' || c == '.';
  }

  /** Skips the scheme and the host, where there are any. */
  private static int pathStart(String url, int end) {
    int scheme = url.indexOf("://");
    int host = scheme < 0 || scheme >= end ? 0 : scheme + 3;
    int path = url.indexOf('/', host);
    return path < 0 ? end : path;
  }

  private static int pathEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        return i;
      }
    }
    return url.length();
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int number(String text, int from, int to) {
    return from < to ? Integer.parseInt(text, from, to, 10) : 0;
  }
}
