package dev.winnow.internal.model;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * What an HTML page's head tells of its type: which meta tags there are, the type that it declares
 * to networks, the types of its structured data, and the program that wrote the page.
 */
final class TypeSigns {
  private static final String STRUCTURED_DATA = "ld+json";
  private static final String TYPE = "\"@type\"";
  private static final int LONGEST = 40;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private TypeSigns() {}

  /** Finds their hashes. */
  static void hashes(Map<String, String> head, LongConsumer found) {
    head.forEach(
        (name, value) -> {
          if (name.startsWith(STRUCTURED_DATA)) {
            types(value, found);
          } else {
            found.accept(hash(name));
            if (name.equals("og:type")) {
              found.accept(hash(name + ' ' + value.toLowerCase(Locale.ROOT)));
            } else if (name.equals("generator")) {
              found.accept(hash(name + ' ' + firstWord(value)));
            }
          }
        });
  }

  /** The value that stands behind each "@type"; of several the first. */
  private static void types(String json, LongConsumer found) {
    for (int at = json.indexOf(TYPE); at >= 0; at = json.indexOf(TYPE, at + 1)) {
      int from = json.indexOf('"', at + TYPE.length());
      int to = from < 0 ? -1 : json.indexOf('"', from + 1);
      if (to > from && to - from <= LONGEST) {
        found.accept(hash(json.substring(from + 1, to)));
      }
    }
  }

  private static String firstWord(String value) {
    int end = value.indexOf(' ');
    return (end < 0 ? value : value.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private static long hash(String sign) {
    return sign.hashCode() * MIX;
  }
}
