package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.PageDate;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.DateContext;
import dev.winnow.internal.text.DateReader;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a section of comments. An entry starts at its name or date line and ends at the
 * next one's; one without a text ends the section.
 */
final class CommentEntries {
  /** So many blocks of forms and buttons may stand before the first comment. */
  private static final int REACH = 15;

  /** So many blocks a single comment may have. */
  private static final int LONGEST_ENTRY = 30;

  /** A line that dates a comment says little else: a name, {@code says}, {@code at}. */
  private static final int MOST_OTHER_WORDS = 8;

  private static final int LONGEST_NAME = 5;

  /** Longer blocks inside an entry are its text, whatever words of buttons are in them. */
  private static final int LONGEST_BUTTON = 8;

  private static final int LONGEST_HEADING = 6;

  /** Under less prose than this the rest may be a forum's first post, and the "comments" others. */
  private static final int LONG = 150;

  /** ... if they have so many times its words. */
  private static final int MOST = 6;

  private final List<Block> blocks;
  private final Labels labels;
  private final DateReader dates;
  private final Map<Integer, List<PageDate>> found = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private int heading;
  private boolean behind;
  private int lastLine;

  /** The blocks from {@code start} to {@code end}, with the date in the one at {@code line}. */
  private record Entry(int start, int line, PageDate date, int end) {}

  CommentEntries(Document document, Labels labels) {
    this.blocks = document.blocks();
    this.labels = labels;
    Instant known = document.origin().reference();
    // That a line says "two hours ago" is enough here, so any instant to count from will do.
    Instant reference = known == null ? Instant.EPOCH : known;
    this.dates =
        new DateReader(new DateContext(document.language(), document.origin().zone(), reference));
  }

  /**
   * Reads the section under a heading; whether it has entries.
   *
   * @param prose how many words of prose stand above it
   */
  boolean read(int under, int prose) {
    heading = under;
    lastLine = -1;
    entries.clear();
    int line = next(under + 1, under + REACH);
    behind = line >= 0 && isBehind(line);
    int texts = 0;
    while (line >= 0) {
      int next = next(line + 1, line + LONGEST_ENTRY);
      int end = next < 0 ? tail(line) : start(next, line);
      int start = entries.isEmpty() ? start(line, under) : entries.get(entries.size() - 1).end();
      if (!hasText(line + 1, end)) {
        lastLine = behind ? line : -1;
        break;
      }
      texts += hasSentence(line + 1, end) ? 1 : 0;
      entries.add(new Entry(start, line, date(line), end));
      line = next;
    }
    return texts > 0 && texts * 2 >= entries.size() && (prose >= LONG || words() <= MOST * prose);
  }

  /** Whether names and dates stand behind the texts, {@code Posted by Jo Bloggs}. */
  private boolean isBehind(int line) {
    boolean text = false;
    for (int i = heading + 1; i < line; i++) {
      text |= labels.page().isProse(blocks.get(i));
    }
    return text;
  }

  private int words() {
    int words = 0;
    for (int i = entries.get(0).start(); i < entries.get(entries.size() - 1).end(); i++) {
      words += labels.page().words(i).count();
    }
    return words;
  }

  /** How many dated lines with a text behind them there are between two blocks. */
  int dated(int from, int to) {
    int dated = 0;
    for (int i = from; i < to; i++) {
      dated += isDateLine(i) && i + 1 < to && hasSentence(i + 1, i + 2) ? 1 : 0;
    }
    return dated;
  }

