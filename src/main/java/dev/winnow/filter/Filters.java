package dev.winnow.filter;

import dev.winnow.document.Reason;
import dev.winnow.internal.model.Model;
import dev.winnow.internal.text.Topic;
import java.util.List;
import java.util.Objects;

/** The built-in filters, and the recipes in which they work together. */
public final class Filters {
  /** Certainty of phrases that stand in main text often enough to trust the classifier instead. */
  private static final double EVEN = 0.5;

  private Filters() {}

  /**
   * The recipe of {@code Extractor.standard()}: a learned classifier finds the body, and rules with
   * hard evidence come after it. Where two disagree, the later one decides, or, if it is wrong too
   * often for that, the surer one.
   */
  public static List<Filter> standard() {
    return recipe(new ClassifierFilter());
  }

  /** The same recipe with a rule in the classifier's place, for those who want no learned part. */
  public static List<Filter> rules() {
    return recipe(new MainTextFilter());
  }

  /**
   * A classifier by a model of one's own, to replace the library's of the same name.
   *
   * @param model the file that the trainer wrote
   * @throws IllegalArgumentException if it is no model, is damaged, or was trained for other
   *     features than those of this version
   */
  public static Filter classifier(byte[] model) {
    return new ClassifierFilter(Model.of(Objects.requireNonNull(model, "model")));
  }

  private static List<Filter> recipe(Filter body) {
    return List.of(
        body,
        new PhraseFilter(Topic.NAVIGATION, Reason.NAVIGATION),
        new PhraseFilter(Topic.FORM, Reason.FORM),
        new PhraseFilter(Topic.PLAYER, Reason.PLAYER, EVEN),
        new PhraseFilter(Topic.WIDGET, Reason.WIDGET, EVEN),
        new PhraseFilter(Topic.RATING, Reason.RATING),
        new PhraseFilter(Topic.STARS, Reason.RATING, EVEN),
        new PhraseFilter(Topic.LEFTOVER, Reason.MACHINE_TEXT),
        new MachineTextFilter(),
        new PhraseFilter(Topic.SCREEN_READER, Reason.SCREEN_READER),
        new PhraseFilter(Topic.TAGS, Reason.TAGS),
        new PhraseFilter(Topic.PAGE_TOOLS, Reason.PAGE_TOOLS),
        new PhraseFilter(Topic.SHARE, Reason.SHARE),
        new PhraseFilter(Topic.SUBSCRIBE, Reason.SUBSCRIBE),
        new PhraseFilter(Topic.ADVERTISEMENT, Reason.ADVERTISEMENT),
        new PhraseFilter(Topic.COMMENTS, Reason.COMMENTS),
        new PhraseFilter(Topic.AUTHOR_NOTE, Reason.AUTHOR_NOTE, EVEN),
        new PhraseFilter(Topic.PAGINATION, Reason.PAGINATION),
        new PhraseFilter(Topic.FOOTER, Reason.FOOTER),
        new PhraseFilter(Topic.APP_PROMOTION, Reason.APP_PROMOTION),
        new PhraseFilter(Topic.COOKIE_NOTICE, Reason.COOKIE_NOTICE),
        new PhraseFilter(Topic.COPYRIGHT, Reason.COPYRIGHT),
        new ToolRowFilter(),
        new LanguageSwitcherFilter(),
        new CaptionFilter(),
        new IconTokenFilter(),
        new TitleFilter(),
        new RelatedLinksFilter(),
        new CommentSectionFilter(),
        new RepeatedBlockFilter(),
        new BreadcrumbFilter(),
        new BylineFilter(),
        new DateFilter(),
        new CaptionLineFilter(),
        new SubtitleFilter(),
        new AuthorBoxFilter(),
        new LineMarkFilter());
  }
}
