package dev.winnow.internal.metadata;

import dev.winnow.internal.text.Resources;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names under which pages declare their dates. */
final class DateNames {
  private static final List<String> PUBLISHED = Resources.lines("lists/published-names.txt");
  private static final List<String> MODIFIED = Resources.lines("lists/modified-names.txt");

  /**
   * The start of a thread or a question; where one is marked up, the first date of publication is
   * that of a comment.
   */
  private static final String CREATED = "itemprop.datecreated";

  private DateNames() {}

  /** What may be the date of publication, the most trustworthy first. */
  static List<String> published(LinkedData data, Map<String, String> head) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : new String[] {"datePublished", "dateCreated", "uploadDate"}) {
      add(data.first(name), found);
    }
    if (!data.isArticle()) {
      add(head.get(CREATED), found);
    }
    add(head, PUBLISHED, found);
    return List.copyOf(found);
  }

  /** What may be the date of the last change, the most trustworthy first. */
  static List<String> modified(LinkedData data, Map<String, String> head) {
    Set<String> found = new LinkedHashSet<>();
    add(data.first("dateModified"), found);
    add(head, MODIFIED, found);
    return List.copyOf(found);
  }

  private static void add(Map<String, String> head, List<String> names, Set<String> found) {
    for (String name : names) {
      add(head.get(name), found);
    }
    Map<String, String> prefixed = new TreeMap<>();
    head.forEach((name, value) -> prefixed.putIfAbsent(withoutPrefix(name), value));
    for (String name : names) {
      add(prefixed.get(name), found);
    }
  }

  private static String withoutPrefix(String name) {
    return name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('.')) + 1);
  }

  private static void add(@Nullable String value, Set<String> found) {
    if (value != null) {
      found.add(value);
    }
  }
}