  private int next(int from, int to) {
    for (int i = from; i <= to && i < blocks.size() && !isEnd(i); i++) {
      if (isDateLine(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isDateLine(int i) {
    Words words = labels.page().words(i);
    return words.count() > 0
        && words.count() <= 2 * MOST_OTHER_WORDS
        && !labels.page().isProse(blocks.get(i))
        && !dates(i).isEmpty();
  }

  private PageDate date(int line) {
    return dates(line).get(0);
  }

  private List<PageDate> dates(int i) {
    return found.computeIfAbsent(i, index -> dates.find(blocks.get(index).text()));
  }

  /** Where the page goes on with something else. */
  private boolean isEnd(int i) {
    Reason reason = labels.of(blocks.get(i)).reason();
    if (Reason.COPYRIGHT.equals(reason)
        || Reason.FOOTER.equals(reason)
        || Reason.COOKIE_NOTICE.equals(reason)) {
      return true;
    }
    return labels.page().words(i).count() <= LONGEST_HEADING
        && labels.page().phrases(i).isWhole(Topic.RELATED_LINKS);
  }

  /** The line of the name before a date's line, or that line itself. */
  private int start(int line, int after) {
    if (line - 1 <= after || name(line, date(line).start()) != null) {
      return line;
    }
    boolean answer = isFurniture(line - 1) && labels.page().words(line - 1).count() > 1;
    int name = answer && line - 2 > after ? line - 2 : line - 1;
    return isName(name) ? name : line;
  }

  private boolean isName(int i) {
    Label label = labels.of(blocks.get(i));
    int count = labels.page().words(i).count();
    return count > 0
        && count <= LONGEST_NAME
        && labels.page().words(i).numbers() < count
        && isOpen(label)
        && (!Chars.endsSentence(blocks.get(i).text()) || isInitial(i, count - 1));
  }

  /** Whether a word is a letter with a full stop, as in {@code Jo B.} */
  private boolean isInitial(int i, int word) {
    Words words = labels.page().words(i);
    return words.end(word) - words.start(word) == 1
        && blocks.get(i).text().startsWith(".", words.end(word));
  }

  /** The last comment ends where its sentences do, or its buttons. */
  private int tail(int line) {
    int end = line + 1;
    boolean any = false;
    boolean done = false;
    while (end < blocks.size()
        && end <= line + LONGEST_ENTRY
        && !isEnd(end)
        && (isFurniture(end) || !any || (!done && Chars.endsSentence(blocks.get(end).text())))) {
      done |= any && isFurniture(end);
      any |= !isFurniture(end);
      end++;
    }
    return end;
  }

  /** A list of related pages runs on to the foot, over what nothing else has labelled. */
  private static boolean isOpen(Label label) {
    return Header.isOpen(label) || Reason.RELATED_LINKS.equals(label.reason());
  }

  /** A button, a count; behind another one, a lone word is a button that no list names. */
  private boolean isFurniture(int i) {
    boolean lone = labels.page().words(i).count() == 1 && isOpen(labels.of(blocks.get(i)));
    return isKnown(i) || (lone && !Chars.endsSentence(blocks.get(i).text()) && isKnown(i - 1));
  }

  private boolean isKnown(int i) {
    Label label = labels.of(blocks.get(i));
    Words words = labels.page().words(i);
    boolean known = label.role() == Role.BOILERPLATE && !isOpen(label);
    return words.numbers() == words.count()
        || (known && words.count() <= LONGEST_BUTTON)
        || Reason.COMMENTS.equals(label.reason());
  }

  private boolean hasText(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isFurniture(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSentence(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isFurniture(i) && Chars.endsSentence(blocks.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  void label() {
    for (int i = heading; i < entries.get(0).start(); i++) {
      boolean text = behind && labels.page().isProse(blocks.get(i));
      labels.put(blocks.get(i), text ? Role.COMMENT : Role.BOILERPLATE, Reason.COMMENTS);
    }
    for (Entry entry : entries) {
      for (int i = entry.start(); i < entry.end(); i++) {
        boolean text = i > entry.line() && !isFurniture(i);
        labels.put(blocks.get(i), text ? Role.COMMENT : Role.BOILERPLATE, Reason.COMMENTS);
      }
      if (!behind) {
        head(entry);
      }
    }
    if (lastLine >= 0) {
      labels.put(blocks.get(lastLine), Role.BOILERPLATE, Reason.COMMENTS);
    }
  }

  private void head(Entry entry) {
    Block line = blocks.get(entry.line());
    if (entry.start() < entry.line()) {
      author(entry.start(), name(entry.start(), blocks.get(entry.start()).text().length()));
    }
    author(entry.line(), name(entry.line(), entry.date().start()));
    int end = entry.date().end();
    labels.put(line, entry.date().start(), end, Role.COMMENT, Reason.COMMENT_DATE);
  }

  private void author(int i, int @Nullable [] name) {
    if (name != null) {
      labels.put(blocks.get(i), name[0], name[1], Role.COMMENT, Reason.COMMENT_AUTHOR);
    }
  }

  /** The span of the name that a line starts with, without {@code By} and {@code says}, or null. */
  private int @Nullable [] name(int i, int before) {
    String text = blocks.get(i).text();
    Words words = labels.page().words(i);
    Matches phrases = labels.page().phrases(i);
    Match lead = phrases.start(Topic.BYLINE);
    int first = lead == null || lead.to() == words.count() ? 0 : lead.to();
    int end = first;
    while (end < words.count() && words.end(end) <= before) {
      end++;
    }
    while (end > first + 1
        && Chars.isSmall(text.codePointAt(words.start(end - 1)))
        && Chars.isSpace(text.charAt(words.start(end - 1) - 1))) {
      end--;
    }
    boolean fits = end > first && end - first <= LONGEST_NAME && !words.isNumber(first);
    boolean label = fits && phrases.start(Topic.DATE_LABEL, first) != null;
    if (!fits || label) {
      return null;
    }
    int stop = isInitial(i, end - 1) ? 1 : 0;
    return new int[] {words.start(first), words.end(end - 1) + stop};
  }
}
