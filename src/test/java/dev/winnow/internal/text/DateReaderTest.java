package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.winnow.document.PageDate;
import dev.winnow.document.PageDate.Method;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final DateContext UNKNOWN = new DateContext(null, ZoneOffset.UTC, null);

  private static DateContext at(String reference, String zone) {
    return new DateContext("en", ZoneId.of(zone), Instant.parse(reference));
  }

  @ParameterizedTest
  @CsvSource({
    "20220111, 2022-01-11",
    "20220111T0816, 2022-01-11T08:16",
    "20220111T081605Z, 2022-01-11T08:16:05Z",
    "20220111 081605, 2022-01-11T08:16:05",
    "2022-01, 2022-01",
    "1850-03, 1850-03",
    "2022-01-11 08:16-03:00, 2022-01-11T08:16-03:00",
    "2020-02-15T07:00:00+09:00, 2020-02-15T07:00+09:00",
    "2020-02-18T03:25:00Z, 2020-02-18T03:25Z",
    "11-01-22, 2022-01-11",
    "1641888960, 2022-01-11T08:16Z",
    "1641888965123, 2022-01-11T08:16:05Z",
    "'  2022-01-11\t', 2022-01-11",
    "'11 January 2022.', 2022-01-11",
  })
  void readsWholeTextsThatProseWouldMakeDoubtful(String text, String iso) {
    assertThat(DateReader.read(text, UNKNOWN)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2022",
        "20221301",
        "20220230",
        "20220111T2561",
        "20220111T",
        "20220111T08161",
        "12345678901234567890",
        "0000-00-00T00:00:00",
        "Published 2022-01-11",
        "2022-01-11 and more",
        "1234-5",
        "11 January 2022, 12 January 2022",
        "08:16",
      })
  void readsNothingThatIsNotWhollyADate(String text) {
    assertThat(DateReader.read(text, UNKNOWN)).isNull();
  }

  @Test
  void readGivesTheSpanInsideTheWhiteSpace() {
    PageDate date = DateReader.read("\n 20220111 ", UNKNOWN);
    assertThat(date.start()).isEqualTo(2);
    assertThat(date.end()).isEqualTo(10);
    assertThat(date.method()).isEqualTo(Method.METADATA);
  }

  /** A month of a Persian or Buddhist year is parts of two of ours. */
  @ParameterizedTest
  @CsvSource({"fa, 1400-05", "th, 2565-01"})
  void aMonthOfAnotherCalendarIsNone(String language, String text) {
    assertThat(DateReader.read(text, new DateContext(language, ZoneOffset.UTC, null))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20220111", "11-01-22", "2022-01", "1641888960"})
  void findLeavesTheDoubtfulFormsAlone(String text) {
    assertThat(DateReader.find(text, UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/2022/01/11/a-story, 2022-01-11, 20, 30",
    "https://example.com/news/2022-01-11-a-story.html, 2022-01-11, 25, 35",
    "https://example.com/2022/1/9/story, 2022-01-09, 20, 28",
    "https://example.com/2022-01/11/content_1.htm, 2022-01-11, 20, 30",
    "https://example.com/2022/0111/c1.html, 2022-01-11, 20, 29",
    "https://example.com/202201/t20220111_1.html, 2022-01-11, 28, 36",
    "https://example.com/a_20220111, 2022-01-11, 22, 30",
    "https://example.com/2022/01/a-story, 2022-01, 20, 27",
    "https://example.com/2022/01/10-best-films, 2022-01, 20, 27",
    "https://example.com/2022/01/11.html, 2022-01-11, 20, 30",
    "/2022/01/11/, 2022-01-11, 1, 11",
  })
  void findsTheDateInAnAddress(String url, String iso, int start, int end) {
    PageDate date = DateReader.inUrl(url);
    assertThat(date).hasToString(iso);
    assertThat(date.start()).isEqualTo(start);
    assertThat(date.end()).isEqualTo(end);
    assertThat(date.method()).isEqualTo(Method.URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.com",
        "https://example.com/",
        "https://2022-01-11.example.com/story",
        "https://example.com/story?date=2022-01-11",
        "https://example.com/story#2022-01-11",
        "https://example.com/2022/story",
        "https://example.com/2022/13/11/story",
        "https://example.com/2022/02/30",
        "https://example.com/1022/01/11/story",
        "https://example.com/id/120220111",
        "https://example.com/id/99999999",
        "https://example.com/20/11/01",
        "no address at all, 2022-01-11",
      })
  void findsNoDateInAnAddressWithoutOne(String url) {
    assertThat(DateReader.inUrl(url)).isNull();
  }

  @Test
  void countsFromTheReferenceInTheContextsZone() {
    String instant = "2022-01-11T22:30:00Z";
    assertThat(DateReader.find("yesterday", at(instant, "UTC"))).hasToString("[2022-01-10]");
    assertThat(DateReader.find("yesterday", at(instant, "Asia/Tokyo"))).hasToString("[2022-01-11]");
    assertThat(DateReader.find("5 minutes ago", at(instant, "Asia/Tokyo")))
        .hasToString("[2022-01-12T07:25]");
  }

  @Test
  void countsNothingWithoutAReference() {
    assertThat(DateReader.find("yesterday, 2 hours ago, today at 14:03", UNKNOWN)).isEmpty();
    assertThat(DateReader.read("2 hours ago", UNKNOWN)).isNull();
  }

  @Test
  void countsNothingFromTheEndsOfTime() {
    for (Instant end : List.of(Instant.MIN, Instant.MAX, Instant.EPOCH.minusSeconds(1L << 40))) {
      DateContext context = new DateContext("en", ZoneId.of("Asia/Tokyo"), end);
      assertThat(DateReader.find("999 years ago", context)).isEmpty();
    }
  }

  @Test
  void theWordsOfOtherLanguagesAreNotCounted() {
    DateContext german =
        new DateContext("de", ZoneOffset.UTC, Instant.parse("2022-01-12T10:30:00Z"));
    assertThat(DateReader.find("Ich bin hier.", german)).isEmpty();
    assertThat(DateReader.find("3 hours ago", german)).hasToString("[2022-01-12]");
  }

  @Test
  void tellsHowItFoundADateAndHowSureItIs() {
    DateContext context = at("2022-01-12T10:30:00Z", "UTC");
    PageDate written = DateReader.find("11 January 2022", context).get(0);
    PageDate counted = DateReader.find("yesterday at 14:03", context).get(0);
    PageDate named = DateReader.find("yesterday", context).get(0);
    PageDate open = DateReader.find("03/04/2022", context).get(0);
    assertThat(written.method()).isEqualTo(Method.TEXT);
    assertThat(counted.method()).isEqualTo(Method.RELATIVE);
    assertThat(written.confidence()).isGreaterThan(counted.confidence());
    assertThat(counted.confidence()).isGreaterThan(named.confidence());
    assertThat(open.ambiguous()).isTrue();
    assertThat(written.confidence()).isGreaterThan(open.confidence());
  }

  @Test
  void theLanguageTagMayBeAnything() {
    for (String tag :
        List.of("", "-", "en-", "--", "EN_us", "x", "en-Latn-GB", "en-US-x-twain", "\ud800")) {
      assertThat(DateReader.find("13/01/2022", new DateContext(tag, ZoneOffset.UTC, null)))
          .hasToString("[2022-01-13]");
    }
    assertThat(DateReader.find("03/04/2022", new DateContext("EN_us", ZoneOffset.UTC, null)))
        .hasToString("[2022-03-04]");
    assertThat(DateReader.find("03/04/2022", new DateContext("en-Latn-GB", ZoneOffset.UTC, null)))
        .hasToString("[2022-04-03]");
  }

  @Test
  void theDefaultLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      for (Locale locale :
          List.of(Locale.forLanguageTag("tr"), Locale.forLanguageTag("th-TH-u-nu-thai"))) {
        Locale.setDefault(locale);
        assertThat(DateReader.find("FRIDAY, 15 APRIL 2022", UNKNOWN)).hasToString("[2022-04-15]");
        assertThat(DateReader.find("15 KASIM 2022 / 15 Kasım 2022", UNKNOWN))
            .hasToString("[2022-11-15, 2022-11-15]");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nullsAreTheCallersMistake() {
    assertThatNullPointerException()
        .isThrownBy(() -> DateReader.find(null, UNKNOWN))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> DateReader.find("", null))
        .withMessage("context");
    assertThatNullPointerException()
        .isThrownBy(() -> DateReader.read(null, UNKNOWN))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> DateReader.read("", null))
        .withMessage("context");
    assertThatNullPointerException().isThrownBy(() -> DateReader.inUrl(null)).withMessage("url");
    assertThatNullPointerException()
        .isThrownBy(() -> new DateContext("en", null, null))
        .withMessage("zone");
  }
}
