package dev.winnow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The map between a block's text and the input. */
class BlockTest {
  /** An A, two spaces, an ampersand as an entity, a B; read from offset 10 on. */
  private static Block entity() {
    return new Block.Builder()
        .append("A", 10, 11)
        .append(" ", 11, 13)
        .append("&", 13, 18)
        .append("B", 18, 19)
        .build(0);
  }

  @Test
  void whiteSpaceIsFoldedAndAnEntityDecoded() {
    Block block = entity();
    assertThat(block.text()).isEqualTo("A &B");
    assertThat(block.start()).isEqualTo(10);
    assertThat(block.end()).isEqualTo(19);
    assertThat(block.isPlain()).isFalse();
  }

  @Test
  void anIndexOfTheTextLeadsToTheInput() {
    Block block = entity();
    int[] offsets = {10, 11, 13, 18, 19};
    for (int i = 0; i < offsets.length; i++) {
      assertThat(block.offset(i)).as("offset of %d", i).isEqualTo(offsets[i]);
    }
  }

  @Test
  void anOffsetLeadsToTheFirstCharacterFromThereOn() {
    Block block = entity();
    int[] indexes = {0, 1, 2, 2, 3, 3, 3, 3, 3, 4};
    for (int i = 0; i < indexes.length; i++) {
      assertThat(block.textIndex(10 + i)).as("index of %d", 10 + i).isEqualTo(indexes[i]);
    }
    assertThat(block.textIndex(0)).isZero();
    assertThat(block.textIndex(99)).isEqualTo(4);
  }

  @Test
  void whatWasFoldedOrDecodedIsNotItsOwn() {
    Block block = entity();
    boolean[] own = {true, true, false, true, false, false, false, false, true};
    for (int i = 0; i < own.length; i++) {
      assertThat(block.covers(10 + i)).as("whether it covers %d", 10 + i).isEqualTo(own[i]);
    }
  }

  @Test
  void spacesAtItsEndsAndAfterSpacesAreDropped() {
    Block block =
        new Block.Builder()
            .append(" ", 0, 1)
            .append("a", 1, 2)
            .append(" ", 2, 3)
            .append("", 3, 4)
            .append(" ", 4, 6)
            .append("b", 6, 7)
            .append(" ", 7, 9)
            .build(0);
    assertThat(block.text()).isEqualTo("a b");
    assertThat(block.start()).isEqualTo(1);
    assertThat(block.end()).isEqualTo(7);
    assertThat(block.offset(1)).isEqualTo(2);
  }

  @Test
  void spacesOfCodeAreKept() {
    Block block =
        new Block.Builder()
            .role(Role.CODE)
            .append("a", 1, 2)
            .append(" ", 2, 3)
            .append(" ", 4, 5)
            .append("b", 5, 6)
            .build(0);
    assertThat(block.text()).isEqualTo("a  b");
    assertThat(block.offset(2)).isEqualTo(4);
    assertThat(block.covers(3)).isFalse();
  }

  @Test
  void aBlockThatNeededNoRepairIsPlain() {
    Block block =
        new Block.Builder().append("a b", 5, 8).append(" ", 8, 9).append("c", 9, 10).build(3);
    assertThat(block.text()).isEqualTo("a b c");
    assertThat(block.isPlain()).isTrue();
    assertThat(block.index()).isEqualTo(3);
    assertThat(block.covers(9)).isTrue();
  }

  @Test
  void whatIsNoSpanOrOutOfOrderIsRefused() {
    Block.Builder builder = new Block.Builder().append("a", 4, 5);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.append("b", 4, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.append("b", 6, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new Block.Builder().append("b", -1, 0));
    assertThatIllegalStateException().isThrownBy(() -> new Block.Builder().build(0));
    assertThatIllegalStateException()
        .isThrownBy(() -> new Block.Builder().append(" ", 0, 1).build(0));
    for (int index : new int[] {-1, 5}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> entity().offset(index));
    }
  }

  /**
   * A piece of a block.
   *
   * @param text what stands in the text
   * @param skipped characters of the input before it
   * @param length characters of the input that it comes from, at least those of the text
   */
  private record Piece(String text, int skipped, int length) {}

  @Provide
  Arbitrary<Block> blocks() {
    Arbitrary<Piece> pieces =
        Combinators.combine(
                Arbitraries.of("a", "bc", "def", " ", "", "\uD83D\uDE00"),
                Arbitraries.of(0, 0, 0, 1, 7),
                Arbitraries.of(0, 0, 0, 1, 5))
            .as(
                (text, skipped, more) ->
                    new Piece(text, skipped, Math.max(1, text.length() + more)));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            list -> {
              Block.Builder builder = new Block.Builder();
              int at = 0;
              for (Piece piece : list) {
                at += piece.skipped();
                builder.append(piece.text(), at, at + piece.length());
                at += piece.length();
              }
              return builder.append("end", at, at + 3).build(0);
            });
  }

  @Property
  void theMapLeadsThereAndBack(@ForAll("blocks") Block block) {
    assertThat(block.offset(0)).isEqualTo(block.start());
    int before = -1;
    for (int i = 0; i < block.text().length(); i++) {
      int offset = block.offset(i);
      assertThat(offset).as("offset of %d", i).isGreaterThan(before).isLessThan(block.end());
      assertThat(block.textIndex(offset)).as("index of offset %d", offset).isEqualTo(i);
      assertThat(block.covers(offset)).as("whether it covers %d", offset).isTrue();
      before = offset;
    }
    int own = 0;
    for (int offset = block.start(); offset < block.end(); offset++) {
      own += block.covers(offset) ? 1 : 0;
    }
    assertThat(own).as("characters of its own").isEqualTo(block.text().length());
  }

  @Property
  void itsTextIsFolded(@ForAll("blocks") Block block) {
    assertThat(block.text()).isEqualTo(block.text().strip()).doesNotContain("  ");
  }
}
