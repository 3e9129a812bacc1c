package dev.winnow;

import dev.winnow.Article.Author;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.PageType;
import dev.winnow.internal.metadata.Headline;
import dev.winnow.internal.metadata.Metadata;
import dev.winnow.internal.text.Offices;
import dev.winnow.internal.text.PersonalNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page declares of itself, weighed against what can be read on it. Immutable. */
final class Declared {
  private final Document document;
  private final Metadata metadata;

  Declared(Document document) {
    this.document = document;
    this.metadata = Metadata.of(document);
  }

  /** The headline of a page of a type, where no text of the page is it, or null. */
  @Nullable String title(@Nullable PageType type) {
    Headline headline = document.kind() == Kind.HTML ? Headline.of(document, metadata, type) : null;
    return headline == null ? null : headline.text();
  }

  /**
   * The declared authors; those that can be read where they say the same and more, or names where
   * declared are what their accounts are called.
   *
   * @param told whether a phrase says of those that can be read that they are the authors; then who
   *     is declared is often whoever put the page online
   */
  List<Author> authors(List<String> read, boolean told) {
    return names(read, told).stream().map(name -> new Author(name, kind(name))).toList();
  }

  private List<String> names(List<String> read, boolean told) {
    List<String> declared = metadata.authors();
    boolean same =
        declared.stream().allMatch(name -> read.stream().anyMatch(other -> says(other, name)));
    boolean accounts = declared.stream().noneMatch(PersonalNames::isName);
    return same || ((accounts || told) && !read.isEmpty()) ? read : declared;
  }

  /** Whether a name is another one, or the full form of one that is but a word. */
  private static boolean says(String full, String name) {
    return full.equals(name) || (name.indexOf(' ') < 0 && full.startsWith(name + ' '));
  }

  /**
   * What sort of author a name is, or null. Content systems call every account a person, that of
   * the staff too; so of a name with such a word only one with a given name is believed to be one.
   */
  private Author.@Nullable Kind kind(String name) {
    if (Offices.isAgency(name)) {
      return Author.Kind.AGENCY;
    }
    boolean office = Offices.isOffice(name);
    boolean given = PersonalNames.isGiven(name);
    if (metadata.isPerson(name) && (given || !office)) {
      return Author.Kind.PERSON;
    }
    if (office || metadata.isOrganisation(name)) {
      return Author.Kind.ORGANISATION;
    }
    return given ? Author.Kind.PERSON : null;
  }

  /** The body in the page's structured data, or null. */
  @Nullable String body() {
    return metadata.body();
  }

  /** What may be the date of publication, the most trustworthy first. */
  List<String> published() {
    return metadata.published();
  }

  /** What may be the date of the last change, the most trustworthy first. */
  List<String> modified() {
    return metadata.modified();
  }

  /** The address that the page has or names as its own, or null. */
  @Nullable String url() {
    String canonical = metadata.canonicalUrl();
    String url = canonical == null ? document.origin().url() : canonical;
    return url == null ? document.head().get("og:url") : url;
  }

  @Nullable String section() {
    return metadata.section();
  }

  @Nullable String siteName() {
    return metadata.siteName();
  }

  @Nullable String publisher() {
    return metadata.publisher();
  }

  @Nullable String canonicalUrl() {
    return metadata.canonicalUrl();
  }
}
