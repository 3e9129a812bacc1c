package dev.winnow.internal.metadata;

import dev.winnow.document.Document;
import dev.winnow.internal.text.Bylines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of itself in its meta tags and structured data: Open Graph, Twitter cards,
 * Dublin Core, the tags of news and scholarly indexes, JSON-LD and microdata. Immutable.
 *
 * <p>Values are as the page gives them, white space folded; whether they are true is for the caller
 * to weigh.
 *
 * @param titles what names the article, the most trustworthy first, without repetition
 * @param authors the names of those who wrote it, of the most trustworthy source alone, in order
 * @param persons the authors' names that it says are persons', squeezed
 * @param organisations the same for organisations, which need not be among the authors
 * @param published what may be the date of publication, unread, the most trustworthy first
 * @param modified the same for the date of the last change
 * @param section or null
 * @param siteName or null
 * @param publisher or null
 * @param canonicalUrl safe to follow and absolute if it is known to what, or null
 * @param body the article's text, with or without tags, or null
 * @param isArticle whether the page says that it is an article
 */
public record Metadata(
    List<String> titles,
    List<String> authors,
    Set<String> persons,
    Set<String> organisations,
    List<String> published,
    List<String> modified,
    @Nullable String section,
    @Nullable String siteName,
    @Nullable String publisher,
    @Nullable String canonicalUrl,
    @Nullable String body,
    boolean isArticle) {
  private static final Metadata NONE =
      new Metadata(
          List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), null, null, null, null,
          null, false);

  private static final String JSON_LD = "ld+json";

  /** How many particulars the preview of a link can show. */
  private static final int LABELS = 2;

  private static final String[] TITLES = {
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "itemprop.headline"
  };
  private static final String[] AUTHORS = {
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "itemprop.author",
    "rel.author",
    "hcard.author"
  };
  private static final String[] SECTIONS = {
    "article:section",
    "og:article:section",
    "article.section",
    "parsely-section",
    "itemprop.articlesection"
  };
  private static final String[] SITES = {
    "og:site_name", "application-name", "cre", "apple-mobile-web-app-title"
  };
  private static final String[] PUBLISHERS = {
    "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher"
  };

  /** What the head of this document says; all of it missing if it has none, as of text. */
  public static Metadata of(Document document) {
    return document.head().isEmpty() ? NONE : of(document.head(), new OwnPage(document));
  }

  private static Metadata of(Map<String, String> head, OwnPage page) {
    List<String> scripts = new ArrayList<>();
    for (int i = 1; head.containsKey(i == 1 ? JSON_LD : JSON_LD + '.' + i); i++) {
      scripts.add(String.valueOf(head.get(i == 1 ? JSON_LD : JSON_LD + '.' + i)));
    }
    LinkedData data = new LinkedData(scripts, page);
    Set<String> titles = new LinkedHashSet<>();
    add(data.isArticle() ? data.first("headline", "name") : null, titles);
    for (String name : TITLES) {
      add(head.get(name), titles);
    }
    String site = first(null, head, SITES);
    site = site == null ? data.site() : site;
    String publisher = first(data.first("publisher"), head, PUBLISHERS);
    String canonical = page.canonical();
    String address = canonical == null ? head.get("og:url") : canonical;
    AuthorNames authors = new AuthorNames(site, publisher, address);
    Set<String> persons = new HashSet<>();
    Set<String> organisations = new HashSet<>();
    for (LinkedData.Author author : data.authors()) {
      if (author.counts()) {
        authors.addName(author.name(), author.isPerson());
      }
      if (author.isPerson()) {
        persons.add(Names.squeeze(author.name()));
      } else if (author.isOrganisation()) {
        organisations.add(Names.squeeze(author.name()));
      }
    }
    for (int i = 0; i < AUTHORS.length && authors.isEmpty(); i++) {
      authors.addByline(head.get(AUTHORS[i]));
      for (int n = 2; head.containsKey(AUTHORS[i] + '.' + n); n++) {
        authors.addByline(head.get(AUTHORS[i] + '.' + n));
      }
    }
    if (authors.isEmpty()) {
      labelled(head, authors);
    }
    return new Metadata(
        List.copyOf(titles),
        authors.names(),
        Set.copyOf(persons),
        Set.copyOf(organisations),
        DateNames.published(data, head),
        DateNames.modified(data, head),
        first(data.first("articleSection"), head, SECTIONS),
        site,
        publisher,
        canonical,
        data.isArticle() ? data.body() : null,
        data.isArticle() || "article".equals(head.get("og:type")));
  }

  /** Whether the page says that an author of this name is a person. */
  public boolean isPerson(String name) {
    return persons.contains(Names.squeeze(name));
  }

  /** Whether the page says that an author of this name is an organisation. */
  public boolean isOrganisation(String name) {
    return organisations.contains(Names.squeeze(name));
  }

  /** What the preview of a link shows as the author, under a label in the page's language. */
  private static void labelled(Map<String, String> head, AuthorNames authors) {
    for (int i = 1; i <= LABELS; i++) {
      String label = head.get("twitter:label" + i);
      String value = head.get("twitter:data" + i);
      if (label != null && value != null && Bylines.isLead(label)) {
        authors.addName(value, true);
      }
    }
  }

  private static void add(@Nullable String value, Set<String> to) {
    if (value != null && !value.isBlank()) {
      to.add(value.strip());
    }
  }

  private static @Nullable String first(
      @Nullable String value, Map<String, String> head, String[] names) {
    for (int i = 0; i < names.length && value == null; i++) {
      value = head.get(names[i]);
    }
    return value;
  }
}
