package dev.winnow.internal.metadata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names of sites and persons are compared. */
final class Names {
  private Names() {}

  /** Letters and digits alone, in lower case; empty for null. */
  static String squeeze(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder squeezed = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }

  /** The host of an address, squeezed, without {@code www} and its last part; empty without. */
  static String host(@Nullable String url) {
    if (url == null || !url.startsWith("http")) {
      return "";
    }
    int from = url.indexOf("//") + 2;
    int to = url.indexOf('/', from);
    String host = url.substring(from, to < 0 ? url.length() : to);
    int dot = host.lastIndexOf('.');
    host = dot < 0 ? host : host.substring(0, dot);
    return squeeze(host.startsWith("www.") ? host.substring(4) : host);
  }
}
