package dev.winnow.internal.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which tokens of a page are those of its gold text: an alignment in order, from runs that both
 * have once to ever shorter ones between them (patience diff), so that a word of the menu is not
 * taken for the same word in the article.
 */
final class Alignment {
  private static final int[] LENGTHS = {8, 4, 2, 1};

  private final int[] page;
  private final int[] gold;
  private final boolean[] matched;
  private final boolean[] used;

  private Alignment(int[] page, int[] gold) {
    this.page = page;
    this.gold = gold;
    this.matched = new boolean[page.length];
    this.used = new boolean[gold.length];
  }

  /** For each token of the page, whether it is matched with one of the gold text. */
  static boolean[] of(int[] page, int[] gold) {
    Alignment alignment = new Alignment(page, gold);
    alignment.align(0, page.length, 0, gold.length, 0);
    alignment.leftOver();
    return alignment.matched;
  }

  private void align(int pageFrom, int pageTo, int goldFrom, int goldTo, int step) {
    while (pageFrom < pageTo && goldFrom < goldTo && page[pageFrom] == gold[goldFrom]) {
      match(pageFrom++, goldFrom++);
    }
    while (pageFrom < pageTo && goldFrom < goldTo && page[pageTo - 1] == gold[goldTo - 1]) {
      match(--pageTo, --goldTo);
    }
    if (pageFrom >= pageTo || goldFrom >= goldTo || step >= LENGTHS.length) {
      return;
    }
    int[][] anchors = anchors(pageFrom, pageTo, goldFrom, goldTo, LENGTHS[step]);
    int p = pageFrom;
    int g = goldFrom;
    for (int[] anchor : anchors) {
      int pageAt = anchor[0];
      int goldAt = anchor[1];
      if (pageAt < p || goldAt < g) {
        continue;
      }
      align(p, pageAt, g, goldAt, step + 1);
      p = pageAt;
      g = goldAt;
      while (p < pageTo && g < goldTo && page[p] == gold[g]) {
        match(p++, g++);
      }
    }
    align(p, pageTo, g, goldTo, step + 1);
  }

  private void match(int p, int g) {
    matched[p] = true;
    used[g] = true;
  }

  /** The longest ascending chain of runs that stand once in both. */
  private int[][] anchors(int pageFrom, int pageTo, int goldFrom, int goldTo, int length) {
    Map<Long, int[]> places = new HashMap<>();
    for (int i = pageFrom; i + length <= pageTo; i++) {
      places.merge(hash(page, i, length), new int[] {i, -1, 1, 0}, Alignment::twice);
    }
    for (int i = goldFrom; i + length <= goldTo; i++) {
      int[] place = places.get(hash(gold, i, length));
      if (place != null) {
        place[1] = i;
        place[3]++;
      }
    }
    int[][] unique =
        places.values().stream()
            .filter(place -> place[2] == 1 && place[3] == 1)
            .sorted((a, b) -> Integer.compare(a[0], b[0]))
            .toArray(int[][]::new);
    return ascending(unique);
  }

  private static int[] twice(int[] one, int[] other) {
    one[2]++;
    return one;
  }

  private static int[][] ascending(int[][] pairs) {
    int[] tails = new int[pairs.length];
    int[] before = new int[pairs.length];
    int length = 0;
    for (int i = 0; i < pairs.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs[tails[middle]][1] < pairs[i][1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low > 0 ? tails[low - 1] : -1;
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    int[][] chain = new int[length][];
    for (int i = length > 0 ? tails[length - 1] : -1; i >= 0; i = before[i]) {
      chain[--length] = pairs[i];
    }
    return chain;
  }

  /** Gold that stands in another order: runs of four tokens that are still unmatched on both. */
  private void leftOver() {
    int length = 4;
    Map<Long, Integer> left = new HashMap<>();
    for (int i = 0; i + length <= gold.length; i++) {
      if (isFree(used, i, length)) {
        left.merge(hash(gold, i, length), 1, Integer::sum);
      }
    }
    boolean[] found = new boolean[page.length];
    for (int i = 0; i + length <= page.length; i++) {
      if (isFree(matched, i, length)) {
        long hash = hash(page, i, length);
        int count = left.getOrDefault(hash, 0);
        if (count > 0) {
          left.put(hash, count - 1);
          Arrays.fill(found, i, i + length, true);
        }
      }
    }
    for (int i = 0; i < page.length; i++) {
      matched[i] |= found[i];
    }
  }

  private static boolean isFree(boolean[] taken, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static long hash(int[] tokens, int from, int length) {
    long hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ tokens[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 31;
    }
    return hash;
  }
}
