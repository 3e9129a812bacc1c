package dev.winnow.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.winnow.Article;
import dev.winnow.Extractor;
import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Labels;
import dev.winnow.filter.Pipeline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user does who writes a filter: this package sees the public API alone. */
class FilterOfOnesOwnTest {
  private static final String COOKIES = "We use cookies to improve your experience.";
  private static final String FERRY = "The ferry company paid for what you read in this paragraph.";
  private static final String BRIDGE =
      "The harbour bridge will close for six weeks from 1 May, the city council said on Tuesday.";
  private static final String PAGE =
      "Harbour bridge to close for repairs\n\n" + BRIDGE + "\n\n" + FERRY + "\n\n" + COOKIES + "\n";

  private static final Reason SPONSORED = Reason.of("SPONSORED");

  /** Gives the blocks that hold a word a role. */
  private record WordFilter(String name, String word, Role role, Reason reason) implements Filter {
    private static final long serialVersionUID = 1L;

    @Override
    public void label(Document document, Labels labels) {
      for (Block block : document.blocks()) {
        if (block.text().contains(word)) {
          labels.put(block, role, reason);
        }
      }
    }
  }

  private static final Filter SPONSOR =
      new WordFilter("sponsor", "ferry company paid", Role.BOILERPLATE, SPONSORED);

