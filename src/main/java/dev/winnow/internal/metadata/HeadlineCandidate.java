package dev.winnow.internal.metadata;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Words;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text that may be the headline, and what speaks for and against it. Used once. */
final class HeadlineCandidate {
  /** More words are not looked for inside of others: it would take time that grows with both. */
  private static final int LONGEST_INSIDE = 40;

  private static final double FEW = .3;
  private static final double MANY = .6;
  private static final double MOST = .8;

  private static final HeadlineSign[] TITLE = {
    HeadlineSign.TITLE_NONE,
    HeadlineSign.TITLE_FEW,
    HeadlineSign.TITLE_SOME,
    HeadlineSign.TITLE_MANY,
    HeadlineSign.TITLE_MOST,
    HeadlineSign.TITLE_ALL
  };
  private static final HeadlineSign[] HEADING = {
    HeadlineSign.H1_NONE,
    HeadlineSign.H1_FEW,
    HeadlineSign.H1_SOME,
    HeadlineSign.H1_MANY,
    HeadlineSign.H1_MOST,
    HeadlineSign.H1_ALL
  };

  final String text;

  /** The index of the heading that says it first, or -1. */
  final int block;

  private final Words words;
  private final Set<Long> hashes = new HashSet<>();
  private final Set<HeadlineSign> signs = EnumSet.noneOf(HeadlineSign.class);

  HeadlineCandidate(String text, int block, Words words) {
    this.text = text;
    this.block = block;
    this.words = words;
    for (int i = 0; i < words.count(); i++) {
      hashes.add(words.hash(i));
    }
    if (words.length() == 1) {
      signs.add(HeadlineSign.ONE_WORD);
    }
    if (text.indexOf('|') >= 0) {
      signs.add(HeadlineSign.BAR_INSIDE);
    }
    if (Chars.isSmall(text.codePointAt(0))) {
      signs.add(HeadlineSign.SMALL_LETTER);
    }
  }

  void add(HeadlineSign sign) {
    signs.add(sign);
  }

  /** How much speaks for it on a page with these words in its title tag and first heading. */
  double score(@Nullable Words title, @Nullable Words heading, boolean service) {
    compare(title, TITLE, HeadlineSign.IN_TITLE);
    compare(heading, HEADING, HeadlineSign.IN_H1);
    boolean h1 = signs.contains(HeadlineSign.ONLY_H1) || signs.contains(HeadlineSign.FIRST_H1);
    boolean whole = signs.contains(HeadlineSign.TITLE);
    boolean head = signs.contains(HeadlineSign.TITLE_HEAD);
    addIf(
        h1 && (whole || head || signs.contains(HeadlineSign.TITLE_PART)),
        HeadlineSign.H1_AND_TITLE);
    addIf(h1 && signs.contains(HeadlineSign.META), HeadlineSign.H1_AND_META);
    addIf(service && h1, HeadlineSign.SERVICE_H1);
    addIf(service && whole, HeadlineSign.SERVICE_TITLE);
    addIf(service && head, HeadlineSign.SERVICE_TITLE_HEAD);
    addIf(service && signs.contains(HeadlineSign.TITLE_RUN), HeadlineSign.SERVICE_TITLE_RUN);
    double score = 0;
    for (HeadlineSign sign : signs) {
      score += sign.weight;
    }
    return score;
  }

  private void addIf(boolean condition, HeadlineSign sign) {
    if (condition) {
      signs.add(sign);
    }
  }

  private void compare(@Nullable Words other, HeadlineSign[] shares, HeadlineSign inside) {
    if (other == null) {
      return;
    }
    int common = 0;
    boolean isInside = false;
    for (int i = 0; i < other.count(); i++) {
      common += hashes.contains(other.hash(i)) ? 1 : 0;
      int end = i + words.count();
      isInside |=
          words.count() <= LONGEST_INSIDE
              && end <= other.count()
              && other.sequenceHash(i, end) == words.sequenceHash();
    }
    addIf(isInside, inside);
    double share = 2.0 * common / (words.count() + other.count());
    int step = common == 0 ? 0 : share < FEW ? 1 : share < MANY ? 2 : share < MOST ? 3 : 4;
    signs.add(shares[share >= 1 ? shares.length - 1 : step]);
  }
}
