package dev.winnow.filter;

import java.util.List;

/**
 * What speaks for or against a line as the one that names the author, and how much.
 *
 * <p>The weights are those of a conditional logit over the lines of a page and the choice of none,
 * fitted to the training pages as two flatteners give them. Fitted to four fifths of the sites, in
 * turn, they named the author of .58 of the rest's English pages, .86 of those they named being
 * right, and somebody on .03 of the pages without an author; of .50 of the other languages' pages,
 * .81 being right. {@code SAID} and {@code LABELLED}, which have too few examples, and {@code
 * STRAY}, against teasers' authors, were set by hand.
 */
enum AuthorSign implements Signs.Sign {
  LED_SHORT(0.8),
  LED_LONG(2.2),
  LED_ABOVE(2.5),
  LABELLED(1.5),
  SAID(2),
  PART(-0.3),
  PART_FIRST(-0.4),
  PART_LAST(-0.6),
  ONE_WORD(-0.9),
  TWO_WORDS(-0.2),
  THREE_WORDS(-0.9),
  MANY_WORDS(-2.2),
  SEVERAL(-1.6),
  PEN(1),
  PEN_LED(-0.7),
  PEN_SMALL(1.6),
  PEN_DIGIT(1),
  PEN_FORUM(1.3),
  CAPITALS(-0.4),
  INITIAL(0.7),
  COMMON_WORD(-1.5),
  SMALL_WORD(-0.1),
  DATE_IN_LINE(0.9),
  DATE_NEXT(0.7),
  DATE_AFTER_NEXT(0.5),
  DATE_BEFORE(-0.2),
  READING_TIME(0.8),
  JOB_BESIDE(1.3),
  NOTE_BESIDE(2.3),
  PROSE_NEXT(-0.3),
  TITLE_NEXT(1.3),
  TITLE_NEAR(0.8),
  TITLE_BELOW(-0.4),
  TITLE_FAR(-1.2),
  TITLE_BEFORE(0.1),
  TITLE_ABOVE(-0.7),
  NO_TITLE(-0.5),
  BODY_NEXT(0.1),
  INSIDE_BODY(-0.4),
  BEHIND_NEAR(-0.9),
  BEHIND_FAR(-1.9),
  FIRST_LED(2.4),
  LATER_LED(1.1),
  AGAIN_LINE(0.3),
  AGAIN_LED(-0.4),
  AGAIN_PART(0.2),
  NOTE_ELSEWHERE(0.9),
  SITE(0.1),
  COPYRIGHT(1),
  CLOSED(-2),
  CLOSED_REPEATED(-0.1),
  STRAY(-2),
  BODY(-1.5),
  MENU(-1),
  ITEM(-0.6),
  FORUM(0.3),
  ARTICLE(0.4),
  OTHER_TYPE(-1.8),
  FORUM_FIRST(0.4),
  UNLIKELY_PAGE(-0.9),
  GIVEN(2.2),
  GIVEN_ONLY(0.9),
  NEXT_NAMES(2.5),
  FIRST_DATED(1.6),
  ORGANISATION(0.7);

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
