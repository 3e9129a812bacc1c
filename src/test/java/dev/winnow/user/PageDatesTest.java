package dev.winnow.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Article;
import dev.winnow.Extractor;
import dev.winnow.Source;
import org.junit.jupiter.api.Test;

/** Which of the dates of an HTML page is the page's. All pages are invented. */
class PageDatesTest {
  private static final String TITLE = "Harbour bridge to close for repairs";
  private static final String BODY =
      "<p>The harbour bridge will close for six weeks from 1 May, the city council said on Tuesday."
          + "</p><p>Engineers found cracks in two of its piers, and the work is expected to cost"
          + " four million.</p>";

  private static Article page(String head, String before, String dates, String after) {
    String raw =
        "<html lang='en'><head><title>%s</title>%s</head><body>%s<article><h1>%s</h1>%s%s</article>%s</body></html>"
            .formatted(TITLE, head, before, TITLE, dates, BODY, after);
    return Extractor.standard().extract(raw);
  }

  private static String meta(String name, String content) {
    return "<meta name='" + name + "' content='" + content + "'>";
  }

  @Test
  void theDayThatReadersSeeCountsAndNotTheHourOfLondonThatAScriptDeclares() {
    String head = meta("article:published_time", "2026-03-04T02:10:00Z");
    assertThat(page(head, "", "<p class='entry-date'>March 3, 2026, 9:10 pm</p>", "").published())
        .hasToString("2026-03-03T21:10");
  }

  @Test
  void theDeclaredDateTellsMoreOfTheDayThatIsShown() {
    String head = meta("article:published_time", "2026-03-03T20:10:00Z");
    assertThat(page(head, "", "<p>March 3, 2026</p>", "").published())
        .hasToString("2026-03-03T20:10Z");
  }

  @Test
  void betweenTwoOrdersOfDayAndMonthTheDeclaredDayDecides() {
    String head = meta("article:published_time", "2026-03-02T14:00:51Z");
    assertThat(page(head, "", "<p><time>02/03/2026 02:00pm</time></p>", "").published())
        .hasToString("2026-03-02T14:00:51Z");
  }

  @Test
  void aMonthGivesWayToADeclaredDay() {
    String head = meta("article:published_time", "2026-03-03");
    assertThat(page(head, "", "<p>January 2025</p>", "").published()).hasToString("2026-03-03");
  }

  @Test
  void aTickerHasTheDatesOfOtherPages() {
    String ticker = "<ul class='news-ticker'><li>March 6, 2026: Ferry to sail on Sundays</li></ul>";
    assertThat(page("", ticker, "<p class='entry-date'>March 3, 2026</p>", "").published())
        .hasToString("2026-03-03");
  }

  @Test
  void aMembersProfileHasADateOfItsOwn() {
    String post =
        "<div class='post-profile joined'>Joined: 4 Jul 2012</div>"
            + "<div class='post-date'>3 March 2026</div>";
    assertThat(page("", "", post, "").published()).hasToString("2026-03-03");
  }

  @Test
  void tagsNameADateFarBelow() {
    String tail = "<p>Ferry</p><p>Library</p><p>Market</p><p>Council</p><p>Museum</p>".repeat(3);
    assertThat(page("", "", "", tail + "<div class='dateline'>3 March 2026</div>").published())
        .hasToString("2026-03-03");
    assertThat(page("", "", "", tail + "<div class='promo'>3 March 2026</div>").published())
        .isNull();
  }

  @Test
  void theDayOfTheLastChangeIsBetterThanNone() {
    Article article = page("", "", "<p>Updated March 5, 2026</p>", "");
    assertThat(article.published()).hasToString("2026-03-05");
    assertThat(article.modified()).hasToString("2026-03-05");
    assertThat(article.published().confidence()).isLessThan(0.5);
    String head = meta("article:published_time", "2026-03-03");
    assertThat(page(head, "", "<p>Updated March 5, 2026</p>", "").published())
        .hasToString("2026-03-03");
  }

  @Test
  void aNameCountsBehindAVendorsPrefixAndOnlyIfItHoldsADate() {
    String head = meta("acme:publish_date", "at noon") + meta("acme:pubdate", "2026-03-03");
    assertThat(page(head, "", "", "").published()).hasToString("2026-03-03");
  }

  @Test
  void theAddressIsAskedLast() {
    String raw = "<html lang='en'><body><h1>" + TITLE + "</h1>" + BODY + "</body></html>";
    Source source = Source.of(raw).withUrl("https://example.com/2026/03/03/bridge");
    assertThat(Extractor.standard().extract(source).published()).hasToString("2026-03-03");
    assertThat(
            page("<meta property='og:url' content='https://example.com/2026/03/03/b'>", "", "", ""))
        .satisfies(article -> assertThat(article.published()).hasToString("2026-03-03"));
  }
}
