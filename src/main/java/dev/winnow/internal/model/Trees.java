package dev.winnow.internal.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sum of regression trees, each filled up to the same depth so that a walk needs no test for
 * leaves: node i's children are 2i + 1 and 2i + 2. Immutable.
 */
final class Trees {
  private static final int DEEPEST = 8;

  /** So many trees are asked before it is looked whether the others are needed. */
  private static final int STEP = 20;

  /** A sum beyond it, either way, is a certainty of 95 in 100. */
  private static final float DECIDED = 3;

  private static final int MOST_TREES = 5_000;

  /** Sums of values this great are numbers still. */
  private static final float GREATEST = 1e9f;

  private final int depth;
  private final int count;

  /** The column that a node looks at. */
  private final short[] features;

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
    this.features = features.clone();
    this.thresholds = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      this.thresholds[i] = thresholds[i] == 0 ? -0f : thresholds[i];
    }
    this.leaves = leaves.clone();
  }

  /**
   * The sums for some rows of a table, which walk a tree together: at each node that any of them
   * comes to they part. A page's blocks are much alike, so that most nodes see none. A row on which
   * the first trees agree by far is not shown the others.
   */
  float[] scores(Columns table, int first, int last) {
    float[] sums = new float[last - first];
    Walk walk = new Walk(table, first, last);
    int open = sums.length;
    for (int from = 0; from < count && open > 0; from += STEP) {
      Arrays.fill(walk.sums, 0);
      for (int tree = from; tree < Math.min(count, from + STEP); tree++) {
        walk.over(tree, open);
      }
      open = walk.undecided(open, sums);
    }
    return sums;
  }

  /** A walk of some rows over some trees. Not thread-safe. */
  private final class Walk {
    private final Columns table;
    private final float[][] columns;

    /** The numbers of the rows, those that are at the same node side by side. */
    private final int[] rows;

    private final int first;

    /** What each row has come to so far. */
    private final float[] sums;

    // Those who went right, and wait: at which node they are, and where behind the others they end.
    private final int[] nodes = new int[DEEPEST];
    private final int[] ends = new int[DEEPEST];

    Walk(Columns table, int first, int last) {
      this.table = table;
      this.columns = table.own();
      this.first = first;
      this.rows = new int[last - first];
      this.sums = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = first + i;
      }
    }

    /** Adds for each of the first rows the leaf of a tree that it comes to. */
    void over(int tree, int open) {
      int inner = (1 << depth) - 1;
      int base = tree * inner;
      int waiting = 0;
      int node = 0;
      int from = 0;
      int to = open;
      while (true) {
        while (node < inner) {
          int middle = part(features[base + node], thresholds[base + node], from, to);
          node = 2 * node + 1;
          if (middle == from) {
            node++;
          } else if (middle < to) {
            nodes[waiting] = node + 1;
            ends[waiting++] = to;
            to = middle;
          }
        }
        float leaf = leaves[base + tree + node - inner];
        for (int i = from; i < to; i++) {
          sums[rows[i] - first] += leaf;
        }
        if (waiting == 0) {
          return;
        }
        from = to;
        node = nodes[--waiting];
        to = ends[waiting];
      }
    }

    /** Moves the rows to the front that are below the threshold; where the others begin. */
    private int part(int feature, float threshold, int from, int to) {
      if (feature >= columns.length) {
        return table.shared(feature) < threshold ? to : from;
      }
      float[] column = columns[feature];
      int middle = from;
      for (int i = from; i < to; i++) {
        int row = rows[i];
        rows[i] = rows[middle];
        rows[middle] = row;
        middle += below(column[row], threshold);
      }
      return middle;
    }

    /** Moves the rows to the front whose sums may still change sides; how many they are. */
    int undecided(int open, float[] all) {
      int still = 0;
      for (int i = 0; i < open; i++) {
        int row = rows[i];
        float sum = all[row - first] + sums[row - first];
        all[row - first] = sum;
        if (sum > -DECIDED && sum < DECIDED) {
          rows[still++] = row;
        }
      }
      return still;
    }
  }

  /** 1 below the threshold, 0 from it on: arithmetic, since a jump would be guessed. */
  private static int below(float value, float threshold) {
    return Float.floatToRawIntBits(value - threshold) >>> (Integer.SIZE - 1);
  }

  /** How many bytes {@link #write} needs. */
  int size() {
    return Byte.BYTES
        + Short.BYTES
        + Short.BYTES * features.length
        + Float.BYTES * (thresholds.length + leaves.length);
  }

  void write(ByteBuffer out) {
    out.put((byte) depth).putShort((short) count);
    for (short feature : features) {
      out.putShort(feature);
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
