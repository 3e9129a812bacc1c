package dev.winnow.user;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.Article;
import dev.winnow.Article.Removed;
import dev.winnow.Deadline;
import dev.winnow.Extractor;
import dev.winnow.Source;
import dev.winnow.document.Kind;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a limit leaves, and what it says. */
class LimitsTest {
  private static final Extractor EXTRACTOR = Extractor.builder().offsets(true).build();

  private static final String SENTENCE =
      "The harbour bridge will close for six weeks from 1 May, the city council said on Tuesday.";

  private static final int SENTENCES = 1_500;

  private static String sentence(int number) {
    return "On pier " + number + " engineers found a crack, and it will be mended by Tuesday.";
  }

  private static final String TEXT =
      IntStream.range(0, SENTENCES)
          .mapToObj(LimitsTest::sentence)
          .collect(joining("\n", "Harbour bridge to close for repairs\n", "\nThe end."));

  private static final String HTML =
      IntStream.range(0, SENTENCES)
          .mapToObj(i -> "<div><p>" + sentence(i) + "</p></div>")
          .collect(joining("", "<html><title>Harbour bridge to close</title><body>", "The end."));

  /** A deadline that is past once it was asked so often. */
  private static Deadline after(int questions) {
    AtomicInteger asked = new AtomicInteger();
    return () -> asked.getAndIncrement() >= questions;
  }

  @ParameterizedTest
  @EnumSource
  void whateverMomentTheTimeIsUpThereIsAnArticle(Kind kind) {
    String page = kind == Kind.HTML ? HTML : TEXT;
    Source source = Source.of(page);
    Article whole = EXTRACTOR.extract(source);
    assertThat(whole.truncated()).isNull();
    int questions = 0;
    Article article = EXTRACTOR.extract(source, after(0));
    assertThat(article.text()).isEmpty();
    while (article.truncated() != null) {
      assertThat(article.truncated()).isEqualTo("deadline");
      assertThat(article.blocks())
          .hasSizeLessThanOrEqualTo(SENTENCES)
          .allSatisfy(block -> assertThat(page).contains(block.text()));
      assertThat(article.ledger().get(article.ledger().size() - 1).end()).isEqualTo(page.length());
      questions += questions < 10 ? 1 : 9;
      article = EXTRACTOR.extract(source, after(questions));
    }
    assertThat(article).isEqualTo(whole);
    assertThat(questions).as("how often it was asked").isBetween(60, 1_000);
  }

  /** Else a ledger would say that there is nothing but tags. */
  @ParameterizedTest
  @ValueSource(strings = {"blocks", "length"})
  void theLedgerSaysWhereHtmlWasNotRead(String limit) {
    Extractor.Builder limited = Extractor.builder().offsets(true);
    limited = limit.equals("blocks") ? limited.maxBlocks(2) : limited.maxCharacters(200);
    String page = "<p>" + SENTENCE + "</p><p>" + sentence(0) + "</p><p>" + sentence(1) + "</p>";
    Article article = limited.build().extract(page);
    assertThat(article.truncated()).isEqualTo(limit);
    assertThat(article.ledger())
        .last()
        .satisfies(
            rest -> {
              assertThat(rest.reason()).isEqualTo(Reason.TRUNCATED);
              assertThat(rest.role()).isEqualTo(Role.BOILERPLATE);
              assertThat(rest.start()).isBetween(page.indexOf(sentence(0)), page.length() - 10);
              assertThat(rest.end()).isEqualTo(page.length());
            });
    assertThat(article.removed()).last().extracting(Removed::text).isEqualTo("");
  }

  @Test
  void ofElementsThatAreNestedTooDeepAllIsRead() {
    Article article = EXTRACTOR.extract("<html>" + "<div>".repeat(600) + SENTENCE);
    assertThat(article.truncated()).isEqualTo("depth");
    assertThat(article.ledger()).noneMatch(span -> Reason.TRUNCATED.equals(span.reason()));
  }

  @Test
  void whatThereWasNoTimeForIsThePagesEnd() {
    Article article = EXTRACTOR.extract(Source.of(TEXT), after(20));
    assertThat(article.truncated()).isEqualTo("deadline");
    assertThat(article.title()).isEqualTo("Harbour bridge to close for repairs");
    assertThat(article.blocks().get(0).text()).isEqualTo(sentence(0));
    assertThat(article.text()).doesNotContain("The end.");
    assertThat(article.removed())
        .last()
        .satisfies(
            rest -> {
              assertThat(rest.reason().name()).isEqualTo("TRUNCATED");
              assertThat(rest.start()).isEqualTo(TEXT.indexOf(sentence(999)));
            });
  }

