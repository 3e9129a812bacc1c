package dev.winnow;

import dev.winnow.Article.Removed;
import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Labels;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The account of a whole input: the filters' decisions and all that lies between blocks. */
final class Ledger {
  private static final char SOFT_HYPHEN = '\u00AD';

  private static final Label WHITESPACE = reader(Role.WHITESPACE);
  private static final Label MARKUP = reader(Role.MARKUP);

  private final Document document;
  private final List<Label> spans;
  private final List<Piece> pieces = new ArrayList<>();
  private int end;

  private static Label reader(Role role) {
    return new Label(0, 1, role, null, Labels.READER, Double.NaN);
  }

  /** A piece that is left out, with the markup inside it. */
  private record Piece(Label label, Joined text) {}

  Ledger(Document document) {
    this.document = document;
    // Most blocks are one span, with white space before it.
    this.spans = new ArrayList<>(2 * document.blocks().size() + 1);
  }

  /** Adds a part of a block; parts come in order. */
  void add(Block block, Label part, String text) {
    if (Chars.isBlank(text, 0, text.length())) {
      gap(part.end());
      return;
    }
    int from = part.start();
    int to = part.end();
    while (Chars.isBlank(document.source().charAt(from))) {
      from++;
    }
    while (Chars.isBlank(document.source().charAt(to - 1))) {
      to--;
    }
    if (part.role().isRemoved()) {
      piece(own(block, part.at(from, to)), text.strip());
    }
    if (block.isPlain()) {
      span(part.at(from, to));
      return;
    }
    int run = from;
    boolean markup = isMarkup(block, from);
    for (int i = from + 1; i <= to; i++) {
      if (i == to || (isMarkup(block, i) != markup && !isFolded(block, i))) {
        run(run, i, markup ? MARKUP.at(run, i) : part);
        run = i;
        markup = !markup;
      }
    }
  }

  /** The same without tags at its ends. */
  private Label own(Block block, Label part) {
    int from = part.start();
    int to = part.end();
    while (!block.isPlain() && (!block.covers(from) || isBlank(from))) {
      from++;
    }
    while (!block.isPlain() && (!block.covers(to - 1) || isBlank(to - 1))) {
      to--;
    }
    return part.at(from, to);
  }

  private boolean isBlank(int offset) {
    return Chars.isBlank(document.source().charAt(offset));
  }

  /** Adds a run without the white space at its ends, which is nobody's. */
  private void run(int start, int end, Label label) {
    int from = start;
    int to = end;
    while (from < to && Chars.isBlank(document.source().charAt(from))) {
      from++;
    }
    while (to > from && Chars.isBlank(document.source().charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      span(label.at(from, to));
    }
  }

  /** What touches, as sentences without a space between do, is one piece. */
  private void piece(Label label, String text) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.label().end() == label.start() && last.label().agrees(label)) {
      last.text().append(text);
      pieces.set(
          pieces.size() - 1, new Piece(label.at(last.label().start(), label.end()), last.text()));
    } else {
      pieces.add(new Piece(label, new Joined(text)));
    }
  }

  private boolean isMarkup(Block block, int offset) {
    return !block.covers(offset) && !isFolded(block, offset);
  }

  private boolean isFolded(Block block, int offset) {
    char c = document.source().charAt(offset);
    return !block.covers(offset) && (Chars.isBlank(c) || c == SOFT_HYPHEN);
  }

  /** What no block holds up to an offset: white space, and the marks and tags between blocks. */
  private void gap(int to) {
    while (end < to) {
      int from = end;
      boolean blank = Chars.isBlank(document.source().charAt(from));
      int i = from + 1;
      while (i < to && Chars.isBlank(document.source().charAt(i)) == blank) {
        i++;
      }
      append((blank ? WHITESPACE : MARKUP).at(from, i));
    }
  }

  private void span(Label label) {
    gap(label.start());
    append(label);
  }

  private void append(Label label) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).agrees(label)) {
      spans.set(last, label.at(spans.get(last).start(), label.end()));
    } else {
      spans.add(label);
    }
    end = label.end();
  }

  /** Accounts for what follows the last block: of a page that was not read to its end, its rest. */
  void close(boolean wholeInput) {
    int length = document.source().length();
    if (wholeInput && Limits.leavesText(document.limit())) {
      int start = end;
      while (start < length && Chars.isSpace(document.source().charAt(start))) {
        start++;
      }
      gap(start);
      if (start < length) {
        Label unread =
            new Label(start, length, Role.BOILERPLATE, Reason.TRUNCATED, Labels.READER, Double.NaN);
        span(unread);
        piece(unread, "");
      }
    }
    gap(length);
  }

  List<Label> spans() {
    return List.copyOf(spans);
  }

  /** The pieces that are left out, in order. */
  List<Removed> removed(boolean offsets) {
    return pieces.stream()
        .map(
            piece ->
                new Removed(
                    offsets ? piece.label().start() : -1,
                    offsets ? piece.label().end() : -1,
                    piece.text().toString(),
                    Objects.requireNonNullElse(piece.label().reason(), Reason.LOW_SCORE),
                    piece.label().filter(),
                    piece.label().score()))
        .toList();
  }
}
