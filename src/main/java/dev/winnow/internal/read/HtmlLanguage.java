package dev.winnow.internal.read;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** The language that an element's attributes tell for all inside it. */
final class HtmlLanguage {
  static final String XML_NAME = "xml:lang";
  static final String NAME = "lang";

  private HtmlLanguage() {}

  /** What an element tells: BCP 47, empty where that makes no sense, null if it tells nothing. */
  static @Nullable String of(@Nullable Attributes attributes) {
    if (attributes == null || !(attributes.hasKey(NAME) || attributes.hasKey(XML_NAME))) {
      return null;
    }
    String first = attributes.get(XML_NAME);
    return tag(HtmlHead.fold(first.isEmpty() ? attributes.get(NAME) : first));
  }

  /** A language as a page writes it, as BCP 47; empty if it makes no sense. */
  static String tag(String declared) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(declared.replace('_', '-')).build();
      // Words of five letters and more, such as "english", are well-formed too, but no codes.
      boolean code = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
      return code ? locale.toLanguageTag() : "";
    } catch (IllformedLocaleException e) {
      return "";
    }
  }
}
