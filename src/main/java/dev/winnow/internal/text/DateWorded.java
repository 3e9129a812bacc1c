package dev.winnow.internal.text;

import dev.winnow.internal.text.DateDay.Form;
import dev.winnow.internal.text.DateWord.Sense;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads days with a month's name or sign: {@code 11 Jan 2022}, {@code January 11th, 2022}, {@code
 * 2022. január 11.}, {@code 2022年1月11日}.
 */
final class DateWorded {
  private static final int MOST_LINKS = 2;

  /** The first year of an era has a name instead of a number. */
  private static final String FIRST_YEAR = "元";

  private final DateText text;
  private final DateTokens tokens;
  private final DateWords words;

  DateWorded(DateText text) {
    this.text = text;
    this.tokens = text.tokens();
    this.words = text.words();
  }

  /**
   * A month that the text names.
   *
   * @param evident whether a year is enough to make it a month: "May 2022" is one, while "it may
   *     2022 times" is none, nor is "Mars 2022" outside the languages that have it
   */
  private record Month(int number, DateCalendar calendar, boolean evident, int next) {}

  @Nullable DateDay at(int i) {
    DateWord era = words.find(i, Sense.ERA);
    if (era != null) {
      return signed(i + era.length(), era.value());
    }
    if (tokens.is(i, DateTokens.NUMBER)) {
      DateDay day = signed(i, 0);
      if (day == null) {
        day =
            tokens.digits(i) == 4
                ? yearMonthDay(i)
                : dayMonthYear(tokens.small(i), afterRange(i, ordinal(i + 1)));
      }
      return day;
    }
    DateWord first = words.findOwn(i, Sense.FIRST);
    if (first != null) {
      return dayMonthYear(1, i + first.length());
    }
    Month month = month(i);
    if (month == null) {
      return null;
    }
    DateDay day = monthDayYear(month);
    return day != null ? day : monthYear(i, month);
  }

  /**
   * Skips the last of several days, of which the first is the date: {@code 3-5 March 2022}.
   *
   * @param i the first day
   * @param next the token after it
   */
  private int afterRange(int i, int next) {
    int dash = skipOne(next, ".");
    int last = tokens.small(dash + 1);
    return tokens.is(dash, '-') && last > tokens.small(i) && last <= 31 ? ordinal(dash + 2) : next;
  }

  private @Nullable DateDay dayMonthYear(int day, int next) {
    if (day < 1 || day > 31) {
      return null;
    }
    int at = skipOne(next, ".-/,");
    Month month = linkedMonth(at);
    if (month == null) {
      DateWord weekday = words.find(at, Sense.WEEKDAY);
      month = weekday == null ? null : month(skipOne(at + weekday.length(), ".,"));
    }
    if (month == null) {
      return null;
    }
    int year = skipOne(month.next, ",-/");
    boolean joined = tokens.isAny(year - 1, "-/");
    boolean range = tokens.is(at - 1, '-') && !joined;
    int yearAt = skipOne(links(year), "'");
    // "Mar 23-Apr 14" has no year.
    return range && tokens.digits(yearAt) != 4 ? null : withYear(yearAt, month, day, joined);
  }

  private @Nullable DateDay monthDayYear(Month month) {
    int at = links(skipOne(month.next, "-/,"));
    int day = tokens.small(at);
    if (day < 1 || day > 31) {
      return null;
    }
    int after = afterRange(at, ordinal(at + 1));
    DateClock clock = DateClock.at(text, after, false);
    if (clock != null && tokens.digits(clock.next()) == 4) {
      DateDay date = withYear(clock.next(), month, day, false);
      return date == null
          ? null
          : new DateDay(date.value(), null, Form.WORDED, date.confidence(), clock, date.next());
    }
    int year = links(skipOne(skipOne(after, "."), ",-/"));
    return year == after && counts(year)
        ? null
        : tokens.isAny(year, "'") || tokens.digits(year) == 4 || text.whole()
            ? withYear(skipOne(year, "'"), month, day, true)
            : null;
  }

