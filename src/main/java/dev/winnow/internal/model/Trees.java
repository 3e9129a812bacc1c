package dev.winnow.internal.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A sum of regression trees, each filled up to the same depth so that a walk needs no test for
 * leaves: node i's children are 2i + 1 and 2i + 2. Immutable.
 */
final class Trees {
  private static final int DEEPEST = 8;
  private static final int ABREAST = 4;

  /** So many trees are asked before it is looked whether the others are needed. */
  private static final int STEP = 20;

  /** A sum beyond it, either way, is a certainty of 95 in 100. */
  private static final float DECIDED = 3;

  private static final int MOST_TREES = 5_000;

  /** Sums of values this great are numbers still. */
  private static final float GREATEST = 1e9f;

  private final int depth;
  private final int count;

  /** Where in a window the column begins that a node looks at. */
  private final int[] places;

  /** Zero is negative here, so that no difference to a zero is. */
  private final float[] thresholds;

  private final float[] leaves;

  /**
   * Trees given node by node.
   *
   * @param features per tree 2^depth - 1 columns to look at
   * @param thresholds as many: below it goes left, from it on right
   * @param leaves per tree 2^depth
   */
  Trees(int depth, short[] features, float[] thresholds, float[] leaves) {
    int nodes = (1 << depth) - 1;
    if (depth < 1 || depth > DEEPEST || features.length % nodes != 0) {
      throw new IllegalArgumentException("no whole trees of depth " + depth);
    }
    this.depth = depth;
    this.count = features.length / nodes;
    if (thresholds.length != features.length || leaves.length != count * (nodes + 1)) {
      throw new IllegalArgumentException("trees lack thresholds or leaves");
    }
    this.places = new int[features.length];
    this.thresholds = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      places[i] = features[i] * Columns.WINDOW;
      this.thresholds[i] = thresholds[i] == 0 ? -0f : thresholds[i];
    }
    this.leaves = leaves.clone();
  }

  /**
   * The sums for the rows of a window. Four rows walk a tree side by side: each waits for memory at
   * every step, and so they wait together. A row on which the first trees agree by far is not shown
   * the others.
   *
   * @param window the rows as {@link Columns#show} lays them out
   */
  float[] scores(float[] window, int rows) {
    float[] sums = new float[rows];
    int[] open = new int[rows];
    for (int i = 0; i < rows; i++) {
      open[i] = i;
    }
    int left = rows;
    for (int from = 0; from < count && left > 0; from += STEP) {
      int to = Math.min(count, from + STEP);
      int i = 0;
      for (; i + ABREAST <= left; i += ABREAST) {
        add(window, open[i], open[i + 1], open[i + 2], open[i + 3], from, to, sums);
      }
      for (; i < left; i++) {
        add(window, open[i], from, to, sums);
      }
      left = undecided(open, left, sums);
    }
    return sums;
  }

  /** Moves the rows to the front whose sums may still change sides. */
  private static int undecided(int[] open, int left, float[] sums) {
    int still = 0;
    for (int i = 0; i < left; i++) {
      float sum = sums[open[i]];
      if (sum > -DECIDED && sum < DECIDED) {
        open[still++] = open[i];
      }
    }
    return still;
  }

  private void add(float[] window, int row, int from, int to, float[] sums) {
    int nodes = (1 << depth) - 1;
    int leaf = from - nodes;
    float sum = 0;
    for (int base = from * nodes; base < to * nodes; base += nodes) {
      int back = 2 - base;
      int at = base;
      for (int level = 0; level < depth; level++) {
        at = 2 * at + back + side(window[row + places[at]], thresholds[at]);
      }
      sum += leaves[leaf + at];
      leaf++;
    }
    sums[row] += sum;
  }

  private void add(float[] window, int a, int b, int c, int d, int from, int to, float[] sums) {
    int nodes = (1 << depth) - 1;
    int leaf = from - nodes;
    float sumA = 0;
    float sumB = 0;
    float sumC = 0;
    float sumD = 0;
    for (int base = from * nodes; base < to * nodes; base += nodes) {
      int back = 2 - base;
      int atA = base;
      int atB = base;
      int atC = base;
      int atD = base;
      for (int level = 0; level < depth; level++) {
        atA = 2 * atA + back + side(window[a + places[atA]], thresholds[atA]);
        atB = 2 * atB + back + side(window[b + places[atB]], thresholds[atB]);
        atC = 2 * atC + back + side(window[c + places[atC]], thresholds[atC]);
        atD = 2 * atD + back + side(window[d + places[atD]], thresholds[atD]);
      }
      sumA += leaves[leaf + atA];
      sumB += leaves[leaf + atB];
      sumC += leaves[leaf + atC];
      sumD += leaves[leaf + atD];
      leaf++;
    }
    sums[a] += sumA;
    sums[b] += sumB;
    sums[c] += sumC;
    sums[d] += sumD;
  }

  /** Minus one below the threshold, 0 from it on: arithmetic, since a jump would be guessed. */
  private static int side(float value, float threshold) {
    return Float.floatToRawIntBits(value - threshold) >> (Integer.SIZE - 1);
  }

  /** How many bytes {@link #write} needs. */
  int size() {
    return Byte.BYTES
        + Short.BYTES
        + Short.BYTES * places.length
        + Float.BYTES * (thresholds.length + leaves.length);
  }

  void write(ByteBuffer out) {
    out.put((byte) depth).putShort((short) count);
    for (int place : places) {
      out.putShort((short) (place / Columns.WINDOW));
    }
    for (float threshold : thresholds) {
      out.putFloat(threshold + 0f);
    }
    for (float leaf : leaves) {
      out.putFloat(leaf);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param columns how many columns there are to look at
   * @throws BufferUnderflowException if it is cut short
   */
  static Trees read(ByteBuffer in, int columns) {
    int depth = in.get();
    int count = in.getShort();
    if (depth < 1 || depth > DEEPEST || count < 0 || count > MOST_TREES) {
      throw new IllegalArgumentException("model is damaged: " + count + " trees of " + depth);
    }
    int nodes = (1 << depth) - 1;
    short[] features = new short[count * nodes];
    for (int i = 0; i < features.length; i++) {
      features[i] = in.getShort();
      if (features[i] < 0 || features[i] >= columns) {
        throw new IllegalArgumentException("model is damaged: feature " + features[i]);
      }
    }
    float[] thresholds = new float[features.length];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = in.getFloat();
    }
    return new Trees(depth, features, thresholds, leaves(in, count * (nodes + 1)));
  }

  private static float[] leaves(ByteBuffer in, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = finite(in);
    }
    return values;
  }

  /** The next value, which in a sound model is a number. */
  static float finite(ByteBuffer in) {
    float value = in.getFloat();
    if (!Float.isFinite(value) || Math.abs(value) > GREATEST) {
      throw new IllegalArgumentException("model is damaged: value " + value);
    }
    return value;
  }
}
