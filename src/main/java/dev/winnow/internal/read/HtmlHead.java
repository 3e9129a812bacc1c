package dev.winnow.internal.read;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Entities;
import dev.winnow.internal.text.LanguageTag;
import java.util.HashMap;
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
 * the first {@code rel=author} as {@code rel.author}, the first full name on an author's card of
 * microformats as {@code hcard.author}, and the first {@code time} that has a machine-readable
 * value as {@code time}. Of two that have the same name the first counts, but further authors in
 * {@code meta} and of one thing of microdata are numbered like scripts; the elements before the
 * {@code meta} named like them. What comments have in microdata is not the page's.
 */
final class HtmlHead {
  private static final String TITLE = "title";
  private static final String CANONICAL = "canonical";
  private static final String BASE = "base";
  private static final String JSON_LD = "ld+json";
  private static final String AUTHOR_PROPERTY = "itemprop.author";
  private static final String NAME = "fn";
  private static final String AUTHOR = "p-author";

  /** In characters, and in nodes, for thousands of elements may hold no text at all. */
  private static final int LONGEST_TEXT = 300;

  /** Papers have more, of which the first are enough. */
  private static final int MOST_AUTHORS = 50;

  /** How far inside a thing of microdata its name is looked for. */
  private static final int MOST_NODES = 50;

  /** How far outside a name the card that it is on is looked for. */
  private static final int CARD_DEPTH = 6;

  private final Map<String, String> entries = new HashMap<>();
  private final Map<String, String> metas = new HashMap<>();
  private final Map<Element, Card> cards = new HashMap<>();
  private final HtmlThings things = new HtmlThings();
  private int scripts;

  /** How many authors microdata has told, and the thing that the first was told of, or null. */
  private int authors;

  private @Nullable Element authored;

  /** Whose card an element around a name may be, by its classes. */
  private enum Card {
    AUTHOR,
    COMMENTER,
    ANYBODY
  }

