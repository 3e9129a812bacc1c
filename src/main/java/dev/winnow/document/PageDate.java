package dev.winnow.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page gives it, cut to the precision it is given with.
 *
 * <p>A zone is there only when the page names one: {@code 11 Jan, 2022 08:16} is a {@link
 * LocalDateTime}, {@code 11 Jan 2022 08:16 GMT} an {@link OffsetDateTime}. Immutable and
 * thread-safe.
 *
 * @param value a {@link Year}, {@link YearMonth}, {@link LocalDate}, {@link LocalDateTime} or
 *     {@link OffsetDateTime}; fractions of a second are cut off
 * @param start where the evidence begins, an offset in UTF-16 units, inclusive
 * @param end where the evidence ends, exclusive; equal to {@code start} when the evidence stands
 *     outside the text
 * @param method how the date was found
 * @param confidence how likely the reading is right, from 0 to 1
 * @param otherReading the second reading of an ambiguous date such as {@code 03/04/2022}, of the
 *     same class as {@code value}; null when there is but one
 */
public record PageDate(
    Temporal value,
    int start,
    int end,
    Method method,
    double confidence,
    @Nullable Temporal otherReading)
    implements Serializable {

  /** How a date was found. */
  public enum Method {
    /** Written out in the text, as a day or a month. */
    TEXT,
    /** Counted from the reference instant, as in {@code 2 hours ago}. */
    RELATIVE,
    /** Part of the page's address. */
    URL,
    /** Given by a meta tag, an attribute or structured data. */
    METADATA
  }

  /** The smallest unit that a date states. */
  public enum Precision {
    /** A year alone. */
    YEAR,
    /** A month of a year. */
    MONTH,
    /** A day. */
    DAY,
    /** A time of day without seconds, or with zero seconds. */
    MINUTE,
    /** A time of day with seconds. */
    SECOND
  }

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if {@code value} or {@code method} is null
   * @throws IllegalArgumentException if a value is of another class than those named above, the
   *     span is negative or reversed, or the confidence lies outside 0 to 1
   */
  public PageDate {
    value = cut(Objects.requireNonNull(value, "value"), "value");
    Objects.requireNonNull(method, "method");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("start, end: no span: " + start + ", " + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence: not from 0 to 1: " + confidence);
    }
    if (otherReading != null) {
      otherReading = cut(otherReading, "otherReading");
      if (otherReading.getClass() != value.getClass()) {
        throw new IllegalArgumentException(
            "otherReading: not a " + value.getClass().getSimpleName() + ": " + otherReading);
      }
    }
  }

  private static Temporal cut(Temporal value, String argument) {
    if (value instanceof LocalDateTime || value instanceof OffsetDateTime) {
      return value.with(ChronoField.NANO_OF_SECOND, 0);
    }
    if (value instanceof LocalDate || value instanceof YearMonth || value instanceof Year) {
      return value;
    }
    throw new IllegalArgumentException(
        argument + ": neither a date nor a date and time: " + value.getClass().getName());
  }

  /** Returns the smallest unit that the date states. */
  public Precision precision() {
    if (value.isSupported(ChronoUnit.SECONDS)) {
      return value.get(ChronoField.SECOND_OF_MINUTE) == 0 ? Precision.MINUTE : Precision.SECOND;
    }
    if (value.isSupported(ChronoUnit.DAYS)) {
      return Precision.DAY;
    }
    return value.isSupported(ChronoUnit.MONTHS) ? Precision.MONTH : Precision.YEAR;
  }

  /** Returns whether the date can be read in a second way. */
  public boolean ambiguous() {
    return otherReading != null;
  }

  /**
   * Returns the date in ISO 8601, cut to its precision: {@code 2022-01}, {@code 2022-01-11}, {@code
   * 2022-01-11T08:16}, {@code 2022-01-11T08:16+03:00}.
   */
  public String iso() {
    return value.toString();
  }

  /**
   * Returns the same date with another evidence span.
   *
   * @param start the span's first offset, inclusive
   * @param end the span's end, exclusive
   * @throws IllegalArgumentException if the span is negative or reversed
   */
  public PageDate at(int start, int end) {
    return new PageDate(value, start, end, method, confidence, otherReading);
  }

  /** Returns {@link #iso()}. */
  @Override
  public String toString() {
    return iso();
  }
}
