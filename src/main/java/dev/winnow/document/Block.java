package dev.winnow.document;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of the input that belongs together: a paragraph, a heading, a menu entry. Immutable.
 *
 * <p>{@link #text()} is the run with its white space folded and its entities decoded; {@link
 * #offset(int)} leads back from there. The map between the two is a list of stretches in which both
 * advance in step. The first one is understood, so that a block which needed no repair has none.
 */
public final class Block {
  private final int index;
  private final int start;
  private final int end;
  private final String text;
  private final int[] stretchText;
  private final int[] stretchSource;
  private final Role role;
  private final int level;
  private final Gap gap;
  private final @Nullable Markup markup;
  private final Structure structure;

  private Block(Builder from, int index) {
    this.index = index;
    this.start = from.start;
    this.end = from.end;
    this.text = from.pieces == null ? from.text : from.pieces.toString();
    this.stretchText = from.trimmed(from.stretchText);
    this.stretchSource = from.trimmed(from.stretchSource);
    this.role = from.role;
    this.level = from.level;
    this.gap = from.gap;
    this.markup = from.markup;
    this.structure = from.structure;
  }

  /** What separates a block from the one before it. */
  public enum Gap {
    /** Nothing but spaces: both stand on one line of the input, and may be one paragraph. */
    SPACE,
    /** Nothing but spaces, where most likely another paragraph begins. */
    SEAM,
    /** A line end. */
    LINE,
    /** At least one empty line, or the input's start. */
    BLANK_LINE;

    /** Returns whether both blocks stand on one line of the input. */
    public boolean isOnLine() {
      return this == SPACE || this == SEAM;
    }
  }

  /** The block's place in its document, from 0. */
  public int index() {
    return index;
  }

  /** Offset in {@link Document#source()} of the block's first character. */
  public int start() {
    return start;
  }

  /** Offset in {@link Document#source()} after the block's last character. */
  public int end() {
    return end;
  }

  /** The text, white space folded, entities decoded, ends trimmed; never empty. */
  public String text() {
    return text;
  }

  /**
   * The offset in {@link Document#source()} of a character of {@link #text()}.
   *
   * @param textIndex 0 to {@code text().length()}; for the latter the answer is {@link #end()}
   * @throws IndexOutOfBoundsException if it is beyond these bounds
   */
  public int offset(int textIndex) {
    Objects.checkIndex(textIndex, text.length() + 1);
    if (textIndex == text.length()) {
      return end;
    }
    int at = Arrays.binarySearch(stretchText, textIndex);
    int stretch = at >= 0 ? at : -at - 2;
    return sourceOf(stretch) + textIndex - textOf(stretch);
  }

  /** Where in the source a stretch starts; -1 is the first one, which has no place in the list. */
  private int sourceOf(int stretch) {
    return stretch < 0 ? start : stretchSource[stretch];
  }

  private int textOf(int stretch) {
    return stretch < 0 ? 0 : stretchText[stretch];
  }

  /**
   * The index in {@link #text()} of the first character that comes from the offset or from after
   * it.
   *
   * @param offset any offset; before {@link #start()} the answer is 0, after the last character the
   *     text's length
   */
  public int textIndex(int offset) {
    if (offset <= start) {
      return 0;
    }
    if (offset >= end) {
      return text.length();
    }
    int at = Arrays.binarySearch(stretchSource, offset);
    if (at >= 0) {
      return stretchText[at];
    }
    int stretch = -at - 2;
    int next = stretch + 1 < stretchText.length ? stretchText[stretch + 1] : text.length();
    return Math.min(next, textOf(stretch) + offset - sourceOf(stretch));
  }

  /**
   * Whether a character of the source is one of the block's own, as against tags, the syntax of
   * entities and folded white space.
   *
   * @param offset {@link #start()} to {@link #end()}, exclusive
   */
  public boolean covers(int offset) {
    int at = Arrays.binarySearch(stretchSource, offset);
    int stretch = at >= 0 ? at : -at - 2;
    int next = stretch + 1 < stretchText.length ? stretchText[stretch + 1] : text.length();
    return offset - sourceOf(stretch) < next - textOf(stretch);
  }

  /** Whether every character of the source from {@link #start()} to {@link #end()} is its own. */
  public boolean isPlain() {
    return text.length() == end - start;
  }

  /** The role the reader gave it from its form alone: a body role, mostly {@code PARAGRAPH}. */
  public Role role() {
    return role;
  }

  /** A heading's level or a list item's depth, from 1; 0 if unknown. */
  public int level() {
    return level;
  }

  /** What separates this block from the one before. */
  public Gap gap() {
    return gap;
  }

  /** What the tags tell, or null if there were none. */
  public @Nullable Markup markup() {
    return markup;
  }

  /** How its text is set: what it stands in, and which parts of it are links and the like. */
  public Structure structure() {
    return structure;
  }

  @Override
  public String toString() {
    return "Block " + index + " [" + start + ", " + end + ") " + role + ": " + text;
  }

  /** Collects a block's text, character by character. Not thread-safe. */
  public static final class Builder {
    private static final int FIRST_STRETCHES = 2;
    private static final int[] NONE = {};
    private static final String SPACE = " ";

    /** The first piece; most blocks have no other. */
    private String text = "";

    /** All pieces, if there are several. */
    private @Nullable StringBuilder pieces;

    private int[] stretchText = NONE;
    private int[] stretchSource = NONE;
    private int stretches;
    private int expectedSource = -1;
    private int spaceStart = -1;
    private int spaceEnd = -1;
    private int start = -1;
    private int end = -1;
    private Role role = Role.PARAGRAPH;
    private int level;
    private Gap gap = Gap.LINE;
    private @Nullable Markup markup;
    private Structure structure = Structure.NONE;

    /** An empty block. */
    public Builder() {}

    /**
     * Adds characters that come from a run of the input. Spaces at the block's ends and a space
     * after a space are dropped, unless the block was given the role {@code CODE}, where they
     * count.
     *
     * @param piece what to add; in step with the source if it is as long as the run
     * @param from offset of the run's first character, not before the end of the last one
     * @param to offset after the run's last character, greater than {@code from}
     */
    public Builder append(CharSequence piece, int from, int to) {
      if (from < Math.max(end, 0) || to <= from) {
        throw new IllegalArgumentException("from and to are no span: " + from + ", " + to);
      }
      if (role != Role.CODE && SPACE.contentEquals(piece)) {
        if (!isEmpty() && spaceStart < 0) {
          spaceStart = from;
          spaceEnd = to;
        }
      } else if (piece.length() > 0) {
        if (spaceStart >= 0) {
          add(SPACE, spaceStart, spaceEnd);
          spaceStart = -1;
        }
        add(piece, from, to);
      }
      return this;
    }

    private void add(CharSequence piece, int from, int to) {
      if (start < 0) {
        start = from;
      } else if (from != expectedSource) {
        stretch(length(), from);
      }
      if (isEmpty()) {
        text = piece.toString();
      } else {
        pieces = pieces == null ? new StringBuilder(text) : pieces;
        pieces.append(piece);
      }
      end = to;
      expectedSource = piece.length() == to - from ? to : -1;
    }

    private void stretch(int textIndex, int source) {
      if (stretches == stretchText.length) {
        int room = Math.max(FIRST_STRETCHES, 2 * stretches);
        stretchText = Arrays.copyOf(stretchText, room);
        stretchSource = Arrays.copyOf(stretchSource, room);
      }
      stretchText[stretches] = textIndex;
      stretchSource[stretches++] = source;
    }

    /** An array that is full is never written to again. */
    private int[] trimmed(int[] array) {
      return array.length == stretches ? array : Arrays.copyOf(array, stretches);
    }

    /** Sets the role its form suggests; {@code PARAGRAPH} if not called. */
    public Builder role(Role role) {
      this.role = Objects.requireNonNull(role, "role");
      return this;
    }

    /** Sets a heading's level or an item's depth; 0 if not called. */
    public Builder level(int level) {
      this.level = level;
      return this;
    }

    /** Sets what comes before the block; {@code LINE} if not called. */
    public Builder gap(Gap gap) {
      this.gap = Objects.requireNonNull(gap, "gap");
      return this;
    }

    /** Sets what the tags tell; nothing if not called. */
    public Builder markup(@Nullable Markup markup) {
      this.markup = markup;
      return this;
    }

    /** Sets how its text is set; nothing is known if not called. */
    public Builder structure(Structure structure) {
      this.structure = Objects.requireNonNull(structure, "structure");
      return this;
    }

    /** Whether nothing has been added yet. */
    public boolean isEmpty() {
      return text.isEmpty();
    }

    /** The number of characters added so far. */
    public int length() {
      return pieces == null ? text.length() : pieces.length();
    }

    /**
     * The block.
     *
     * @param index its place in the document, from 0
     * @throws IllegalStateException if it has no text
     */
    public Block build(int index) {
      if (isEmpty()) {
        throw new IllegalStateException("a block needs text");
      }
      return new Block(this, index);
    }
  }
}
