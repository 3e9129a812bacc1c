package dev.winnow.internal.read;

import dev.winnow.document.Block.Gap;
import dev.winnow.document.Embed;
import dev.winnow.document.Markup;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Container;
import dev.winnow.document.Structure.Span;
import dev.winnow.internal.read.HtmlTag.Flow;
import dev.winnow.internal.read.HtmlText.Border;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Goes once over a page's elements, without recursion, and reads text, blocks and head. */
final class HtmlWalk {
  private static final int USUAL_DEPTH = 64;
  private static final int NODES_A_LOOK = 1024;

  private final HtmlText text;
  private final HtmlHead head = new HtmlHead();
  private final List<HtmlSpan> spans = new ArrayList<>();
  private final HtmlStyles styles = new HtmlStyles();
  private final HtmlCells cells = new HtmlCells();
  private final HtmlEmbeds embeds = new HtmlEmbeds();
  private final @Nullable HtmlOffsets offsets;
  private Limits limits;

  private @Nullable HtmlFrame frame;

  /** How many elements are open inside a hidden one, or behind the cut; they have no frames. */
  private int hiddenDepth;

  private Gap gap = Gap.BLANK_LINE;
  private boolean cut;
  private boolean late;
  private @Nullable String limit;
  private int nodes;

  private @Nullable HtmlFrame first;
  private Gap gapBefore = Gap.BLANK_LINE;
  private int lowest;
  private int shared;

  private HtmlWalk(@Nullable HtmlOffsets offsets, Limits limits) {
    this.offsets = offsets;
    this.limits = limits;
    text = new HtmlText(offsets);
  }

  /**
   * Reads a page.
   *
   * @param offsets where the page's characters come from, or null if that is of no interest
   * @param limits how much to read; so much is read when the time is up as {@link Limits#whenLate}
   *     says
   */
  static HtmlWalk over(Document page, @Nullable HtmlOffsets offsets, Limits limits) {
    HtmlWalk walk = new HtmlWalk(offsets, limits);
    walk.goOver(page);
    walk.close();
    return walk;
  }

  /** Goes over a page by its elements' lists of children, a shorter way than by siblings. */
  private void goOver(Element page) {
    int[] next = new int[USUAL_DEPTH];
    int depth = 0;
    head(page, 0);
    for (Element at = page; at != null; ) {
      if (next[depth] == at.childNodeSize()) {
        tail(at);
        at = at.parent();
        depth--;
        continue;
      }
      Node child = at.childNode(next[depth]++);
      head(child, depth + 1);
      if (child instanceof Element element) {
        at = element;
        depth++;
        next = depth < next.length ? next : Arrays.copyOf(next, 2 * depth);
        next[depth] = 0;
      }
    }
  }

  /** The text that was read. */
  HtmlText text() {
    return text;
  }

  /** The blocks, as runs of the text, in the page's order. */
  List<HtmlSpan> spans() {
    return spans;
  }

  /** What the page tells of itself. */
  HtmlHead head() {
    return head;
  }

  /** The limit that was reached, or null. */
  @Nullable String limit() {
    return limit;
  }

  /** The images and videos, in the page's order. */
  List<Embed> embeds() {
    return embeds.list();
  }

  private void head(Node node, int depth) {
    if (nodes++ % NODES_A_LOOK == 0 && !late && limits.late().getAsBoolean()) {
      late = true;
      limit = Limits.DEADLINE_REACHED;
      limits = limits.whenLate(0);
    }
    if (node instanceof TextNode run) {
      if (!isHidden()) {
        read(run, run.getWholeText(), Objects.requireNonNull(frame));
      }
    } else if (node instanceof DataNode data) {
      if (!isHidden()) {
        read(data, data.getWholeData(), Objects.requireNonNull(frame));
      }
    } else if (node instanceof Element element) {
      if (depth > limits.depth() && limit == null) {
        limit = Limits.DEPTH_REACHED;
      }
      if (!late || !cut) {
        head.add(element);
      }
      if (cut || isHidden()) {
        hiddenDepth++;
      } else {
        frame = HtmlFrame.of(frame, element);
        enter(frame, element);
        if (frame.tag.shows() && !cut) {
          embeds.add(element, frame, spans.size() + (text.isOpen() ? 1 : 0));
        }
      }
    }
  }

  /**
   * Ends the reading of text; the elements are still gone over for what the page declares, if there
   * is time.
   */
  private void cut(String reached) {
    cut = true;
    limit = reached;
  }

  private boolean isHidden() {
    return frame != null && frame.hidden;
  }

