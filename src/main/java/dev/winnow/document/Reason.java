package dev.winnow.document;

import java.io.Serializable;
import java.util.Objects;

/**
 * Why a piece of text has its role. Two reasons of the same name are equal.
 *
 * <p>The constants are those of the built-in filters; a filter of one's own makes its own with
 * {@link #of(String)}.
 *
 * @param name an upper-case name such as {@code COOKIE_NOTICE}; neither null nor blank
 */
public record Reason(String name) implements Serializable {
  /** Names of icons that a screen does not show as words, and icon-font glyphs. */
  public static final Reason ICON_TOKENS = new Reason("ICON_TOKENS");

  /** Menus and other links through the site. */
  public static final Reason NAVIGATION = new Reason("NAVIGATION");

  /** The path from the home page to this one. */
  public static final Reason BREADCRUMB = new Reason("BREADCRUMB");

  /** The names of the languages a site is offered in. */
  public static final Reason LANGUAGE_SWITCHER = new Reason("LANGUAGE_SWITCHER");

  /** Headlines of other pages, and the words that announce them. */
  public static final Reason RELATED_LINKS = new Reason("RELATED_LINKS");

  /** Text that stands elsewhere on the page already. */
  public static final Reason REPEATED = new Reason("REPEATED");

  /** Buttons to share, like, follow. */
  public static final Reason SHARE = new Reason("SHARE");

  /** Offers of a newsletter, a subscription, a log-in. */
  public static final Reason SUBSCRIBE = new Reason("SUBSCRIBE");

  /** Advertisements and the words that mark their slots. */
  public static final Reason ADVERTISEMENT = new Reason("ADVERTISEMENT");

  /** Cookie, consent and privacy notices. */
  public static final Reason COOKIE_NOTICE = new Reason("COOKIE_NOTICE");

  /** Legal and other links at a page's foot. */
  public static final Reason FOOTER = new Reason("FOOTER");

  /** Copyright lines. */
  public static final Reason COPYRIGHT = new Reason("COPYRIGHT");

  /** Offers of an app. */
  public static final Reason APP_PROMOTION = new Reason("APP_PROMOTION");

  /** Readers' comments and the forms to write them. */
  public static final Reason COMMENTS = new Reason("COMMENTS");

  /** The name of whoever wrote a comment; the role is {@link Role#COMMENT}. */
  public static final Reason COMMENT_AUTHOR = new Reason("COMMENT_AUTHOR");

  /** When a comment was written; the role is {@link Role#COMMENT}. */
  public static final Reason COMMENT_DATE = new Reason("COMMENT_DATE");

  /** Tags, topics, categories the article is filed under. */
  public static final Reason TAGS = new Reason("TAGS");

  /** Who the author is, told after the article. */
  public static final Reason AUTHOR_NOTE = new Reason("AUTHOR_NOTE");

  /** Links to the pages before and after this one. */
  public static final Reason PAGINATION = new Reason("PAGINATION");

  /** Buttons to print, save, listen to the page, and the time it takes to read. */
  public static final Reason PAGE_TOOLS = new Reason("PAGE_TOOLS");

  /** Search boxes and the fields and controls of forms. */
  public static final Reason FORM = new Reason("FORM");

  /** Stars, votes, and the request for them. */
  public static final Reason RATING = new Reason("RATING");

  /** The controls and messages of video and audio players. */
  public static final Reason PLAYER = new Reason("PLAYER");

  /** Weather, market data, horoscopes, polls and the like. */
  public static final Reason WIDGET = new Reason("WIDGET");

  /** Texts for screen readers alone. */
  public static final Reason SCREEN_READER = new Reason("SCREEN_READER");

  /**
   * Text that machines wrote for machines or left behind: raw scripts, template variables, protocol
   * headers, messages of scripts that did not run.
   */
  public static final Reason MACHINE_TEXT = new Reason("MACHINE_TEXT");

  /** A date of the last change rather than of publication; the role is {@link Role#DATE}. */
  public static final Reason UPDATED = new Reason("UPDATED");

  /** Text that reads less like the article than a threshold asks. */
  public static final Reason LOW_SCORE = new Reason("LOW_SCORE");

  /** Input beyond a limit, which was not read. */
  public static final Reason TRUNCATED = new Reason("TRUNCATED");

  /** Checks the name. */
  public Reason {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /**
   * A reason of this name.
   *
   * @param name not null, not blank
   */
  public static Reason of(String name) {
    return new Reason(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
