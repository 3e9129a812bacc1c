package dev.winnow.internal.text;

import dev.winnow.document.PageDate;
import dev.winnow.document.PageDate.Method;
import dev.winnow.internal.text.DateWord.Sense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the dates of a text.
 *
 * <p>A date has a year, and a month at least: {@code 11 January} and {@code 2022} are none.
 * Relative dates are read only when the context has a reference instant. Time and memory grow
 * linearly with the text, and no text makes it throw. One reader takes one text after another, in
 * the same arrays, and is not thread-safe.
 */
public final class DateReader {
  /** A word or month starts a date only if a number follows this soon. */
  private static final int REACH = 8;

  private static final int MOST_LINKS = 2;

  private final DateText text;
  private final boolean relative;
  private final DateTokens tokens;
  private final DateWords words;
  private final DateNumeric numeric;
  private final DateWorded worded;

  /** A date and the tokens it takes. */
  private record Expression(
      int from,
      int next,
      Temporal value,
      @Nullable Temporal other,
      DateDay.@Nullable Form form,
      boolean timed,
      double confidence) {}

  /**
   * A reader of the texts of a page.
   *
   * @param context what is known of the page
   * @throws NullPointerException if {@code context} is null
   */
  public DateReader(DateContext context) {
    this(context, false);
  }

  private DateReader(DateContext context, boolean whole) {
    this.text = DateText.in(Objects.requireNonNull(context, "context"), whole);
    this.relative = context.reference() != null;
    this.tokens = text.tokens();
    this.words = text.words();
    this.numeric = new DateNumeric(text);
    this.worded = new DateWorded(text);
  }

  /**
   * Returns the dates of a text in their order. None overlaps another; each spans its weekday, day,
   * time and zone, but no word that introduces it, such as {@code Published}.
   *
   * @param text any text
   * @param context what is known of the page
   * @throws NullPointerException if an argument is null
   */
  public static List<PageDate> find(String text, DateContext context) {
    Objects.requireNonNull(text, "text");
    return new DateReader(context).find(text);
  }

  /** The same of one text of the page. */
  public List<PageDate> find(String text) {
    return find(text, true);
  }

  /** The same of a text of which is known whether it may have a digit. */
  List<PageDate> find(String found, boolean digits) {
    if (!(relative || digits) || !text.read(found, relative)) {
      return List.of();
    }
    List<PageDate> dates = List.of();
    int number = 0;
    int i = 0;
    int end = 0;
    while (i < tokens.size()) {
      number = tokens.numberFrom(Math.max(number, i));
      i = relative ? i : Math.max(i, number - REACH + 1);
      Expression date = expression(i, number);
      if (date != null && (i == end || freeBefore(date)) && freeAfter(date)) {
        dates = dates.isEmpty() ? new ArrayList<>() : dates;
        dates.add(date(date, date.form == null ? Method.RELATIVE : Method.TEXT));
        end = date.next;
        i = end;
      } else {
        i++;
      }
    }
    return dates.isEmpty() ? dates : List.copyOf(dates);
  }

  /**
   * Returns the date that the whole text is, white space at its ends aside, as in a meta tag or a
   * {@code datetime} attribute; null when it is none. Reads some forms that {@link #find} does not
   * dare to: {@code 20220111}, {@code 2022-01}, {@code 11-01-22}, seconds since 1970.
   *
   * @param text any text
   * @param context what is known of the page
   * @throws NullPointerException if an argument is null
   */
  public static @Nullable PageDate read(String text, DateContext context) {
    Objects.requireNonNull(context, "context");
    PageDate compact = DateCompact.read(Objects.requireNonNull(text, "text"));
    if (compact != null) {
      return compact;
    }
    DateReader reader = new DateReader(context, true);
    reader.text.read(text, true);
    int from = reader.tokens.is(0, DateTokens.LINE) ? 1 : 0;
    Expression found = reader.expression(from, reader.tokens.numberFrom(from));
    if (found == null) {
      return null;
    }
    int next = found.next;
    next = reader.tokens.is(next, '.') ? next + 1 : next;
    next = reader.tokens.is(next, DateTokens.LINE) ? next + 1 : next;
    if (next < reader.tokens.size()) {
      return null;
    }
    return reader.date(found, found.form == null ? Method.RELATIVE : Method.METADATA);
  }

