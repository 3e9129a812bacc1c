package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageDate;
import dev.winnow.document.PageType;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.Bylines.Credited;
import dev.winnow.internal.text.Bylines.Said;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.PersonalNames;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, and the parts of lines between bars, bullets and dates, that may name who
 * wrote it: with {@code By} or the like before the name, or nothing but a name. Used once.
 */
final class AuthorLines {
  /** How far above the headline, below it and below the body an author may be named, in blocks. */
  private static final int ABOVE = 10;

  private static final int BELOW = 16;
  private static final int BEHIND = 20;

  private static final int LONGEST = 30;

  /** The words of a line that has a date among its particulars. */
  static final int LONGEST_META = 14;

  /** How far above the headline and below it a single word may be a name, in blocks. */
  private static final int HIGHEST_PEN = 2;

  private static final int LOWEST_PEN = 4;

  /** How a line tells that it names somebody. */
  enum Form {
    /** By a phrase before the name. */
    LED,
    /** By a phrase behind other words. */
    INNER,
    /** By a phrase that is the line before. */
    LED_ABOVE,
    /** By a word behind the name, or a phrase with a colon amid other particulars. */
    SAID,
    /** Not at all. */
    BARE
  }

  /**
   * A line or a part of one.
   *
   * @param block its block's index
   * @param from index in the block's text of the first character, {@code By} included
   * @param to index after the last one
   * @param names who is named
   * @param form how
   * @param lead the words of the phrase, 0 without
   * @param pen whether it is a name by its place only
   * @param words the first name's
   */
  record Line(
      int block,
      int from,
      int to,
      List<String> names,
      Form form,
      int lead,
      boolean pen,
      Words words) {
    String name() {
      return names.get(0);
    }
  }

  private final List<Block> blocks;
  private final Labels labels;
  private final PageText page;
  private final @Nullable String language;
  private final int headline;
  private final List<Line> lines = new ArrayList<>();