  private void enter(HtmlFrame entered, Element element) {
    HtmlFrame outer = entered.parent;
    if (!entered.hidden) {
      if (entered.anchor == entered && isUnlinked(outer) && text.endsLinked()) {
        text.border(Border.WORD);
      }
      if (entered.tag.flow() == Flow.BREAK && isInHeading(entered, element)) {
        close();
      } else {
        border(entered);
      }
      if (entered.row) {
        cells.enter(entered, text.all().length());
      }
    } else if (entered.tag.flow() == Flow.APART) {
      text.border(Border.WORD);
    }
  }

  /** Whether a line break parts nothing but the lines of one heading, which stand side by side. */
  private static boolean isInHeading(HtmlFrame at, Element lineBreak) {
    if (at.role != Role.HEADING) {
      return false;
    }
    HtmlFrame heading = at.parent;
    Element element = lineBreak.parent();
    while (heading != null && element != null && heading.tag.role() == null) {
      heading = heading.parent;
      element = element.parent();
    }
    if (heading == null || element == null) {
      return false;
    }
    if (heading.oneText == null) {
      heading.oneText = HtmlHeading.isOneText(element);
    }
    return heading.oneText;
  }

  private static boolean isUnlinked(@Nullable HtmlFrame outer) {
    return outer != null && outer.anchor == null;
  }

  private void tail(Element element) {
    head.leave(element);
    if (hiddenDepth > 0) {
      hiddenDepth--;
    } else {
      HtmlFrame left = Objects.requireNonNull(frame);
      if (left.row && !left.hidden) {
        cells.leave(left, text.all().length());
      }
      if (!left.hidden && left.tag.flow() != Flow.BREAK) {
        border(left);
      }
      if (left.isDataRow()) {
        cells.clear();
      }
      frame = left.parent;
      lowest = Math.min(lowest, left.depth - 1);
    }
  }

  private void read(Node node, String all, HtmlFrame in) {
    if (cut) {
      return;
    }
    if (late && text.all().length() >= limits.length()) {
      cut(Limits.DEADLINE_REACHED);
      return;
    }
    String run = late ? all.substring(0, limits.cut(all)) : all;
    if (offsets != null) {
      int found = offsets.locate(node, run);
      run = found == run.length() ? run : run.substring(0, found);
    }
    if (text.ends(run)) {
      close();
      gap = Gap.LINE;
    }
    boolean opens = !text.isOpen();
    if (opens && spans.size() >= limits.blocks()) {
      if (HtmlText.length(run) > 0) {
        cut(late ? Limits.DEADLINE_REACHED : Limits.BLOCKS_REACHED);
      }
      return;
    }
    int from = text.all().length();
    if (text.append(run, in.isPreformatted(), in.anchor != null)) {
      if (in.isSet()) {
        styles.add(text.all(), Math.max(from, text.wordStart()), in);
      }
      if (opens) {
        first = in;
        lowest = in.depth;
        gapBefore = gap;
        gap = Gap.SPACE;
      }
      shared = lowest;
    }
  }

  /** What the start or the end of an element does to the line. */
  private void border(HtmlFrame at) {
    switch (at.tag.flow()) {
      case INLINE -> {
        if (at.isCodeLine) {
          text.border(Border.LINE);
        }
      }
      case APART -> text.border(Border.WORD);
      default -> {
        if (at.row && at.parent != null && at.parent.row) {
          text.border(Border.CELL);
        } else if (at.parent != null && at.parent.isPreformatted()) {
          text.border(Border.LINE);
        } else {
          breakLine(at);
        }
      }
    }
  }

  private void breakLine(HtmlFrame at) {
    boolean room = at.tag.flow() == Flow.BLOCK && !at.isSublist();
    if (at.tag.flow() == Flow.BREAK && !text.isOpen() && gap == Gap.LINE) {
      room = true;
    }
    close();
    Gap wanted = room ? Gap.BLANK_LINE : Gap.LINE;
    gap = gap.compareTo(wanted) < 0 ? wanted : gap;
  }

  private void close() {
    if (text.isOpen()) {
      HtmlFrame in = Objects.requireNonNull(first);
      double linkDensity = text.linkDensity();
      int from = text.blockStart();
      text.close();
      int to = text.all().length();
      HtmlFrame around = in.at(shared);
      String language = around.language();
      spans.add(
          new HtmlSpan(
              from,
              to,
              gapBefore,
              in.role,
              in.level,
              new Markup(
                  around.path(), around.words(), linkDensity, language.isEmpty() ? null : language),
              structure(in, from, to)));
    } else {
      text.close();
    }
  }

  private Structure structure(HtmlFrame in, int from, int to) {
    List<Container> within = in.containers.within(in);
    List<Span> set = styles.take(from, to);
    List<Cell> row = cells.take(text.all(), from, to);
    String syntax = in.isPreformatted() ? HtmlStyles.syntax(in) : null;
    return within.isEmpty() && set.isEmpty() && row.isEmpty() && syntax == null
        ? Structure.NONE
        : new Structure(within, set, row, syntax);
  }
}
