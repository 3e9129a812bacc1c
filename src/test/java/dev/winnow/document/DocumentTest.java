package dev.winnow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final String SOURCE = " one two\n";
  private static final Block ONE = new Block.Builder().append("one", 1, 4).build(0);
  private static final Block TWO = new Block.Builder().append("two", 5, 8).build(1);

  private static Document document(List<Block> blocks) {
    return new Document(SOURCE, Kind.TEXT, blocks, Origin.UNKNOWN, null, Map.of(), null);
  }

  @Test
  void anOffsetIsInABlockOrBetween() {
    Document document = document(List.of(ONE, TWO));
    int[] blocks = {-1, 0, 0, 0, -1, 1, 1, 1, -1};
    for (int offset = 0; offset < blocks.length; offset++) {
      assertThat(document.blockAt(offset)).as("block at %d", offset).isEqualTo(blocks[offset]);
    }
    assertThat(document(List.of()).blockAt(3)).isEqualTo(-1);
  }

  @Test
  void blocksOutOfOrderAreRefused() {
    Block again = new Block.Builder().append("ne", 2, 4).build(1);
    Block beyond = new Block.Builder().append("far", 7, 10).build(1);
    for (List<Block> blocks :
        List.of(List.of(TWO), List.of(TWO, ONE), List.of(ONE, again), List.of(ONE, beyond))) {
      assertThatIllegalArgumentException().isThrownBy(() -> document(blocks));
    }
  }

  @Test
  void itKeepsItsOwnListOfBlocks() {
    List<Block> blocks = new ArrayList<>(List.of(ONE));
    Document document = document(blocks);
    blocks.clear();
    assertThat(document.blocks()).containsExactly(ONE);
  }

  @Test
  void labelsAgreeWhereverTheyStand() {
    Label label = new Label(0, 3, Role.TITLE, Reason.of("A"), "f", Double.NaN);
    assertThat(label.agrees(label.at(5, 9))).isTrue();
    assertThat(label.agrees(new Label(0, 3, Role.TITLE, Reason.of("B"), "f", Double.NaN)))
        .isFalse();
    assertThat(label.agrees(new Label(0, 3, Role.TITLE, Reason.of("A"), "g", Double.NaN)))
        .isFalse();
    assertThat(label.agrees(new Label(0, 3, Role.TITLE, Reason.of("A"), "f", 0))).isFalse();
    assertThat(label.agrees(new Label(0, 3, Role.DATE, Reason.of("A"), "f", Double.NaN))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> label.at(3, 3));
  }
}
