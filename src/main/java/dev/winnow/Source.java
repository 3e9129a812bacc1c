package dev.winnow;

import dev.winnow.document.Kind;
import dev.winnow.internal.read.Encoding;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a crawler hands over: the raw page and what else it knows. Immutable.
 *
 * @param raw the page, not null
 * @param kind text or HTML, or null to find out
 * @param url where it was fetched, or null; anything but http, https and ftp URLs is ignored
 * @param language the BCP 47 language that the server declares, of several the first, or null;
 *     anything that is no such tag is ignored
 * @param fetched when it was fetched, or null; "two hours ago" counts from here
 */
public record Source(
    String raw,
    @Nullable Kind kind,
    @Nullable String url,
    @Nullable String language,
    @Nullable Instant fetched) {
  /** Checks the raw page. */
  public Source {
    Objects.requireNonNull(raw, "raw");
  }

  /** A page of which nothing else is known. */
  public static Source of(String raw) {
    return new Source(raw, null, null, null, null);
  }

  /**
   * A page as it was fetched. Its charset is that of the byte order mark; or UTF-8 where the bytes
   * themselves say so; or what the server declares, or else a meta tag; or windows-1252. Labels of
   * charsets mean what they do to browsers. What is no text in the charset becomes U+FFFD.
   *
   * @param raw the bytes, not null
   * @param charset the label of the charset that the server declares, as in {@code ISO-8859-2}, or
   *     null; one that nobody knows is ignored
   */
  public static Source of(byte[] raw, @Nullable String charset) {
    Objects.requireNonNull(raw, "raw");
    return of(Encoding.decode(raw, charset));
  }

  /** This page, of a known kind. */
  public Source withKind(@Nullable Kind kind) {
    return new Source(raw, kind, url, language, fetched);
  }

  /** This page, from a known place. */
  public Source withUrl(@Nullable String url) {
    return new Source(raw, kind, url, language, fetched);
  }

  /** This page, in a declared language. */
  public Source withLanguage(@Nullable String language) {
    return new Source(raw, kind, url, language, fetched);
  }

  /** This page, fetched at a known time. */
  public Source withFetched(@Nullable Instant fetched) {
    return new Source(raw, kind, url, language, fetched);
  }
}
