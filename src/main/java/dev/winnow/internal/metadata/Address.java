package dev.winnow.internal.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands, from which its relative addresses are understood. Immutable.
 *
 * <p>An address comes out only if following it runs nothing: {@code http}, {@code https}, {@code
 * ftp}, {@code mailto}, {@code tel}, or relative where nobody knows to what. Characters that have
 * no place in an address are percent-encoded.
 */
public final class Address {
  /** Longer ones hold data and lead nowhere. */
  private static final int LONGEST = 4_000;

  private static final int LAST_PORT = 65_535;

  private static final String UNSAFE = "\"<>\\^`{|}";

  /** What of ASCII stands for itself. */
  private static final boolean[] CLEAN = new boolean[0x7F];

  static {
    for (char c = '!'; c < CLEAN.length; c++) {
      CLEAN[c] = UNSAFE.indexOf(c) < 0;
    }
  }

  private final @Nullable String scheme;
  private final String authority;
  private final String path;
  private final String query;

  private Address(@Nullable String scheme, String authority, String path, String query) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
    this.query = query;
  }

  /**
   * The place of a page.
   *
   * @param url where it was fetched, or null
   * @param base what the page says its addresses are relative to, or null
   */
  public static Address of(@Nullable String url, @Nullable String base) {
    Address place = of(url);
    String stated = base == null ? null : place.resolve(base);
    return stated == null || !isAbsolute(stated) ? place : of(stated);
  }

  private static Address of(@Nullable String url) {
    String clean = url == null ? "" : clean(url);
    String scheme = scheme(clean);
    int start = scheme == null ? 0 : scheme.length() + 3;
    if (scheme == null || !isWeb(scheme) || !hasPlace(clean, scheme.length() + 1)) {
      return new Address(null, "", "", "");
    }
    int end = placeEnd(clean, start);
    int pathEnd = pathEnd(clean, end);
    int fragment = clean.indexOf('#', pathEnd);
    String path = clean.substring(end, pathEnd);
    String query = clean.substring(pathEnd, fragment < 0 ? clean.length() : fragment);
    return new Address(scheme, clean.substring(start, end), path.isEmpty() ? "/" : path, query);
  }

  /** Whether a page can be fetched from an address: it is absolute and leads to a host. */
  public static boolean isPage(@Nullable String url) {
    return of(url).scheme != null;
  }

  /** The same as {@link #resolve}, but null for what leads to no page, as {@code mailto} does. */
  @Nullable String resolvePage(String reference) {
    String resolved = resolve(reference);
    return resolved != null && isAbsolute(resolved) && !isPage(resolved) ? null : resolved;
  }

  private static boolean isAbsolute(String url) {
    return scheme(url) != null;
  }

  /**
   * Whether two slashes stand at an index of an address, and behind them a host and, if any, the
   * number of a port: where there is none, the address leads nowhere.
   */
  private static boolean hasPlace(String url, int slashes) {
    if (!url.startsWith("//", slashes)) {
      return false;
    }
    int host = slashes + 2;
    int end = placeEnd(url, host);
    boolean user = false;
    boolean bracket = false;
    int colon = end;
    for (int i = host; i < end; i++) {
      char c = url.charAt(i);
      bracket |= c == '[' || c == ']';
      if (c == '@') {
        if (user) {
          return false;
        }
        user = true;
        host = i + 1;
        colon = end;
      } else if (c == ':' && colon == end) {
        colon = i;
      }
    }
    return bracket
        ? isNumeric(url.substring(host, end))
        : colon > host && isPort(url, colon + 1, end);
  }

  private static boolean isPort(String url, int from, int to) {
    int port = 0;
    for (int i = from; i < to; i++) {
      int digit = url.charAt(i) - '0';
      if (digit < 0 || digit > 9 || port > LAST_PORT) {
        return false;
      }
      port = 10 * port + digit;
    }
    return port <= LAST_PORT;
  }

  /** Whether a host and its port, if any, start with an IPv6 address in brackets. */
  private static boolean isNumeric(String place) {
    int end = place.indexOf(']') + 1;
    boolean port = place.startsWith(":", end);
    if (!place.startsWith("[")
        || !(port ? isPort(place, end + 1, place.length()) : end == place.length())) {
      return false;
    }
    try {
      return new URI("http", place.substring(0, end), "/", null, null).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Where what names a host ends, which starts at an index. */
  private static int placeEnd(String url, int from) {
    int i = from;
    while (i < url.length() && "/?#".indexOf(url.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int pathEnd(String url, int from) {
    int i = from;
    while (i < url.length() && url.charAt(i) != '?' && url.charAt(i) != '#') {
      i++;
    }
    return i;
  }

  /** The absolute form of what a page writes, or null if it is none that is safe to follow. */
  public @Nullable String resolve(String reference) {
    String clean = clean(reference);
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return null;
    }
    String own = scheme(clean);
    if (own != null) {
      boolean web = isWeb(own) && hasPlace(clean, own.length() + 1);
      return web || own.equals("mailto") || own.equals("tel")
          ? own + clean.substring(own.length())
          : null;
    }
    if (clean.startsWith("//") && !hasPlace(clean, 0)) {
      return null;
    }
    if (scheme == null) {
      return clean.charAt(0) == '#' || clean.indexOf(':') >= 0 ? null : clean;
    }
    if (clean.startsWith("//")) {
      return scheme + ':' + clean;
    }
    int end = pathEnd(clean, 0);
    String wanted = clean.substring(0, end);
    String merged =
        wanted.isEmpty()
            ? path
            : wanted.charAt(0) == '/'
                ? wanted
                : path.substring(0, path.lastIndexOf('/') + 1) + wanted;
    // What leads to a part of the page is about the page with all of its address.
    String kept = clean.charAt(0) == '#' ? query : "";
    return scheme + "://" + authority + withoutDots(merged) + kept + clean.substring(end);
  }

  /** Takes {@code .} and {@code ..} out of a path. */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    StringBuilder plain = new StringBuilder(path.length());
    int at = 0;
    while (at < path.length()) {
      int next = path.indexOf('/', at + 1);
      int end = next < 0 ? path.length() : next;
      String segment = path.substring(at, end);
      boolean up = segment.equals("/..");
      if (up) {
        plain.setLength(Math.max(0, plain.lastIndexOf("/")));
      } else if (!segment.equals("/.")) {
        plain.append(segment);
      }
      if (next < 0 && (up || segment.equals("/."))) {
        plain.append('/');
      }
      at = end;
    }
    return plain.toString();
  }

  private static boolean isWeb(String scheme) {
    return scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
  }

  /** The lower-case scheme, or null if there is none. */
  private static @Nullable String scheme(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':' && i > 0) {
        return url.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0))) {
        return null;
      }
    }
    return null;
  }

  /** Without white space at its ends, line ends and controls; what does not belong is encoded. */
  private static String clean(String url) {
    String stripped = url.strip();
    if (isClean(stripped)) {
      return stripped;
    }
    StringBuilder clean = new StringBuilder(url.length());
    int i = 0;
    while (i < stripped.length()) {
      int c = stripped.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isISOControl(c)) {
        continue;
      }
      if (c == ' ' || UNSAFE.indexOf(c) >= 0 || isUnseen(c)) {
        for (byte octet : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
          clean.append('%');
          clean.append(hex(octet >> 4)).append(hex(octet));
        }
      } else {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  /** Most addresses are of ASCII without anything that does not belong. */
  private static boolean isClean(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c >= CLEAN.length || !CLEAN[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnseen(int point) {
    int type = Character.getType(point);
    return Character.isSpaceChar(point)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE;
  }

  private static char hex(int octet) {
    return "0123456789ABCDEF".charAt(octet & 0xF);
  }
}
