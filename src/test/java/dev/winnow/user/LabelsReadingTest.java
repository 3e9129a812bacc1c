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
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Labels;
import dev.winnow.filter.Pipeline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a filter reads in the ledger, and how it writes there. */
class LabelsReadingTest {
  private static final String PAGE = "The bridge closes.\n\nThe ferry sails.";
  private static final int FERRY = PAGE.indexOf("The ferry");
  private static final Reason MINE = Reason.of("MINE");

  /** What a test does inside a filter. */
  private interface Step {
    void take(Document document, Labels labels);
  }

  private static Filter filter(String name, Step step) {
    return new Filter() {
      private static final long serialVersionUID = 1L;

      @Override
      public String name() {
        return name;
      }

      @Override
      public void label(Document document, Labels labels) {
        step.take(document, labels);
      }
    };
  }

  private static Article run(Step... steps) {
    return run(PAGE, steps);
  }

  private static Article run(String page, Step... steps) {
    List<Filter> filters = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      filters.add(filter("step-" + (i + 1), steps[i]));
    }
    return Extractor.builder().pipeline(Pipeline.of(filters)).build().extract(page);
  }

  @Test
  void atFirstThereIsWhatTheReaderSaid() {
    run(
        (document, labels) -> {
          Block block = document.blocks().get(0);
          Label label = labels.of(block);
          assertThat(label)
              .isEqualTo(
                  new Label(
                      block.start(), block.end(), Role.PARAGRAPH, null, Labels.READER, Double.NaN));
          assertThat(labels.at(block.start())).isEqualTo(label);
          assertThat(labels.parts(block)).containsExactly(label);
          assertThat(labels.history(block.start())).containsExactly(label);
        });
  }

  @Test
  void betweenBlocksThereIsWhiteSpaceWithoutHistory() {
    run(
        (document, labels) -> {
          int gap = PAGE.indexOf('\n');
          assertThat(labels.at(gap))
              .isEqualTo(new Label(gap, gap + 2, Role.WHITESPACE, null, "reader", Double.NaN));
          assertThat(labels.history(gap)).isEmpty();
        });
  }

  @Test
  void theLastWriterWinsCharacterByCharacter() {
    run(
        (document, labels) -> labels.put(0, 10, Role.TITLE, MINE, 0.5),
        (document, labels) -> labels.put(4, 18, Role.QUOTE, null),
        (document, labels) -> {
          Block block = document.blocks().get(0);
          assertThat(labels.at(3).role()).isEqualTo(Role.TITLE);
          assertThat(labels.at(3).score()).isEqualTo(0.5);
          assertThat(labels.at(4).role()).isEqualTo(Role.QUOTE);
          assertThat(labels.parts(block))
              .containsExactly(
                  new Label(0, 4, Role.TITLE, MINE, "step-1", 0.5),
                  new Label(4, 18, Role.QUOTE, null, "step-2", Double.NaN));
          assertThat(labels.of(block).role()).isEqualTo(Role.QUOTE);
          assertThat(labels.history(5))
              .extracting(Label::filter)
              .containsExactly(Labels.READER, "step-1", "step-2");
          assertThat(labels.history(2))
              .extracting(Label::filter)
              .containsExactly(Labels.READER, "step-1");
        });
  }

  @Test
  void ofTwoHalvesTheFirstStandsForTheBlock() {
    run(
        (document, labels) -> {
          labels.put(0, 9, Role.TITLE, null);
          labels.put(9, 18, Role.QUOTE, null);
          assertThat(labels.of(document.blocks().get(0)).role()).isEqualTo(Role.TITLE);
        });
  }

  @Test
  void aDecisionAboutAWholeBlockCoversItsParts() {
    Article article =
        run(
            (document, labels) -> labels.put(2, 5, Role.TITLE, null),
            (document, labels) -> labels.put(document.blocks().get(0), Role.QUOTE, null),
            (document, labels) ->
                assertThat(labels.parts(document.blocks().get(0)))
                    .extracting(Label::role)
                    .containsExactly(Role.QUOTE));
    assertThat(article.blocks().get(0).text()).isEqualTo("The bridge closes.");
  }

  @Test
  void aSpanOverSeveralBlocksLeavesWhatIsBetweenThem() {
    Article article =
        run((document, labels) -> labels.put(0, PAGE.length(), Role.BOILERPLATE, MINE));
    assertThat(article.ledger())
        .extracting(Label::role)
        .containsExactly(Role.BOILERPLATE, Role.WHITESPACE, Role.BOILERPLATE);
    assertThat(article.text()).isEmpty();
    assertThat(article.removed()).hasSize(2);
  }

  @Test
  void blocksThatTouchAndAgreeAreOneSpan() {
    String line = "港口大桥将关闭六周。工程师发现了裂缝。".repeat(60);
    Article article =
        run(
            line,
            (document, labels) -> {
              assertThat(document.blocks()).hasSizeGreaterThan(100);
              document.blocks().forEach(block -> labels.put(block, Role.BOILERPLATE, MINE));
            });
    assertThat(article.ledger())
        .containsExactly(new Label(0, line.length(), Role.BOILERPLATE, MINE, "step-1", Double.NaN));
    assertThat(article.removed())
        .singleElement()
        .satisfies(piece -> assertThat(piece.text()).isEqualTo(line));
  }

  @Test
  void aSpanBetweenBlocksDecidesNothing() {
    Article article =
        run((document, labels) -> labels.put(PAGE.indexOf('\n'), FERRY, Role.BOILERPLATE, MINE));
    assertThat(article.removed()).isEmpty();
  }

  @Test
  void aRunOfABlocksTextIsWhereItStandsInTheInput() {
    Article article =
        run(
            (document, labels) -> {
              Block ferry = document.blocks().get(1);
              int from = ferry.text().indexOf("ferry");
              labels.put(ferry, from, from + "ferry".length(), Role.BOILERPLATE, MINE);
            });
    assertThat(article.removed())
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.text()).isEqualTo("ferry");
              assertThat(piece.start()).isEqualTo(PAGE.indexOf("ferry"));
            });
    assertThat(article.text()).isEqualTo("The bridge closes.\n\nThe sails.");
  }

  @Test
  void theLedgerBearsTheWritersName() {
    Article article =
        run((document, labels) -> labels.put(document.blocks().get(1), Role.COMMENT, MINE));
    assertThat(article.ledger())
        .last()
        .isEqualTo(new Label(FERRY, PAGE.length(), Role.COMMENT, MINE, "step-1", Double.NaN));
  }

  @Test
  void badOffsetsAreRefused() {
    int[][] spans = {
      {-1, 3}, {0, PAGE.length() + 1}, {3, 3}, {4, 3}, {PAGE.length(), PAGE.length()}
    };
    for (int[] span : spans) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(
              () -> run((document, labels) -> labels.put(span[0], span[1], Role.TITLE, MINE)))
          .withMessageContaining("start")
          .withMessageContaining("end");
    }
    for (int offset : new int[] {-1, PAGE.length()}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> run((document, labels) -> labels.at(offset)));
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> run((document, labels) -> labels.history(offset)));
    }
  }

  @Test
  void whatIsTheReadersToSayIsRefused() {
    for (Role role : List.of(Role.WHITESPACE, Role.MARKUP)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> run((document, labels) -> labels.put(0, 3, role, MINE)))
          .withMessageContaining("role");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                run(
                    (document, labels) ->
                        labels.put(0, 3, Role.TITLE, MINE, Double.POSITIVE_INFINITY)))
        .withMessageContaining("score");
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> run((document, labels) -> labels.put(0, 3, null, MINE)))
        .withMessage("role");
    assertThatNullPointerException()
        .isThrownBy(() -> run((document, labels) -> labels.of(null)))
        .withMessage("block");
    assertThatNullPointerException()
        .isThrownBy(() -> run((document, labels) -> labels.parts(null)))
        .withMessage("block");
    assertThatNullPointerException()
        .isThrownBy(() -> run((document, labels) -> labels.put(null, Role.TITLE, MINE)))
        .withMessage("block");
  }

  @Test
  void aBlockOfAnotherPageIsRefused() {
    Block[] other = new Block[1];
    Extractor.builder()
        .pipeline(Pipeline.of(List.of(filter("peek", (d, l) -> other[0] = d.blocks().get(2)))))
        .build()
        .extract("One.\n\nTwo.\n\nThe third block of quite another page than this one is.");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> run((document, labels) -> labels.put(other[0], Role.TITLE, MINE)));
  }

  @Test
  void whatTheLastFilterSaysOfThePageHolds() {
    Article article =
        run(
            (document, labels) -> {
              assertThat(labels.pageType()).isNull();
              assertThat(labels.confidence()).isNaN();
              labels.putPage(PageType.ARTICLE, 0.9);
            },
            (document, labels) -> {
              assertThat(labels.pageType()).isEqualTo(PageType.ARTICLE);
              assertThat(labels.confidence()).isEqualTo(0.9);
              labels.putPage(PageType.FORUM, 0.25);
            });
    assertThat(article.pageType()).isEqualTo(PageType.FORUM);
    assertThat(article.confidence()).isEqualTo(0.25);
  }

  @Test
  void aPageWithoutABodyIsNoArticleWhateverIsSaid() {
    Article article =
        run(
            (document, labels) -> {
              labels.putPage(PageType.ARTICLE, 1);
              for (Block block : document.blocks()) {
                labels.put(block, Role.BOILERPLATE, MINE);
              }
            });
    assertThat(article.confidence()).isZero();
  }

  @Test
  void aConfidenceOutOfBoundsIsRefused() {
    run(
        (document, labels) -> {
          for (double confidence : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                .isThrownBy(() -> labels.putPage(PageType.ARTICLE, confidence))
                .withMessageContaining("confidence");
          }
          assertThatNullPointerException().isThrownBy(() -> labels.putPage(null, 0.5));
        });
  }
}
