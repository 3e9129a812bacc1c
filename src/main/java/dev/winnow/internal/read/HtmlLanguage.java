package dev.winnow.internal.read;

import dev.winnow.internal.text.LanguageTag;
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
    return LanguageTag.of(HtmlHead.fold(first.isEmpty() ? attributes.get(NAME) : first));
  }
}
