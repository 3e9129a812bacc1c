package dev.winnow.internal.metadata;

import dev.winnow.document.Document;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a thing that a page describes is the page's own, rather than that of a page it
 * links to: the addresses and the titles of the page. Immutable.
 */
final class OwnPage {
  private static final String[] ADDRESSES = {"canonical", "og:url"};
  private static final String[] TITLES = {"title", "og:title", "twitter:title"};

  private final Address place;
  private final @Nullable String canonical;
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> titles = new HashSet<>();

  OwnPage(Document document) {
    Map<String, String> head = document.head();
    place = Address.of(document.origin().url(), head.get("base"));
    String stated = head.get("canonical");
    canonical = stated == null ? null : place.resolvePage(stated);
    addAddress(document.origin().url());
    for (String name : ADDRESSES) {
      addAddress(head.get(name));
    }
    for (String name : TITLES) {
      titles.add(Names.squeeze(head.get(name)));
    }
  }

  /** With its query and without, which may be but where a reader came from. */
  private void addAddress(@Nullable String url) {
    String plain = url == null ? "" : plain(url);
    if (!plain.isEmpty()) {
      addresses.add(plain);
      int query = plain.indexOf('?');
      addresses.add(query < 0 ? plain : trimmed(plain.substring(0, query)));
    }
  }

  /** The address that the page names as its own, absolute if the page's place is known, or null. */
  @Nullable String canonical() {
    return canonical;
  }

  /** Whether any address of the page is known. */
  boolean hasAddress() {
    return !addresses.isEmpty();
  }

  /** Whether an address is the page's; one of a part of it is, too. */
  boolean isAt(String url) {
    return addresses.contains(plain(url));
  }

  /**
   * Whether a headline is the page's title, or all of it but the site's name, which is the shorter
   * part.
   */
  boolean isTitled(String headline) {
    String squeezed = Names.squeeze(headline);
    return !squeezed.isEmpty()
        && titles.stream()
            .filter(title -> title.length() <= 2 * squeezed.length())
            .anyMatch(title -> title.startsWith(squeezed) || title.endsWith(squeezed));
  }

  /**
   * An address without what the same page's differ by: scheme, {@code www}, fragment, last slash.
   */
  private String plain(String url) {
    String resolved = place.resolve(url);
    if (resolved == null) {
      return "";
    }
    int fragment = resolved.indexOf('#');
    String whole = fragment < 0 ? resolved : resolved.substring(0, fragment);
    int scheme = whole.indexOf("://");
    String rest = scheme < 0 ? whole : whole.substring(scheme + 3);
    int slash = rest.indexOf('/');
    int end = slash < 0 ? rest.length() : slash;
    String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
    return trimmed((host.startsWith("www.") ? host.substring(4) : host) + rest.substring(end));
  }

  private static String trimmed(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