  /** Takes what an element tells, if it tells anything. */
  void add(Element element) {
    if (element.attributesSize() > 0) {
      if (things.arePages() && element.hasAttr("itemprop")) {
        property(element);
      }
      things.enter(element);
      if (!things.isSaid() && isOnCard(element.attr("class"))) {
        card(element);
      }
    }
    switch (element.normalName()) {
      case "html" -> {
        put(entries, HtmlLanguage.NAME, element.attr(HtmlLanguage.XML_NAME));
        put(entries, HtmlLanguage.NAME, element.attr(HtmlLanguage.NAME));
      }
      case "title" -> {
        if (element.tag().namespace().equals(Parser.NamespaceHtml)) {
          put(entries, TITLE, element.wholeText());
        }
      }
      case "meta" -> {
        String content = element.attr("content");
        meta(element.attr("name"), content);
        meta(element.attr("property"), content);
      }
      case "link" -> {
        if (isRelated(element, CANONICAL)) {
          put(entries, CANONICAL, element.attr("href"));
        }
      }
      case "base" -> put(entries, BASE, element.attr("href"));
      case "a" -> {
        if (!things.isSaid() && isRelated(element, "author")) {
          put(entries, "rel.author", text(element));
        }
      }
      case "time" -> {
        if (!things.isSaid()) {
          put(entries, "time", element.attr("datetime"));
        }
      }
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

  /** Goes out of an element. */
  void leave(Element element) {
    things.leave(element);
  }

  /** Every author of a paper has a tag, but of two plain ones the second is whoever. */
  private void meta(String name, String content) {
    int number = 1;
    String key = fold(name).toLowerCase(Locale.ROOT);
    if (key.endsWith("_author") || key.endsWith(":author") || key.endsWith(".creator")) {
      while (number < MOST_AUTHORS && metas.containsKey(number == 1 ? key : key + '.' + number)) {
        number++;
      }
    }
    put(metas, number == 1 ? key : key + '.' + number, content);
  }

  /** Of a thing with a name, such as an author, the name; of others all of their text. */
  private void property(Element element) {
    String value = element.attr("content");
    value = value.isEmpty() ? element.attr("datetime") : value;
    value = value.isEmpty() && element.hasAttr("itemscope") ? name(element) : value;
    value = value.isEmpty() ? text(element) : value;
    String key = "itemprop." + element.attr("itemprop").trim();
    if (key.equals(AUTHOR_PROPERTY)) {
      author(value);
    } else {
      put(entries, key, value);
    }
  }

  /** A thing may have several authors; those of another one on the page are not the page's. */
  private void author(String name) {
    Element thing = things.innermost();
    if (authors == 0) {
      authored = thing;
    } else if (authors == MOST_AUTHORS || thing == null || !thing.equals(authored)) {
      return;
    }
    String key = authors == 0 ? AUTHOR_PROPERTY : AUTHOR_PROPERTY + '.' + (authors + 1);
    put(entries, key, name);
    authors += entries.containsKey(key) ? 1 : 0;
  }

  /** What a thing in microdata is named, among its first elements. */
  private static String name(Element thing) {
    StringBuilder name = new StringBuilder();
    int[] elements = {0};
    NodeFilter filter =
        (node, depth) -> {
          if (node instanceof Element element && element.attr("itemprop").equals("name")) {
            name.append(element.hasAttr("content") ? element.attr("content") : text(element));
            return FilterResult.STOP;
          }
          return elements[0]++ > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    thing.filter(filter);
    return name.toString();
  }

  /** The full name on a card of microformats that is the author's, not one of the commenters'. */
  private void card(Element element) {
    boolean author = false;
    Element around = element;
    for (int i = 0; i < CARD_DEPTH && around != null; i++) {
      // Many names may stand in one element with many classes.
      Card card = cards.computeIfAbsent(around, HtmlHead::cardOf);
      if (card == Card.COMMENTER) {
        return;
      }
      author |= card == Card.AUTHOR;
      around = around.parent();
    }
    if (author) {
      put(entries, "hcard.author", text(element));
    }
  }

  private static Card cardOf(Element element) {
    String names = element.attr("class");
    if (names.contains("comment") || element.normalName().equals("li")) {
      return Card.COMMENTER;
    }
    return names.contains("author") || names.contains("byline") ? Card.AUTHOR : Card.ANYBODY;
  }

  /** An element's text if it is short, by lines of any ends, since it can be the whole page. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    int[] nodes = {0};
    NodeFilter filter =
        (node, depth) -> {
          if (node instanceof TextNode run) {
            String whole = run.getWholeText();
            // Half of it may be line ends of two characters.
            String start = whole.substring(0, Math.min(whole.length(), 2 * LONGEST_TEXT + 2));
            text.append(start.replace("\r\n", "\n")).append(' ');
          }
          boolean isLong = text.length() > LONGEST_TEXT || nodes[0]++ > LONGEST_TEXT;
          return isLong ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    element.filter(filter);
    return text.length() > LONGEST_TEXT || nodes[0] > LONGEST_TEXT ? "" : text.toString();
  }

  /** Whether classes say that an element is the name on somebody's card. */
  private static boolean isOnCard(String classes) {
    return hasWord(classes, NAME) || hasWord(classes, AUTHOR);
  }

  private static boolean isRelated(Element element, String relation) {
    return hasWord(element.attr("rel"), relation);
  }

  /** Whether one of the words of an attribute is this one, whatever its case. */
  private static boolean hasWord(String words, String wanted) {
    int last = words.length() - wanted.length();
    for (int i = 0; i <= last; i++) {
      if (Character.toLowerCase(words.charAt(i)) == wanted.charAt(0)
          && words.regionMatches(true, i, wanted, 0, wanted.length())
          && isBetweenWords(words, i - 1)
          && isBetweenWords(words, i + wanted.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetweenWords(String words, int i) {
    return i < 0 || i == words.length() || Character.isWhitespace(words.charAt(i));
  }

  private static boolean isJsonLd(String type) {
    return type.trim().toLowerCase(Locale.ROOT).startsWith("application/ld+json");
  }

  private static void put(Map<String, String> to, String name, String value) {
    String key = fold(name).toLowerCase(Locale.ROOT);
    // Many a program that writes a head escapes what was escaped.
    String folded = fold(Entities.decoded(value));
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
    String tag = LanguageTag.of(entries.getOrDefault(HtmlLanguage.NAME, ""));
    return tag.isEmpty() ? null : tag;
  }
}
