package dev.winnow.internal.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What gold misses of what was removed. A text that stands twice on the page and once in gold is
 * matched with either copy; if that one was removed and the other is still there, nothing is
 * missing.
 */
final class Copies {
  /** Runs that are looked for; shorter ones are copies of each other by chance. */
  private static final int[] LENGTHS = {8, 4, 3, 2};

  private Copies() {}

  /**
   * For each token of the page, whether gold has it and the output has not.
   *
   * @param matched which tokens are matched with gold
   * @param removed which tokens are left out
   */
  static boolean[] missed(int[] tokens, boolean[] matched, boolean[] removed) {
    boolean[] missed = matched.clone();
    boolean[] spare = new boolean[tokens.length];
    for (int i = 0; i < spare.length; i++) {
      spare[i] = !matched[i] && !removed[i];
    }
    for (int length : LENGTHS) {
      exchange(tokens, length, missed, removed, spare);
    }
    return missed;
  }

  private static void exchange(
      int[] tokens, int length, boolean[] missed, boolean[] removed, boolean[] spare) {
    Map<Integer, int[]> places = new HashMap<>();
    for (int i = 0; i + length <= tokens.length; i++) {
      if (isAll(spare, i, length)) {
        places.put(hash(tokens, i, length), new int[] {i});
      }
    }
    for (int i = 0; !places.isEmpty() && i + length <= tokens.length; i++) {
      if (isAll(missed, i, length) && isAll(removed, i, length)) {
        int[] place = places.get(hash(tokens, i, length));
        if (place != null && isAll(spare, place[0], length)) {
          int to = run(tokens, i, place[0], missed, removed, spare);
          Arrays.fill(missed, i, to, false);
          Arrays.fill(spare, place[0], place[0] + to - i, false);
          // Other tokens can have the same hash: then there is no run, and the next place is tried.
          i = Math.max(i, to - 1);
        }
      }
    }
  }

  /** The end of the run that both copies have from there on. */
  private static int run(
      int[] tokens, int from, int copy, boolean[] missed, boolean[] removed, boolean[] spare) {
    int to = from;
    while (to < tokens.length
        && copy + to - from < tokens.length
        && missed[to]
        && removed[to]
        && spare[copy + to - from]
        && tokens[to] == tokens[copy + to - from]) {
      to++;
    }
    return to;
  }

  private static boolean isAll(boolean[] marks, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (!marks[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(int[] tokens, int from, int length) {
    int hash = 1;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + tokens[i] * 0x9E3779B9;
    }
    return hash;
  }
}
