package dev.winnow.internal.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD scripts say of the article, by the names of schema.org. Of several things
 * that a page describes the one is taken whose type is most like an article's. Immutable.
 */
final class LinkedData {
  /** Pages that describe more have a list of them, of which the first are enough. */
  private static final int MOST_THINGS = 2_000;

  private static final int NO_ARTICLE = 0;
  private static final int PAGE = 1;
  private static final int ITEM = 2;
  private static final int POST = 3;
  private static final int ARTICLE = 4;

  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final Map<?, ?> article;
  private final int rank;
  private @Nullable String site;

  LinkedData(List<String> scripts) {
    List<Map<?, ?>> things = new ArrayList<>();
    for (String script : scripts) {
      collect(LooseJson.read(script), things);
    }
    Map<?, ?> best = Map.of();
    int most = NO_ARTICLE;
    for (Map<?, ?> thing : things) {
      int own = rank(thing);
      if (own > most) {
        best = thing;
        most = own;
      }
      if (types(thing).contains("website") && site == null) {
        site = text(thing.get("name"));
      }
    }
    article = best;
    rank = most;
  }

  /** All objects, the outer before the inner, in the page's order. */
  private void collect(List<Object> values, List<Map<?, ?>> things) {
    Deque<Object> waiting = new ArrayDeque<>(values);
    while (!waiting.isEmpty() && things.size() < MOST_THINGS) {
      Object value = waiting.poll();
      if (value instanceof Map<?, ?> thing) {
        things.add(thing);
        String id = text(thing.get("@id"));
        if (id != null && thing.size() > 1) {
          byId.putIfAbsent(id, thing);
        }
        waiting.addAll(thing.values());
      } else if (value instanceof List<?> list) {
        waiting.addAll(list);
      }
    }
  }

  private static int rank(Map<?, ?> thing) {
    int rank = NO_ARTICLE;
    for (String type : types(thing)) {
      int own =
          switch (type) {
            case "webpage", "itempage", "medicalwebpage", "profilepage", "aboutpage" -> PAGE;
            case "recipe",
                "review",
                "product",
                "event",
                "videoobject",
                "jobposting",
                "podcastepisode",
                "question",
                "course",
                "book",
                "movie" ->
                ITEM;
            case "socialmediaposting", "discussionforumposting", "liveblogposting", "howto" -> POST;
            case "blogposting", "report", "creativework" -> ARTICLE;
            default -> type.endsWith("article") ? ARTICLE : NO_ARTICLE;
          };
      rank = Math.max(rank, own);
    }
    return rank;
  }

  private static Set<String> types(Map<?, ?> thing) {
    Set<String> types = new LinkedHashSet<>();
    for (Object type : list(thing.get("@type"))) {
      if (type instanceof String name) {
        types.add(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
      }
    }
    return types;
  }

  /** Whether what is described is an article, a post or the like rather than any page. */
  boolean isArticle() {
    return rank > PAGE;
  }

  /** The site's name, or null. */
  @Nullable String site() {
    return site;
  }

  /** The article's body with its lines, or null. */
  @Nullable String body() {
    for (Object value : list(article.get("articleBody"))) {
      if (value instanceof String text && !text.isBlank()) {
        return text.strip();
      }
    }
    return first("articleBody");
  }

  /** The first text under one of these names, on one line, or null. */
  @Nullable String first(String... names) {
    for (String name : names) {
      for (Object value : list(article.get(name))) {
        String text = value instanceof Map<?, ?> thing ? name(thing) : text(value);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  /**
   * Who is named under {@code author}.
   *
   * @param name as the page writes it
   * @param types what the page says that it is, in lower case
   */
  record Author(String name, Set<String> types) {
    /** What else is an {@code Organization}, of what may write. */
    private static final Set<String> ORGANISATIONS =
        Set.of(
            "collegeoruniversity",
            "consortium",
            "cooperative",
            "corporation",
            "localbusiness",
            "ngo",
            "onlinebusiness",
            "onlinestore",
            "politicalparty",
            "professionalservice",
            "workersunion");

    boolean isPerson() {
      return types.contains("person");
    }

    boolean isOrganisation() {
      return !isPerson() && (isNamedSo() || types.stream().anyMatch(ORGANISATIONS::contains));
    }

    /** Most authors that are organizations by name are the site itself, and no author. */
    boolean counts() {
      return isPerson() || !isNamedSo();
    }

    private boolean isNamedSo() {
      return types.stream().anyMatch(type -> type.endsWith("organization"));
    }
  }

  List<Author> authors() {
    Set<Author> authors = new LinkedHashSet<>();
    for (Object value : list(article.get("author"))) {
      Map<?, ?> thing = value instanceof Map<?, ?> map ? resolved(map) : Map.of();
      for (Object name : value instanceof String ? List.of(value) : list(thing.get("name"))) {
        String text = text(name);
        if (text != null) {
          authors.add(new Author(text, types(thing)));
        }
      }
    }
    return List.copyOf(authors);
  }

  private Map<?, ?> resolved(Map<?, ?> thing) {
    String id = text(thing.get("@id"));
    Map<?, ?> other = id == null || thing.containsKey("name") ? null : byId.get(id);
    return other == null ? thing : other;
  }

  private @Nullable String name(Map<?, ?> thing) {
    for (Object name : list(resolved(thing).get("name"))) {
      String text = text(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
  }

  /** A text on one line. */
  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isBlank()
        ? text.strip().lines().map(String::strip).collect(Collectors.joining(" "))
        : null;
  }
}
