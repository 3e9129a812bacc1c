package dev.winnow.internal.read;

import dev.winnow.document.Block;
import dev.winnow.document.Block.Gap;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Entities;
import dev.winnow.internal.text.Overdue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads flattened text: recognises how it was flattened and puts its blocks together again.
 *
 * <p>It adds and removes nothing but white space, soft hyphens, the syntax of entities and of
 * dumps, and what it is not sure of it leaves apart, since a filter can keep two neighbours but not
 * half a block.
 */
final class TextReader {
  /** A block takes as long as so many characters, beside its own. */
  private static final int BLOCK_WORK = 64;

  /** No paragraph is longer: what is, no author has written, and it is cut. */
  private static final int LONGEST_BLOCK = 50_000;

  /** What is longer is cut at a space, if there is one in so many characters. */
  private static final int LONGEST_WORD = 1_000;

  private static final int LONGEST_ENTITY = 10;
  private static final char SOFT_HYPHEN = '\u00AD';

  private final String raw;
  private final int start;
  private final Limits limits;
  private final Supplier<BorderModel> borders;
  private final Clock clock;
  private final List<Block> blocks = new ArrayList<>();
  private Gap gap = Gap.BLANK_LINE;

  /** What was before a piece of a line that had nothing to read, and so is before the next one. */
  private Gap left = Gap.SPACE;

  private @Nullable String limit;
  private @Nullable DumpSyntax syntax;

  private TextReader(String raw, int start, Limits limits, Supplier<BorderModel> borders) {
    this.raw = raw;
    this.start = start;
    this.limits = limits;
    this.borders = borders;
    this.clock = new Clock(limits.late());
  }

  /**
   * The document of a text that starts at an offset. One that there was no time for is read anew as
   * far as its start, since all passes over a text look at the whole of it before it has a block;
   * if there was none to begin with, nothing is read.
   */
  static Document read(
      String raw, int start, Origin origin, Limits limits, Supplier<BorderModel> borders) {
    if (limits.late().getAsBoolean()) {
      return late(new TextReader(raw, start, limits, borders).document(origin));
    }
    try {
      return new TextReader(raw, start, limits, borders).read(origin);
    } catch (Overdue e) {
      return late(new TextReader(raw, start, limits.whenLate(start), borders).read(origin));
    }
  }

  private static Document late(Document read) {
    return read.cut(read.blocks().size(), Limits.DEADLINE_REACHED);
  }

  private Document read(Origin origin) {
    int length = limits.cut(raw);
    Lines lines = Lines.of(raw, start, length, clock);
    clock.look();
    DumpSyntax found = DumpSyntax.of(lines, clock);
    lines.cut(found.linesBeforeLinks(lines));
    clock.look();
    Shape shape = Shape.of(lines);
    clock.look();
    syntax = found.isEmpty() ? null : found;
    if (shape == Shape.RUN_TOGETHER) {
      runTogether(lines);
    } else {
      apart(lines, shape);
    }
    if (limit == null && length < raw.length()) {
      limit = Limits.LENGTH_REACHED;
    }
    return document(origin);
  }

  private Document document(Origin origin) {
    return new Document(raw, Kind.TEXT, blocks, origin, origin.language(), Map.of(), limit);
  }

  private void runTogether(Lines lines) {
    Continuation continuation = new Continuation(lines);
    LineCutter cutter =
        new LineCutter(
            raw,
            borders.get(),
            clock,
            (from, to, before) -> {
              Gap widest = before.compareTo(left) > 0 ? before : left;
              int count = blocks.size();
              gap = widest;
              int start = cutOff(from, to);
              Block.Builder block = new Block.Builder();
              append(block, start, to);
              add(block);
              left = blocks.size() > count ? Gap.SPACE : widest;
            });
    for (int i = 0; i < lines.count() && limit == null; i++) {
      gap = lines.afterBlank(i) ? Gap.BLANK_LINE : Gap.LINE;
      int start = lines.start(i);
      if (lines.isScript(i)) {
        script(lines, i);
        continue;
      }
      // What parts the lines does not count: of CR and LF there are two.
      int length = lines.length(i);
      while (continuation.joins(i, true) && !lines.isScript(i + 1)) {
        i++;
        length += lines.length(i);
      }
      boolean many = lines.count() == 1 || length >= Shape.LONG_LINE;
      cutter.cut(start, lines.end(i), gap, many);
    }
  }

  private void apart(Lines lines, Shape shape) {
    Continuation continuation = new Continuation(lines);
    int column = shape == Shape.WRAPPED ? Wrapping.column(lines) : 0;
    for (int i = 0; i < lines.count() && limit == null; i++) {
      gap = lines.afterBlank(i) ? Gap.BLANK_LINE : Gap.LINE;
      if (lines.isScript(i)) {
        script(lines, i);
        continue;
      }
      Block.Builder block = new Block.Builder();
      int mark = mark(lines, i, block);
      append(block, lines, i, cutOff(lines.start(i) + mark, lines.end(i)));
      while (block.length() < LONGEST_BLOCK && goesOn(lines, i, shape, continuation, column)) {
        if (!Continuation.attaches(lines, i + 1)) {
          block.append(" ", lines.end(i), lines.end(i) + 1);
        }
        i++;
        append(block, lines, i, lines.start(i));
      }
      add(block);
    }
  }

