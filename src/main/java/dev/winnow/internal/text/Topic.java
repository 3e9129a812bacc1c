package dev.winnow.internal.text;

import java.util.Locale;

/** What a list of phrases is about: a resource file in every language. */
public enum Topic {
  /** Offers of an app. */
  APP_PROMOTION,
  /** Words that mark an advertisement's place. */
  ADVERTISEMENT,
  /** The first word of a breadcrumb. */
  BREADCRUMB,
  /** How a byline starts. */
  BYLINE,
  /** How a caption starts. */
  CAPTION,
  /** What surrounds readers' comments. */
  COMMENTS,
  /** Cookie and consent notices and their buttons. */
  COOKIE_NOTICE,
  /** Copyright lines. */
  COPYRIGHT,
  /** What comes before the name of whoever made a picture. */
  CREDIT,
  /** What comes before a date. */
  DATE_LABEL,
  /** What comes before the date of a change. */
  UPDATE_LABEL,
  /** Legal and other links at a page's foot. */
  FOOTER,
  /** Menus. */
  NAVIGATION,
  /** What stands before or behind a single headline of another page. */
  READ_MORE,
  /** What heads a list of headlines of other pages. */
  RELATED_LINKS,
  /** Buttons to share and follow. */
  SHARE,
  /** Newsletters, subscriptions, log-ins. */
  SUBSCRIBE,
  /** What heads or starts a list of tags, topics, categories. */
  TAGS,
  /** Boxes about an author. */
  AUTHOR_NOTE,
  /** Links to the pages, articles, slides before and after this one. */
  PAGINATION,
  /** Print, save, listen, reading time: what a site lets its readers do with the page. */
  PAGE_TOOLS,
  /** Search boxes and the fields and controls of forms. */
  FORM,
  /** Questions how the page is liked, "Was this helpful?", and invitations to rate. */
  RATING,
  /** Numbers of stars, votes, reviews, and what heads them; a shop's page is about them. */
  STARS,
  /** The controls and messages of video and audio players. */
  PLAYER,
  /** Weather, market data, horoscopes, polls and the like. */
  WIDGET,
  /** Texts that are there for screen readers alone. */
  SCREEN_READER,
  /** What scripts and templates leave behind when they do not run. */
  LEFTOVER;

  private final String listName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The topic whose list has this name. */
  static Topic of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The list's name: lower case, with hyphens. */
  public String listName() {
    return listName;
  }

  /** The bit that stands for it in a set of topics, which lives no longer than a call. */
  @SuppressWarnings("EnumOrdinal")
  public long bit() {
    return 1L << ordinal();
  }
}
