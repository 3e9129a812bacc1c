package dev.winnow.internal.text;

import dev.winnow.document.Document;
import dev.winnow.document.Origin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page that helps to read its dates.
 *
 * @param language the page's language, a BCP 47 tag; null when unknown
 * @param zone the zone in which relative dates are counted
 * @param reference the instant from which relative dates are counted; null when there is none, and
 *     then no relative date is read
 */
public record DateContext(@Nullable String language, ZoneId zone, @Nullable Instant reference) {

  /** CLDR's regions whose short date pattern starts with the month. */
  private static final Set<String> MONTH_FIRST =
      Set.of("us", "as", "bi", "fm", "gu", "mh", "mp", "ph", "pr", "pw", "um", "vi");

  /** What the date words call otherwise: parts of a language, and codes of old. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "nb", "no", "nn", "no", "tl", "fil", "iw", "he", "in", "id", "ji", "yi", "mo", "ro", "sh",
          "sr");

  private static final String CANADA = "ca";

  /** Languages in which {@code 11.01.22} is an everyday date (CLDR's short patterns with dots). */
  private static final Set<String> DOTTED =
      Set.of(
          "az", "be", "bg", "bs", "cs", "da", "de", "et", "fi", "hr", "hy", "is", "ka", "kk", "ky",
          "lv", "mk", "no", "pl", "ro", "ru", "sk", "sl", "sq", "sr", "tr", "uk");

  /** Languages in which {@code 11/1 2022} and {@code 11/1-2022} are everyday dates. */
  private static final Set<String> SLASHED = Set.of("da", "no", "sv");

  /** Languages whose short pattern starts with the year, so that {@code 22/01/11} does, too. */
  private static final Set<String> YEAR_FIRST = Set.of("hu", "ja", "ko", "lt", "mn", "zh");

  /** Languages that write the time of day with a dot, {@code 08.16} (CLDR and common usage). */
  private static final Set<String> DOTTED_TIME = Set.of("da", "fi", "id", "it", "no", "tr");

  /** What a document says of itself. */
  public static DateContext of(Document document) {
    Origin origin = document.origin();
    return new DateContext(document.language(), origin.zone(), origin.reference());
  }

  /** Checks that the zone is there. */
  public DateContext {
    Objects.requireNonNull(zone, "zone");
  }

  /** Returns the language's first subtag in lower case, empty when unknown; Norwegian is one. */
  String primary() {
    String primary = subtag(0);
    return RENAMED.getOrDefault(primary, primary);
  }

  /** Returns whether a BCP 47 language is the page's own, whatever region and script it names. */
  public boolean isOwn(String other) {
    return new DateContext(other, zone, reference).primary().equals(primary());
  }

  /** Returns whether {@code 01/11/2022} is rather January than November. */
  boolean monthFirst() {
    String region = region();
    boolean open = region.isEmpty() || region.equals(CANADA);
    return open ? primary().equals("en") : MONTH_FIRST.contains(region);
  }

  /**
   * Returns whether the order of day and month is certain. It is not without a language, nor in
   * English unless the region is named; Canada writes both ways.
   */
  boolean orderKnown() {
    return primary().equals("en")
        ? !region().isEmpty() && !region().equals(CANADA)
        : !primary().isEmpty();
  }

  boolean dotted() {
    return DOTTED.contains(primary());
  }

  /** Returns whether a day and a month with a slash have the year behind a space or a dash. */
  boolean slashed() {
    return SLASHED.contains(primary());
  }

  boolean yearFirst() {
    return YEAR_FIRST.contains(primary());
  }

  boolean dottedTime() {
    return DOTTED_TIME.contains(primary());
  }

  /** The region is the last subtag of two letters, as in {@code en-Latn-GB}. */
  private String region() {
    for (int i = 1; ; i++) {
      String subtag = subtag(i);
      if (subtag.length() == 2 || subtag.isEmpty()) {
        return subtag;
      }
    }
  }

  private String subtag(int index) {
    if (language == null) {
      return "";
    }
    int start = 0;
    for (int i = 0; i < index; i++) {
      start = end(language, start) + 1;
      if (start > language.length()) {
        return "";
      }
    }
    return language.substring(start, end(language, start)).trim().toLowerCase(Locale.ROOT);
  }

  private static int end(String tag, int start) {
    int end = start;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
      end++;
    }
    return end;
  }
}
