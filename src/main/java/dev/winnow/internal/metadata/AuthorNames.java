package dev.winnow.internal.metadata;

import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.PersonalNames;
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

  /** Of a host's name: {@code com}. */
  private static final int LONGEST_SUFFIX = 3;

  private static final class Lists {
    static final Set<String> PLACEHOLDERS =
        new HashSet<>(Resources.lines("lists/placeholder-names.txt"));
  }

  private final String site;
  private final String publisher;
  private final String host;
  private final Set<String> names = new LinkedHashSet<>();

  AuthorNames(@Nullable String site, @Nullable String publisher, @Nullable String url) {
    this.site = Names.squeeze(site);
    this.publisher = Names.squeeze(publisher);
    this.host = Names.host(url);
  }

  /**
   * Adds what structured data calls the author's name; there a lower-case pen name is one too.
   *
   * @param person whether it is said to be a person's, who may have named the site after herself
   */
  void addName(String value, boolean person) {
    String name = plain(value);
    List<String> read = Bylines.names(inverted(name), null);
    if (!read.isEmpty()) {
      read.forEach(each -> add(each, person));
    } else if (isPenName(name, MOST_WORDS)) {
      add(name, person);
    }
  }

  /** Adds the names in a meta tag, which often holds a whole byline. */
  void addByline(@Nullable String value) {
    if (value != null) {
      String byline = inverted(plain(value));
      Bylines.names(byline, null).forEach(each -> add(each, false));
      if (names.isEmpty() && isPenName(byline, 1) && byline.indexOf('.') < 0) {
        add(byline, false);
      }
    }
  }

  private void add(String name, boolean person) {
    String squeezed = Names.squeeze(name);
    if (!Lists.PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT))
        && (person || !isSite(name, squeezed))) {
      names.add(name);
    }
  }

  /** People give hosts their names, too, but these are of more than one word. */
  private boolean isSite(String name, String squeezed) {
    return squeezed.equals(site)
        || squeezed.equals(publisher)
        || (name.indexOf(' ') < 0
            && !host.isEmpty()
            && squeezed.startsWith(host)
            && squeezed.length() <= host.length() + LONGEST_SUFFIX);
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
    boolean short1 = last.indexOf(' ') < 0 && PersonalNames.isName(last);
    return short1 && first.indexOf(' ', first.indexOf(' ') + 1) < 0 && PersonalNames.isName(first)
        ? first + " " + last
        : value;
  }

  private static boolean isPenName(String name, int mostWords) {
    int letters = (int) name.codePoints().filter(Character::isLetter).count();
    int digits = (int) name.codePoints().filter(Character::isDigit).count();
    return letters > 0
        && digits <= MOST_DIGITS
        && name.indexOf('@') < 0
        && name.split(" ", -1).length <= mostWords;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
