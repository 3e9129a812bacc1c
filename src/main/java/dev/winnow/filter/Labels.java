package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.metadata.Metadata;
import dev.winnow.internal.text.PageText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The ledger while it is written: for every character the last decision about it, and behind that
 * the earlier ones. It lives for one call and is not thread-safe.
 *
 * <p>Most decisions are about whole blocks, and a block whose characters all agree holds a single
 * reference. Only a block that was split is painted character by character. So a decision costs the
 * number of blocks it covers, or the characters of a block it covers in part.
 */
public final class Labels {
  /** The name that stands for the reader's own decisions. */
  public static final String READER = "reader";

  /** From this likelihood on the classifier is right more often than a list's place. */
  private static final double CERTAIN = 0.75;

  /** On a page less likely an article than this, rules about articles are wrong more often. */
  private static final double HARDLY_AN_ARTICLE = 0.3;

  /** There, what is likelier than not stays whatever a filter without the last word says. */
  private static final double LIKELY = 0.5;

  private final Document document;
  private final PageText page;
  private @Nullable WordOrder order;
  private @Nullable Metadata metadata;
  private final Label[] whole;
  private final Label[] @Nullable [] painted;
  private final @Nullable Entry[] log;
  private String writer = READER;
  private double certainty = 1;
  private @Nullable PageType pageType;
  private double confidence = Double.NaN;

  /** A block's decisions, the newest first; that of the reader is what its role says. */
  private record Entry(Label label, @Nullable Entry earlier) {}

  Labels(Document document, BooleanSupplier late) {
    this.page = new PageText(document, late);
    this.document = page.document();
    List<Block> blocks = document.blocks();
    whole = new Label[blocks.size()];
    painted = new Label[blocks.size()][];
    log = new Entry[blocks.size()];
    for (Block block : blocks) {
      whole[block.index()] = read(block);
    }
  }

  /** What the reader decided about a block. */
  private static Label read(Block block) {
    return new Label(block.start(), block.end(), block.role(), null, READER, Double.NaN);
  }

  /**
   * Sets whose name the following decisions bear.
   *
   * @param certainty from which score on the body's blocks stay in the body; 1 if none need to
   */
  void writer(String filter, double certainty) {
    this.writer = filter;
    this.certainty = certainty;
  }

  /** The page, with the language that its words tell if none is declared. */
  public Document document() {
    return document;
  }

  /** The words and lines of the page, shared by the built-in filters of one call. */
  PageText page() {
    return page;
  }

  /** The page's words in their order, numbered once. */
  WordOrder order() {
    WordOrder known = order;
    if (known == null) {
      known = new WordOrder(document, page);
      order = known;
    }
    return known;
  }

  /** What the page tells of itself, found once; empty of text. */
  Metadata metadata() {
    Metadata known = metadata;
    if (known == null) {
      known = Metadata.of(document);
      metadata = known;
    }
    return known;
  }

  /**
   * The decision in force at an offset; between blocks, and there only, its role is {@code
   * WHITESPACE}.
   *
   * @param offset 0 to the source's length, exclusive
   * @throws IndexOutOfBoundsException if it is beyond these bounds
   */
  public Label at(int offset) {
    Objects.checkIndex(offset, document.source().length());
    int block = document.blockAt(offset);
    return block < 0 ? gap(offset) : at(block, offset);
  }

  private Label at(int block, int offset) {
    Label[] paint = painted[block];
    return paint == null ? whole[block] : paint[offset - document.blocks().get(block).start()];
  }

  private Label gap(int offset) {
    List<Block> blocks = document.blocks();
    int next = 0;
    int high = blocks.size();
    while (next < high) {
      int middle = (next + high) >>> 1;
      if (blocks.get(middle).start() > offset) {
        high = middle;
      } else {
        next = middle + 1;
      }
    }
    int start = next == 0 ? 0 : blocks.get(next - 1).end();
    int end = next == blocks.size() ? document.source().length() : blocks.get(next).start();
    return new Label(start, end, Role.WHITESPACE, null, READER, Double.NaN);
  }

