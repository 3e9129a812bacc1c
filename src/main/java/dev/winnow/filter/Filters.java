package dev.winnow.filter;

import dev.winnow.document.Reason;
import dev.winnow.internal.text.Topic;
import java.util.List;

/** The built-in filters, and the recipe in which they work together. */
public final class Filters {
  private Filters() {}

  /** The recipe of {@code Extractor.standard()}: where two disagree, the later one decides. */
  public static List<Filter> standard() {
    return List.of(
        new MainTextFilter(),
        new PhraseFilter(Topic.NAVIGATION, Reason.NAVIGATION),
        new PhraseFilter(Topic.FORM, Reason.FORM),
        new PhraseFilter(Topic.PLAYER, Reason.PLAYER),
        new PhraseFilter(Topic.WIDGET, Reason.WIDGET),
        new PhraseFilter(Topic.RATING, Reason.RATING),
        new PhraseFilter(Topic.LEFTOVER, Reason.MACHINE_TEXT),
        new PhraseFilter(Topic.SCREEN_READER, Reason.SCREEN_READER),
        new PhraseFilter(Topic.TAGS, Reason.TAGS),
        new PhraseFilter(Topic.PAGE_TOOLS, Reason.PAGE_TOOLS),
        new PhraseFilter(Topic.SHARE, Reason.SHARE),
        new PhraseFilter(Topic.SUBSCRIBE, Reason.SUBSCRIBE),
        new PhraseFilter(Topic.ADVERTISEMENT, Reason.ADVERTISEMENT),
        new PhraseFilter(Topic.COMMENTS, Reason.COMMENTS),
        new PhraseFilter(Topic.AUTHOR_NOTE, Reason.AUTHOR_NOTE),
        new PhraseFilter(Topic.PAGINATION, Reason.PAGINATION),
        new PhraseFilter(Topic.FOOTER, Reason.FOOTER),
        new PhraseFilter(Topic.APP_PROMOTION, Reason.APP_PROMOTION),
        new PhraseFilter(Topic.COOKIE_NOTICE, Reason.COOKIE_NOTICE),
        new PhraseFilter(Topic.COPYRIGHT, Reason.COPYRIGHT),
        new LanguageSwitcherFilter(),
        new CaptionFilter(),
        new IconTokenFilter(),
        new TitleFilter(),
        new RelatedLinksFilter(),
        new RepeatedBlockFilter(),
        new BreadcrumbFilter(),
        new BylineFilter(),
        new DateFilter(),
        new SubtitleFilter());
  }
}
