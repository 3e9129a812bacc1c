package dev.winnow;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.PageDate;
import dev.winnow.internal.text.DateContext;
import dev.winnow.internal.text.DateReader;
import java.time.LocalDate;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page shows near its headline, weighed against those that it declares. Used once.
 *
 * <p>A shown day is the readers' own, and editors mean it, while scripts declare that of a draft or
 * of London. But what is shown may be another page's: it gives way if it stands far from the
 * headline, names but a month, or can be read as the declared day, too.
 */
final class Dateline {
  /** How far before and behind the headline a date is the page's rather than another's. */
  private static final int BEFORE = 2;

  private static final int BEHIND = 12;

  /** The day of the last change is at best near that of publication. */
  private static final double FROM_CHANGE = 0.4;

  private record Shown(PageDate date, int block) {}

  private final Document document;
  private final DateContext context;
  private final List<Shown> published = new ArrayList<>();
  private @Nullable Shown modified;
  private int title = -1;

  Dateline(Document document, DateContext context) {
    this.document = document;
    this.context = context;
  }

  /** Takes the place of the headline; the first counts. */
  void headline(int block) {
    title = title < 0 ? block : title;
  }

  /** Takes a date that is shown as that of publication. */
  void published(PageDate date, int block) {
    published.add(new Shown(date, block));
  }

  /** Takes a date that is shown as that of the last change; the first counts. */
  void modified(PageDate date, int block) {
    modified = modified == null ? new Shown(date, block) : modified;
  }

  /** The date of publication, or null. */
  @Nullable PageDate publication(Declared declared) {
    PageDate stated = read(declared.published());
    Shown shown = shown();
    if (stated != null) {
      PageDate same = same(stated);
      return same != null ? same : shown != null && isNear(shown) ? shown.date : stated;
    }
    if (shown != null && day(shown.date) != null) {
      return shown.date;
    }
    PageDate other = read(List.of(document.head().getOrDefault("time", "")));
    String url = declared.url();
    other = other == null && url != null ? DateReader.inUrl(url) : other;
    other = other == null && shown != null ? shown.date : other;
    return other == null && modified != null && document.kind() == Kind.HTML && isNear(modified)
        ? doubtful(modified.date)
        : other;
  }

  /** The date of the last change, or null. */
  @Nullable PageDate change(Declared declared) {
    PageDate stated = read(declared.modified());
    if (modified == null) {
      return stated;
    }
    PageDate shown = modified.date;
    return stated != null && isSameDay(stated, shown) ? longer(shown, stated) : shown;
  }

  /** The first day that is shown, as exactly as the page says it anywhere, or else a month. */
  private @Nullable Shown shown() {
    Shown first = null;
    for (Shown next : published) {
      boolean day = first != null && day(first.date) == null && day(next.date) != null;
      if (first == null || day || isRefined(first.date, next.date)) {
        first = next;
      }
    }
    return first;
  }

  /** The day that is declared, as exactly as it is said anywhere, if it is shown as well. */
  private @Nullable PageDate same(PageDate stated) {
    PageDate longest = null;
    for (Shown shown : published) {
      if (isSameDay(stated, shown.date)) {
        longest = longer(longest == null ? shown.date : longest, shown.date);
      } else if (longest == null && isSwapped(stated, shown.date)) {
        longest = stated.confidence() > shown.date.confidence() ? stated : shown.date;
      }
    }
    return longest != null && isSameDay(longest, stated) ? longer(longest, stated) : longest;
  }

  private boolean isNear(Shown shown) {
    boolean near = title < 0 || (shown.block >= title - BEFORE && shown.block <= title + BEHIND);
    return near && day(shown.date) != null;
  }

  /** The first of these that is a date with a day. */
  private @Nullable PageDate read(List<String> values) {
    for (String value : values) {
      PageDate date = DateReader.read(value, context);
      if (date != null && day(date) != null) {
        return date;
      }
    }
    return null;
  }

  private static PageDate doubtful(PageDate date) {
    return new PageDate(
        date.value(), date.start(), date.end(), date.method(), FROM_CHANGE, date.otherReading());
  }

  private static PageDate longer(PageDate one, PageDate other) {
    return other.iso().length() > one.iso().length() ? other : one;
  }

  /** The same day, said more exactly. */
  private static boolean isRefined(PageDate date, PageDate other) {
    return other.iso().length() > date.iso().length() && other.iso().startsWith(date.iso());
  }

  private static boolean isSameDay(PageDate one, PageDate other) {
    LocalDate day = day(one);
    return day != null && day.equals(day(other));
  }

  /** Whether two dates are one if day and month change places: {@code 11/01/2021}. */
  private static boolean isSwapped(PageDate one, PageDate other) {
    LocalDate a = day(one);
    LocalDate b = day(other);
    return a != null
        && b != null
        && a.getYear() == b.getYear()
        && a.getMonthValue() == b.getDayOfMonth()
        && a.getDayOfMonth() == b.getMonthValue();
  }

  private static @Nullable LocalDate day(PageDate date) {
    return date.value().query(TemporalQueries.localDate());
  }
}
