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
import java.time.ZoneOffset;
import java.util.HashSet;
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

  private static Document document(String text) {
    Origin origin = new Origin(null, null, null, ZoneOffset.UTC);
    return Reader.read(text, Kind.TEXT, origin, new Limits(10_000_000, 1_000_000), false);
  }

  private static Judgement judge(Model model, String text) {
    Document document = document(text);
    return model.judge(document, new PageText(document));
  }

  @Test
  void sentencesAreLikelierThanMenus() {
    Document document = document(PAGE);
    Judgement judgement = Model.standard().judge(document, new PageText(document));
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
    Judgement judgement = judge(Model.standard(), PAGE);
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
    byte[] file = Model.standard().bytes();
    Model copy = Model.of(file);
    assertThat(copy.bytes()).isEqualTo(file);
    Judgement one = judge(Model.standard(), PAGE);
    Judgement other = judge(copy, PAGE);
    for (int i = 0; i < document(PAGE).blocks().size(); i++) {
      assertThat(other.likelihood(i)).isEqualTo(one.likelihood(i));
      assertThat(other.isKept(i)).isEqualTo(one.isKept(i));
    }
  }

  @Test
  void theFileIsSmall() {
    assertThat(Model.standard().bytes().length).isLessThan(1_000_000);
  }

  @Test
  void everyDamagedByteIsNoticed() {
    byte[] file = Model.standard().bytes();
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
    byte[] file = Model.standard().bytes();
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
    byte[] version = Model.standard().bytes();
    version[7]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.of(version))
        .withMessageContaining("version");
    byte[] features = Model.standard().bytes();
    features[8]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.of(ModelFile.sealed(features)))
        .withMessageContaining("other features");
  }

  @Test
  void featuresHaveNamesOfTheirOwnAndTheSameOnEveryPage() {
    assertThat(new HashSet<>(Model.features())).hasSameSizeAs(Model.features());
    Document document = document(PAGE);
    PageFeatures features = new PageFeatures(document, new PageText(document));
    Columns columns = features.columns(new float[features.rows()], new float[TypeLexicon.TYPES]);
    assertThat(columns.names()).isEqualTo(Model.features());
  }

  @Test
  void featuresAreNumbers() {
    for (String text : new String[] {PAGE, "x", "© 5 €", "港口大桥将关闭六周。", "\u0E01".repeat(90)}) {
      Document document = document(text);
      PageFeatures features = new PageFeatures(document, new PageText(document));
      Columns columns = features.columns(new float[features.rows()], new float[TypeLexicon.TYPES]);
      for (int c = 0; c < columns.names().size(); c++) {
        for (float value : columns.values()[c]) {
          assertThat(Float.isFinite(value)).as(columns.names().get(c)).isTrue();
        }
      }
    }
  }

  @Test
  void aPageWithoutBlocksIsJudged() {
    Judgement judgement = judge(Model.standard(), " \n ");
    assertThat(judgement.likelihood(PageType.ARTICLE)).isBetween(0f, 1f);
  }
}
