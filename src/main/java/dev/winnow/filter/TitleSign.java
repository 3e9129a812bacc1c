package dev.winnow.filter;

import java.util.List;

/**
 * What speaks for or against a piece of text as the headline, and how much.
 *
 * <p>The weights are those of a conditional logit over all pieces of a page, fitted to the training
 * pages as lines with a first line that is the page's title, as lines without, as one line, and,
 * for headings' marks, as Markdown. They choose the pieces that a learned ranking looks at, and
 * what it starts from. {@code BODY} and {@code SURE_BODY} are set by hand, weaker than fitted: the
 * classifier has seen these pages, and is less sure of others; {@code SAME_BELOW} is stronger, for
 * headlines that come again as an image's text.
 */
enum TitleSign implements Signs.Sign {
  /** Where a line stands: so many blocks above the body, or inside of it. */
  UP(1.2),
  UP_4(0.5),
  UP_10(-0.1),
  UP_20(-0.7),
  UP_40(-1.8),
  INSIDE(-1.2),
  FAR_INSIDE(-2.4),

  /** Among the first lines that are no menu's. */
  FIRST_LONG(0.8),
  EARLY_LONG(0.4),

  /** Up to so many words. */
  WORDS_1(-2.3),
  WORDS_2(-1.8),
  WORDS_4(-0.6),
  WORDS_8(-0.1),
  WORDS_15(0.5),
  WORDS_MORE(-0.2),

  /** What the filters before say of a line. */
  CLOSED(-1.5),
  BODY(-0.9),
  SURE_BODY(-1.7),

  /** A byline or a date around it, right behind or in some blocks. */
  META_NEXT(2.3),
  META_BEHIND(1.9),
  META_FARTHER(1.2),
  META_BEFORE(1),

  /** Other lines around it. */
  PATH_BEFORE(1.7),
  SHORT_BEFORE(0.8),
  PROSE_BEHIND(0.4),
  LONGER_BEHIND(0.4),

  /** The page has it as another line, or inside of one. */
  SAME(-0.4),
  SAME_BELOW(2),
  SAME_ABOVE(0.8),
  LAST_OF_SAME(0.5),
  INSIDE_OTHERS(1.3),

  /** The marks of headings in Markdown and the like: of the first level, or lower. */
  MARKED_ONLY(3.8),
  MARKED_FIRST(1.4),
  MARKED_FURTHER(2.3),
  MARKED_SECOND(0.3),
  MARKED_LOWER(-0.8),

  /** A line without such a mark, where others have one. */
  UNMARKED(-2),

  /** What a line has in common with the page's title. */
  TITLE(1.5),
  TITLE_HEAD(0.6),
  TITLE_PART(0.9),
  TITLE_START(1.1),
  TITLE_NEARLY(0.9),
  TITLE_LIKE(1.1),
  TITLE_SOME(0.6),
  TITLE_NONE(-0.6),

  /** Which part of the page's title it is, and what others do with it. */
  PART_ONLY(1.6),
  PART_WHOLE(1.1),
  PART_HEAD(1.1),
  PART_TAIL(-0.4),
  PART_OTHER(0),
  PART_LONGEST(1.8),
  PART_IS_LINE(1.7),
  PART_SAID_AGAIN(1.3),
  PART_CLOSED(-0.9),
  PART_SET_OFF(-3.2),
  PART_INNER_BAR(-0.1),
  PART_INNER_DASH(-0.4),

  /** What follows in the page's title, and the mark between. */
  REST_IS_LINE(0.5),
  REST_SHORT(-0.5),
  REST_IN_BODY(0.2),
  REST_BAR(1.1),
  REST_COLON(-1.4),
  REST_DASH(1.4),

  /** The start of a page that is one line: up to so many words. */
  START(1.2),
  START_1_WORD(-1.3),
  START_2_WORDS(0.4),
  START_4_WORDS(0.9),
  START_9_WORDS(1.3),
  START_15_WORDS(0.9),
  START_MORE_WORDS(-0.9),

  /** What comes behind a start, or is its last word. */
  START_BEFORE_BAR(2.9),
  START_BEFORE_DASH(2.5),
  START_BEFORE_COLON(-0.6),
  START_BEFORE_MARK(0.7),
  START_BEFORE_COMMA(-0.7),
  START_IN_QUESTION(0.5),
  START_BEFORE_PHRASE(1.3),
  START_OF_BLOCKS(0.8),
  START_BEFORE_SMALL_LETTER(-0.6),
  START_BEFORE_SMALL_WORD(-0.5),
  START_IN_SMALL_WORD(-1),
  START_BEFORE_ITSELF(1.1),

  /** A start goes on behind a mark. */
  START_INNER_BAR(-0.4),
  START_INNER_DASH(-1.4),

  /** The page says a start again, or a longer or shorter one. */
  START_AGAIN(0.9),
  START_AGAIN_LONGER(-1.4),
  START_LONGEST_AGAIN(1.7),
  START_SOMETIMES_LONGER(0.5),
  START_NEAR_BODY(0.5),
  START_BEGINS_BLOCK(0.5),

  /** The form of a text. */
  FULL_STOP(-1.6),
  QUESTION(0.4),
  SMALL_LETTER(-1.1),
  CAPITALS(-0.4),
  BAR_INSIDE(-1.5),
  MOST_NUMBERS(-0.8),
  SITE_WORDS(-1.8),

  /** How many of its words the body says, says often, or begins with. */
  NO_WORD_IN_BODY(-1.4),
  FEW_WORDS_IN_BODY(-0.9),
  MOST_WORDS_IN_BODY(0.5),
  NO_WORD_OFTEN(-0.8),
  MANY_WORDS_OFTEN(0.6),
  SOME_WORDS_IN_LEAD(0.8),
  MOST_WORDS_IN_LEAD(0.9);

  private static final TitleSign[] ALL = values();

  /** Those of a line that says what the page's title says, or nearly that. */
  private static final List<TitleSign> TITLED =
      List.of(TITLE, TITLE_HEAD, TITLE_PART, TITLE_START, TITLE_NEARLY, TITLE_LIKE);

  /** The most that a line gets for bylines, dates and paths around it, and for being said again. */
  static final double MOST_FOR_META =
      META_NEXT.weight + META_BEFORE.weight + PATH_BEFORE.weight + INSIDE_OTHERS.weight;

  /** The most that a line gets for all that stands around it. */
  static final double MOST_BESIDE =
      MOST_FOR_META + SHORT_BEFORE.weight + PROSE_BEHIND.weight + LONGER_BEHIND.weight;

  /** The most that a line of few words gets for others that say the same. */
  static final double MOST_FOR_COPIES = SAME_ABOVE.weight + LAST_OF_SAME.weight;

  private final double weight;

  TitleSign(double weight) {
    this.weight = weight;
  }

  @Override
  public double weight() {
    return weight;
  }

  /** No signs so far. */
  static Signs<TitleSign> none() {
    return new Signs<>(ALL);
  }

  /** Whether a line with these signs says what the page's title says, or nearly that. */
  static boolean isTitled(Signs<TitleSign> signs) {
    return signs.hasAny(TITLED);
  }
}