  /**
   * The decision in force over the greatest part of a block, the first of them if there are equals.
   *
   * @param block a block of this document
   */
  public Label of(Block block) {
    Objects.requireNonNull(block, "block");
    if (painted[block.index()] == null) {
      return whole[block.index()];
    }
    List<Label> parts = parts(block);
    Label greatest = parts.get(0);
    for (Label part : parts) {
      if (textLength(block, part) > textLength(block, greatest)) {
        greatest = part;
      }
    }
    return greatest;
  }

  /** Tags inside a part do not make it greater. */
  private static int textLength(Block block, Label part) {
    return block.textIndex(part.end()) - block.textIndex(part.start());
  }

  /**
   * The decisions in force in a block, in order: together they cover it, and neighbours differ.
   *
   * @param block a block of this document
   */
  public List<Label> parts(Block block) {
    Objects.requireNonNull(block, "block");
    Label[] paint = painted[block.index()];
    if (paint == null) {
      return List.of(whole[block.index()].at(block.start(), block.end()));
    }
    List<Label> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= paint.length; i++) {
      if (i == paint.length || !paint[i].agrees(paint[from])) {
        parts.add(paint[from].at(block.start() + from, block.start() + i));
        from = i;
      }
    }
    return parts;
  }

  /**
   * All decisions about a character, the first one first, the one in force last; empty between
   * blocks.
   *
   * @param offset 0 to the source's length, exclusive
   * @throws IndexOutOfBoundsException if it is beyond these bounds
   */
  public List<Label> history(int offset) {
    Objects.checkIndex(offset, document.source().length());
    int block = document.blockAt(offset);
    if (block < 0) {
      return List.of();
    }
    List<Label> history = new ArrayList<>();
    for (Entry entry = log[block]; entry != null; entry = entry.earlier()) {
      if (entry.label().start() <= offset && offset < entry.label().end()) {
        history.add(entry.label());
      }
    }
    history.add(read(document.blocks().get(block)));
    Collections.reverse(history);
    return Collections.unmodifiableList(history);
  }

  /**
   * Decides about a run of characters. The white space between blocks keeps its role, and so does a
   * block of the body of which an earlier filter is surer than this one: see {@link
   * Filter#certainty()}.
   *
   * @param start offset of the first character
   * @param end offset after the last character
   * @param role any but {@code WHITESPACE} and {@code MARKUP}, which are the reader's
   * @param reason why, or null where the role says it all
   * @param score the filter's certainty, {@link Double#NaN} for none, not infinite
   * @throws IndexOutOfBoundsException if the span is empty or outside the source
   * @throws IllegalArgumentException if the role or the score is not allowed
   */
  public void put(int start, int end, Role role, @Nullable Reason reason, double score) {
    Label label = label(start, end, role, reason, score);
    List<Block> blocks = document.blocks();
    for (int i = firstEndingAfter(start); i < blocks.size() && blocks.get(i).start() < end; i++) {
      put(blocks.get(i), label);
    }
  }

  /** A decision, if it is allowed. */
  private Label label(int start, int end, Role role, @Nullable Reason reason, double score) {
    Objects.requireNonNull(role, "role");
    if (start < 0 || end <= start || end > document.source().length()) {
      throw new IndexOutOfBoundsException(
          "start and end are no span of the source: " + start + ", " + end);
    }
    if (role == Role.WHITESPACE || role == Role.MARKUP) {
      throw new IllegalArgumentException("role must not be " + role);
    }
    if (Double.isInfinite(score)) {
      throw new IllegalArgumentException("score must not be infinite");
    }
    return new Label(start, end, role, reason, writer, score);
  }

  private void put(Block block, Label label) {
    if (certainty < 1 && label.role().isRemoved() && isKept(block, certainty)) {
      return;
    }
    int index = block.index();
    log[index] = new Entry(label, log[index]);
    if (label.start() <= block.start() && block.end() <= label.end()) {
      whole[index] = label;
      painted[index] = null;
      return;
    }
    Label[] paint = painted[index];
    if (paint == null) {
      paint = new Label[block.end() - block.start()];
      Arrays.fill(paint, whole[index]);
      painted[index] = paint;
    }
    int from = Math.max(label.start(), block.start()) - block.start();
    int to = Math.min(label.end(), block.end()) - block.start();
    Arrays.fill(paint, from, to, label);
  }

  /**
   * Whether a filter has given a block to the body with such certainty that a rule of thumb about
   * articles should leave it there; on a page that is a list, whatever the certainty. A filter
   * without scores never has.
   */
  boolean isCertain(Block block) {
    return isKept(block, isList() ? 0 : CERTAIN);
  }

  /** Whether the page is no article but a list of headlines, things or goods. */
  private boolean isList() {
    return isHardlyAnArticle()
        && (pageType == PageType.LISTING
            || pageType == PageType.COLLECTION
            || pageType == PageType.PRODUCT);
  }

  private boolean isKept(Block block, double from) {
    Label label = of(block);
    double least = isHardlyAnArticle() ? Math.min(from, LIKELY) : from;
    return label.role().isBody() && label.score() >= least;
  }

  /** The score of the last decision about a block that has one; {@link Double#NaN} without. */
  double score(Block block) {
    for (Entry entry = log[block.index()]; entry != null; entry = entry.earlier()) {
      if (!Double.isNaN(entry.label().score())) {
        return entry.label().score();
      }
    }
    return Double.NaN;
  }

  /** Whether the classifier, if there was one, takes the page for anything but an article. */
  boolean isHardlyAnArticle() {
    return confidence < HARDLY_AN_ARTICLE;
  }

  private int firstEndingAfter(int offset) {
    List<Block> blocks = document.blocks();
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Decides about a run of characters, without a score. See {@link #put(int, int, Role, Reason,
   * double)}.
   */
  public void put(int start, int end, Role role, @Nullable Reason reason) {
    put(start, end, role, reason, Double.NaN);
  }

  /**
   * Decides about a whole block, without a score.
   *
   * @param block a block of this document
   */
  public void put(Block block, Role role, @Nullable Reason reason) {
    put(block, role, reason, Double.NaN);
  }

  /** The same with a score. */
  void put(Block block, Role role, @Nullable Reason reason, double score) {
    Objects.requireNonNull(block, "block");
    put(block, label(block.start(), block.end(), role, reason, score));
  }

  /**
   * Decides about a run of a block's text.
   *
   * @param block a block of this document
   * @param from index in {@link Block#text()} of the first character
   * @param to index in {@link Block#text()} after the last character
   */
  public void put(Block block, int from, int to, Role role, @Nullable Reason reason) {
    Objects.requireNonNull(block, "block");
    if (from < 0 || to <= from || to > block.text().length()) {
      throw new IndexOutOfBoundsException(
          "from and to are no span of the block: " + from + ", " + to);
    }
    put(block, label(block.offset(from), block.offset(to - 1) + 1, role, reason, Double.NaN));
  }

  /**
   * Says what sort of page it is. The last filter to say so decides.
   *
   * @param type the most likely type
   * @param confidence how certain it is that the page is an article, 0 to 1
   * @throws IllegalArgumentException if the confidence is not within these bounds
   */
  public void putPage(PageType type, double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1: " + confidence);
    }
    this.pageType = Objects.requireNonNull(type, "type");
    this.confidence = confidence;
  }

  /** What sort of page it is, or null if no filter said so. */
  public @Nullable PageType pageType() {
    return pageType;
  }

  /** How certain it is that the page is an article; {@link Double#NaN} if no filter said so. */
  public double confidence() {
    return confidence;
  }
}
