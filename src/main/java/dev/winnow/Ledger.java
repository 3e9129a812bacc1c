package dev.winnow;

import dev.winnow.Article.Removed;
import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Labels;
import dev.winnow.internal.text.Chars;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The account of a whole input: the filters' decisions and all that lies between blocks. */
final class Ledger {
  private static final char SOFT_HYPHEN = '\u00AD';

  private final Document document;
  private final List<Label> spans = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private int owner;
  private int end;

  Ledger(Document document) {
    this.document = document;
  }

  /** Adds a part of a block; parts come in order. */
  void add(Block block, Label part, String text) {
    owner = block.index();
    int from = part.start();
    int to = part.end();
    if (text.isBlank()) {
      gap(to);
      return;
    }
    if (block.isPlain()) {
      trimmed(from, to, part, block);
      return;
    }
    int run = from;
    boolean markup = isMarkup(block, from);
    for (int i = from + 1; i <= to; i++) {
      if (i == to || (isMarkup(block, i) != markup && !isFolded(block, i))) {
        span(run, i, markup, part, block);
        run = i;
        markup = !markup;
      }
    }
  }

  private void span(int from, int to, boolean markup, Label part, Block block) {
    if (markup) {
      gap(from);
      span(new Label(from, to, Role.MARKUP, null, Labels.READER, Double.NaN), "");
    } else {
      trimmed(from, to, part, block);
    }
  }

  /** Adds a run without the white space at its ends, which is nobody's. */
  private void trimmed(int start, int end, Label part, Block block) {
    int from = start;
    int to = end;
    while (from < to && Chars.isBlank(document.source().charAt(from))) {
      from++;
    }
    while (to > from && Chars.isBlank(document.source().charAt(to - 1))) {
      to--;
    }
    gap(from);
    if (from < to) {
      span(part.at(from, to), block.text().substring(block.textIndex(from), block.textIndex(to)));
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
      Role role = blank ? Role.WHITESPACE : Role.MARKUP;
      span(new Label(from, i, role, null, Labels.READER, Double.NaN), "");
    }
  }

  private void span(Label label, String text) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).agrees(label)) {
      spans.set(last, label.at(spans.get(last).start(), label.end()));
      texts.get(last).append(text);
    } else {
      spans.add(label);
      texts.add(new StringBuilder(text));
      owners.add(owner);
    }
    end = label.end();
  }

  /** Accounts for what follows the last block. */
  void close(boolean wholeInput) {
    int length = document.source().length();
    if (document.limit() != null && wholeInput && document.kind() == Kind.TEXT) {
      int start = end;
      while (start < length && Chars.isSpace(document.source().charAt(start))) {
        start++;
      }
      gap(start);
      if (start < length) {
        span(
            new Label(start, length, Role.BOILERPLATE, Reason.TRUNCATED, Labels.READER, Double.NaN),
            "");
      }
    }
    gap(length);
  }

  List<Label> spans() {
    return List.copyOf(spans);
  }

  /** The spans of roles that are left out; what only markup parts inside a block is one piece. */
  List<Removed> removed(boolean offsets) {
    List<Removed> removed = new ArrayList<>();
    int i = 0;
    while (i < spans.size()) {
      Label span = spans.get(i);
      if (!span.role().isRemoved()) {
        i++;
        continue;
      }
      StringBuilder text = new StringBuilder();
      int end = i;
      while (end < spans.size() && spans.get(end).agrees(span)) {
        text.append(texts.get(end));
        boolean parted =
            end + 2 < spans.size()
                && spans.get(end + 1).role() == Role.MARKUP
                && owners.get(end + 2).equals(owners.get(i))
                && spans.get(end + 2).agrees(span);
        end += parted ? 2 : 1;
      }
      removed.add(
          new Removed(
              offsets ? span.start() : -1,
              offsets ? spans.get(end - 1).end() : -1,
              text.toString().strip(),
              Objects.requireNonNullElse(span.reason(), Reason.LOW_SCORE),
              span.filter(),
              span.score()));
      i = end;
    }
    return List.copyOf(removed);
  }
}
