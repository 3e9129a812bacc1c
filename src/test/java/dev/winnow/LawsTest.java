package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Spec.Example;
import dev.winnow.document.Kind;
import dev.winnow.document.Reason;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's laws, on inputs that are made up. */
class LawsTest {
  private static final int TRIES = 1_000;

  @Provide
  Arbitrary<Source> sources() {
    return ScrapedPages.sources();
  }

  @Provide
  Arbitrary<Source> texts() {
    return ScrapedPages.inputs().map(raw -> Source.of(raw).withKind(Kind.TEXT));
  }

  @Provide
  Arbitrary<Source> tagged() {
    return ScrapedPages.html().map(raw -> Source.of(raw).withKind(Kind.HTML));
  }

  @Property(tries = TRIES)
  void nothingMakesItThrow(@ForAll("sources") Source source) {
    assertThat(Laws.STANDARD.extract(source)).isNotNull();
    assertThat(Laws.STANDARD.extract(source.raw())).isNotNull();
  }

  @Property(tries = TRIES)
  void theLedgerPartitionsTheInput(@ForAll("texts") Source source) {
    Laws.ledgerPartitions(source, Laws.WITH_OFFSETS.extract(source));
  }

  @Property(tries = TRIES)
  void allThatIsSeenHasARoleAndNothingElseDoes(@ForAll("texts") Source source) {
    Laws.whitespaceIsBlank(source, Laws.WITH_OFFSETS.extract(source));
  }

  @Property(tries = TRIES)
  void noWordIsTakenForMarkup(@ForAll("texts") Source source) {
    Laws.markupIsNoWord(source, Laws.WITH_OFFSETS.extract(source));
  }

  @Property(tries = TRIES)
  void theBodyIsAnOrderedPartOfTheInput(@ForAll("texts") Source source) {
    Laws.bodyIsThePartOfTheInputThatTheLedgerSays(source, Laws.WITH_OFFSETS.extract(source));
  }

  @Property(tries = TRIES)
  void theTextIsItsBlocks(@ForAll("texts") Source source) {
    Laws.textIsItsBlocks(Laws.WITH_OFFSETS.extract(source));
  }

  @Property(tries = TRIES)
  void whatIsRemovedIsInTheLedger(@ForAll("texts") Source source) {
    Laws.removedIsWhatTheLedgerRemoves(source, Laws.WITH_OFFSETS.extract(source));
  }

  @Property(tries = TRIES)
  void theFieldsAreOfTheInput(@ForAll("texts") Source source) {
    Laws.fieldsAreOfTheInput(source, Laws.WITH_OFFSETS.extract(source));
  }

  @Property(tries = TRIES)
  void askingForOffsetsChangesNothingElse(@ForAll("sources") Source source) {
    Laws.offsetsChangeNothingElse(source, Laws.WITH_OFFSETS.extract(source));
  }