  /**
   * The year first: {@code 2022. január 11.}, {@code 2022-Jan-11}, {@code 2022. gada 11. maijs}.
   */
  private @Nullable DateDay yearMonthDay(int i) {
    int year = tokens.value(i);
    int mark = skipOne(i + 1, ".,-/");
    int marked = skipYearMark(mark);
    int after = marked > mark ? skipOne(marked, ",") : mark;
    boolean dayFirst = marked > mark && tokens.small(after) >= 0;
    Month month = linkedMonth(dayFirst ? ordinal(skipOne(after + 1, ".-")) : after);
    if (month == null || !DateDay.certainYear(year)) {
      return null;
    }
    int at = dayFirst ? after : links(skipOne(month.next, ",-/"));
    LocalDate value = month.calendar.day(year, month.number, tokens.small(at));
    boolean code = !dayFirst && at == month.next && tokens.glued(at) && !tokens.is(at - 1, '.');
    if (value == null || code) {
      return null;
    }
    int sign = afterSign(at, Sense.DAY_SIGN);
    int end = dayFirst ? month.next : sign < 0 ? ordinal(at + 1) : sign;
    return DateDay.of(
        value, Form.WORDED, DateDay.CERTAIN, tokens.glued(end) ? skipOne(end, ".") : end);
  }

  private @Nullable DateDay monthYear(int i, Month month) {
    int year = links(skipOne(month.next, ",-/"));
    if (!month.evident
        || dayBefore(i)
        || tokens.digits(year) != 4
        || month.calendar == DateCalendar.PERSIAN
        || !DateDay.everydayYear(month.calendar.gregorian(tokens.value(year)))) {
      return null;
    }
    YearMonth value = YearMonth.of(month.calendar.gregorian(tokens.value(year)), month.number);
    return DateDay.of(value, Form.WORDED, DateDay.MONTH_ONLY, skipYearMark(year + 1));
  }

  /**
   * Numbers with a sign after each: {@code 2022年1月11日}, {@code 2022년 1월}.
   *
   * @param era what is to be added to the year, 0 if no era is named
   */
  private @Nullable DateDay signed(int i, int era) {
    boolean first = era > 0 && tokens.word(i).equals(FIRST_YEAR);
    int yearEnd = first ? i + 2 : afterSign(i, Sense.YEAR_SIGN);
    if (first && words.find(i + 1, Sense.YEAR_SIGN) == null) {
      return null;
    }
    int at = afterOtherEra(yearEnd);
    int monthEnd = afterSign(at, Sense.MONTH_SIGN);
    if (at < 0 || monthEnd < 0) {
      return null;
    }
    int year =
        era > 0
            ? era + (first ? 1 : tokens.value(i))
            : tokens.digits(i) == 2 ? DateDay.fullYear(tokens.value(i)) : tokens.value(i);
    int month = tokens.small(at);
    int dayEnd = afterSign(monthEnd, Sense.DAY_SIGN);
    if (!DateDay.certainYear(year) || month < 1 || month > 12) {
      return null;
    }
    if (dayEnd < 0) {
      return DateDay.of(YearMonth.of(year, month), Form.WORDED, DateDay.LIKELY, monthEnd);
    }
    LocalDate value = DateDay.day(year, month, tokens.small(monthEnd));
    return value == null ? null : DateDay.of(value, Form.WORDED, DateDay.CERTAIN, dayEnd);
  }

  /** Skips the same year in brackets, counted another way: {@code 2022年（令和4年）1月}. */
  private int afterOtherEra(int i) {
    if (i < 0 || !tokens.is(i, '(')) {
      return i;
    }
    DateWord era = words.find(i + 1, Sense.ERA);
    int end = afterSign(era == null ? i + 1 : i + 1 + era.length(), Sense.YEAR_SIGN);
    return tokens.is(end, ')') ? end + 1 : i;
  }

  private int afterSign(int i, Sense sign) {
    DateWord word = i < 0 || tokens.digits(i) == 0 ? null : words.find(i + 1, sign);
    return word == null ? -1 : i + 1 + word.length();
  }

  /** Reads the year and its marks, and so ends a date that gives the year last. */
  private @Nullable DateDay withYear(int i, Month month, int day, boolean joined) {
    int year = tokens.value(i);
    double confidence = DateDay.CERTAIN;
    if (tokens.digits(i) == 2
        && (joined || tokens.is(i - 1, '\'') || text.whole() || closes(i + 1))) {
      year = month.calendar.fullYear(year);
      confidence = DateDay.SHORT_YEAR;
    } else if (tokens.digits(i) != 4 || !DateDay.certainYear(year)) {
      return null;
    }
    LocalDate value = month.calendar.day(year, month.number, day);
    return value == null ? null : DateDay.of(value, Form.WORDED, confidence, skipYearMark(i + 1));
  }

