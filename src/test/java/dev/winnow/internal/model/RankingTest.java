package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final List<String> FEATURES = List.of("length", "place");

  /** One tree: two less where the length is below ten, one more from there on. */
  private static Trees trees() {
    return new Trees(1, new short[] {0}, new float[] {10}, new float[] {-2, 1});
  }

  private static float[] row(float length) {
    return new float[] {length, 0};
  }

  @Test
  void treesAddToPriorsAndNoneIsOneOfTheChoices() {
    Ranking ranking = new Ranking(trees());
    float[] likelihoods = ranking.likelihoods(List.of(1f, 1f), List.of(row(20), row(5)));
    double all = Math.exp(2) + Math.exp(-1) + 1;
    assertThat(likelihoods[0]).isCloseTo((float) (Math.exp(2) / all), within(1e-6f));
    assertThat(likelihoods[1]).isCloseTo((float) (Math.exp(-1) / all), within(1e-6f));
  }

  @Test
  void withoutCandidatesThereIsNoLikelihood() {
    assertThat(new Ranking(trees()).likelihoods(List.of(), List.of())).isEmpty();
  }

  @Test
  void greatUtilitiesAreNumbersStill() {
    float[] likelihoods =
        new Ranking(trees()).likelihoods(List.of(1e9f, -1e9f), List.of(row(20), row(5)));
    assertThat(likelihoods[0]).isCloseTo(1, within(1e-6f));
    assertThat(likelihoods[1]).isCloseTo(0, within(1e-6f));
  }

  @Test
  void theFileGivesTheSameTrees() {
    byte[] file = ModelFile.writeRanking(trees(), FEATURES);
    Trees read = ModelFile.readRanking(file, FEATURES);
    assertThat(read.score(row(5))).isEqualTo(-2);
    assertThat(read.score(row(20))).isEqualTo(1);
  }

  @Test
  void aFileForOtherFeaturesIsRefused() {
    byte[] file = ModelFile.writeRanking(trees(), FEATURES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.readRanking(file, List.of("place", "length")))
        .withMessage("model was trained for other features");
  }

  @Test
  void aDamagedFileAndOneOfAnotherKindAreRefused() {
    byte[] file = ModelFile.writeRanking(trees(), FEATURES);
    byte[] damaged = file.clone();
    damaged[file.length - 6]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFile.readRanking(damaged, FEATURES))
        .withMessage("model is damaged");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Model.of(file))
        .withMessage("model is none of this library's");
  }
}
