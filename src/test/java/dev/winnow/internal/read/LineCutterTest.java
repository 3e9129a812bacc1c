package dev.winnow.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.document.Block.Gap;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How a line that many blocks share is cut, by models that find no border, any, or the right one.
 */
class LineCutterTest {
  private static final BorderModel NEVER = model(-100);
  private static final BorderModel OPEN = model(0);
  private static final BorderModel ALWAYS = model(100);

  private static BorderModel model(int weight) {
    byte[] weights = new byte[BorderSigns.PLACES];
    Arrays.fill(weights, (byte) weight);
    return new BorderModel(weights);
  }

  private static List<String> pieces(BorderModel model, String line) {
    List<String> pieces = new ArrayList<>();
    new LineCutter(
            line,
            model,
            new Clock(() -> false),
            (from, to, before) ->
                pieces.add((before == Gap.SEAM ? "¶" : "") + line.substring(from, to).strip()))
        .cut(0, line.length(), Gap.BLANK_LINE, true);
    return pieces;
  }

  @Test
  void aSentencesEndMayBeABorderAndAnotherWordsEndIsNone() {
    assertThat(pieces(OPEN, "The bridge will close. “It must,” she said. Home News"))
        .containsExactly("The bridge will close.", "“It must,” she said.", "Home News");
    assertThat(pieces(NEVER, "The bridge will close. It must. Home News"))
        .containsExactly("The bridge will close. It must. Home News");
  }

  @Test
  void noDateIsCut() {
    assertThat(pieces(ALWAYS, "Posted 19. Juni 2019 by Ann")).contains("¶19. Juni 2019");
    assertThat(pieces(OPEN, "Er kam am 19. Juni 2019. Danach schwieg er."))
        .containsExactly("Er kam am 19. Juni 2019.", "Danach schwieg er.");
    assertThat(pieces(OPEN, "Er kam am 19. Juni zurück. Danach schwieg er."))
        .containsExactly("Er kam am 19. Juni zurück.", "Danach schwieg er.");
    assertThat(pieces(ALWAYS, "from (May 1) on")).containsExactly("from", "¶(May 1)", "¶on");
    assertThat(pieces(ALWAYS, "Mar-a-Lago 1")).containsExactly("Mar-a-Lago", "¶1");
  }

  @Test
  void whatWasJoinedIsCut() {
    assertThat(pieces(NEVER, "It opens on Tuesday.The bridge is old. He said “no.”They left."))
        .containsExactly("It opens on Tuesday.", "The bridge is old. He said “no.”", "They left.");
    assertThat(pieces(NEVER, "HomeNews WorldSport CultureTravel FoodMoney WeatherVideo"))
        .containsExactly(
            "Home", "News World", "Sport Culture", "Travel Food", "Money Weather", "Video");
    assertThat(
            pieces(NEVER, "HomeNews WorldSport CultureTravel FoodMoney WeatherVideo &rArr; More"))
        .endsWith("Video &rArr; More");
    assertThat(pieces(NEVER, "Ask YouTube or McDonald for more, they know."))
        .containsExactly("Ask YouTube or McDonald for more, they know.");
  }

  @Test
  void ideographsNeedNoSpaceBetweenSentencesAndHaveOneBetweenBlocks() {
    assertThat(pieces(NEVER, "首页 新闻 大桥将关闭。“费用为四百万元。”她说。"))
        .containsExactly("首页", "新闻", "大桥将关闭。", "“费用为四百万元。”", "她说。");
  }

  @Test
  void aVeryLongLineIsCutToo() {
    String line = "The bridge is old. ".repeat(20_000).strip();
    assertThat(pieces(OPEN, line))
        .hasSizeGreaterThan(19_990)
        .startsWith("The bridge is old.", "The bridge is old.");
    String word = "a".repeat(250_000);
    assertThat(pieces(ALWAYS, word).stream().mapToInt(String::length).sum()).isGreaterThan(200_000);
  }

  @Test
  void theLibrarysModelPartsAPageFromItsMenus() {
    String page =
        "Harbour bridge to close for six weeks - The Harbour Post Skip to content Home News Sport"
            + " Weather Harbour bridge to close for six weeks By Ann Miller 3 March 2026 The harbour"
            + " bridge will close for six weeks from 1 May, the city council said on Tuesday. Engineers"
            + " found cracks in two of its piers, and the work is expected to cost £4m. Share this"
            + " article Facebook Twitter Related articles Ferry to sail at night About us Contact";
    assertThat(pieces(BorderModel.standard(), page))
        .map(piece -> piece.replace("¶", ""))
        .contains("Home", "By Ann Miller 3 March 2026", "Contact")
        .anyMatch(piece -> piece.startsWith("The harbour bridge will close"))
        .anyMatch(piece -> piece.endsWith("expected to cost £4m."));
  }

  @Test
  void whatHasNothingToReadTakesNoGapAlong() {
    String page = "&nbsp; Home " + "news ".repeat(100);
    Document document =
        Reader.read(page, Kind.TEXT, Origin.UNKNOWN, Limits.NONE, false, () -> ALWAYS);
    assertThat(document.blocks().get(0).text()).isEqualTo("Home");
    assertThat(document.blocks().get(0).gap()).isEqualTo(Gap.BLANK_LINE);
    assertThat(document.blocks().get(1).gap()).isEqualTo(Gap.SEAM);
  }

  @Test
  void anotherFileIsRefused() {
    byte[] file = BorderModel.standard().bytes();
    assertThat(BorderModel.read(file).bytes()).isEqualTo(file);
    for (int at : new int[] {0, 7, 8, file.length / 2, file.length - 1}) {
      byte[] damaged = file.clone();
      damaged[at] ^= 1;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BorderModel.read(damaged))
          .withMessageStartingWith("model ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BorderModel.read(Arrays.copyOf(file, file.length - 1)));
  }
}
