package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Article.Image;
import dev.winnow.Article.TextBlock;
import dev.winnow.Article.Video;
import dev.winnow.document.Kind;
import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import dev.winnow.filter.Pipeline;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What articles give as Markdown and HTML, read again by parsers that are not ours. */
class RenderingTest {
  private static final int TRIES = 2_000;

  /** Everything is body, so that everything has to come through. */
  private static final Extractor ALL = Extractor.builder().pipeline(Pipeline.of(List.of())).build();

  @Provide
  Arbitrary<Source> marked() {
    return MarkedPages.sources();
  }

  @Provide
  Arbitrary<Source> sources() {
    return ScrapedPages.sources();
  }

  @Property(tries = TRIES)
  void allTextComesThroughAsMarkdown(@ForAll("marked") Source source) {
    markdownHolds(ALL.extract(source));
  }

  @Property(tries = TRIES)
  void allTextComesThroughAsHtml(@ForAll("marked") Source source) {
    htmlHolds(ALL.extract(source));
  }

  @Property(tries = TRIES / 4)
  void anyPageComesThrough(@ForAll("sources") Source source) {
    comesThrough(source);
  }

  /**
   * The lists, links and stresses of a page are in its Markdown; the properties would not see it.
   */
  @Property(tries = TRIES)
  void spansAreOfTheText(@ForAll("marked") Source source) {
    for (TextBlock block : ALL.extract(source).blocks()) {
      int last = 0;
      for (Span span : block.structure().spans()) {
        assertThat(span.start()).as("%s in %s", span, block).isBetween(last, span.end() - 1);
        assertThat(span.end()).isLessThanOrEqualTo(block.text().length());
        assertThat(span.url() != null).isEqualTo(span.style() == Style.LINK);
        last = span.start();
      }
      int end = 0;
      for (Cell cell : block.structure().cells()) {
        assertThat(block.text().substring(end, cell.start()).isBlank())
            .as("nothing is between the cells of %s", block)
            .isTrue();
        end = cell.end();
        assertThat(end).isBetween(cell.start(), block.text().length());
      }
      if (!block.structure().cells().isEmpty()) {
        assertThat(end).as("end of the last cell of %s", block).isEqualTo(block.text().length());
      }
    }
  }

  @Test
  void whatHasNoRoomOfItsOwnMovesNoCell() {
    for (String cell :
        List.of(
            "word \u200B",
            "word\u200B",
            "word\u200B ",
            "word\u200B\u200B",
            "\u200B word",
            " \u200E \u200B")) {
      String page = "<table><tr><td>" + cell + "<td>" + cell + "end</table>";
      spansAreOfTheText(Source.of(page).withKind(Kind.HTML));
    }
  }

  @Test
  void aFormulaBehindABreakInACellIsNotLost() {
    String formula = "<script type='math/tex'>a_1 < b</script>";
    Source source = Source.of("<table><tr><td><td>word<br>" + formula).withKind(Kind.HTML);
    markdownHolds(ALL.extract(source));
  }

  @Test
  void aFormulaBetweenCellsIsNotLost() {
    String formula = "<script type='math/tex'>a_1 < b</script>";
    Source source =
        Source.of("<table><tr><td><td></td>" + formula + "<td>word").withKind(Kind.HTML);
    Article article = ALL.extract(source);
    markdownHolds(article);
    assertThat(article.markdown()).contains("b", "word");
  }

  @Test
  void whatStandsInACellBehindWhatPartsItIsNotLost() {
    for (String between :
        List.of("<img src='a.png'>", "<iframe src='https://video.example/1'></iframe>")) {
      String cell = "<td>one" + between + "two</td>";
      Article article =
          ALL.extract(
              Source.of("<table><tr>" + cell + cell + "</table>")
                  .withKind(Kind.HTML)
                  .withUrl("https://example.org/"));
      markdownHolds(article);
      assertThat(article.markdown().split("two", -1)).hasSize(3);
    }
  }

  @Test
  void aCellOfWhichNothingIsKeptStaysEmpty() {
    String text =
        "The harbour bridge will close for six weeks, the council said on Tuesday, and traffic "
            + "will be diverted. The matches that are moved are in the table below.";
    String rows =
        "<tr><th>Day<th>Against<th>Score<tr><td>3 March 2020<td>Rovers<td>2-1"
            + "<tr><td>10 March 2020<td>Read more<td>0-0<tr><td>Advertisement<td>City<td>1-4";
    String page = "<h1>Matches</h1><p>" + text + "<table>" + rows + "</table><p>" + text;
    Article article = Extractor.standard().extract(Source.of(page).withKind(Kind.HTML));
    assertThat(article.markdown())
        .contains(
            "| Day | Against | Score |\n| --- | --- | --- |\n| 3 March 2020 | Rovers | 2-1 |\n"
                + "| 10 March 2020 |  | 0-0 |\n|  | City | 1-4 |");
    assertThat(article.published()).isNull();
  }

  @Test
  void theCellsOfAnEmptyRowAreOfNoOtherBlock() {
    Source source =
        Source.of("<table><tr><td><td></table><p>The ferry is late.").withKind(Kind.HTML);
    assertThat(ALL.extract(source).blocks())
        .allSatisfy(block -> assertThat(block.structure().cells()).isEmpty())
        .isNotEmpty();
  }

  @Test
  void anArticleOfNothingGivesNothing() {
    Article article = Extractor.standard().extract("");
    assertThat(article.markdown()).isEmpty();
    assertThat(article.html()).isEmpty();
  }

  @Test
  void deepNestingIsNoTrouble() {
    String deep =
        "<blockquote><ul><li>".repeat(5_000) + "word" + "<table><tr><td>".repeat(5_000) + "x";
    Article article = ALL.extract(deep);
    markdownHolds(article);
    htmlHolds(article);
  }

  /** All of a page and its article, as Markdown and as HTML. */
  static void comesThrough(Source source) {
    for (Extractor extractor : List.of(ALL, Laws.STANDARD)) {
      Article article = extractor.extract(source);
      markdownHolds(article);
      htmlHolds(article);
    }
  }

  static void markdownHolds(Article article) {
    String markdown = article.markdown();
    // Around formulas dollars are marks.
    assertThat(squeezed(Rendered.markdown(markdown)).replace("$", ""))
        .as("text of\n%s", markdown)
        .isEqualTo(squeezed(words(article)).replace("$", ""));
  }

  static void htmlHolds(Article article) {
    String html = article.html();
    assertThat(squeezed(Rendered.html(html)).replace("$", ""))
        .as("text of\n%s", html)
        .isEqualTo(squeezed(words(article)).replace("$", ""));
  }

  /** All that a reader has to see, in order. */
  private static String words(Article article) {
    StringBuilder words = new StringBuilder(Objects.requireNonNullElse(article.title(), ""));
    List<TextBlock> blocks = article.blocks();
    for (int i = 0; i <= blocks.size(); i++) {
      for (Image image : article.images()) {
        if (image.block() == i) {
          words.append(Objects.requireNonNullElse(image.caption(), ""));
          words.append(Objects.requireNonNullElse(image.credit(), ""));
        }
      }
      for (Video video : article.videos()) {
        if (video.block() == i) {
          words.append(Objects.requireNonNullElse(video.title(), video.url()));
        }
      }
      words.append(i < blocks.size() ? blocks.get(i).text() : "");
    }
    return words.toString();
  }

  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder();
    for (char c : Folding.squeeze(text).toCharArray()) {
      squeezed.append(Character.isISOControl(c) || c == '\uFFFF' ? '\uFFFD' : c);
    }
    return squeezed.toString();
  }
}