  @Test
  void theLawsHoldWhereThereAreComments() {
    Source source =
        Source.of(
            "The harbour bridge will close for six weeks from 1 May, the council said. ".repeat(3)
                + "\n3 Comments\nJo Bloggs 3 March 2026\nWe will all have to take the ferry now.");
    assertThat(Laws.STANDARD.extract(source).comments()).as("comments").isNotEmpty();
    Laws.hold(source);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "港", "😀", "ab ", "a\u00AD", "&", "&lt;", "x&eacute;", "[7](a) "})
  void theLawsHoldWhereOneBlockIsTooLong(String unit) {
    String line = unit.repeat(120_000 / unit.length());
    for (String start : List.of("", "x", "xx", "* ", "# ")) {
      Source source = Source.of(start + line).withKind(Kind.TEXT);
      Laws.isWhole(source, Laws.WITH_OFFSETS.extract(source));
    }
  }

  @Property(tries = TRIES)
  void otherLineEndsChangeOffsetsOnly(@ForAll("texts") Source source) {
    Laws.lineEndsChangeOffsetsOnly(source);
  }

  @Property(tries = TRIES)
  void allOfThisHoldsForHtml(@ForAll("tagged") Source source) {
    Laws.hold(source);
  }

  @Property(tries = TRIES)
  void theSameAgain(@ForAll("sources") Source source) {
    Article article = Laws.WITH_OFFSETS.extract(source);
    assertThat(Laws.WITH_OFFSETS.extract(source)).isEqualTo(article).hasSameHashCodeAs(article);
  }

  @Property(tries = TRIES)
  void theSameInAnyDefaultLocale(@ForAll("sources") Source source) {
    Article article = Laws.WITH_OFFSETS.extract(source);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Extractor.builder().offsets(true).build().extract(source))
            .as(tag)
            .isEqualTo(article);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(tries = TRIES)
  void theSameInAnyDefaultTimeZone(@ForAll("sources") Source source) {
    Article article = Laws.WITH_OFFSETS.extract(source);
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(Extractor.builder().offsets(true).build().extract(source))
            .as(zone)
            .isEqualTo(article);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Property(tries = TRIES)
  void anExtractorFromElsewhereDoesTheSame(@ForAll("sources") Source source) {
    Article article = Laws.WITH_OFFSETS.extract(source);
    assertThat(Laws.copy(Laws.WITH_OFFSETS).extract(source)).isEqualTo(article);
  }

  @Property(tries = TRIES)
  void anArticleCanBeSent(@ForAll("sources") Source source) {
    Article article = Laws.WITH_OFFSETS.extract(source);
    assertThat(Laws.copy(article)).isEqualTo(article).hasToString(article.toString());
  }

  @Provide
  Arbitrary<List<Filter>> recipes() {
    List<Filter> standard = Filters.standard();
    return Arbitraries.shuffle(standard)
        .flatMap(
            shuffled ->
                Arbitraries.integers()
                    .between(0, standard.size())
                    .map(size -> shuffled.subList(0, size)));
  }

  @Provide
  Arbitrary<Source> examples() throws IOException {
    List<Source> examples =
        Spec.all().stream().flatMap(spec -> spec.examples().stream()).map(Example::source).toList();
    return Arbitraries.of(examples);
  }

  @Property(tries = TRIES)
  void anyFiltersInAnyOrderKeepTheLedgerWhole(
      @ForAll("sources") Source source, @ForAll("recipes") List<Filter> recipe) {
    Laws.isWhole(source, extractor(recipe).extract(source));
  }

  @Property(tries = TRIES)
  void anyFiltersInAnyOrderKeepTheLedgerOfExamplesWhole(
      @ForAll("examples") Source source, @ForAll("recipes") List<Filter> recipe) {
    Laws.isWhole(source, extractor(recipe).extract(source));
  }

  private static Extractor extractor(List<Filter> recipe) {
    return Extractor.builder().pipeline(Pipeline.of(recipe)).offsets(true).build();
  }

  @Property(tries = TRIES)
  void aLimitOfCharactersIsKept(
      @ForAll("texts") Source source, @ForAll @IntRange(max = 1_000) int most) {
    Article article = Extractor.builder().maxCharacters(most).build().extract(source);
    Laws.ledgerPartitions(source, article);
    Laws.whitespaceIsBlank(source, article);
    if (source.raw().length() <= most) {
      assertThat(article).isEqualTo(Laws.STANDARD.extract(source));
      return;
    }
    assertThat(article.truncated()).isNotNull();
    assertThat(article.blocks())
        .allSatisfy(block -> assertThat(block.end()).isLessThanOrEqualTo(most));
    String unread = Laws.letters(source.raw().substring(most));
    assertThat(unread(source, article)).endsWith(unread);
  }

  @Property(tries = TRIES)
  void aLimitOfBlocksIsKept(@ForAll("texts") Source source, @ForAll @IntRange(max = 40) int most) {
    Article article = Extractor.builder().maxBlocks(most).build().extract(source);
    Laws.ledgerPartitions(source, article);
    Laws.whitespaceIsBlank(source, article);
    assertThat(article.blocks()).hasSizeLessThanOrEqualTo(most);
    if (article.truncated() == null) {
      assertThat(article).isEqualTo(Laws.STANDARD.extract(source));
    } else {
      assertThat(unread(source, article)).as("what is behind the last block").isNotEmpty();
    }
  }

  private static String unread(Source source, Article article) {
    return article.ledger().stream()
        .filter(span -> Reason.TRUNCATED.equals(span.reason()))
        .map(span -> Laws.letters(source.raw().substring(span.start(), span.end())))
        .collect(Collectors.joining());
  }
}
