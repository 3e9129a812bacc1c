package dev.winnow.internal.read;

import dev.winnow.document.Block;
import dev.winnow.document.Block.Gap;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import dev.winnow.internal.text.Chars;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Blocks whose offsets count in the raw input.
 *
 * <p>The parser moves misplaced content - text in a table but outside its cells goes before the
 * table - and blocks have to ascend. So a page is taken as pieces, runs of the input that a text
 * was read from without a gap, and the pieces are put in the input's order. Neighbours that belong
 * to one block are joined again; a block that was read around another one falls into its parts.
 */
final class HtmlBlocks {
  private final HtmlText text;
  private final CharSequence all;
  private final List<Block> blocks = new ArrayList<>();

  /** A run of the text that the input has in one piece. */
  private record Piece(HtmlSpan span, int from, int to) {}

  private HtmlBlocks(HtmlText text) {
    this.text = text;
    this.all = text.all();
  }

  /** The blocks of these spans of a text. */
  static List<Block> of(HtmlText text, List<HtmlSpan> spans) {
    HtmlBlocks result = new HtmlBlocks(text);
    result.build(result.pieces(spans));
    return result.blocks;
  }

  private List<Piece> pieces(List<HtmlSpan> spans) {
    List<Piece> pieces = new ArrayList<>();
    boolean ascending = true;
    int last = 0;
    for (HtmlSpan span : spans) {
      int from = span.from();
      while (from < span.to()) {
        int to = from + 1;
        while (to < span.to() && follows(to)) {
          to++;
        }
        pieces.add(new Piece(span, from, to));
        ascending &= text.start(from) >= last;
        last = text.end(to - 1);
        from = to;
      }
    }
    if (!ascending) {
      pieces.sort(Comparator.comparingInt(piece -> text.start(piece.from())));
    }
    return pieces;
  }

  private boolean follows(int index) {
    return text.start(index) == text.end(index - 1) || text.start(index) == text.start(index - 1);
  }

  private void build(List<Piece> pieces) {
    int from = 0;
    while (from < pieces.size()) {
      int to = from + 1;
      while (to < pieces.size() && isSame(pieces.get(to), pieces.get(from))) {
        to++;
      }
      build(pieces.subList(from, to), pieces.get(from).span());
      from = to;
    }
  }

  private static boolean isSame(Piece one, Piece other) {
    return one.span().from() == other.span().from();
  }

  private void build(List<Piece> pieces, HtmlSpan span) {
    Block.Builder block = span.builder();
    int length = 0;
    for (Piece piece : pieces) {
      length += piece.to() - piece.from();
    }
    if (length < span.to() - span.from()) {
      Structure whole = span.structure();
      block.structure(new Structure(whole.within(), List.of(), List.of(), whole.syntax()));
    }
    if (pieces.get(0).from() > span.from()) {
      block.gap(Gap.LINE);
    }
    int last = pieces.size();
    int end = 0;
    while (last > 0 && end == 0) {
      end = trimmed(pieces.get(--last));
    }
    for (int i = 0; i <= last; i++) {
      Piece piece = pieces.get(i);
      int from = piece.from();
      int to = i == last ? end : piece.to();
      if (block.isEmpty()) {
        from = start(from, to, span.role() == Role.CODE);
      }
      if (from < to) {
        append(block, from, to);
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block.build(blocks.size()));
    }
  }

  /** Where a run starts without its blank start; a line of code keeps what indents it. */
  private int start(int from, int to, boolean code) {
    int line = from;
    int i = from;
    while (i < to && Chars.isBlank(all.charAt(i))) {
      line = Chars.isLineEnd(all.charAt(i)) ? i + 1 : line;
      i++;
    }
    return code ? line : i;
  }

  /** Where a piece ends without its blank end; 0 if it is blank as a whole. */
  private int trimmed(Piece piece) {
    int to = piece.to();
    while (to > piece.from() && Chars.isBlank(all.charAt(to - 1))) {
      to--;
    }
    return to > piece.from() ? to : 0;
  }

  private void append(Block.Builder block, int from, int to) {
    int at = from;
    while (at < to) {
      int next = at + 1;
      if (isPlain(at)) {
        while (next < to && isPlain(next)) {
          next++;
        }
      } else {
        while (next < to && text.start(next) == text.start(at)) {
          next++;
        }
      }
      block.append(all.subSequence(at, next), text.start(at), text.end(next - 1));
      at = next;
    }
  }

  private boolean isPlain(int index) {
    return text.end(index) - text.start(index) == 1;
  }
}
