package dev.winnow.document;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page besides its text. Immutable.
 *
 * @param url where it was fetched, or null
 * @param language the BCP 47 language its server or the caller declares, or null
 * @param reference the instant that "two hours ago" counts from, usually of the fetch, or null
 * @param zone the zone that days without one are counted in; not null
 */
public record Origin(
    @Nullable String url, @Nullable String language, @Nullable Instant reference, ZoneId zone)
    implements Serializable {
  /** Nothing is known; days are counted in UTC. */
  public static final Origin UNKNOWN = new Origin(null, null, null, ZoneOffset.UTC);

  /** Checks the zone. */
  public Origin {
    Objects.requireNonNull(zone, "zone");
  }
}
