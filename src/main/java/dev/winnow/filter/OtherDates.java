package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.PageDate;
import dev.winnow.document.PageDate.Method;
import dev.winnow.document.PageType;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.EventWords;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells dates that are for sure no page's own, wherever they stand: days to come, terms and
 * deadlines, spans of days, cells of tables, and {@code today} amid other words, as in a menu.
 */
final class OtherDates {
  /** A label on a line of its own is so long at most, in words. */
  private static final int LONGEST_LABEL = 5;

  private static final long SECONDS_A_DAY = 24L * 60 * 60;

  private final Document document;
  private final Labels labels;
  private final PageText page;
  private final @Nullable PageType type;

  /** The last day that is not to come, in days since 1970. */
  private final long latest;

  OtherDates(Document document, Labels labels) {
    this.document = document;
    this.labels = labels;
    this.page = labels.page();
    this.type = labels.pageType();
    Instant reference = document.origin().reference();
    // Elsewhere it is a day later already.
    this.latest =
        reference == null
            ? Long.MAX_VALUE
            : Math.floorDiv(reference.getEpochSecond(), SECONDS_A_DAY) + 1;
  }

  /** Whether a date in a block is something else's. */
  boolean has(Block block, PageDate date) {
    // Forums of old set their posts in tables.
    boolean cell =
        block.role() == Role.TABLE_ROW && type != PageType.FORUM && !isByByline(block.index());
    if (cell || isToCome(date) || isSpan(block, date)) {
      return true;
    }
    Words words = page.words(block);
    int next = words.from(date.start());
    boolean today = isDayWord(block, date) && !isByByline(block.index());
    return isTerm(block, words, next) || (today && !isAlone(block, date, words));
  }

  /**
   * Whether a byline is in a block, or in the one before it, as in a table that lays out a page.
   */
  private boolean isByByline(int block) {
    for (int i = Math.max(0, block - 1); i <= block; i++) {
      for (Label part : labels.parts(document.blocks().get(i))) {
        if (part.role() == Role.BYLINE) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isToCome(PageDate date) {
    LocalDate day = DateSigns.day(date);
    return day != null && day.toEpochDay() > latest;
  }

  /** As in {@code 4–6 July 2026}, and before or behind another day with a dash between. */
  private boolean isSpan(Block block, PageDate date) {
    String text = block.text();
    List<PageDate> dates = page.dates(block);
    int place = place(dates, date);
    if ((place > 0 && isDash(text, dates.get(place - 1).end(), date.start()))
        || (place + 1 < dates.size() && isDash(text, date.end(), dates.get(place + 1).start()))) {
      return true;
    }
    return isSpan(text, date.start(), date.end());
  }

  /** Whether a worded date has two days, with a dash between: {@code 4–6 July 2026}. */
  private static boolean isSpan(String text, int from, int to) {
    boolean worded = false;
    boolean span = false;
    int dashes = 0;
    for (int i = from; i < to; i++) {
      worded |= Character.isLetter(text.charAt(i));
      dashes += isDash(text.charAt(i)) ? 1 : 0;
      span |=
          isDash(text.charAt(i))
              && i > from
              && i + 1 < to
              && Character.isDigit(text.charAt(i - 1))
              && Character.isDigit(text.charAt(i + 1));
    }
    return worded && span && dashes == 1;
  }

  /** Where a date stands among those of its block, which are in order. */
  private static int place(List<PageDate> dates, PageDate date) {
    int low = 0;
    int high = dates.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (dates.get(middle).start() <= date.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static boolean isDash(String text, int from, int to) {
    int dashes = 0;
    for (int i = from; i < to; i++) {
      if (isDash(text.charAt(i))) {
        dashes++;
      } else if (!Chars.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return dashes == 1;
  }

  private static boolean isDash(char c) {
    return c == '–' || c == '-' || c == '—' || c == '~' || c == '〜' || c == '～' || c == '至';
  }

  /** Whether a label stands before the date, or alone on the line above it. */
  private boolean isTerm(Block block, Words words, int next) {
    if (next > 0) {
      return EventWords.isLabel(block.text(), words, 0, next);
    }
    int above = block.index() - 1;
    if (above < 0) {
      return false;
    }
    Words label = page.words(above);
    return label.length() <= LONGEST_LABEL
        && EventWords.isLabel(document.blocks().get(above).text(), label, 0, label.count());
  }

  /** Whether it is a word for a day, counted from now, without a time. */
  private static boolean isDayWord(Block block, PageDate date) {
    boolean digit = false;
    for (int i = date.start(); i < date.end(); i++) {
      digit |= Character.isDigit(block.text().charAt(i));
    }
    return date.method() == Method.RELATIVE && !digit;
  }

  /** Whether nothing stands beside a date but a label of such. */
  private boolean isAlone(Block block, PageDate date, Words words) {
    int from = words.from(date.start());
    int to = words.from(date.end());
    boolean labelled = from == 0;
    for (Topic topic : List.of(Topic.DATE_LABEL, Topic.UPDATE_LABEL)) {
      for (Match match : page.phrases(block).of(topic)) {
        labelled |= match.to() == from;
      }
    }
    return labelled && (to == words.count() || from > 0);
  }
}