  private static Label at(Article article, String text) {
    int offset = PAGE.indexOf(text);
    return article.ledger().stream()
        .filter(span -> span.start() <= offset && offset < span.end())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutItTheParagraphStays() {
    Article article = Extractor.standard().extract(PAGE);
    assertThat(article.text()).contains(BRIDGE, FERRY).doesNotContain("cookies");
    assertThat(at(article, COOKIES).reason()).isEqualTo(Reason.COOKIE_NOTICE);
  }

  @Test
  void behindAllOthersItHasTheLastWord() {
    Article article = Extractor.builder().add(SPONSOR).build().extract(PAGE);
    assertThat(article.text()).contains(BRIDGE).doesNotContain("ferry");
    Label label = at(article, FERRY);
    assertThat(label.role()).isEqualTo(Role.BOILERPLATE);
    assertThat(label.reason()).isEqualTo(SPONSORED);
    assertThat(label.filter()).isEqualTo("sponsor");
    assertThat(article.removed())
        .filteredOn(piece -> piece.reason().equals(SPONSORED))
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.text()).isEqualTo(FERRY);
              assertThat(PAGE.substring(piece.start(), piece.end())).isEqualTo(FERRY);
              assertThat(piece.filter()).isEqualTo("sponsor");
              assertThat(piece.score()).isNaN();
            });
  }

  @Test
  void itOverrulesABuiltInOneWhenItRunsAfterIt() {
    Filter keeper = new WordFilter("keeper", "cookies", Role.QUOTE, SPONSORED);
    for (Extractor extractor :
        List.of(
            Extractor.builder().add(keeper).build(),
            Extractor.builder().addAfter("cookie-notice", keeper).build())) {
      Article article = extractor.extract(PAGE);
      assertThat(at(article, COOKIES).filter()).isEqualTo("keeper");
      assertThat(article.text()).contains(COOKIES);
    }
  }

  @Test
  void itIsOverruledByABuiltInOneWhenItRunsBefore() {
    Filter keeper = new WordFilter("keeper", "cookies", Role.QUOTE, SPONSORED);
    for (Extractor extractor :
        List.of(
            Extractor.builder().addFirst(keeper).build(),
            Extractor.builder().addBefore("cookie-notice", keeper).build())) {
      Article article = extractor.extract(PAGE);
      assertThat(at(article, COOKIES).filter()).isEqualTo("cookie-notice");
      assertThat(article.text()).doesNotContain(COOKIES);
    }
  }

  @Test
  void itTakesABuiltInOnesPlace() {
    Filter mine = new WordFilter("cookie-notice", "cookies", Role.BOILERPLATE, SPONSORED);
    Article article = Extractor.builder().replace("cookie-notice", mine).build().extract(PAGE);
    assertThat(at(article, COOKIES).reason()).isEqualTo(SPONSORED);
  }

  @Test
  void aBuiltInOneCanBeTakenOut() {
    Article article = Extractor.builder().remove("cookie-notice").build().extract(PAGE);
    assertThat(article.ledger())
        .noneMatch(span -> span.filter().equals("cookie-notice"))
        .noneMatch(span -> Reason.COOKIE_NOTICE.equals(span.reason()));
  }

  @Test
  void aPipelineOfItAloneRunsNothingElse() {
    Pipeline pipeline = Pipeline.of(List.of(SPONSOR));
    Article article = Extractor.builder().pipeline(pipeline).build().extract(PAGE);
    assertThat(article.ledger())
        .extracting(Label::filter)
        .containsOnly(Labels.READER, "sponsor")
        .contains("sponsor");
    assertThat(article.title()).isNull();
    assertThat(article.text()).contains(COOKIES).doesNotContain(FERRY);
  }

  @Test
  void aBuilderDoesNotChangeWhatItBuilt() {
    Extractor.Builder builder = Extractor.builder();
    Extractor before = builder.build();
    builder.add(SPONSOR);
    assertThat(before.extract(PAGE)).isEqualTo(Extractor.standard().extract(PAGE));
  }

  @Test
  void theSameFiltersAreThereEveryTime() {
    assertThat(Filters.standard().stream().map(Filter::name))
        .doesNotHaveDuplicates()
        .contains("icon-tokens", "related-links", "cookie-notice", "copyright", "dates", "title")
        .containsExactlyElementsOf(Filters.standard().stream().map(Filter::name).toList());
  }

  @Test
  void aNameThatIsNotThereIsRefused() {
    Extractor.Builder builder = Extractor.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.remove("no-such-filter"))
        .withMessageContaining("name")
        .withMessageContaining("no-such-filter");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.replace("no-such-filter", SPONSOR))
        .withMessageContaining("name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addBefore("no-such-filter", SPONSOR))
        .withMessageContaining("name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addAfter("no-such-filter", SPONSOR))
        .withMessageContaining("name");
  }

  @Test
  void aNameThatIsTakenOrNoneIsRefused() {
    for (String name : new String[] {"cookie-notice", "reader", "", " \t", null}) {
      Filter filter = new WordFilter(name, "x", Role.QUOTE, SPONSORED);
      assertThatIllegalArgumentException()
          .as("name %s", name)
          .isThrownBy(() -> Extractor.builder().add(filter))
          .withMessageStartingWith("filter");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extractor.builder().add(SPONSOR).addFirst(SPONSOR))
        .withMessageContaining("sponsor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipeline.of(List.of(SPONSOR, SPONSOR)))
        .withMessageContaining("sponsor");
  }

  @Test
  void whatItThrowsReachesTheCaller() {
    Filter broken =
        new Filter() {
          private static final long serialVersionUID = 1L;

          @Override
          public String name() {
            return "broken";
          }

          @Override
          public void label(Document document, Labels labels) {
            throw new UnsupportedOperationException("by the user");
          }
        };
    Extractor extractor = Extractor.builder().add(broken).build();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> extractor.extract(PAGE))
        .withMessage("by the user");
  }

  @Test
  void nullsAreRefusedByName() {
    Extractor.Builder builder = Extractor.builder();
    assertThatNullPointerException().isThrownBy(() -> builder.add(null)).withMessage("filter");
    assertThatNullPointerException().isThrownBy(() -> builder.addFirst(null)).withMessage("filter");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addBefore("title", null))
        .withMessage("filter");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addAfter(null, SPONSOR))
        .withMessage("name");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.replace("title", null))
        .withMessage("filter");
    assertThatNullPointerException().isThrownBy(() -> builder.remove(null)).withMessage("name");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.pipeline(null))
        .withMessage("pipeline");
    assertThatNullPointerException().isThrownBy(() -> Pipeline.of(null)).withMessage("filters");
  }
}
