package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.PageType;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import dev.winnow.internal.model.Model;
import org.junit.jupiter.api.Test;

/** The classifier as a filter: a caller's own model, and what it tells of a page. */
class ClassifierTest {
  private static final String PAGE =
      """
      Harbour bridge to close for six weeks | The Harbour Times
      Home
      News
      Sport
      Harbour bridge to close for six weeks
      By Jo Bloggs
      3 March 2026
      The harbour bridge will close for six weeks from the first of May, the city council said on Tuesday.
      Engineers found cracks in two of its piers, and the work is expected to cost four million pounds.
      "We have waited for too long," said the head of the works department, who asked for money last year.
      Drivers will have to take the tunnel, which is expected to be crowded in the morning hours.
      Residents had asked for a second bridge for years, but the council says that there is no money for it.
      Related stories
      Ferry fares to rise
      Privacy policy
      """;

  private static byte[] file() {
    return Model.standard(Kind.TEXT).bytes();
  }

  @Test
  void theArticleCarriesTypeAndConfidence() {
    Article article = Extractor.standard().extract(PAGE);
    assertThat(article.pageType()).isEqualTo(PageType.ARTICLE);
    assertThat(article.confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void withoutALearnedPartNobodyTellsTheType() {
    Article article =
        Extractor.builder().pipeline(Pipeline.of(Filters.rules())).build().extract(PAGE);
    assertThat(article.pageType()).isNull();
    assertThat(article.confidence()).isBetween(0.0, 1.0);
    assertThat(article.text()).contains("Engineers found cracks").doesNotContain("Ferry fares");
    assertThat(article.ledger()).extracting(Label::filter).doesNotContain("classifier");
  }

  @Test
  void aModelOfOnesOwnTakesTheFiltersPlace() {
    Extractor own = Extractor.builder().replace("classifier", Filters.classifier(file())).build();
    assertThat(own.extract(PAGE)).isEqualTo(Extractor.standard().extract(PAGE));
  }

  @Test
  void aModelSurvivesSerialization() {
    for (Extractor extractor :
        new Extractor[] {
          Extractor.standard(),
          Extractor.builder().replace("classifier", Filters.classifier(file())).build()
        }) {
      assertThat(Laws.copy(extractor).extract(PAGE)).isEqualTo(extractor.extract(PAGE));
    }
  }

  @Test
  void whatIsNoModelIsRefused() {
    byte[] damaged = file();
    damaged[damaged.length / 2]++;
    for (byte[] file : new byte[][] {{}, {1, 2, 3}, damaged}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Filters.classifier(file))
          .withMessageContaining("model");
    }
  }
}
