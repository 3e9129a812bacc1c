package dev.winnow.filter;

import java.util.List;

/**
 * The signs that speak for or against one candidate, each a bit, since a page has hundreds of
 * candidates. Not thread-safe.
 *
 * @param <S> what signs there are, at most twice as many as a long has bits
 */
final class Signs<S extends Enum<S> & Signs.Sign> {
  /** What speaks for a candidate, or against it. */
  interface Sign {
    /** How much it does. */
    double weight();
  }

  private final S[] all;
  private long first;
  private long second;

  /** None so far, of these. */
  Signs(S[] all) {
    this.all = all;
  }

  /** Adds one that may be there already. */
  @SuppressWarnings("EnumOrdinal") // The bit lives no longer than the page.
  void add(S sign) {
    int place = sign.ordinal();
    if (place < Long.SIZE) {
      first |= 1L << place;
    } else {
      second |= 1L << place;
    }
  }

  /** Adds one if it holds. */
  void add(boolean holds, S sign) {
    if (holds) {
      add(sign);
    }
  }

  /** Adds all of another candidate's. */
  void addAll(Signs<S> others) {
    first |= others.first;
    second |= others.second;
  }

  @SuppressWarnings("EnumOrdinal") // The bit lives no longer than the page.
  boolean has(S sign) {
    int place = sign.ordinal();
    return ((place < Long.SIZE ? first : second) & 1L << place) != 0;
  }

  /** Whether any of these is there. */
  boolean hasAny(List<S> signs) {
    for (S sign : signs) {
      if (has(sign)) {
        return true;
      }
    }
    return false;
  }

  /** How many there are. */
  int count() {
    return Long.bitCount(first) + Long.bitCount(second);
  }

  /** The sum of their weights, always added in the same order. */
  double sum() {
    double sum = 0;
    for (long left = first; left != 0; left &= left - 1) {
      sum += all[Long.numberOfTrailingZeros(left)].weight();
    }
    for (long left = second; left != 0; left &= left - 1) {
      sum += all[Long.SIZE + Long.numberOfTrailingZeros(left)].weight();
    }
    return sum;
  }
}
