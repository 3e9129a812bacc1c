package dev.winnow;

import dev.winnow.document.Label;
import dev.winnow.document.PageDate;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was extracted from a page, and an account of what was left out. Immutable, thread-safe,
 * serializable.
 *
 * <p>A single value that the page does not give is null; a list is never null and cannot be
 * changed. Offsets are indexes into the raw string, UTF-16, start inclusive, end exclusive. Where
 * the input was HTML and {@link Extractor.Builder#offsets(boolean)} was not asked for, they are -1
 * and the ledger is empty.
 */
public final class Article implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Draft draft;

  Article(Draft draft) {
    this.draft = draft;
  }

  /** An article's fields, handed over once by the assembler. The lists are not modifiable. */
  record Draft(
      @Nullable String title,
      @Nullable String subtitle,
      @Nullable String section,
      @Nullable String siteName,
      @Nullable String publisher,
      @Nullable String language,
      @Nullable String url,
      @Nullable String canonicalUrl,
      List<Author> authors,
      @Nullable PageDate published,
      @Nullable PageDate modified,
      @Nullable PageType pageType,
      double confidence,
      String text,
      List<TextBlock> blocks,
      boolean bodyDeclared,
      List<Caption> captions,
      List<Image> images,
      List<Video> videos,
      List<RelatedLink> related,
      List<Comment> comments,
      List<Removed> removed,
      @Nullable String truncated,
      List<Label> ledger)
      implements Serializable {}

  /**
   * A paragraph, heading, list item, quote, table row or piece of code of the body.
   *
   * @param role a body role
   * @param text the text, white space folded unless the role is {@code CODE}
   * @param start offset of its first character, or -1
   * @param end offset after its last character, or -1
   * @param level a heading's level or an item's depth, from 1; 0 if unknown
   * @param language BCP 47 language where it is known to differ from the page's, or null
   * @param structure what it stands in, its links, stresses and cells; flattened text has none
   */
  public record TextBlock(
      Role role,
      String text,
      int start,
      int end,
      int level,
      @Nullable String language,
      Structure structure)
      implements Serializable {
    /** The links inside it, in order. */
    public List<Link> links() {
      List<Link> links = new ArrayList<>();
      for (Structure.Span span : structure.spans()) {
        if (span.url() != null) {
          links.add(new Link(text.substring(span.start(), span.end()), span.url()));
        }
      }
      return List.copyOf(links);
    }
  }

  /**
   * A link inside a block.
   *
   * @param text its words
   * @param url where it leads
   */
  public record Link(String text, String url) implements Serializable {}

  /**
   * Somebody an article is by.
   *
   * @param name as the page writes it, without {@code By}
   * @param kind what sort of author, or null if unknown: told by what the page declares, a known
   *     agency's name, a word like {@code Staff} or {@code University}, an everyday given name
   */
  public record Author(String name, @Nullable Kind kind) implements Serializable {
    /** What sort of author. */
    public enum Kind {
      /** A human being. */
      PERSON,
      /** A firm, office or editorial staff. */
      ORGANISATION,
      /** A news agency. */
      AGENCY
    }
  }

  /**
   * What is written under an image.
   *
   * @param text the caption; empty if there is only a credit
   * @param credit who made the image, without {@code ©} or {@code Photo:}, or null
   */
  public record Caption(String text, @Nullable String credit) implements Serializable {}

  /**
   * An image of the body.
   *
   * @param src its address
   * @param alt its alternative text, or null
   * @param caption what is written under it, or null
   * @param credit who made it, or null
   * @param block the index of the block of the body that it stands before
   */
  public record Image(
      String src,
      @Nullable String alt,
      @Nullable String caption,
      @Nullable String credit,
      int block)
      implements Serializable {}

  /**
   * A video of the body.
   *
   * @param url where it can be seen
   * @param title what it is called, or null
   * @param block the index of the block of the body that it stands before
   */
  public record Video(String url, @Nullable String title, int block) implements Serializable {}

  /**
   * A headline that leads to another page.
   *
   * @param title the headline, without a kicker
   * @param url where it leads, or null where the input did not keep it
   */
  public record RelatedLink(String title, @Nullable String url) implements Serializable {}

  /**
   * What a reader wrote under the article.
   *
   * @param text the comment
   * @param author the reader's name, or null
   * @param published when it was written, or null
   */
  public record Comment(String text, @Nullable String author, @Nullable PageDate published)
      implements Serializable {}

  /**
   * A piece that was left out.
   *
   * @param start offset of its first character, or -1
   * @param end offset after its last character, or -1
   * @param text the piece, white space folded
   * @param reason why
   * @param filter the name of the filter that decided
   * @param score the filter's own measure of its certainty, {@link Double#NaN} if it has none
   */
  public record Removed(int start, int end, String text, Reason reason, String filter, double score)
      implements Serializable {}

  /** The headline, or null. */
  public @Nullable String title() {
    return draft.title;
  }

  /** The sentence under the headline, or null. */
  public @Nullable String subtitle() {
    return draft.subtitle;
  }

  /** The part of the site it stands in, or null. */
  public @Nullable String section() {
    return draft.section;
  }

  /** The site's name, or null. */
  public @Nullable String siteName() {
    return draft.siteName;
  }

  /** Who publishes the site, or null. */
  public @Nullable String publisher() {
    return draft.publisher;
  }

  /** The BCP 47 language, as declared or else as detected, or null. */
  public @Nullable String language() {
    return draft.language;
  }

  /** The address that the source named, or null. */
  public @Nullable String url() {
    return draft.url;
  }

  /** The address that the page itself names, or null. */
  public @Nullable String canonicalUrl() {
    return draft.canonicalUrl;
  }

  /** The authors' names, in order, without {@code By}. */
  public List<String> authors() {
    return draft.authors.stream().map(Author::name).toList();
  }

  /** The authors with what is known of them, in order. */
  public List<Author> authorDetails() {
    return draft.authors;
  }

  /** When it was published, or null. */
  public @Nullable PageDate published() {
    return draft.published;
  }

  /** When it was last changed, or null. */
  public @Nullable PageDate modified() {
    return draft.modified;
  }

  /** What sort of page it is, or null if nothing estimated it. */
  public @Nullable PageType pageType() {
    return draft.pageType;
  }

  /** How certain it is that the page is an article, 0 to 1. */
  public double confidence() {
    return draft.confidence;
  }

  /** The body: its blocks with a blank line between; empty if there is none. */
  public String text() {
    return draft.text;
  }

  /**
   * The title and the body as Markdown: CommonMark, with the tables of GitHub. What the page's text
   * has of Markdown's own marks is escaped, and there is no HTML in it. Marks of writing direction
   * stay, as in {@link #text()}: they are the author's, and end with their paragraph.
   */
  public String markdown() {
    return Markdown.of(this);
  }

  /**
   * The title and the body as HTML that is safe to show: a fragment without scripts, styles and
   * handlers, and with links of harmless schemes alone. Marks of writing direction stay, as in
   * {@link #text()}.
   */
  public String html() {
    return CleanHtml.of(this);
  }

  /** The blocks of the body, in order. */
  public List<TextBlock> blocks() {
    return draft.blocks;
  }

  /**
   * Whether the body is what the page declares it to be ({@code articleBody} of its JSON-LD), since
   * only the start of it can be seen. Its blocks then have no offsets, and the ledger tells of what
   * can be seen.
   */
  public boolean isBodyDeclared() {
    return draft.bodyDeclared;
  }

  /** The captions, in order. */
  public List<Caption> captions() {
    return draft.captions;
  }

  /** The images of the body; empty for flattened text. */
  public List<Image> images() {
    return draft.images;
  }

  /** The videos of the body; empty for flattened text. */
  public List<Video> videos() {
    return draft.videos;
  }

  /** The related links, each once, in order. */
  public List<RelatedLink> related() {
    return draft.related;
  }

  /** The readers' comments, in order. */
  public List<Comment> comments() {
    return draft.comments;
  }

  /** What was left out: related links, comments and boilerplate, in order. */
  public List<Removed> removed() {
    return draft.removed;
  }

  /** The name of the limit that cut the reading short, or null. */
  public @Nullable String truncated() {
    return draft.truncated;
  }

  /**
   * The account of the whole input: spans of equal role, reason, filter and score, as long as
   * possible, from 0 to the input's length without gap or overlap.
   */
  public List<Label> ledger() {
    return draft.ledger;
  }

  /** Whether the other object is an article of the same content. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article article && draft.equals(article.draft);
  }

  @Override
  public int hashCode() {
    return draft.hashCode();
  }

  @Override
  public String toString() {
    return "Article[title=" + draft.title + ", " + draft.text.length() + " characters]";
  }
}
