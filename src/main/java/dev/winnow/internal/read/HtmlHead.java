package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of itself: {@code title}, {@code canonical}, {@code base}, {@code lang}, every
 * {@code meta} by its lower-case name or property, each JSON-LD script as it stands under {@code
 * ld+json}, {@code ld+json.2} and so on, microdata as {@code itemprop.} and its name, the text of
 * the first {@code rel=author} as {@code rel.author}, and the first {@code time} that has a
 * machine-readable value as {@code time}. Of two that have the same name the first counts; the
 * elements before the {@code meta} named like them.
 */
final class HtmlHead {
  private static final String TITLE = "title";
  private static final String CANONICAL = "canonical";
  private static final String BASE = "base";
  private static final String LANGUAGE = "lang";
  private static final String JSON_LD = "ld+json";
  private static final int LONGEST_TEXT = 300;

  private final Map<String, String> entries = new HashMap<>();
  private final Map<String, String> metas = new HashMap<>();
  private int scripts;

  /** Takes what an element tells, if it tells anything. */
  void add(Element element) {
    if (element.hasAttr("itemprop")) {
      property(element);
    }
    switch (element.normalName()) {
      case "html" -> {
        put(entries, LANGUAGE, element.attr("xml:lang"));
        put(entries, LANGUAGE, element.attr("lang"));
      }
      case "title" -> {
        if (element.tag().namespace().equals(Parser.NamespaceHtml)) {
          put(entries, TITLE, element.wholeText());
        }
      }
      case "meta" -> {
        String content = element.attr("content");
        put(metas, element.attr("name"), content);
        put(metas, element.attr("property"), content);
      }
      case "link" -> {
        if (isRelated(element, CANONICAL)) {
          put(entries, CANONICAL, element.attr("href"));
        }
      }
      case "base" -> put(entries, BASE, element.attr("href"));
      case "a" -> {
        if (isRelated(element, "author")) {
          put(entries, "rel.author", text(element));
        }
      }
      case "time" -> put(entries, "time", element.attr("datetime"));
      case "script" -> {
        if (isJsonLd(element.attr("type"))
            && !Chars.isBlank(element.data(), 0, element.data().length())) {
          scripts++;
          entries.put(scripts == 1 ? JSON_LD : JSON_LD + '.' + scripts, element.data());
        }
      }
      default -> {
        // Tells nothing about the page.
      }
    }
  }

  /** Of nested things, such as an author with a name, the outer one's text says both. */
  private void property(Element element) {
    String value = element.attr("content");
    value = value.isEmpty() ? element.attr("datetime") : value;
    put(
        entries,
        "itemprop." + element.attr("itemprop").trim(),
        value.isEmpty() ? text(element) : value);
  }

  /** The start of an element's text, since a property can be the whole page. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    NodeFilter filter =
        (node, depth) -> {
          if (node instanceof TextNode run) {
            text.append(run.getWholeText()).append(' ');
          }
          return text.length() > LONGEST_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    element.filter(filter);
    return text.length() > LONGEST_TEXT ? "" : text.toString();
  }

  private static boolean isRelated(Element element, String relation) {
    for (String word : element.attr("rel").toLowerCase(Locale.ROOT).trim().split("\\s+", -1)) {
      if (word.equals(relation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJsonLd(String type) {
    return type.trim().toLowerCase(Locale.ROOT).startsWith("application/ld+json");
  }

  private static void put(Map<String, String> to, String name, String value) {
    String key = fold(name).toLowerCase(Locale.ROOT);
    String folded = fold(value);
    if (!key.isEmpty() && !folded.isEmpty()) {
      to.putIfAbsent(key, folded);
    }
  }

  /** White space folded, ends trimmed. */
  static String fold(String value) {
    StringBuilder folded = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!Chars.isBlank(c)) {
        folded.append(c);
      } else if (i + 1 < value.length()
          && !Chars.isBlank(value.charAt(i + 1))
          && !folded.isEmpty()) {
        folded.append(' ');
      }
    }
    return folded.toString();
  }

  /** All that was told, by name. */
  Map<String, String> entries() {
    Map<String, String> all = new HashMap<>(metas);
    all.putAll(entries);
    return all;
  }

  /** The BCP 47 language that the page declares, or null if there is none or it makes no sense. */
  @Nullable String language() {
    String declared = entries.get(LANGUAGE);
    if (declared == null) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(declared.replace('_', '-')).build();
      // Words of five letters and more, such as "english", are well-formed too, but no codes.
      boolean code = locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3;
      return code ? locale.toLanguageTag() : null;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
