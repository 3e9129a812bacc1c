package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.PageDate;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.DateSigns.Found;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of publication and of the last change, with the words that say so, near the
 * headline or, if there is none, where tags name them or right behind the body.
 *
 * <p>A block counts if it says little else. Hit: {@code Published 11 Jan, 2022 08:16}. Miss: a date
 * inside the first sentence. Languages: those of the date reader.
 */
final class DateFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** How far from the headline a date may stand, in blocks. */
  private static final int REACH = 8;

  /** The same for a date that tags name. */
  private static final int MARKED_REACH = 48;

  /** A block with more words besides its dates talks about something else. */
  private static final int MOST_OTHER_WORDS = 8;

  /** The same where tags say that it is the page's date. */
  private static final int MOST_MARKED_WORDS = 24;

  @Override
  public String name() {
    return "dates";
  }

  @Override
  public void label(Document document, Labels labels) {
    Header header = Header.of(document, labels);
    OtherDates others = new OtherDates(document, labels);
    boolean found = false;
    boolean published = false;
    int end = Math.max(header.end(REACH), Math.min(header.body(), header.end(2 * REACH)));
    for (int i = header.start(REACH); i < end; i++) {
      Block block = document.blocks().get(i);
      found |= label(block, MOST_OTHER_WORDS, labels, others);
      published |= isPublication(block, labels);
    }
    if (document.kind() == Kind.TEXT) {
      if (!published) {
        labelBest(document, labels, header, others);
      }
      return;
    }
    int marked = header.end(MARKED_REACH);
    for (int i = header.start(MARKED_REACH); !found && i < marked; i++) {
      Block block = document.blocks().get(i);
      found = DateMarkup.isPage(block) && label(block, MOST_MARKED_WORDS, labels, others);
    }
    int last = Outline.of(document, labels).last();
    for (int i = last + 1;
        !found && last >= 0 && i < document.blocks().size() && i <= last + REACH;
        i++) {
      found = label(document.blocks().get(i), MOST_OTHER_WORDS, labels, others);
    }
  }

  /** Whether a day in a block was found to be that of publication. */
  private static boolean isPublication(Block block, Labels labels) {
    if (labels.parts(block).stream().noneMatch(part -> part.role() == Role.DATE)) {
      return false;
    }
    for (PageDate date : labels.page().dates(block)) {
      Label label = labels.at(block.offset(date.start()));
      if (label.role() == Role.DATE && label.reason() == null && DateSigns.day(date) != null) {
        return true;
      }
    }
    return false;
  }

  /** Labels the likeliest day of publication, and those of changes beside it. */
  private static void labelBest(
      Document document, Labels labels, Header header, OtherDates others) {
    Found best = DateSigns.best(document, labels, header, others);
    if (best == null) {
      return;
    }
    Words words = labels.page().words(best.block());
    for (PageDate date : labels.page().dates(best.block())) {
      if (date.equals(best.date())
          || label(best.block(), date, Topic.UPDATE_LABEL, words, labels) != null) {
        put(best.block(), date, words, labels);
      }
    }
  }

  private static boolean label(Block block, int mostWords, Labels labels, OtherDates otherDates) {
    Role role = labels.of(block).role();
    Label first = labels.parts(block).get(0);
    if (role == Role.TITLE
        || DateMarkup.isOther(block)
        || (role != Role.BYLINE && first.role() != Role.BYLINE && !Header.isOpen(first))) {
      return false;
    }
    Words words = labels.page().words(block);
    List<PageDate> dates =
        words.numbers() == 0 && words.count() > mostWords ? List.of() : labels.page().dates(block);
    if (dates.isEmpty()
        || (role != Role.BYLINE && others(block, words, dates, labels) > mostWords)) {
      return false;
    }
    boolean found = false;
    for (PageDate date : dates) {
      if (!otherDates.has(block, date)) {
        put(block, date, words, labels);
        found = true;
      }
    }
    return found;
  }

  /**
   * How many words are neither in a date nor explained by an earlier filter, as icons are; an
   * ideograph is half a word.
   */
  private static int others(Block block, Words words, List<PageDate> dates, Labels labels) {
    int others = 0;
    int date = 0;
    for (int i = 0; i < words.count(); i++) {
      while (date < dates.size() && dates.get(date).end() <= words.start(i)) {
        date++;
      }
      boolean dated = date < dates.size() && dates.get(date).start() < words.end(i);
      if (!dated && Header.isOpen(labels.at(block.offset(words.start(i))))) {
        others += Chars.isIdeographic(block.text().codePointAt(words.start(i))) ? 1 : 2;
      }
    }
    return others / 2;
  }

  private static void put(Block block, PageDate date, Words words, Labels labels) {
    Match update = label(block, date, Topic.UPDATE_LABEL, words, labels);
    Match label = update != null ? update : label(block, date, Topic.DATE_LABEL, words, labels);
    int from = label == null ? date.start() : words.start(label.from());
    Reason reason = update == null ? null : Reason.UPDATED;
    labels.put(block, from, date.end(), Role.DATE, reason);
  }

  /** The phrase of a topic right before a date. */
  private static @Nullable Match label(
      Block block, PageDate date, Topic topic, Words words, Labels labels) {
    return labelBefore(labels.page().phrases(block).of(topic), words, date.start());
  }

  private static @Nullable Match labelBefore(List<Match> phrases, Words words, int start) {
    Match longest = null;
    for (Match match : phrases) {
      boolean before = words.end(match.to() - 1) <= start && words.start(match.to()) >= start;
      if (before && (longest == null || match.from() < longest.from())) {
        longest = match;
      }
    }
    return longest;
  }
}
