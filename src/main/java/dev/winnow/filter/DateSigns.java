package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.PageDate;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.PersonalNames;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.time.LocalDate;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against each day of a text as that of publication, wherever it stands: glued
 * to a byline, to the body's first sentence or to a menu, too. Used once.
 *
 * <p>The weights are those of a conditional logit over the days of a page and the choice of none,
 * fitted to the training pages as lines, with and without the page's title, and as one line. Fitted
 * to four fifths of the sites, in turn, and asked where no line near the headline is a date, they
 * raised the recall of the rest's English dates in one line from .32 to .58, .88 of those given
 * being right, and that of lines from .58 to .63, .89 being right; a date was given on .11 of the
 * pages without one. Set by hand are {@code BEHIND_LIST}, against teasers; {@code AT_BODY}, weaker
 * than fitted; and the least sum, a little lower. A day that a sentence tells of is none, however
 * little else speaks against it: days of history are rare on these pages, and not on others.
 */
final class DateSigns {
  private static final double ENOUGH = 0.6;

  /** A byline stands so few words before its date. */
  private static final int BYLINE = 8;

  /** And the headline so few before or behind it. */
  private static final int TITLE = 30;

  /** That share of the headline's words others have by chance. */
  private static final double MOST = 0.75;

  /** The dates of a list, and those that belong to one text, are as close. */
  private static final int LIST = 50;

  /** A line of dates tells one or two, and their times. */
  private static final int SAME_DAY = 3;

  /** Above the body, and behind the start of it. */
  private static final int CLOSE = 10;

  private static final int NEAR = 40;
  private static final int FAR = 150;
  private static final int EARLY = 100;
  private static final int BEHIND = 30;

  private enum Sign implements Signs.Sign {
    FIRST(2.1),
    SECOND(1.7),
    ONLY(0.4),
    NEXT_CLOSE(-1.3),
    PREVIOUS_CLOSE(-1.1),
    ABOVE_CLOSE(0.4),
    ABOVE_NEAR(0.7),
    ABOVE_FAR(-0.4),
    AT_BODY(2.6),
    INSIDE_EARLY(0.7),
    INSIDE(-0.9),
    IN_BODY(-0.7),
    BEHIND_LIST(-1),
    BEHIND_FAR(-1.6),
    COMMENT(-0.9),
    CLOSED(-0.6),
    LABELLED(0.6),
    BYLINE_BEFORE(0.6),
    GIVEN_BEFORE(0.5),
    COMMA_BEFORE(-0.7),
    STOP_BEHIND(-0.8),
    BRACKET_BEHIND(-1.8),
    TITLE_BEFORE(1),
    TITLE_BEHIND(0.5),
    TITLE_BLOCK_BELOW(-0.8),
    OTHER_TYPE(-1.9);

    private static final Sign[] ALL = values();

    private final double weight;

    Sign(double weight) {
      this.weight = weight;
    }

    @Override
    public double weight() {
      return weight;
    }
  }

  /**
   * A date and its words: the first one and that behind the last, of the block, and the first one's
   * place on the page.
   */
  private record Shown(Block block, PageDate date, int from, int to, int place, boolean update) {
    int end() {
      return place + to - from;
    }

    @Nullable LocalDate day() {
      return DateSigns.day(date);
    }
  }

  /** The date that was found, and its block. */
  record Found(Block block, PageDate date) {}

  private final List<Block> blocks;
  private final Labels labels;
  private final PageText page;
  private final Header header;
  private final int last;
  private final WordOrder order;
  private final List<Shown> days = new ArrayList<>();

  /** The numbers of the headline's words. */
  private final BitSet title = new BitSet();

