package dev.winnow.internal.metadata;

import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.Resources;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authors that a page's meta data names, less what stands there instead of a name: addresses,
 * handles, {@code admin}, the site's own name. Not thread-safe.
 */
final class AuthorNames {
  private static final int MOST_WORDS = 5;
  private static final int MOST_DIGITS = 4;

  private static final class Lists {
    static final Set<String> PLACEHOLDERS =
        new HashSet<>(Resources.lines("lists/placeholder-names.txt"));
  }

  private final String site;
  private final String publisher;
  private final Set<String> names = new LinkedHashSet<>();

  AuthorNames(@Nullable String site, @Nullable String publisher) {
    this.site = Names.squeeze(site);
    this.publisher = Names.squeeze(publisher);
  }

  /** Adds what structured data calls a person's name; there a lower-case pen name is one too. */
  void addName(String value) {
    String name = plain(value);
    List<String> read = Bylines.names(inverted(name), null);
    if (!read.isEmpty()) {
      read.forEach(this::add);
    } else if (isPenName(name)) {
      add(name);
    }
  }

  /** Adds the names in a meta tag, which often holds a whole byline. */
  void addByline(@Nullable String value) {
    if (value != null) {
      Bylines.names(inverted(plain(value)), null).forEach(this::add);
    }
  }

  private void add(String name) {
    String squeezed = Names.squeeze(name);
    if (!Lists.PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT))
        && !squeezed.equals(site)
        && !squeezed.equals(publisher)) {
      names.add(name);
    }
  }

  /** Without tags, and nothing at all if it is an address. */
  private static String plain(String value) {
    if (value.contains("://") || value.contains("www.")) {
      return "";
    }
    StringBuilder plain = new StringBuilder();
    boolean tag = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      tag |= c == '<';
      if (!tag) {
        plain.append(c);
      }
      tag &= c != '>';
    }
    int handle = plain.indexOf(" @");
    return plain.substring(0, handle < 0 ? plain.length() : handle).strip();
  }

  /** {@code Bloggs, Jo} the right way round, if both halves are one or two words. */
  private static String inverted(String value) {
    int comma = value.indexOf(", ");
    if (comma <= 0 || value.indexOf(',', comma + 1) >= 0) {
      return value;
    }
    String last = value.substring(0, comma);
    String first = value.substring(comma + 2);
    boolean short1 = last.indexOf(' ') < 0 && Bylines.isName(last);
    return short1 && first.indexOf(' ', first.indexOf(' ') + 1) < 0 && Bylines.isName(first)
        ? first + " " + last
        : value;
  }

  private static boolean isPenName(String name) {
    int letters = (int) name.codePoints().filter(Character::isLetter).count();
    int digits = (int) name.codePoints().filter(Character::isDigit).count();
    return letters > 0
        && digits <= MOST_DIGITS
        && name.indexOf('@') < 0
        && name.split(" ", -1).length <= MOST_WORDS;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