  /** Makes a block of a script, or as many as its length needs. */
  private void script(Lines lines, int line) {
    Block.Builder block = new Block.Builder();
    append(block, cutOff(lines.start(line), lines.end(line)), lines.end(line));
    add(block);
  }

  /** Makes blocks of the start of a run that is too long for one; returns where the rest starts. */
  private int cutOff(int from, int to) {
    int start = from;
    while (to - start > LONGEST_BLOCK && limit == null) {
      int end = cut(start + LONGEST_BLOCK);
      Block.Builder block = new Block.Builder();
      append(block, start, end);
      add(block);
      gap = Gap.SPACE;
      start = end;
    }
    return start;
  }

  /** The best place to cut right before an offset: a space, or else not inside a character. */
  private int cut(int end) {
    int at = end;
    while (at > end - LONGEST_WORD && !Chars.isSpace(raw.charAt(at))) {
      at--;
    }
    if (!Chars.isSpace(raw.charAt(at))) {
      at = end;
      while (at > end - LONGEST_ENTITY && raw.charAt(at) != '&') {
        at--;
      }
      at = raw.charAt(at) == '&' ? at : end;
    }
    return Character.isLowSurrogate(raw.charAt(at)) ? at - 1 : at;
  }

  private static int mark(Lines lines, int line, Block.Builder block) {
    int item = Marks.ofItem(lines, line);
    if (item > 0 && Marks.isSpeech(lines, line)) {
      return 0;
    } else if (item > 0) {
      block.role(Role.LIST_ITEM);
      return item;
    }
    int level = Marks.level(lines, line);
    if (level > 0) {
      block.role(Role.HEADING).level(level);
      return Marks.lengthWithSpace(lines, line, level);
    }
    return 0;
  }

  private static boolean goesOn(
      Lines lines, int line, Shape shape, Continuation continuation, int column) {
    if (line + 1 < lines.count() && lines.isScript(line + 1)) {
      return false;
    }
    return switch (shape) {
      case WRAPPED ->
          line + 1 < lines.count()
              && !lines.afterBlank(line + 1)
              && Marks.ofItem(lines, line + 1) == 0
              && Wrapping.isFull(lines, line, column);
      case BROKEN -> continuation.joins(line, true);
      case LINES -> continuation.joins(line, false);
      case RUN_TOGETHER -> false;
    };
  }

  /** Adds a line, from an offset on. */
  private void append(Block.Builder block, Lines lines, int line, int from) {
    if (syntax == null && lines.isPlain(line)) {
      block.append(raw.substring(from, lines.end(line)), from, lines.end(line));
    } else {
      append(block, from, lines.end(line));
    }
  }

  /**
   * Adds a run of the input with its white space folded, its ends trimmed, its entities decoded.
   */
  private void append(Block.Builder block, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Chars.isBlank(raw.charAt(start))) {
      start++;
    }
    while (end > start && Chars.isBlank(raw.charAt(end - 1))) {
      end--;
    }
    int plain = start;
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (c > '&' && c < 0x80 && syntax == null) {
        continue;
      }
      int skipped = syntax == null ? 0 : syntax.length(i, end);
      if (skipped == 0 && c > ' ' && c != '&' && c != SOFT_HYPHEN && !Chars.isSpace(c)) {
        continue;
      }
      if (c == ' ' && plain < i && isPlain(i + 1, end)) {
        continue;
      }
      int next = i + 1;
      String piece = null;
      if (skipped > 0) {
        next = i + skipped;
        piece = "";
      } else if (c == '&') {
        next = entityEnd(i, end);
        piece = entity(i, next);
      } else if (c == SOFT_HYPHEN) {
        piece = "";
      } else if (Chars.isSpace(c)) {
        while (Chars.isSpace(raw.charAt(next))) {
          next++;
        }
        piece = " ";
      }
      if (piece != null) {
        if (plain < i) {
          block.append(raw.substring(plain, i), plain, i);
        }
        block.append(piece, i, next);
        plain = next;
        i = next - 1;
      }
    }
    if (plain < end) {
      block.append(raw.substring(plain, end), plain, end);
    }
  }

  /** Whether a character stands for itself, so that a space before it does too. */
  private boolean isPlain(int i, int end) {
    char c = raw.charAt(i);
    return c != '&' && !Chars.isBlank(c) && (syntax == null || syntax.length(i, end) == 0);
  }

  private int entityEnd(int start, int end) {
    int last = Math.min(end, start + LONGEST_ENTITY);
    for (int i = start + 1; i < last; i++) {
      char c = raw.charAt(i);
      if (c == ';') {
        return i + 1;
      }
      if (c >= 0x80 || !(Character.isLetterOrDigit(c) || c == '#')) {
        break;
      }
    }
    return start + 1;
  }

  private @Nullable String entity(int start, int end) {
    if (end - start < 4) {
      return null;
    }
    String syntax = raw.substring(start, end);
    String decoded = Entities.decoded(syntax);
    if (decoded.equals(syntax) || decoded.isEmpty()) {
      return null;
    }
    return Chars.isBlank(decoded, 0, decoded.length()) ? " " : decoded;
  }

  private void add(Block.Builder block) {
    clock.spend(BLOCK_WORK + block.length());
    if (block.isEmpty() || limit != null) {
      return;
    }
    if (blocks.size() == limits.blocks()) {
      limit = Limits.BLOCKS_REACHED;
      return;
    }
    blocks.add(block.gap(gap).build(blocks.size()));
  }
}
