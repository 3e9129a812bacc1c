package dev.winnow.internal.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD scripts say of the article, by the names of schema.org. Of several things
 * that a page describes the one is taken whose type is most like an article's, and of several
 * articles the one with the page's address or title; those that it lists are other pages'.
 * Immutable.
 */
final class LinkedData {
  /** Pages that describe more have a list of them, of which the first are enough. */
  private static final int MOST_THINGS = 2_000;

  private static final int NO_ARTICLE = 0;
  private static final int PAGE = 1;
  private static final int ITEM = 2;
  private static final int POST = 3;
  private static final int ARTICLE = 4;

  // How likely a thing is the page's own.
  private static final int ELSEWHERE = -1;
  private static final int UNKNOWN = 0;
  private static final int TITLED = 1;
  private static final int OWN = 2;

  /** Under these names stands what a page only leads to. */
  private static final Set<String> LISTS =
      Set.of(
          "itemListElement",
          "hasPart",
          "isPartOf",
          "isBasedOn",
          "about",
          "itemReviewed",
          "blogPost",
          "blogPosts",
          "mentions",
          "citation");

  /** How a name of schema.org may start where it is no plain one. */
  private static final String[] PREFIXES = {"schema:", "http://schema.org/", "https://schema.org/"};

  /** What stands around a value with a language or a type of its own, and around a list. */
  private static final String[] WRAPPERS = {"@value", "@list", "@set"};

  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final Map<?, ?> article;
  private final int rank;
  private @Nullable String site;

  /** An object of a script, and whether it stands in a list of what the page leads to. */
  private record Thing(Map<?, ?> fields, boolean listed) {}

  /** A value that has not been looked into. */
  private record Waiting(Object value, boolean listed) {}

  LinkedData(List<String> scripts, OwnPage page) {
    List<Thing> things = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (String script : scripts) {
      collect(LooseJson.read(script), things, listed);
    }
    Map<?, ?> best = Map.of();
    int most = NO_ARTICLE;
    int bestStanding = ELSEWHERE;
    Map<?, ?> own = Map.of();
    int mostOwn = PAGE;
    for (Thing thing : things) {
      Map<?, ?> fields = thing.fields;
      int standing = standing(fields, page);
      int thisRank = rank(fields);
      if (thisRank > mostOwn && standing == OWN) {
        own = fields;
        mostOwn = thisRank;
      }
      boolean elsewhere = thing.listed || listed.contains(id(fields));
      boolean better = thisRank > most || (thisRank == most && standing > bestStanding);
      if (thisRank > NO_ARTICLE && better && (!elsewhere || standing > UNKNOWN)) {
        best = fields;
        most = thisRank;
        bestStanding = standing;
      }
      if (types(fields).contains("website") && site == null) {
        site = text(fields, "name");
      }
    }
    boolean other = bestStanding == ELSEWHERE && mostOwn > PAGE;
    article = other ? own : best;
    rank = other ? mostOwn : most;
  }

  /** All objects, the outer before the inner, in the page's order. */
  private void collect(List<Object> values, List<Thing> things, Set<String> listed) {
    Deque<Waiting> waiting = new ArrayDeque<>();
    values.forEach(value -> waiting.add(new Waiting(value, false)));
    while (!waiting.isEmpty() && things.size() < MOST_THINGS) {
      Waiting next = waiting.poll();
      if (next.value instanceof Map<?, ?> fields) {
        things.add(new Thing(fields, next.listed));
        String id = id(fields);
        if (!id.isEmpty() && fields.size() > 1) {
          byId.putIfAbsent(id, fields);
        } else if (!id.isEmpty() && next.listed) {
          listed.add(id);
        }
        fields.forEach(
            (name, value) ->
                waiting.add(
                    new Waiting(
                        value, next.listed || LISTS.contains(plain(String.valueOf(name))))));
      } else if (next.value instanceof List<?> list) {
        list.forEach(value -> waiting.add(new Waiting(value, next.listed)));
      }
    }
  }

  /** What refers to a thing from elsewhere in the scripts; empty if nothing does. */
  private static String id(Map<?, ?> thing) {
    String id = text(thing.get("@id"));
    return id == null ? "" : id;
  }