  /**
   * Returns whether a word is a month's name or its abbreviation, in whatever language; those that
   * count in their own language only are none.
   *
   * @param word without marks around it
   * @throws NullPointerException if {@code word} is null
   */
  public static boolean isMonth(String word) {
    DateTokens tokens = DateTokens.of(Objects.requireNonNull(word, "word"));
    DateWord month = tokens.size() == 0 ? null : new DateWords(tokens, "").find(0, Sense.MONTH);
    return month != null && month.length() == tokens.size();
  }

  /**
   * Returns the date in the path of an address, as in {@code /2022/01/11/}; null when there is
   * none.
   *
   * @param url any text
   * @throws NullPointerException if {@code url} is null
   */
  public static @Nullable PageDate inUrl(String url) {
    return DateCompact.inUrl(Objects.requireNonNull(url, "url"));
  }

  private PageDate date(Expression found, Method method) {
    return new PageDate(
        found.value,
        tokens.start(found.from),
        tokens.end(found.next - 1),
        method,
        found.confidence,
        found.other);
  }

  /** The date that starts with a token, of which is known where the next number is. */
  private @Nullable Expression expression(int i, int number) {
    if (tokens.is(i, DateTokens.LINE)) {
      return null;
    }
    if (number < Math.min(i + REACH, tokens.size()) && words.mayStartDay(i)) {
      DateClock clock = DateClock.at(text, i, false);
      if (clock != null) {
        DateDay day = weekdayAndDay(timeLinks(skip(clock.next(), ",|-•·;")));
        if (day != null && day.clock() == null && day.value() instanceof LocalDate) {
          return with(i, day, clock, weekdayAfter(day));
        }
      }
      DateDay day = weekdayAndDay(i);
      if (day != null) {
        return withTime(i, day);
      }
    }
    DateRelative counted = relative ? DateRelative.at(text, i) : null;
    return counted == null ? null : withTime(i, counted);
  }

  private @Nullable DateDay day(int i) {
    DateDay day = worded.at(i);
    return day != null ? day : numeric.at(i);
  }

  private Expression withTime(int i, DateDay day) {
    int end = weekdayAfter(day);
    if (!(day.value() instanceof LocalDate) || day.clock() != null) {
      return with(i, day, day.clock(), end);
    }
    DateClock clock = clockAfter(end, day.form() == DateDay.Form.ISO);
    return with(i, day, clock, clock == null ? end : clock.next());
  }

  private Expression withTime(int i, DateRelative relative) {
    DateClock clock =
        relative.value() instanceof LocalDate ? clockAfter(relative.next(), false) : null;
    double confidence =
        clock == null ? relative.confidence() : Math.max(relative.confidence(), DateDay.LIKELY);
    return new Expression(
        i,
        clock == null ? relative.next() : clock.next(),
        clock == null ? relative.value() : timed(relative.value(), clock),
        null,
        null,
        clock != null,
        confidence);
  }

  private Expression with(int i, DateDay day, @Nullable DateClock clock, int end) {
    Temporal other = day.other();
    return new Expression(
        i,
        end,
        clock == null ? day.value() : timed(day.value(), clock),
        clock == null || other == null ? other : timed(other, clock),
        day.form(),
        clock != null,
        day.confidence());
  }

  private static Temporal timed(Temporal day, DateClock clock) {
    LocalDateTime time = ((LocalDate) day).atTime(clock.time());
    ZoneId zone = clock.zone();
    return zone == null ? time : time.atZone(zone).toOffsetDateTime();
  }

  private @Nullable DateClock clockAfter(int i, boolean iso) {
    if (iso && isTimeMark(i)) {
      return DateClock.iso(text, i + 1);
    }
    if (iso && text.whole() && tokens.small(i) >= 0) {
      return DateClock.iso(text, i); // RFC 3339 lets a blank stand for the T.
    }
    boolean bracket = tokens.is(i, '(');
    int at = skip(i, ".,|-•·;/(@");
    int linked = timeLinks(at);
    DateClock clock = DateClock.at(text, linked, linked > at);
    if (clock == null || !bracket) {
      return clock;
    }
    return tokens.is(clock.next(), ')')
        ? new DateClock(clock.time(), clock.zone(), clock.next() + 1)
        : null;
  }

