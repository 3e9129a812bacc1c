package dev.winnow.internal.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A sum of regression trees, each filled up to the same depth so that a walk needs no test for
 * leaves: node i's children are 2i + 1 and 2i + 2. Immutable.
 */
final class Trees {
  private static final int DEEPEST = 8;

  /** So many trees are asked before it is looked whether the others are needed. */
  private static final int STAGE = 10;

  private static final int MOST_TREES = 5_000;

  /**
   * A leaf's value is kept to the upper half of its bits: the sum of many is as good, and the file
   * a tenth smaller. It is rounded.
   */
  private static final int HALF_A_STEP = 1 << (Short.SIZE - 1);

  /** Sums of values this great are numbers still. */
  private static final float GREATEST = 1e9f;

  private final int depth;
  private final int count;

  /** The column that a node looks at. */
  private final short[] features;

  /** Zero is negative here, so that no difference to a zero is. */
  private final float[] thresholds;

  private final float[] leaves;
  private final Exits exits;

  /** The same trees for all rows to walk over. */
  Trees(int depth, short[] features, float[] thresholds, float[] leaves) {
    this(depth, features, thresholds, leaves, Exits.NONE);
  }

  /**
   * Trees given node by node.
   *
   * @param features per tree 2^depth - 1 columns to look at
   * @param thresholds as many: below it goes left, from it on right
   * @param leaves per tree 2^depth
   * @param exits which rows need not walk over all of them
   */
  private Trees(int depth, short[] features, float[] thresholds, float[] leaves, Exits exits) {
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
    this.exits = exits;
  }

  /** These trees with other exits. */
  Trees with(Exits others) {
    return new Trees(depth, features, thresholds, leaves, others);
  }

  /**
   * The sums for some rows of a table, which walk a tree together: at each node that any of them
   * comes to they part. A page's blocks are much alike, so that most nodes see none. A row whose
   * sum is as good as known is not shown the other trees.
   */
  float[] scores(Columns table, int first, int last) {
    Walk walk = new Walk(table, first, last);
    int open = last - first;
    for (int from = 0; from < count && open > 0; from += STAGE) {
      for (int tree = from; tree < Math.min(count, from + STAGE); tree++) {
        walk.over(tree, open);
      }
      open = walk.undecided(open, from / STAGE);
    }
    return walk.sums;
  }

  /** The sum for one row, given all its values. */
  float score(float[] row) {
    float[] sums = partialSums(row, 0);
    return sums.length == 0 ? 0 : sums[sums.length - 1];
  }

  /** The leaf of a tree that a row comes to. */
  private float leaf(int tree, float[] values, int start) {
    int inner = (1 << depth) - 1;
    int base = tree * inner;
    int node = 0;
    for (int level = 0; level < depth; level++) {
      float value = values[start + features[base + node]];
      node = 2 * node + 2 - below(value, thresholds[base + node]);
    }
    return leaves[base + tree + node - inner];
  }

  /** What a row's sum is each time that it may leave, and at the end, given where it starts. */
  float[] partialSums(float[] values, int start) {
    float[] sums = new float[(count + STAGE - 1) / STAGE];
    float sum = 0;
    for (int tree = 0; tree < count; tree++) {
      sum += leaf(tree, values, start);
      sums[tree / STAGE] = sum;
    }
    return sums;
  }

  /** A walk of some rows over some trees. Not thread-safe. */
  private final class Walk {
    private final Columns table;
    private final float[][] columns;

    /** The first of the table's rows. */
    private final int first;

    /** The rows, counted from the first one: those that are at the same node side by side. */
    private final int[] rows;

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
        rows[i] = i;
      }
    }

    /** Adds for each of the first rows the leaf of a tree that it comes to. */
    void over(int tree, int open) {
      int inner = (1 << depth) - 1;
      int lowest = inner >>> 1;
      int base = tree * inner;
      int waiting = 0;
      int node = 0;
      int from = 0;
      int to = open;
      while (true) {
        while (node < lowest) {
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
        add(base + node, base + tree + 2 * node + 1 - inner, from, to);
        if (waiting == 0) {
          return;
        }
        from = to;
        node = nodes[--waiting];
        to = ends[waiting];
      }
    }

    /** Adds one of the two leaves below a node to the sum of each row that came there. */
    private void add(int node, int leaf, int from, int to) {
      int feature = features[node];
      float threshold = thresholds[node];
      if (feature >= columns.length) {
        float all = leaves[table.shared(feature) < threshold ? leaf : leaf + 1];
        for (int i = from; i < to; i++) {
          sums[rows[i]] += all;
        }
        return;
      }
      float[] column = columns[feature];
      for (int i = from; i < to; i++) {
        int row = rows[i];
        sums[row] += leaves[leaf + 1 - below(column[first + row], threshold)];
      }
    }

    /** Moves the rows to the front that are below the threshold; where the others begin. */
    private int part(int feature, float threshold, int from, int to) {
      if (feature >= columns.length) {
        return table.shared(feature) < threshold ? to : from;
      }
      float[] column = columns[feature];
      int middle = from;
      while (middle < to && column[first + rows[middle]] < threshold) {
        middle++; // Often all go one way, and none has to move.
      }
      int start = middle;
      while (middle == from && start < to && column[first + rows[start]] >= threshold) {
        start++;
      }
      for (int i = start; i < to; i++) {
        int row = rows[i];
        rows[i] = rows[middle];
        rows[middle] = row;
        middle += below(column[first + row], threshold);
      }
      return middle;
    }

    /** Moves the rows to the front that do not leave after a stage; how many they are. */
    int undecided(int open, int stage) {
      int still = 0;
      for (int i = 0; i < open; i++) {
        int row = rows[i];
        float known = exits.sum(stage, sums[row]);
        if (Float.isNaN(known)) {
          rows[still++] = row;
        } else {
          sums[row] = known;
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
        + Short.BYTES * (features.length + leaves.length)
        + Float.BYTES * thresholds.length
        + exits.size();
  }

  void write(ByteBuffer out) {
    out.put((byte) depth).putShort((short) count);
    float[] positive = thresholds.clone();
    for (int i = 0; i < positive.length; i++) {
      positive[i] += 0f;
    }
    Planes.put(out, features);
    Planes.put(out, positive);
    short[] halves = new short[leaves.length];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = (short) ((Float.floatToIntBits(leaves[i]) + HALF_A_STEP) >> Short.SIZE);
    }
    Planes.put(out, halves);
    exits.write(out);
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
    short[] features = Planes.shorts(in, count * nodes);
    for (short feature : features) {
      if (feature < 0 || feature >= columns) {
        throw new IllegalArgumentException("model is damaged: feature " + feature);
      }
    }
    float[] thresholds = Planes.floats(in, features.length);
    float[] leaves = leaves(in, count * (nodes + 1));
    return new Trees(depth, features, thresholds, leaves, Exits.read(in));
  }

  private static float[] leaves(ByteBuffer in, int count) {
    short[] halves = Planes.shorts(in, count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = finite(Float.intBitsToFloat(halves[i] << Short.SIZE));
    }
    return values;
  }

  /** The next value, which in a sound model is a number. */
  static float finite(ByteBuffer in) {
    return finite(in.getFloat());
  }

  private static float finite(float value) {
    if (!Float.isFinite(value) || Math.abs(value) > GREATEST) {
      throw new IllegalArgumentException("model is damaged: value " + value);
    }
    return value;
  }
}
