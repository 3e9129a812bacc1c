package dev.winnow.internal.metadata;

/**
 * What speaks for or against a text as the headline of a page with tags, and how much.
 *
 * <p>The weights are those of a conditional logit over the candidates of a page, fitted to the
 * training pages. Fitted to four fifths of the sites, in turn, they found .82 of the English and
 * .84 of the other titles of the rest, with the page's type judged out of fold, too. {@code SITE}
 * is set by hand, since a site's name is no headline.
 */
enum HeadlineSign {
  ONLY_H1(1.4),
  FIRST_H1(.3),
  FURTHER_H1(1.85),
  H2(.75),

  /** All of a title in the meta data, its parts before the site's name, or others. */
  META(1.55),
  META_HEAD(.95),
  META_PART(.35),

  /** The same of the title tag. */
  TITLE(.15),
  TITLE_HEAD(.45),
  TITLE_PART(.15),

  /** Several parts of the title tag, or its longest. */
  TITLE_RUN(-.55),
  TITLE_LONGEST(.7),

  /** What follows it in the title tag. */
  BEFORE_BAR(.6),
  BEFORE_COLON(-.65),
  BEFORE_DASH(1.2),

  /** What is left of a title when the site's names around it are taken off. */
  WITHOUT_SITE(.8),

  /** The first heading, and of the title tag or the meta data, too. */
  H1_AND_TITLE(-1.5),
  H1_AND_META(-.55),

  /** On pages of services the first heading is a slogan, and the title tag says what they are. */
  SERVICE_H1(-.75),
  SERVICE_TITLE(.9),
  SERVICE_TITLE_HEAD(.6),
  SERVICE_TITLE_RUN(.45),

  ONE_WORD(-.4),
  BAR_INSIDE(-.8),
  SMALL_LETTER(-.5),
  SITE(-2.5),

  /** Its words stand so in the title tag, or in the first heading. */
  IN_TITLE(.4),
  IN_H1(1.35),

  /** How many words it has in common with the title tag. */
  TITLE_NONE(-1.7),
  TITLE_FEW(-.6),
  TITLE_SOME(-.1),
  TITLE_MANY(.5),
  TITLE_MOST(.55),
  TITLE_ALL(1.3),

  /** The same with the first heading. */
  H1_NONE(-.15),
  H1_FEW(-.35),
  H1_SOME(-.8),
  H1_MANY(-.35),
  H1_MOST(.05),
  H1_ALL(1.6);

  final double weight;

  HeadlineSign(double weight) {
    this.weight = weight;
  }
}
