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
}
