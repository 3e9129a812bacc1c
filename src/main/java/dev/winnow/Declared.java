package dev.winnow;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.PageDate;
import dev.winnow.internal.metadata.Headline;
import dev.winnow.internal.metadata.Metadata;
import dev.winnow.internal.text.DateContext;
import dev.winnow.internal.text.DateReader;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page declares of itself, weighed against what can be read on it: a title and authors as
 * declared, a day as it is shown to readers. Immutable.
 */
final class Declared {
  private final Document document;
  private final Metadata metadata;
  private final DateContext dates;

  Declared(Document document, DateContext dates) {
    this.document = document;
    this.metadata = Metadata.of(document);
    this.dates = dates;
  }

  /** The headline where no text of the page is it, or null. */
  @Nullable String title() {
    Headline headline = document.kind() == Kind.HTML ? Headline.of(document, metadata) : null;
    return headline == null ? null : headline.text();
  }

  /** The declared authors; those that can be read where none are declared. */
  List<String> authors(List<String> read) {
    return metadata.authors().isEmpty() ? read : metadata.authors();
  }

  /** The first {@code time} element and the address are asked last. */
  @Nullable PageDate published(@Nullable PageDate read) {
    PageDate date = date(metadata.published(), read);
    if (date == null) {
      date = date(document.head().get("time"), null);
    }
    String url =
        metadata.canonicalUrl() == null ? document.origin().url() : metadata.canonicalUrl();
    return date == null && url != null ? DateReader.inUrl(url) : date;
  }

  @Nullable PageDate modified(@Nullable PageDate read) {
    return date(metadata.modified(), read);
  }

  /**
   * The date that is read, more exactly if the same is declared: it is in the readers' time zone,
   * and editors mean it.
   */
  private @Nullable PageDate date(@Nullable String declared, @Nullable PageDate read) {
    PageDate date = declared == null ? null : DateReader.read(declared, dates);
    if (date == null || !date.value().isSupported(ChronoUnit.DAYS)) {
      return read;
    }
    boolean refined = read != null && Objects.equals(day(date), day(read)) && longer(date, read);
    return read == null || refined ? date : read;
  }

  private static boolean longer(PageDate one, PageDate other) {
    return one.toString().length() > other.toString().length();
  }

  private static @Nullable LocalDate day(PageDate date) {
    return date.value().query(TemporalQueries.localDate());
  }

  @Nullable String section() {
    return metadata.section();
  }

  @Nullable String siteName() {
    return metadata.siteName();
  }

  @Nullable String publisher() {
    return metadata.publisher();
  }

  @Nullable String canonicalUrl() {
    return metadata.canonicalUrl();
  }
}