  /**
   * Whether a round number is rather how many there are of what follows than a year: "on March 5
   * 2000 people came". What follows a year is most often a word of grammar.
   */
  private boolean counts(int i) {
    return tokens.value(i) % 100 == 0
        && tokens.is(i + 1, DateTokens.WORD)
        && !tokens.capital(i + 1)
        && !tokens.caseless(i + 1)
        && words.isUnknown(i + 1)
        && !FunctionWords.standard().has(Words.of(tokens.raw(i + 1)).hash(0));
  }

  /** Whether nothing goes on that could count something: "on 5 May 22 people" is no year. */
  private boolean closes(int i) {
    return tokens.is(i, DateTokens.NUMBER)
        ? tokens.is(i + 1, ':')
        : !tokens.is(i, DateTokens.WORD) && !tokens.is(i + 1, DateTokens.NUMBER);
  }

  private @Nullable Month month(int i) {
    DateWord name = words.find(i, Sense.MONTH);
    if (name != null) {
      return new Month(
          name.value(),
          name.language().equals("th") ? DateCalendar.BUDDHIST : DateCalendar.ISO,
          !name.everyday() || (words.isOwn(name) && tokens.capital(i)),
          secondName(name.value(), skipOne(i + name.length(), ".'")));
    }
    DateWord persian = words.find(i, Sense.PERSIAN_MONTH);
    if (persian != null) {
      return new Month(persian.value(), DateCalendar.PERSIAN, false, i + persian.length());
    }
    DateWord roman = words.find(i, Sense.ROMAN_MONTH);
    if (roman != null && tokens.raw(i).equals(tokens.raw(i).toUpperCase(Locale.ROOT))) {
      return new Month(roman.value(), DateCalendar.ISO, false, skipOne(i + 1, "."));
    }
    DateWord before = words.find(i, Sense.MONTH_BEFORE);
    int number = before == null ? -1 : tokens.small(i + before.length());
    return before == null || number < 1 || number > 12
        ? null
        : new Month(number, DateCalendar.ISO, true, i + before.length() + 1);
  }

  private @Nullable Month linkedMonth(int i) {
    Month month = month(i);
    return month != null ? month : month(links(i));
  }

  /** Skips the month's name in a second calendar tradition: {@code كانون الثاني/يناير}. */
  private int secondName(int month, int i) {
    DateWord name = tokens.isAny(i, "/(") ? words.find(i + 1, Sense.MONTH) : null;
    if (name == null || name.value() != month) {
      return i;
    }
    int end = i + 1 + name.length();
    return tokens.is(i, '/') ? end : skipOne(end, ")");
  }

  /** Whether a day's number stands before a month: an impossible day does not make a month. */
  private boolean dayBefore(int i) {
    for (int k = i - 1; k >= i - MOST_LINKS - 1; k--) {
      if (tokens.is(k, DateTokens.NUMBER)) {
        return tokens.small(k) >= 0;
      }
      if (!tokens.isAny(k, ".,-/") && words.find(k, Sense.LINK) == null && ordinal(k) == k) {
        return false;
      }
    }
    return false;
  }

  /** Skips what makes the day's number an ordinal: {@code th}, {@code º}, {@code er}. */
  private int ordinal(int i) {
    DateWord word = tokens.glued(i) ? words.find(i, Sense.ORDINAL) : null;
    return word == null ? i : i + word.length();
  }

  /** Skips the words that join the parts: {@code of}, {@code de}, {@code den}. */
  private int links(int i) {
    int at = i;
    for (int k = 0; k < MOST_LINKS; k++) {
      DateWord word = words.find(at, Sense.LINK);
      if (word == null) {
        return at;
      }
      at += word.length();
    }
    return at;
  }

  private int skipYearMark(int i) {
    DateWord word = words.find(i, Sense.YEAR_MARK);
    return word == null ? i : i + word.length();
  }

  private int skipOne(int i, String marks) {
    return tokens.isAny(i, marks) ? i + 1 : i;
  }
}