  private DateSigns(Document document, Labels labels, Header header) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.page = labels.page();
    this.header = header;
    this.last = Outline.of(document, labels).last();
    this.order = labels.order();
  }

  /** The day for which most speaks, or null if it is not enough. */
  static @Nullable Found best(Document document, Labels labels, Header header, OtherDates others) {
    DateSigns found = null;
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      List<PageDate> dates = labels.page().dates(blocks.get(i));
      for (int k = 0; k < dates.size(); k++) {
        if (day(dates.get(k)) != null) {
          found = found == null ? new DateSigns(document, labels, header) : found;
          found.add(blocks.get(i), dates.get(k));
        }
      }
    }
    return found == null ? null : found.best(others);
  }

  /** The day that a date states, or null if it is a month. */
  static @Nullable LocalDate day(PageDate date) {
    return date.value().query(TemporalQueries.localDate());
  }

  /** Takes a date; of a change none is asked. */
  private void add(Block block, PageDate date) {
    Words words = page.words(block);
    int next = words.from(date.start());
    boolean glued = next > 0 && words.end(next - 1) > date.start();
    int from = glued ? next - 1 : next;
    int to = words.from(date.end());
    int place = order.start(block.index()) + from;
    if (place < order.start(blocks.size())) {
      boolean update = label(block, from, Topic.UPDATE_LABEL) != null;
      days.add(new Shown(block, date, from, to, place, update));
    }
  }

  /** The phrase of a topic right before a word. */
  private @Nullable Match label(Block block, int word, Topic topic) {
    Match longest = null;
    for (Match match : page.phrases(block).of(topic)) {
      if (match.to() == word && (longest == null || match.from() < longest.from())) {
        longest = match;
      }
    }
    return longest;
  }

  private @Nullable Found best(OtherDates others) {
    readTitle();
    Found best = null;
    double most = ENOUGH;
    for (int i = 0; i < days.size(); i++) {
      Shown shown = days.get(i);
      double sum = signs(shown, i).sum();
      if (sum > most
          && !shown.update()
          && !isTold(shown)
          && !others.has(shown.block(), shown.date())) {
        most = sum;
        best = new Found(shown.block(), shown.date());
      }
    }
    return best;
  }

  private void readTitle() {
    if (header.title() >= 0) {
      Block block = blocks.get(header.title());
      Words words = page.words(block);
      for (int i = 0; i < words.count(); i++) {
        if (labels.at(block.offset(words.start(i))).role() == Role.TITLE) {
          title.set(page.vocabulary().number(words, i));
        }
      }
    }
  }

  private Signs<Sign> signs(Shown shown, int index) {
    Signs<Sign> signs = new Signs<>(Sign.ALL);
    addOthers(shown, index, signs);
    addPosition(shown, signs);
    addWords(shown, signs);
    addByline(shown, signs);
    if (!title.isEmpty()) {
      signs.add(hasTitle(shown.place() - TITLE, shown.place()), Sign.TITLE_BEFORE);
      signs.add(hasTitle(shown.end(), shown.end() + TITLE), Sign.TITLE_BEHIND);
      int above = order.start(header.title()) - shown.place();
      signs.add(above > TITLE, Sign.TITLE_BLOCK_BELOW);
    }
    PageType type = labels.pageType();
    signs.add(type != null && type != PageType.ARTICLE && type != PageType.FORUM, Sign.OTHER_TYPE);
    return signs;
  }

  private void addOthers(Shown shown, int index, Signs<Sign> signs) {
    signs.add(index == 0, Sign.FIRST);
    signs.add(index == 1, Sign.SECOND);
    signs.add(days.size() == 1, Sign.ONLY);
    signs.add(isClose(shown, index, 1), Sign.NEXT_CLOSE);
    signs.add(isClose(shown, index, -1), Sign.PREVIOUS_CLOSE);
  }

  /** Whether the next other day is near, as in lists of articles. */
  private boolean isClose(Shown shown, int index, int step) {
    for (int n = 1; n <= SAME_DAY; n++) {
      int i = index + n * step;
      if (i < 0 || i >= days.size() || Math.abs(days.get(i).place() - shown.place()) > LIST) {
        return false;
      }
      if (!days.get(i).update() && !Objects.equals(days.get(i).day(), shown.day())) {
        return true;
      }
    }
    return false;
  }

  private void addPosition(Shown shown, Signs<Sign> signs) {
    int block = shown.block().index();
    if (block == header.body()) {
      signs.add(Sign.AT_BODY);
    } else if (block < header.body()) {
      int above = order.start(header.body()) - shown.end();
      signs.add(above <= CLOSE, Sign.ABOVE_CLOSE);
      signs.add(above > CLOSE && above <= NEAR, Sign.ABOVE_NEAR);
      signs.add(above > FAR, Sign.ABOVE_FAR);
    } else if (block <= last) {
      int inside = shown.place() - order.start(header.body());
      signs.add(inside <= EARLY ? Sign.INSIDE_EARLY : Sign.INSIDE);
    } else {
      signs.add(shown.place() - order.start(last + 1) > BEHIND, Sign.BEHIND_FAR);
      signs.add(signs.has(Sign.NEXT_CLOSE), Sign.BEHIND_LIST);
    }
  }

  private void addWords(Shown shown, Signs<Sign> signs) {
    String text = shown.block().text();
    Words words = page.words(shown.block());
    Label label = labels.at(shown.block().offset(shown.date().start()));
    boolean body = label.role().isBody();
    signs.add(label(shown) != null, Sign.LABELLED);
    signs.add(body && shown.from() > CLOSE, Sign.IN_BODY);
    if (label.role() == Role.COMMENT || Reason.COMMENTS.equals(label.reason())) {
      signs.add(Sign.COMMENT);
    } else if (!Header.isOpen(label) && label.role() != Role.DATE && label.role() != Role.BYLINE) {
      signs.add(Sign.CLOSED);
    }
    int before = shown.from() - 1;
    if (before >= 0) {
      String between = text.substring(words.end(before), shown.date().start());
      signs.add(between.indexOf(',') >= 0, Sign.COMMA_BEFORE);
    }
    if (before >= 1 && Character.isUpperCase(text.codePointAt(words.start(before)))) {
      String name = text.substring(words.start(before - 1), words.end(before));
      signs.add(PersonalNames.isGiven(name), Sign.GIVEN_BEFORE);
    }
    char next = shown.date().end() < text.length() ? text.charAt(shown.date().end()) : ' ';
    signs.add(next == '.' || next == ',' || next == ';', Sign.STOP_BEHIND);
    signs.add(next == ')' || next == ']', Sign.BRACKET_BEHIND);
  }

  /** The words that say that it is the day of publication; small ones alone do not. */
  private @Nullable Match label(Shown shown) {
    Words words = page.words(shown.block());
    Match label = label(shown.block(), shown.from(), Topic.DATE_LABEL);
    for (int i = label == null ? 0 : label.from(); label != null && i < label.to(); i++) {
      if (!FunctionWords.standard().has(words.hash(i))) {
        return label;
      }
    }
    return null;
  }

  /** Whether a sentence of the body tells of the day, by the words around it and its label. */
  private boolean isTold(Shown shown) {
    Block block = shown.block();
    String text = block.text();
    Words words = page.words(block);
    if (!labels.at(block.offset(shown.date().start())).role().isBody()) {
      return false;
    }
    Match label = label(shown);
    int before = (label == null ? shown.from() : label.from()) - 1;
    int start = label == null ? shown.date().start() : words.start(label.from());
    boolean led =
        before >= 0
            && label(block, shown.from(), Topic.PAGE_TOOLS) == null
            && isSmall(text, words, before)
            && isSpace(text, words.end(before), start);
    int behind = shown.to();
    return led
        || (behind < words.count()
            && isSmall(text, words, behind)
            && isSpace(text, shown.date().end(), words.start(behind))
            && labels.at(block.offset(words.start(behind))).role() != Role.BYLINE);
  }

  /** Whether a word is one of those inside a sentence; in scripts without capitals any may be. */
  private static boolean isSmall(String text, Words words, int word) {
    int c = text.codePointAt(words.start(word));
    return Character.isLetter(c)
        && (!Character.isUpperCase(c) || FunctionWords.standard().has(words.hash(word)));
  }

  private static boolean isSpace(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isSpace(text.charAt(i)) && ",，、".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private void addByline(Shown shown, Signs<Sign> signs) {
    for (int i = Math.max(0, shown.place() - BYLINE); i < shown.place(); i++) {
      Block block = blocks.get(order.block(i));
      int at = page.words(block).start(i - order.start(block.index()));
      signs.add(labels.at(block.offset(at)).role() == Role.BYLINE, Sign.BYLINE_BEFORE);
    }
  }

  private boolean hasTitle(int from, int to) {
    BitSet found = new BitSet();
    for (int i = Math.max(0, from); i < Math.min(to, order.start(blocks.size())); i++) {
      if (title.get(order.number(i))) {
        found.set(order.number(i));
      }
    }
    return found.cardinality() >= MOST * title.cardinality();
  }
}