  /** Whether the token is the T of {@code 2022-01-11T08:16}; "T3" is a Vietnamese Tuesday, too. */
  private boolean isTimeMark(int i) {
    return tokens.word(i).equals("t") && tokens.glued(i) && tokens.glued(i + 1);
  }

  /** Reads a day and the weekday before it, which may decide between two readings. */
  private @Nullable DateDay weekdayAndDay(int i) {
    DateDay bare = day(i);
    DateWord name = words.find(i, Sense.WEEKDAY);
    if (name == null || (bare != null && bare.value() instanceof LocalDate)) {
      return bare;
    }
    DateDay day = day(afterWeekday(i + name.length()));
    return day == null ? bare : day.on(DayOfWeek.of(name.value()));
  }

  /** Skips the words and marks that join a weekday and a day. */
  private int afterWeekday(int i) {
    int at = skip(skip(i, ".'"), ",-|");
    for (int k = 0; k < MOST_LINKS; k++) {
      DateWord link = words.find(at, Sense.LINK);
      at = link == null ? at : at + link.length();
    }
    return at;
  }

  /** Skips a weekday after a day, in brackets or if it is the right one. */
  private int weekdayAfter(DateDay day) {
    int i = day.next();
    if (day.form() == DateDay.Form.ISO && isTimeMark(i)) {
      return i;
    }
    boolean bracket = tokens.is(i, '(');
    int at = skip(i, "(,");
    DateWord name = words.find(at, Sense.WEEKDAY);
    if (name == null) {
      return i;
    }
    int end = at + name.length();
    if (bracket) {
      end = skip(end, ".");
      return tokens.is(end, ')') ? end + 1 : i;
    }
    boolean syllable = name.length() == 1 && tokens.caseless(at) && tokens.raw(at).length() == 1;
    return !syllable && day.isOn(DayOfWeek.of(name.value())) ? end : i;
  }

  private int timeLinks(int i) {
    int at = i;
    for (int k = 0; k < MOST_LINKS; k++) {
      DateWord link = words.find(at, Sense.TIME_LINK);
      at = link == null ? at : skip(at + link.length(), ".");
    }
    return at;
  }

  private int skip(int i, String marks) {
    return tokens.isAny(i, marks) ? i + 1 : i;
  }

  /** Whether the date does not go on a larger number, word, path or range. */
  private boolean freeBefore(Expression found) {
    int from = found.from;
    if (!tokens.glued(from)) {
      return true;
    }
    boolean figures = found.form != null && found.form != DateDay.Form.WORDED;
    int before = from - 1;
    return switch (tokens.kind(before)) {
      case DateTokens.NUMBER -> tokens.is(from, DateTokens.WORD) && found.form != null;
      case DateTokens.WORD ->
          tokens.caseless(before) || (found.form != null && tokens.raw(before).length() > 1);
      case '.', ',', ':', '-' -> !(tokens.glued(before) && tokens.value(before - 1) >= 0);
      case '/' -> !figures && !tokens.is(before - 1, DateTokens.NUMBER);
      case '+', '#', '$', '€', '£', '¥', '%', '&', '=', '_', '~', '@', '*', '^', '\\' -> false;
      default -> true;
    };
  }

  /** Whether no larger number, word or path goes on after the date. */
  private boolean freeAfter(Expression found) {
    int next = found.next;
    if (!tokens.glued(next)) {
      return true;
    }
    boolean more = tokens.glued(next + 1);
    char following = tokens.kind(next + 1);
    boolean figures = found.form != null && found.form != DateDay.Form.WORDED && !found.timed;
    boolean full = found.form == DateDay.Form.WORDED && found.value instanceof LocalDate;
    return switch (tokens.kind(next)) {
      case DateTokens.NUMBER -> !(found.value instanceof YearMonth);
      case DateTokens.WORD -> full || tokens.capital(next) || tokens.caseless(next);
      case '.', ':' -> !(more && following == DateTokens.NUMBER);
      case '-' -> found.timed || !more || !(figures || following == DateTokens.NUMBER);
      case '/' -> !(more && (figures || following == DateTokens.NUMBER));
      case '_', '%', '@', '=', '\\' -> false;
      default -> true;
    };
  }
}
