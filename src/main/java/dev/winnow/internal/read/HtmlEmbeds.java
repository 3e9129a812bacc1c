package dev.winnow.internal.read;

import dev.winnow.document.Embed;
import dev.winnow.document.Structure.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects a page's images and videos. Images that are loaded late have their address in some
 * {@code data-} attribute and a stand-in in {@code src}. Not thread-safe.
 */
final class HtmlEmbeds {
  /** Smaller images are icons and counters. */
  private static final int LEAST_SIZE = 50;

  private static final String[] LATE = {
    "data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file"
  };
  private static final String[] LATE_SETS = {"data-srcset", "data-lazy-srcset", "srcset"};

  /** What the addresses of players have in them; other frames show advertisements and forms. */
  private static final String[] PLAYERS = {"/embed/", "/video/", "player", "/videos/"};

  private final List<Embed> embeds = new ArrayList<>();

  /**
   * Takes an element that may show something.
   *
   * @param block the index of the block that comes next
   */
  void add(Element element, HtmlFrame frame, int block) {
    boolean image = frame.name.endsWith("img");
    if ((image && frame.hidden) || isSmall(element, "width") || isSmall(element, "height")) {
      return;
    }
    String url = image ? image(element, frame.parent) : video(element, frame.name);
    if (url != null) {
      String text = element.attr(image ? "alt" : "title").strip();
      embeds.add(
          new Embed(
              image ? Embed.Type.IMAGE : Embed.Type.VIDEO,
              url,
              text.isEmpty() ? null : folded(text),
              figure(frame),
              block));
    }
  }

  private static String folded(String text) {
    return HtmlHead.fold(text);
  }

  private static boolean isSmall(Element element, String name) {
    String size = element.attr(name);
    int number = 0;
    for (int i = 0; i < size.length(); i++) {
      char c = size.charAt(i);
      if (c < '0' || c > '9') {
        return i > 0 && number < LEAST_SIZE && size.startsWith("px", i);
      }
      number = Math.min(LEAST_SIZE, 10 * number + c - '0');
    }
    return !size.isEmpty() && number < LEAST_SIZE;
  }

  private static @Nullable String image(Element element, @Nullable HtmlFrame around) {
    for (String name : LATE) {
      String url = element.attr(name).strip();
      if (isAddress(url)) {
        return url;
      }
    }
    String url = element.attr("src").strip();
    if (isAddress(url)) {
      return url;
    }
    String set = set(element);
    Element parent = element.parent();
    if (set != null || parent == null || around == null || !around.name.equals("picture")) {
      return set;
    }
    if (around.source == null) {
      around.source = source(parent);
    }
    return around.source.isEmpty() ? null : around.source;
  }

  /** The image that the parts of a picture have; empty if none does. */
  private static String source(Element picture) {
    String set = null;
    for (Element source = picture.firstElementChild();
        source != null && set == null;
        source = source.nextElementSibling()) {
      set = set(source);
    }
    return set == null ? "" : set;
  }

  /** The largest image of a set, or null. */
  private static @Nullable String set(Element element) {
    for (String name : LATE_SETS) {
      String largest = largest(element.attr(name));
      if (largest != null && isAddress(largest)) {
        return largest;
      }
    }
    return null;
  }

  private static @Nullable String largest(String set) {
    String best = null;
    double most = -1;
    int at = 0;
    while (at < set.length()) {
      int start = at;
      while (start < set.length() && (set.charAt(start) <= ' ' || set.charAt(start) == ',')) {
        start++;
      }
      int end = start;
      while (end < set.length() && set.charAt(end) > ' ') {
        end++;
      }
      int comma = set.indexOf(',', Math.max(start, end - 1));
      int next = comma < 0 ? set.length() : comma;
      double size = size(set.substring(Math.min(end, next), next).strip());
      String url = set.substring(start, Math.min(end, Math.max(next, start)));
      if (size > most && !url.isEmpty()) {
        best = url;
        most = size;
      }
      at = Math.max(next, end) + 1;
    }
    return best;
  }

  /** The number in {@code 640w} or {@code 2x}; 1 if there is none. */
  private static double size(String text) {
    double size = 0;
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      size = 10 * size + text.charAt(i++) - '0';
    }
    return i == 0 ? 1 : size;
  }

  private static @Nullable String video(Element element, String name) {
    String url = element.attr("src").strip();
    url = isAddress(url) ? url : element.attr("data-src").strip();
    if (name.endsWith("iframe")) {
      return isPlayer(url) ? url : null;
    }
    for (Element source = element.firstElementChild();
        source != null && !isAddress(url);
        source = source.nextElementSibling()) {
      url = source.normalName().equals("source") ? source.attr("src").strip() : url;
    }
    return isAddress(url) ? url : null;
  }

  private static boolean isPlayer(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    for (String part : PLAYERS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAddress(String url) {
    return !url.isEmpty()
        && !url.regionMatches(true, 0, "data:", 0, "data:".length())
        && !url.regionMatches(true, 0, "about:", 0, "about:".length())
        && !url.regionMatches(true, 0, "blob:", 0, "blob:".length());
  }

  private static int figure(HtmlFrame frame) {
    for (Container container : frame.containers.within(frame)) {
      if (container.type() == Container.Type.FIGURE) {
        return container.id();
      }
    }
    return 0;
  }

  List<Embed> list() {
    return embeds;
  }
}