  AuthorLines(Document document, Labels labels, Header header) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.page = labels.page();
    this.language = document.language();
    int last = header.last();
    this.headline = header.headline();
    int top = Math.min(headline < 0 ? header.body() : headline, header.body());
    int head = Math.max(headline, header.body() < blocks.size() ? header.body() : 0);
    int start = Math.max(0, top - ABOVE);
    int end = Math.min(blocks.size(), head + BELOW);
    add(start, end, header.title());
    if (last >= 0) {
      add(Math.max(end, last + 1), Math.min(blocks.size(), last + 1 + BEHIND), header.title());
    }
  }

  List<Line> lines() {
    return lines;
  }

  private void add(int start, int end, int title) {
    for (int i = start; i < end; i++) {
      Words words = page.words(i);
      if (i != title
          && words.count() > 0
          && words.length() <= LONGEST
          && !page.isProse(blocks.get(i))) {
        add(blocks.get(i));
      }
    }
  }

  private void add(Block block) {
    String text = block.text();
    boolean led = block.index() > 0 && Bylines.isLead(blocks.get(block.index() - 1), page);
    if (isUncased(text)) {
      addWhole(block, led);
      return;
    }
    int from = 0;
    for (PageDate date : page.dates(block)) {
      addParts(block, from, Math.max(from, labelStart(block, date)), led);
      from = date.end();
    }
    addParts(block, from, text.length(), led);
  }

  /** Whether a text is of a script without capitals, where a name is told by what is said of it. */
  private static boolean isUncased(String text) {
    int i = 0;
    while (i < text.length() && !Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i < text.length()
        && !Character.isUpperCase(text.charAt(i))
        && !Chars.isSmall(text.charAt(i));
  }

  private void addWhole(Block block, boolean led) {
    String text = block.text();
    Credited credited = Bylines.credited(text, language);
    if (credited != null) {
      if (!credited.names().isEmpty()) {
        add(block, credited.from(), credited.to(), credited.names(), Form.SAID, 0, false);
      }
      return;
    }
    boolean whole = led || Bylines.isByline(block, page);
    int from = whole ? 0 : Bylines.inside(text, page.words(block));
    List<String> names = from < 0 ? List.of() : Bylines.names(text.substring(from), language);
    if (!names.isEmpty()) {
      Form form = whole && led ? Form.LED_ABOVE : Form.SAID;
      add(block, from, text.length(), names, form, 0, false);
    }
  }

  /** Where the words start that say what a date is, {@code Published}, or else the date. */
  private int labelStart(Block block, PageDate date) {
    Words words = page.words(block);
    int start = date.start();
    for (Topic topic : List.of(Topic.DATE_LABEL, Topic.UPDATE_LABEL)) {
      for (Match match : page.phrases(block).of(topic)) {
        boolean before = match.to() == words.count() || words.start(match.to()) >= date.start();
        if (before && words.end(match.to() - 1) <= date.start()) {
          start = Math.min(start, words.start(match.from()));
        }
      }
    }
    return start;
  }

  private void addParts(Block block, int from, int to, boolean led) {
    String text = block.text();
    int start = from;
    for (int i = from; i < to; i++) {
      if (isBar(text, i)) {
        addPart(block, start, i, led);
        start = i + 1;
      }
    }
    addPart(block, start, to, led);
  }

  private static boolean isBar(String text, int i) {
    return switch (text.charAt(i)) {
      case '|', '•', '·', '—', '–', '∙', '｜', '●', '▪', '⋅', '»', '›' -> true;
      case '-' ->
          i > 0
              && i + 1 < text.length()
              && Chars.isSpace(text.charAt(i - 1))
              && Chars.isSpace(text.charAt(i + 1));
      default -> false;
    };
  }

  private void addPart(Block block, int start, int end, boolean led) {
    String text = block.text();
    int from = start;
    int to = end;
    while (from < to
        && !Character.isLetterOrDigit(text.codePointAt(from))
        && text.charAt(from) != '@') {
      from++;
    }
    to = Bylines.trimmed(text, to);
    if (from >= to) {
      return;
    }
    boolean pens = led || isPost(block) || isUsersPlace(block.index());
    Said said =
        from == 0 && to == text.length()
            ? Bylines.said(text, page.words(block), page.phrases(block), language, led, pens)
            : Bylines.said(text.substring(from, to), language, led, pens);
    if (said != null) {
      Form form = said.lead() > 0 ? Form.LED : led ? Form.LED_ABOVE : Form.BARE;
      add(block, from, from + said.end(), said.names(), form, said.lead(), said.pen());
    }
    if ((said == null || said.lead() == 0) && Bylines.mayBeInner(text, page.words(block))) {
      int inner = Bylines.inner(text.substring(from, to));
      Said inside =
          inner < 0 ? null : Bylines.said(text.substring(from + inner, to), language, false, true);
      if (inside != null && inside.lead() > 0 && isTold(inside, block)) {
        int at = from + inner;
        add(block, at, at + inside.end(), inside.names(), Form.INNER, inside.lead(), inside.pen());
      }
    }
  }

  /**
   * Whether what stands behind {@code by} amid other words is a name, and no such thing as in
   * {@code Step by Step}: by a stronger phrase, a date on the line, or what it looks like.
   */
  private boolean isTold(Said inside, Block block) {
    String name = inside.names().get(0);
    boolean two = name.indexOf(' ') > 0 && !Chars.isSmall(name.codePointAt(0));
    return two || inside.lead() > 1 || PersonalNames.isGiven(name) || !page.dates(block).isEmpty();
  }

  /** Whether a block stands by the headline and by a date, where a single word may be a name. */
  private boolean isUsersPlace(int block) {
    boolean dated = false;
    for (int i = block - 1; i <= block + 2; i++) {
      dated |= isDated(blocks, i, page);
    }
    return dated
        && headline >= 0
        && block >= headline - HIGHEST_PEN
        && block <= headline + LOWEST_PEN;
  }

  /** Whether there is a short block with a date at an index. */
  static boolean isDated(List<Block> blocks, int i, PageText page) {
    return i >= 0
        && i < blocks.size()
        && page.words(i).length() <= LONGEST_META
        && !page.dates(blocks.get(i)).isEmpty();
  }

  /** Whether a single word may be a user's name. */
  private boolean isPost(Block block) {
    return labels.pageType() == PageType.FORUM && Header.isOpen(labels.of(block));
  }

  private void add(
      Block block, int from, int to, List<String> names, Form form, int lead, boolean pen) {
    String name = names.get(0);
    Words words = name.equals(block.text()) ? page.words(block) : Words.of(name);
    lines.add(new Line(block.index(), from, to, names, form, lead, pen, words));
  }
}
