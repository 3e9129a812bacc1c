package dev.winnow.internal.text;

import org.apache.commons.text.StringEscapeUtils;

/** Decodes HTML's character references in text whose tags are gone. */
public final class Entities {
  private static final String REPLACEMENT = "\uFFFD";

  private Entities() {}

  /**
   * A text with its references decoded; what is none stays. A number that is no character's becomes
   * U+FFFD, as in browsers.
   */
  public static String decoded(String text) {
    return text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(withoutOverflow(text));
  }

  /** The decoder throws at numbers beyond the last character. */
  private static String withoutOverflow(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    int copied = 0;
    for (int at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 2)) {
      boolean hex = at + 2 < text.length() && (text.charAt(at + 2) | 0x20) == 'x';
      int end = hex ? at + 3 : at + 2;
      int radix = hex ? 16 : 10;
      int value = 0;
      while (end < text.length() && isDigit(text.charAt(end), radix)) {
        value = Math.min(Character.MAX_CODE_POINT + 1, value * radix + digit(text.charAt(end++)));
      }
      if (value > Character.MAX_CODE_POINT) {
        sound.append(text, copied, at).append(REPLACEMENT);
        copied = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
      }
    }
    return copied == 0 ? text : sound.append(text, copied, text.length()).toString();
  }

  /** Of ASCII alone: others are none of a reference's. */
  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  private static int digit(char c) {
    return Character.digit(c, 16);
  }
}
