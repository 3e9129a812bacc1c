package dev.winnow.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds after each stage of some trees how low or high a row's sum must be for it to leave: such
 * that nearly all that leave would have come to a sum of the same side, and a clear one. What these
 * bounds cost and save beside others is told in the model card.
 */
final class EarlyExits {
  /** A final sum beyond it is clear: a likelihood of 82 in 100, or of 18. */
  private static final float CLEAR = 1.5f;

  /** So many of those that leave may come to less. */
  private static final double WRONG = 0.003;

  /** Fewer rows tell nothing. */
  private static final int LEAST_ROWS = 200;

  /** One row of so many is looked at. */
  private static final int STRIDE = 8;

  private final List<float[]> open;
  private final int last;

  private EarlyExits(Trees trees, Boosting.Table table) {
    open =
        new ArrayList<>(
            IntStream.range(0, table.rows / STRIDE)
                .parallel()
                .mapToObj(i -> trees.partialSums(table.values, i * STRIDE * table.columns))
                .toList());
    last = open.get(0).length - 1;
  }

  /** The trees with the exits that they should have for rows like those they were grown from. */
  static Trees of(Trees trees, Boosting.Table table) {
    EarlyExits exits = new EarlyExits(trees, table);
    Exits.Stage[] stages = new Exits.Stage[exits.last];
    for (int stage = 0; stage < stages.length; stage++) {
      stages[stage] = exits.stage(stage);
    }
    return trees.with(new Exits(stages));
  }

  /** Lets rows leave after a stage; those that did stand no more in the list. */
  private Exits.Stage stage(int stage) {
    open.sort(Comparator.comparingDouble(sums -> sums[stage]));
    int low = leaving(stage, -1);
    float lowSum = mean(open.subList(0, low));
    float lowest = low == 0 ? Float.NEGATIVE_INFINITY : open.get(low - 1)[stage];
    open.subList(0, low).clear();
    Collections.reverse(open);
    int high = leaving(stage, 1);
    float highSum = mean(open.subList(0, high));
    float highest = high == 0 ? Float.POSITIVE_INFINITY : open.get(high - 1)[stage];
    open.subList(0, high).clear();
    return new Exits.Stage(lowest, lowSum, highest, highSum);
  }

  /** How many of the first rows can leave on a side. */
  private int leaving(int stage, int side) {
    int wrong = 0;
    int leaving = 0;
    for (int i = 0; i < open.size() && side * open.get(i)[stage] > 0; i++) {
      wrong += side * open.get(i)[last] < CLEAR ? 1 : 0;
      if (i >= LEAST_ROWS && wrong <= WRONG * i) {
        leaving = i + 1;
      }
    }
    return leaving;
  }

  private float mean(List<float[]> rows) {
    return (float) rows.stream().mapToDouble(sums -> sums[last]).average().orElse(0);
  }
}
