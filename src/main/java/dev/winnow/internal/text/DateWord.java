package dev.winnow.internal.text;

/**
 * One meaning of a word or phrase in dates.
 *
 * @param sense what the phrase is in a date
 * @param value the month, weekday, unit or amount that it names; 0 where it names none
 * @param language the language it belongs to, a language subtag
 * @param everyday whether it is also an everyday word, as {@code may} is, and proves little alone
 * @param local whether it counts in its own language only, as Italian {@code set} must
 * @param length how many tokens it takes
 */
record DateWord(
    Sense sense, int value, String language, boolean everyday, boolean local, int length) {

  /** What a phrase is in a date; the resources have these names in small letters. */
  enum Sense {
    /** A month's name; the value is its number. */
    MONTH,
    /** A weekday's name; the value is its number, Monday's 1. */
    WEEKDAY,
    /** A month's name in the Persian calendar; the value is its number. */
    PERSIAN_MONTH,
    /** Counts the year behind it from another than the first: {@code 令和4年}; what is to be added. */
    ERA,
    /**
     * The number of a month in Roman figures, which count in capitals alone: {@code 3 III 2022}.
     */
    ROMAN_MONTH,
    /** A month's first day: {@code premier mai}. */
    FIRST,
    /** Makes the number that follows a month: {@code tháng 1}. */
    MONTH_BEFORE,
    /** Makes the number before it a year: {@code 2022年}. */
    YEAR_SIGN,
    /** Makes the number before it a month: {@code 1月}. */
    MONTH_SIGN,
    /** Makes the number before it a day: {@code 11日}. */
    DAY_SIGN,
    /** Makes the number before it an hour: {@code 8時}, {@code 8h16}. */
    HOUR_SIGN,
    /** Makes the number before it a minute: {@code 16分}. */
    MINUTE_SIGN,
    /** Makes the number before it a second: {@code 5秒}. */
    SECOND_SIGN,
    /** Joins the parts of a day: {@code 11th of January}, {@code 11 de enero de 2022}. */
    LINK,
    /** Follows the day's number: {@code 11th}, {@code 1er}. */
    ORDINAL,
    /** Follows the year: {@code 2022 г.}. */
    YEAR_MARK,
    /** Joins a day and a time: {@code at}, {@code um}. */
    TIME_LINK,
    /** Follows a time of day and makes it one: {@code 8 Uhr}. */
    CLOCK,
    /** The hours before noon. */
    AM,
    /** The hours after noon. */
    PM,
    /** The hours around noon, before it and after it: {@code 中午}. */
    NOON,
    /** Follows an amount, which then is no time of day: {@code 10.50 euro}. */
    MEASURE,
    /** A day counted from today; the value is how many days ago it was. */
    DAYS_AGO,
    /** The present moment. */
    NOW,
    /** A unit of time; the value is 1 for seconds, then minutes, hours, days, weeks, months, 7. */
    UNIT,
    /** A length of time in one word; the value is ten times the amount, and the unit. */
    PERIOD,
    /** An amount in words. */
    AMOUNT,
    /** Joins two amounts: {@code a year and two months}. */
    AND,
    /** Stands after an amount of time and puts it into the past: {@code ago}. */
    AGO,
    /** The same before the amount: {@code vor}. */
    AGO_BEFORE
  }
}
