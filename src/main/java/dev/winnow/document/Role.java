package dev.winnow.document;

/**
 * What a character of the input is for. Every character has exactly one role.
 *
 * <p>The set is closed: a filter that needs a finer distinction gives a {@link Reason}.
 */
public enum Role {
  /** The headline. */
  TITLE,
  /** The sentence under the headline: standfirst, deck, description. */
  SUBTITLE,
  /** Who wrote it. */
  BYLINE,
  /** When it was published or changed. */
  DATE,
  /** The part of the site it stands in. */
  SECTION,
  /** A heading inside the body. */
  HEADING,
  /** A paragraph of the body. */
  PARAGRAPH,
  /** An item of a list in the body. */
  LIST_ITEM,
  /** A quotation set apart from the body's own words. */
  QUOTE,
  /** Source code or other preformatted text. */
  CODE,
  /** A row of a table in the body. */
  TABLE_ROW,
  /** What an image shows. */
  CAPTION,
  /** Who made an image. */
  CREDIT,
  /** The headline of another page that this one points to. */
  RELATED_LINK,
  /** What a reader wrote under the article. */
  COMMENT,
  /** Everything that serves the site and not the article. */
  BOILERPLATE,
  /** White space between and around blocks. */
  WHITESPACE,
  /** Tags, scripts and whatever else of HTML is no text. */
  MARKUP;

  /**
   * Whether text of this role belongs to the article's body ({@code HEADING} to {@code TABLE_ROW}).
   */
  public boolean isBody() {
    return compareTo(HEADING) >= 0 && compareTo(TABLE_ROW) <= 0;
  }

  /** Whether text of this role is reported as removed: related links, comments, boilerplate. */
  public boolean isRemoved() {
    return this == RELATED_LINK || this == COMMENT || this == BOILERPLATE;
  }
}
