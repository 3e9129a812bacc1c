package dev.winnow.internal.read;

import dev.winnow.internal.text.Resources;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which charset the bytes of a page are: that of its byte order mark; UTF-8 where they say
 * so themselves, which nothing else does by chance; what the server declares, then what the page
 * does; at last windows-1252. Labels mean what the <a
 * href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a> says they mean to
 * browsers, as far as the JDK has the charset.
 */
public final class Encoding {
  /**
   * How far into a page it may declare its charset, in bytes. Browsers look no further than 1,024.
   */
  private static final int DECLARED_WITHIN = 8192;

  private static final String FALLBACK = "windows-1252";

  /** By label in lower case, Java's name of the charset. */
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String line : Resources.lines("/dev/winnow/internal/read/charset-labels.txt")) {
      List<String> words = List.of(line.split(" "));
      for (String label : words.subList(1, words.size())) {
        NAMES.put(label, words.get(0));
      }
    }
  }

  private Encoding() {}

  /**
   * The text of these bytes, without a byte order mark. What is no text becomes U+FFFD.
   *
   * @param raw the page
   * @param declared the label that its server declares, or null; one that is unknown is ignored
   */
  public static String decode(byte[] raw, @Nullable String declared) {
    if (startsWith(raw, 0xEF, 0xBB, 0xBF)) {
      return new String(raw, 3, raw.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(raw, 0xFE, 0xFF)) {
      return new String(raw, 2, raw.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(raw, 0xFF, 0xFE)) {
      return new String(raw, 2, raw.length - 2, StandardCharsets.UTF_16LE);
    }
    if (isUtf8(raw)) {
      return new String(raw, StandardCharsets.UTF_8);
    }
    Charset charset = declared == null ? null : charset(declared);
    if (charset == null) {
      charset = declaredIn(raw);
    }
    if (charset == null) {
      charset = charset(FALLBACK);
    }
    return new String(raw, charset == null ? StandardCharsets.ISO_8859_1 : charset);
  }

  private static boolean startsWith(byte[] raw, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i == raw.length || (raw[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether there are characters of several bytes in UTF-8, and more of them than other bytes that
   * are not ASCII. A few may be broken, as where a page was cut or a comment was pasted.
   */
  private static boolean isUtf8(byte[] raw) {
    int right = 0;
    int wrong = 0;
    int i = 0;
    while (i < raw.length) {
      int length = length(raw[i]);
      int next = i + 1;
      while (next < raw.length && next < i + length && (raw[next] & 0xC0) == 0x80) {
        next++;
      }
      if (next - i < length || length == 0) {
        wrong++;
      } else if (length > 1) {
        right++;
      }
      i = next;
    }
    return right > wrong;
  }

  /** How many bytes a character in UTF-8 has that starts with this one, 0 if none does. */
  private static int length(byte first) {
    int bits = first & 0xFF;
    if (bits < 0x80) {
      return 1;
    }
    if (bits < 0xC2 || bits > 0xF4) {
      return 0;
    }
    return bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
  }

  /** What the page itself declares, in a meta tag or as XML, or null. */
  private static @Nullable Charset declaredIn(byte[] raw) {
    String head =
        new String(raw, 0, Math.min(raw.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    Charset charset = null;
    for (String label : EncodingHead.labels(head)) {
      charset = charset == null ? charset(label) : charset;
    }
    // Who says in ASCII that it is UTF-16 is wrong.
    boolean wide = charset != null && charset.name().startsWith("UTF-16");
    return wide ? StandardCharsets.UTF_8 : charset;
  }

  /** The charset of a label, or null if there is none. */
  private static @Nullable Charset charset(String label) {
    String name = NAMES.get(label.strip().toLowerCase(Locale.ROOT));
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : null;
  }
}
