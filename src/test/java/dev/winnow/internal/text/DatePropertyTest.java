package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.winnow.document.PageDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds for every text. */
class DatePropertyTest {
  private static final Instant REFERENCE = Instant.parse("2022-01-12T10:30:00Z");
  private static final int MEGABYTE = 1 << 20;

  /** A megabyte takes up to half a second on one busy core; quadratic time would take hours. */
  private static final Duration BOUND = Duration.ofSeconds(20);

  private static final String[] PIECES = {
    "1",
    "11",
    "2022",
    "22",
    "0",
    "99999999999",
    "/",
    "-",
    ".",
    ":",
    ",",
    " ",
    "\n",
    "\u00a0",
    "(",
    ")",
    "'",
    "+",
    "Z",
    "T",
    "W",
    "GMT",
    "EST",
    "th",
    "er",
    "Jan",
    "January",
    "may",
    "mar",
    "sept",
    "Tuesday",
    "di",
    "of",
    "de",
    "den",
    "at",
    "um",
    "am",
    "p.m.",
    "h",
    "Uhr",
    "ago",
    "hours",
    "yesterday",
    "vor",
    "Tagen",
    "年",
    "月",
    "日",
    "火",
    "年1月11日",
    "년",
    "월",
    "일",
    "오전",
    "시",
    "января",
    "г.",
    "يناير",
    "كانون الثاني",
    "١١",
    "tháng",
    "năm",
    "\u200f",
    "\ud83d\udcc5",
    "\ud800",
    "é",
    "e\u0301",
    "İ",
    "ß",
    "𞥑",
  };

  @Provide
  Arbitrary<String> dateLike() {
    return Arbitraries.of(PIECES).list().ofMaxSize(24).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.strings()),
        Tuple.of(1, Arbitraries.strings().ascii()),
        Tuple.of(4, dateLike()));
  }

  @Provide
  Arbitrary<DateContext> contexts() {
    return Arbitraries.of(null, "en", "en-GB", "de", "fr", "ru", "hu", "ja", "ko", "vi", "ar", "xx")
        .map(language -> new DateContext(language, ZoneOffset.UTC, REFERENCE));
  }

  @Property(tries = 5000)
  void datesStandInTheTextInOrderAndApart(
      @ForAll("anything") String text, @ForAll("contexts") DateContext context) {
    int end = 0;
    for (PageDate date : DateReader.find(text, context)) {
      assertThat(date.start()).isGreaterThanOrEqualTo(end);
      assertThat(date.end()).isGreaterThan(date.start()).isLessThanOrEqualTo(text.length());
      assertThat(text.substring(date.start(), date.end()))
          .isEqualTo(text.substring(date.start(), date.end()).strip());
      end = date.end();
    }
  }

  @Property(tries = 5000)
  void theWholeTextIsReadOrNot(
      @ForAll("anything") String text, @ForAll("contexts") DateContext context) {
    PageDate date = DateReader.read(text, context);
    assertThat(date == null || date.end() <= text.length()).isTrue();
  }

  @Property
  void anyAddressIsReadOrNot(@ForAll("anything") String text) {
    PageDate date = DateReader.inUrl("https://example.com/" + text);
    assertThat(date == null || date.end() <= text.length() + 20).isTrue();
  }

  @Property
  void everyDayInEveryEnglishFormIsReadBack(
      @ForAll @IntRange(min = -100_000, max = 300_000) int epochDay,
      @ForAll("patterns") String pattern) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    String text = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    assertThat(
            DateReader.find("On " + text + " it was.", new DateContext("en", ZoneOffset.UTC, null)))
        .extracting(PageDate::value)
        .isEqualTo(List.of(day));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
        "d MMM yyyy",
        "d MMMM yyyy",
        "MMMM d, yyyy",
        "MMM d yyyy",
        "EEEE, d MMMM yyyy",
        "EEE MMM d, yyyy",
        "yyyy-MM-dd",
        "dd-MMM-yyyy",
        "d MMM, yyyy",
        "MMM. d, yyyy");
  }

  @Property
  void everyTimeAfterADayIsReadBack(
      @ForAll @IntRange(min = 0, max = 1439) int minute, @ForAll("clocks") String pattern) {
    LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
    String text = "11 Jan 2022" + time.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    assertThat(DateReader.find(text, new DateContext("en", ZoneOffset.UTC, null)))
        .extracting(PageDate::value)
        .isEqualTo(List.of(LocalDate.of(2022, 1, 11).atTime(time)));
  }

  @Provide
  Arbitrary<String> clocks() {
    return Arbitraries.of(
        " HH:mm",
        ", H:mm",
        " h:mm a",
        " 'at' h:mma",
        " | HH:mm",
        " hh.mm a",
        " '('HH:mm')'",
        " HH:mm:ss");
  }

  @Property(tries = 200)
  void numbersWithoutAYearAreNoDates(@ForAll List<@IntRange(min = 0, max = 999) Integer> numbers) {
    String text = String.join(" ", numbers.stream().map(String::valueOf).toList());
    assertThat(DateReader.find(text, new DateContext("en", ZoneOffset.UTC, null))).isEmpty();
  }

  @Example
  void timeGrowsWithTheText() {
    DateContext context = new DateContext(null, ZoneOffset.UTC, REFERENCE);
    for (String piece :
        List.of(
            "1 ",
            "1/1/",
            "1/1/2022/",
            "January ",
            ":",
            "1:1:",
            "9",
            "a",
            " ",
            "1月",
            "08:16 ",
            "of de den ",
            "(",
            "1 hour ",
            "2022-",
            "tháng ")) {
      String text = piece.repeat(MEGABYTE / piece.length());
      assertTimeoutPreemptively(
          BOUND,
          () -> {
            DateReader.find(text, context);
            DateReader.inUrl("https://example.com/" + text);
          },
          piece);
    }
  }
}
