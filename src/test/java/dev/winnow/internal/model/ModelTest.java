package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.document.PageType;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.SealedFile;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final String PAGE =
      """
      Harbour bridge to close for six weeks | The Harbour Times
      Home
      News
      Sport
      Contact
      Harbour bridge to close for six weeks
      The harbour bridge will close for six weeks from the first of May, the city council said.
      Workers will replace the old bearings that have carried the road since the bridge was built.
      Drivers will have to take the tunnel, which is expected to be crowded in the morning hours.
      Related stories
      Ferry fares to rise
      New tram line opens
      Sign up for our newsletter
      Privacy policy
      Terms of use
      """;

  private static final String HTML =
      """
      <html><head><title>Harbour bridge to close</title></head><body>
      <ul class="main-menu"><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul>
      <div class="article-body"><h1>Harbour bridge to close for six weeks</h1>
      <p>The harbour bridge will close for six weeks from the first of May, the city council said.</p>
      <p>Workers will replace the old bearings that have carried the road since the bridge was built.</p></div>
      <div class="related"><a href="/2">Ferry fares to rise</a></div>
      <div id="footer"><a href="/privacy">Privacy policy</a></div></body></html>
      """;

  private static Document document(String text) {
    return document(text, Kind.TEXT);
  }

  private static Document document(String text, Kind kind) {
    Origin origin = new Origin(null, null, null, ZoneOffset.UTC);
    return Reader.read(text, kind, origin, Limits.NONE, false);
  }

  private static Columns columns(Document document) {
    Model model = Model.standard(document.kind());
    return new PageFeatures(document, new PageText(document), model.kind() == Kind.HTML)
        .columns(model.lexica());
  }

  private static Judgement judge(Model model, String text) {
    Document document = document(text);
    return model.judge(document, new PageText(document));
  }

  @Test
  void sentencesAreLikelierThanMenus() {
    Document document = document(PAGE);
    Judgement judgement = Model.standard(Kind.TEXT).judge(document, new PageText(document));
    float sentences = 1;
    float rest = 0;
    for (int i = 0; i < document.blocks().size(); i++) {
      String text = document.blocks().get(i).text();
      if (text.endsWith(".")) {
        sentences = Math.min(sentences, judgement.likelihood(i));
        assertThat(judgement.isKept(i)).as(text).isTrue();
      } else if (text.length() < 20) {
        rest = Math.max(rest, judgement.likelihood(i));
        assertThat(judgement.isKept(i)).as(text).isFalse();
      }
    }
    assertThat(sentences).isGreaterThan(rest);
  }

  @Test
  void typesAreShares() {
    Judgement judgement = judge(Model.standard(Kind.TEXT), PAGE);
    float sum = 0;
    for (PageType type : PageType.values()) {
      assertThat(judgement.likelihood(type)).isBetween(0f, 1f);
      assertThat(judgement.likelihood(type))
          .isLessThanOrEqualTo(judgement.likelihood(judgement.type()));
      sum += judgement.likelihood(type);
    }
    assertThat(sum).isCloseTo(1, within(1e-4f));
  }

  @Test
  void theFileIsReadBackAsItWasWritten() {
    byte[] file = Model.standard(Kind.TEXT).bytes();
    Model copy = Model.of(file);
    assertThat(copy.bytes()).isEqualTo(file);
    Judgement one = judge(Model.standard(Kind.TEXT), PAGE);
    Judgement other = judge(copy, PAGE);
    for (int i = 0; i < document(PAGE).blocks().size(); i++) {
      assertThat(other.likelihood(i)).isEqualTo(one.likelihood(i));
      assertThat(other.isKept(i)).isEqualTo(one.isKept(i));
    }
  }

  @Test
  void theFileIsSmall() {
    assertThat(Model.standard(Kind.TEXT).bytes().length).isLessThan(1_000_000);
  }

  @Test
  void everyDamagedByteIsNoticed() {
    byte[] file = Model.standard(Kind.TEXT).bytes();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = file.clone();
      int at = i < 40 ? i : random.nextInt(file.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      assertThatIllegalArgumentException()
          .as("byte %d", at)
          .isThrownBy(() -> Model.of(damaged))
          .withMessageStartingWith("model ");
    }
  }

  @Test
  void everyCutIsNoticed() {
    byte[] file = Model.standard(Kind.TEXT).bytes();
    for (int length = 0; length < file.length; length += Math.max(1, length / 3)) {
      byte[] cut = java.util.Arrays.copyOf(file, length);
      assertThatIllegalArgumentException()
          .as("length %d", length)
          .isThrownBy(() -> Model.of(cut))
          .withMessageStartingWith("model ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.of(java.util.Arrays.copyOf(file, file.length + 1)));
  }

  @Test
  void anotherVersionAndOtherFeaturesAreNamed() {
    byte[] version = Model.standard(Kind.TEXT).bytes();
    version[7]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.of(version))
        .withMessageContaining("version");
    byte[] features = Model.standard(Kind.TEXT).bytes();
    features[8]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.of(SealedFile.sealed(features)))
        .withMessageContaining("other features");
  }

  @Test
  void featuresHaveNamesOfTheirOwnAndTheSameOnEveryPage() {
    for (Kind kind : Kind.values()) {
      List<String> names = Model.features(kind);
      assertThat(new HashSet<>(names)).hasSameSizeAs(names);
      assertThat(columns(document(HTML, kind)).names()).isEqualTo(names);
      assertThat(Model.of(Model.standard(kind).bytes()).kind()).isEqualTo(kind);
    }
  }

  @Test
  void featuresAreNumbers() {
    for (String text : new String[] {PAGE, HTML, "x", "© 5 €", "港口大桥将关闭六周。", "\u0E01".repeat(90)}) {
      for (Kind kind : Kind.values()) {
        Columns columns = columns(document(text, kind));
        List<String> names = columns.names();
        for (int row = 0; row < columns.rows(); row++) {
          float[] values = columns.row(row);
          assertThat(values).hasSize(names.size());
          for (int i = 0; i < values.length; i++) {
            assertThat(Float.isFinite(values[i])).as(names.get(i)).isTrue();
          }
        }
      }
    }
  }

  @Test
  void sentencesOfHtmlAreLikelierThanMenus() {
    Document document = document(HTML, Kind.HTML);
    Judgement judgement = Model.standard(Kind.HTML).judge(document, new PageText(document));
    document
        .blocks()
        .forEach(
            block ->
                assertThat(judgement.isKept(block.index()))
                    .as(block.text())
                    .isEqualTo(block.text().endsWith(".") || block.text().contains("bridge")));
  }

  @Test
  void aPageWithoutBlocksIsJudged() {
    Judgement judgement = judge(Model.standard(Kind.TEXT), " \n ");
    assertThat(judgement.likelihood(PageType.ARTICLE)).isBetween(0f, 1f);
  }
}