  /** Of HTML that is what was parsed until then. */
  @ParameterizedTest
  @EnumSource
  void whatWasReadWhenTheTimeWasUpIsJudged(Kind kind) {
    Source source = Source.of(kind == Kind.HTML ? HTML : TEXT);
    for (int questions = 1; questions < 20; questions++) {
      Article article = EXTRACTOR.extract(source, after(questions));
      assertThat(article.truncated()).isEqualTo("deadline");
      assertThat(article.title()).startsWith("Harbour bridge to close");
      assertThat(article.blocks().get(0).text()).isEqualTo(sentence(0));
      assertThat(article.text()).doesNotContain("The end.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour bridge will close for six weeks. ",
        "bridge ",
        "a",
        "a\n",
        "&amp;",
        "&amp;\n",
        "e\u0301\u0323",
        "settingsHome aboutUs ",
        "[Ferry fares](/r3) ",
        "](a",
        "[7] a\n7. https://news.example/\n",
        "{\"a\":[\"b\",{\"c\":\"d\"}],\n",
        "港口大桥将关闭六周。"
      })
  void ofNoTextIsNothingReadThatThereWasTimeToStartOn(String unit) {
    String text = unit.repeat(600_000 / unit.length());
    for (int questions : new int[] {1, 2, 10, 30}) {
      Article article = EXTRACTOR.extract(Source.of(text).withKind(Kind.TEXT), after(questions));
      assertThat(article.truncated()).isEqualTo("deadline");
      assertThat(article.removed())
          .last()
          .satisfies(
              rest -> {
                assertThat(rest.reason().name()).isEqualTo("TRUNCATED");
                assertThat(rest.start()).isBetween(1_900, 100_000);
                assertThat(rest.end()).isEqualTo(text.length());
              });
    }
  }

  @Test
  void whatALatePageDeclaresAtGreatLengthIsLeftOut() {
    String data = "{'@type':'Article','articleSection':'Harbour','text':'" + SENTENCE.repeat(2_000);
    String page =
        "<html><head><meta property='og:site_name' content='Daily Example'>"
            + ("<script type='application/ld+json'>" + data.replace('\'', '"') + "\"}</script>")
            + ("<title>Harbour bridge to close</title><p>" + SENTENCE + "<p>" + sentence(1));
    assertThat(EXTRACTOR.extract(page).section()).isEqualTo("Harbour");
    AtomicInteger all = new AtomicInteger();
    EXTRACTOR.extract(Source.of(page), () -> all.getAndIncrement() < 0);
    Article late = EXTRACTOR.extract(Source.of(page), after(all.get() - 1));
    assertThat(late.truncated()).isEqualTo("deadline");
    assertThat(late.section()).isNull();
    assertThat(late.siteName()).isEqualTo("Daily Example");
    assertThat(late.title()).isEqualTo("Harbour bridge to close");
    assertThat(late.text()).contains(SENTENCE);
  }

  @Test
  void aDeadlineThatIsPastStaysPast() {
    AtomicInteger asked = new AtomicInteger();
    Article article = EXTRACTOR.extract(Source.of(TEXT), () -> asked.getAndIncrement() == 3);
    assertThat(article.truncated()).isEqualTo("deadline");
    assertThat(asked).hasValue(4);
  }

  @Test
  void timeIsCountedFromWhenItWasGiven() {
    assertThat(Deadline.in(Duration.ZERO).isPast()).isTrue();
    assertThat(Deadline.in(Duration.ofSeconds(-1)).isPast()).isTrue();
    assertThat(Deadline.in(Duration.ofDays(1)).isPast()).isFalse();
    assertThat(Deadline.in(Duration.ofSeconds(Long.MAX_VALUE)).isPast()).isFalse();
    Source source = Source.of(TEXT);
    assertThat(EXTRACTOR.extract(source, Deadline.in(Duration.ZERO)).truncated())
        .isEqualTo("deadline");
    assertThat(EXTRACTOR.extract(source, Deadline.in(Duration.ofDays(1))))
        .isEqualTo(EXTRACTOR.extract(source));
  }

  @Test
  void whatADeadlineThrowsReachesTheCaller() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                EXTRACTOR.extract(
                    Source.of(TEXT),
                    () -> {
                      throw new CancellationException();
                    }));
  }

  @Test
  void elementsNestedTooDeepAreReadSideBySide() {
    Extractor shallow = Extractor.builder().maxDepth(10).build();
    // The root and the body are two of the ten.
    String within = "<html><body>" + "<div>".repeat(7) + "<p>" + SENTENCE;
    assertThat(shallow.extract(within).truncated()).isNull();
    String beyond = "<html><body>" + "<div>".repeat(70) + "<p>" + SENTENCE + "<p>" + sentence(1);
    Article article = shallow.extract(beyond);
    assertThat(article.truncated()).isEqualTo("depth");
    assertThat(article.text()).isEqualTo(SENTENCE + "\n\n" + sentence(1));
    assertThat(EXTRACTOR.extract(beyond).truncated()).isNull();
    assertThat(EXTRACTOR.extract("<html>" + "<div>".repeat(600)).truncated()).isEqualTo("depth");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extractor.builder().maxDepth(-1))
        .withMessageContaining("depth");
  }

  @Test
  void aPageOfTagsAloneIsCut() {
    Article article = Extractor.standard().extract("<html><p>" + SENTENCE + "<b>".repeat(300_000));
    assertThat(article.truncated()).isEqualTo("tags");
    assertThat(article.text()).isEqualTo(SENTENCE);
  }

  @Test
  void moreBlocksThanAnyoneWritesAreCut() {
    Article article = Extractor.standard().extract("a\n".repeat(100_001));
    assertThat(article.truncated()).isEqualTo("blocks");
    assertThat(Extractor.standard().extract("a\n".repeat(100_000)).truncated()).isNull();
  }

  @Test
  void theLimitsAreThoseOfADeclaredBodyToo() {
    String body = (SENTENCE + "\\n\\n").repeat(20);
    String page =
        "<html><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\""
            + body
            + "\"}</script><p>"
            + SENTENCE;
    Article whole = Extractor.standard().extract(page);
    assertThat(whole.isBodyDeclared()).isTrue();
    assertThat(whole.blocks()).hasSize(20);
    Article cut = Extractor.builder().maxBlocks(10).build().extract(page);
    assertThat(cut.isBodyDeclared()).isFalse();
    assertThat(cut.text()).isEqualTo(SENTENCE);
  }
}
