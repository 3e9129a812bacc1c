package dev.winnow.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.winnow.Article;
import dev.winnow.Extractor;
import dev.winnow.Source;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a caller hands in and gets back. */
class CallersTest {
  private static final String BRIDGE =
      "The harbour bridge will close for six weeks from 1 May, the city council said on Tuesday.";

  @Test
  void nullsAreRefusedByName() {
    Extractor extractor = Extractor.standard();
    assertThatNullPointerException()
        .isThrownBy(() -> extractor.extract((String) null))
        .withMessage("raw");
    assertThatNullPointerException()
        .isThrownBy(() -> extractor.extract((Source) null))
        .withMessage("source");
    assertThatNullPointerException().isThrownBy(() -> Source.of(null)).withMessage("raw");
    assertThatNullPointerException()
        .isThrownBy(() -> Extractor.builder().zone(null))
        .withMessage("zone");
    assertThatNullPointerException().isThrownBy(() -> Reason.of(null)).withMessage("name");
  }

  @Test
  void limitsBelowNothingAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extractor.builder().maxCharacters(-1))
        .withMessageContaining("characters")
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extractor.builder().maxBlocks(-1))
        .withMessageContaining("blocks");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reason.of(" "))
        .withMessageContaining("name");
  }

  @Test
  void anEmptyPageGivesAnEmptyArticle() {
    for (String raw : new String[] {"", " \n\u00A0\r\n", "\uFEFF"}) {
      Article article = Extractor.standard().extract(raw);
      assertThat(article.text()).isEmpty();
      assertThat(article.title()).isNull();
      assertThat(article.blocks()).isEmpty();
      assertThat(article.authors()).isEmpty();
      assertThat(article.removed()).isEmpty();
      assertThat(article.truncated()).isNull();
      assertThat(article.confidence()).isZero();
      assertThat(article.ledger())
          .extracting(Label::role)
          .containsExactlyElementsOf(raw.isEmpty() ? List.of() : List.of(Role.WHITESPACE));
    }
  }

  @Test
  void aDeclaredLanguageIsBelieved() {
    Source source = Source.of(BRIDGE);
    assertThat(Extractor.standard().extract(source).language()).isEqualTo("en");
    assertThat(Extractor.standard().extract(source.withLanguage("gd")).language()).isEqualTo("gd");
    Extractor hinted = Extractor.builder().language("cy").build();
    assertThat(hinted.extract(source).language()).isEqualTo("cy");
    assertThat(hinted.extract(source.withLanguage("gd")).language()).isEqualTo("gd");
  }

  @Test
  void aDeclaredLanguageIsATag() {
    Source source = Source.of(BRIDGE);
    Extractor hinted = Extractor.builder().language("en_US").build();
    assertThat(hinted.extract(source).language()).isEqualTo("en-US");
    assertThat(hinted.extract(source.withLanguage("de, en;q=0.5")).language()).isEqualTo("de");
    assertThat(hinted.extract(source.withLanguage("  ")).language()).isEqualTo("en-US");
    assertThat(Extractor.standard().extract(source.withLanguage("english")).language())
        .isEqualTo("en");
  }

  @Test
  void theAddressComesBack() {
    Source source = Source.of(BRIDGE).withUrl("https://news.example/bridge");
    assertThat(Extractor.standard().extract(source).url()).isEqualTo("https://news.example/bridge");
    Article nowhere = Extractor.standard().extract(source.withUrl("no address"));
    assertThat(nowhere.text()).isEqualTo(BRIDGE);
    assertThat(nowhere.url()).isNull();
  }

  @Test
  void aDeclaredKindIsBelieved() {
    Source source = Source.of("<p>" + BRIDGE + "</p>");
    assertThat(Extractor.standard().extract(source.withKind(Kind.TEXT)).ledger()).isNotEmpty();
    Article html = Extractor.standard().extract(source.withKind(Kind.HTML));
    assertThat(html.text()).isEqualTo(BRIDGE);
    assertThat(html.ledger()).isEmpty();
    assertThat(html.blocks()).allMatch(block -> block.start() == -1 && block.end() == -1);
    assertThat(Extractor.standard().extract(source)).isEqualTo(html);
  }

  @Test
  void offsetsOfHtmlAreThereOnRequest() {
    String raw = "<p>Smith &amp; Sons said that " + BRIDGE + "</p>";
    Article article = Extractor.builder().offsets(true).build().extract(raw);
    assertThat(article.blocks())
        .singleElement()
        .satisfies(
            block ->
                assertThat(raw.substring(block.start(), block.end()))
                    .isEqualTo("Smith &amp; Sons said that " + BRIDGE));
    assertThat(article.ledger())
        .extracting(Label::role)
        .filteredOn(role -> role != Role.WHITESPACE)
        .containsExactly(Role.MARKUP, Role.PARAGRAPH, Role.MARKUP, Role.PARAGRAPH, Role.MARKUP);
  }

  @Test
  void relativeDatesCountFromTheFetchOrElseTheReference() {
    String raw = "Harbour bridge to close\n\nBy Jo Bloggs\n\nPublished 2 hours ago\n\n" + BRIDGE;
    Instant night = Instant.parse("2026-03-03T01:00:00Z");
    Extractor plain = Extractor.standard();
    assertThat(plain.extract(raw).published()).isNull();
    assertThat(published(plain, Source.of(raw).withFetched(night))).startsWith("2026-03-02");
    Extractor later = Extractor.builder().reference(night.plusSeconds(86_400)).build();
    assertThat(published(later, Source.of(raw))).startsWith("2026-03-03");
    assertThat(published(later, Source.of(raw).withFetched(night))).startsWith("2026-03-02");
    Extractor elsewhere = Extractor.builder().zone(ZoneId.of("Asia/Tokyo")).build();
    assertThat(published(elsewhere, Source.of(raw).withFetched(night))).startsWith("2026-03-03");
  }

  private static String published(Extractor extractor, Source source) {
    return String.valueOf(extractor.extract(source).published());
  }

  @Test
  void whatALimitCutsOffIsAccountedFor() {
    String raw = BRIDGE + "\n\n" + BRIDGE.replace("bridge", "ferry");
    Article article = Extractor.builder().maxCharacters(BRIDGE.length()).build().extract(raw);
    assertThat(article.truncated()).isNotNull();
    assertThat(article.text()).isEqualTo(BRIDGE);
    assertThat(article.ledger())
        .last()
        .satisfies(
            span -> {
              assertThat(span.role()).isEqualTo(Role.BOILERPLATE);
              assertThat(span.reason()).isEqualTo(Reason.TRUNCATED);
              assertThat(raw.substring(span.start(), span.end())).endsWith("said on Tuesday.");
            });
  }

  @Test
  void aLimitNeverCutsACharacterInTwo() {
    Article article = Extractor.builder().maxCharacters(3).build().extract("a \uD83D\uDE00 b");
    assertThat(article.ledger())
        .extracting(Label::start)
        .as("starts, of which 3 would be inside the second character")
        .doesNotContain(3);
  }

  @Test
  void listsCannotBeChanged() {
    Article article = Extractor.standard().extract(BRIDGE + "\n\nRead more\n\n© 2026 Example");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> article.ledger().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> article.blocks().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> article.removed().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> article.authors().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> article.related().clear());
  }

  @Test
  void anExtractorIsAsGoodAsAnother() {
    assertThat(Extractor.builder().build().extract(BRIDGE))
        .isEqualTo(Extractor.standard().extract(BRIDGE))
        .hasSameHashCodeAs(Extractor.standard().extract(BRIDGE))
        .isNotEqualTo(Extractor.standard().extract(BRIDGE + " It is old."));
  }
}
