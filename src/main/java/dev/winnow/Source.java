package dev.winnow;

import dev.winnow.document.Kind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a crawler hands over: the raw page and what else it knows. Immutable.
 *
 * @param raw the page, not null
 * @param kind text or HTML, or null to find out
 * @param url where it was fetched, or null; anything that is no URL is ignored
 * @param language the BCP 47 language that the server declares, or null
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