  private static int standing(Map<?, ?> thing, OwnPage page) {
    boolean elsewhere = false;
    for (String name : new String[] {"mainEntityOfPage", "url", "@id"}) {
      for (Object value : values(thing, name)) {
        String url = value instanceof Map<?, ?> other ? address(other) : text(value);
        // The id of a part of this page tells nothing: the page may be a list of such parts.
        if (url != null && url.charAt(0) != '#' && !url.equals("true")) {
          if (page.isAt(url)) {
            return OWN;
          }
          elsewhere |= !name.equals("@id");
        }
      }
    }
    String headline = text(thing, "headline");
    headline = headline == null ? text(thing, "name") : headline;
    if (headline != null && page.isTitled(headline)) {
      return TITLED;
    }
    return elsewhere && page.hasAddress() ? ELSEWHERE : UNKNOWN;
  }

  private static @Nullable String address(Map<?, ?> thing) {
    String url = text(thing, "url");
    return url == null ? text(thing.get("@id")) : url;
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
    for (Object type : values(thing, "@type")) {
      if (type instanceof String name) {
        types.add(plain(name).toLowerCase(Locale.ROOT));
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
    for (Object value : values(article, "articleBody")) {
      if (value instanceof String text && !text.isBlank()) {
        return text.strip();
      }
    }
    return first("articleBody");
  }

  /** The first text under one of these names, on one line, or null. */
  @Nullable String first(String... names) {
    for (String name : names) {
      for (Object value : values(article, name)) {
        Map<?, ?> thing = thing(value);
        String text = thing == null ? text(value) : names(thing).stream().findFirst().orElse(null);
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
    List<?> named = values(article, "author");
    for (Object value : named.isEmpty() ? values(article, "creator") : named) {
      Map<?, ?> thing = thing(value);
      if (thing == null) {
        add(text(value), Set.of(), authors);
      } else {
        names(thing).forEach(name -> add(name, types(thing), authors));
      }
    }
    return List.copyOf(authors);
  }

  private static void add(@Nullable String name, Set<String> types, Set<Author> authors) {
    if (name != null) {
      authors.add(new Author(name, types));
    }
  }

  /** The object that a value is or refers to by its id, or null if it is a text. */
  private @Nullable Map<?, ?> thing(Object value) {
    if (!(value instanceof Map<?, ?> thing)) {
      String id = text(value);
      return id == null ? null : byId.get(id);
    }
    Map<?, ?> other = names(thing).isEmpty() ? byId.get(id(thing)) : null;
    return other == null ? thing : other;
  }

  /** What a thing is called; a person may have but the parts of a name. */
  private static List<String> names(Map<?, ?> thing) {
    List<String> names = new ArrayList<>();
    for (Object value : values(thing, "name")) {
      String name = text(value);
      if (name != null) {
        names.add(name);
      }
    }
    String given = text(thing, "givenName");
    String family = text(thing, "familyName");
    return names.isEmpty() && given != null && family != null
        ? List.of(given + ' ' + family)
        : names;
  }

  private static @Nullable String text(Map<?, ?> thing, String name) {
    for (Object value : values(thing, name)) {
      String text = text(value);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** All values of a field, whichever of JSON-LD's forms it has. */
  private static List<?> values(Map<?, ?> thing, String name) {
    Object value = thing.get(name);
    for (int i = 0; i < PREFIXES.length && value == null; i++) {
      value = thing.get(PREFIXES[i] + name);
    }
    if (value == null || value instanceof String) {
      return value == null ? List.of() : List.of(value);
    }
    List<Object> values = new ArrayList<>();
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      Object inner = each;
      if (each instanceof Map<?, ?> map) {
        for (String wrapper : WRAPPERS) {
          inner = map.containsKey(wrapper) ? map.get(wrapper) : inner;
        }
      }
      if (inner instanceof List<?> list) {
        values.addAll(list);
      } else if (inner != null) {
        values.add(inner);
      }
    }
    return values;
  }

  /** A name without the vocabulary that it is of. */
  private static String plain(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  }

  /** A text on one line. */
  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text && !text.isBlank()
        ? text.strip().lines().map(String::strip).collect(Collectors.joining(" "))
        : null;
  }
}
