package dev.winnow.filter;

import java.util.List;

/**
 * What speaks for or against a line as the one that names the author, and how much.
 *
 * <p>The weights are those of a conditional logit over the lines of a page and the choice of none,
 * fitted to the training pages as fetched and as five flatteners give them, by the trainer's {@code
 * authors}. Fitted to four fifths of the sites, in turn, they named the author of .61 of the rest's
 * English pages that had a line for each block, .87 of those they named being right, and somebody
 * on .04 of the pages without an author; of .60 of the other languages' pages, .85 being right.
 * {@code SAID}, {@code LABELLED} and {@code LED_MANY_WORDS}, which have too few examples, were set
 * by hand, and so were {@code STRAY}, against teasers' authors, and {@code AGAIN_PEN}, against what
 * menus have.
 */
enum AuthorSign implements Signs.Sign {
  LED_SHORT(-0.9),
  LED_LONG(0.5),
  INNER(-0.7),
  LED_ABOVE(1.2),
  LABELLED(1.5),
  SAID(2),
  PART(-0.8),
  PART_FIRST(-0.9),
  PART_LAST(-0.9),
  ONE_WORD(-2.8),
  TWO_WORDS(-2.4),
  THREE_WORDS(-3.4),
  MANY_WORDS(-3.7),
  LED_ONE_WORD(0.7),
  LED_TWO_WORDS(1.3),
  LED_THREE_WORDS(0.7),
  LED_MANY_WORDS(-2),
  SEVERAL(-1.7),
  PEN(0.5),
  PEN_LED(-0.7),
  PEN_SMALL(1.1),
  PEN_DIGIT(1.2),
  PEN_FORUM(1),
  PEN_ARTICLE(0.1),
  AGAIN_PEN(-3),
  CAPITALS(-0.7),
  INITIAL(1.4),
  COMMON_WORD(-1.3),
  SMALL_WORD(-0.3),
  DATE_IN_LINE(2),
  DATE_NEXT(0.6),
  DATE_AFTER_NEXT(0.4),
  DATE_BEFORE(0.3),
  READING_TIME(0.6),
  JOB_BESIDE(1.6),
  NOTE_BESIDE(1.9),
  PROSE_NEXT(-0.1),
  TITLE_NEXT(0.5),
  TITLE_NEAR(-0.1),
  TITLE_BELOW(-1.9),
  TITLE_FAR(-2.5),
  TITLE_BEFORE(-0.8),
  TITLE_ABOVE(-2.2),
  TITLE_BETWEEN(-0.2),
  NO_TITLE(-1.2),
  BODY_NEXT(0.2),
  INSIDE_BODY(0.1),
  BEHIND_NEAR(-1.8),
  BEHIND_FAR(-2.9),
  FIRST_LED(0.5),
  LATER_LED(-0.4),
  AGAIN_LINE(0.7),
  AGAIN_LED(0.2),
  AGAIN_PART(-0.2),
  NOTE_ELSEWHERE(2.2),
  SITE(0),
  COPYRIGHT(1.1),
  CLOSED(-1.9),
  CLOSED_REPEATED(-1.9),
  STRAY(-2),
  BODY(-1.3),
  LED_BODY(-2.3),
  MENU(-1.1),
  ITEM(-0.9),
  FORUM(0.9),
  ARTICLE(1.2),
  OTHER_TYPE(-0.9),
  FORUM_FIRST(-0.1),
  UNLIKELY_PAGE(-0.5),
  GIVEN(2.3),
  GIVEN_ONLY(1.5),
  NEXT_NAMES(2),
  FIRST_DATED(1.3),
  ORGANISATION(1.2);

  private static final AuthorSign[] ALL = values();

  /** What makes a name in the midst of other text more than one of those that are told of. */
  private static final List<AuthorSign> BESIDE =
      List.of(
          DATE_IN_LINE,
          DATE_NEXT,
          DATE_BEFORE,
          READING_TIME,
          JOB_BESIDE,
          NOTE_BESIDE,
          NOTE_ELSEWHERE,
          NEXT_NAMES);

  private final double weight;

  AuthorSign(double weight) {
    this.weight = weight;
  }

  @Override
  public double weight() {
    return weight;
  }

  /** No signs so far. */
  static Signs<AuthorSign> none() {
    return new Signs<>(ALL);
  }

  /** Whether one of these signs stands beside the name. */
  static boolean isBeside(Signs<AuthorSign> signs) {
    return signs.hasAny(BESIDE);
  }
}
