package dev.winnow.internal.model;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.IObjective;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;

/** Grows trees by XGBoost, with a fixed seed and number of threads, and reads them back. */
final class Boosting {
  /** Bits of a number's fraction that are not kept. */
  private static final int SPARED = 13;

  private Boosting() {}

  /** Rows for training. */
  static final class Table {
    final float[] values;
    final int rows;
    final int columns;
    final float[] labels;
    final float[] weights;
    final float @Nullable [] priors;

    /** Rows one behind the other, a label and a weight for each. */
    Table(float[] values, int rows, int columns, float[] labels, float[] weights) {
      this(values, rows, columns, labels, weights, null);
    }

    /** The same, with what the sum of each row starts from. */
    Table(
        float[] values,
        int rows,
        int columns,
        float[] labels,
        float[] weights,
        float @Nullable [] priors) {
      this.values = values;
      this.rows = rows;
      this.columns = columns;
      this.labels = labels;
      this.weights = weights;
      this.priors = priors;
    }
  }

  /** Trees for an objective of XGBoost's own, which the settings name. */
  static List<Trees> grow(Table table, Map<String, Object> settings, int rounds, int depth) {
    return grow(table, settings, rounds, depth, null);
  }

  /** Trees for an objective; for one of ours sums start at zero. */
  static List<Trees> grow(
      Table table,
      Map<String, Object> settings,
      int rounds,
      int depth,
      @Nullable IObjective objective) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("tree_method", "hist");
    all.put("max_depth", depth);
    all.put("base_score", objective == null ? 0.5 : 0.0);
    all.put("seed", 1);
    all.put("nthread", 1);
    all.put("verbosity", 1);
    try {
      DMatrix matrix = new DMatrix(table.values, table.rows, table.columns, Float.NaN);
      matrix.setLabel(table.labels);
      matrix.setWeight(table.weights);
      if (table.priors != null) {
        matrix.setBaseMargin(table.priors);
      }
      Booster booster = XGBoost.train(matrix, all, rounds, Map.of(), objective, null);
      byte[] json = booster.toByteArray("json");
      booster.dispose();
      matrix.dispose();
      return read(new String(json, StandardCharsets.UTF_8), depth);
    } catch (XGBoostError | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Trees> read(String json, int depth) throws IOException {
    Map<String, Object> learner = (Map<String, Object>) JSON.std.mapFrom(json).get("learner");
    Map<String, Object> booster = (Map<String, Object>) learner.get("gradient_booster");
    Map<String, Object> model = (Map<String, Object>) booster.get("model");
    List<Map<String, Object>> trees = (List<Map<String, Object>>) model.get("trees");
    List<Object> groups = (List<Object>) model.get("tree_info");
    int classes = 1;
    for (Object group : groups) {
      classes = Math.max(classes, ((Number) group).intValue() + 1);
    }
    List<Trees> sums = new ArrayList<>();
    for (int group = 0; group < classes; group++) {
      List<Map<String, Object>> own = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        if (((Number) groups.get(i)).intValue() == group) {
          own.add(trees.get(i));
        }
      }
      sums.add(filled(own, depth));
    }
    return sums;
  }

  private static Trees filled(List<Map<String, Object>> trees, int depth) {
    int nodes = (1 << depth) - 1;
    short[] features = new short[trees.size() * nodes];
    float[] thresholds = new float[trees.size() * nodes];
    float[] leaves = new float[trees.size() * (nodes + 1)];
    Arrays.fill(thresholds, Float.POSITIVE_INFINITY);
    for (int i = 0; i < trees.size(); i++) {
      float[] left = floats(trees.get(i), "left_children");
      float[] right = floats(trees.get(i), "right_children");
      float[] index = floats(trees.get(i), "split_indices");
      float[] split = floats(trees.get(i), "split_conditions");
      int[] at = new int[2 * nodes + 1];
      for (int node = 0; node < at.length; node++) {
        int source = at[node];
        boolean leaf = left[source] < 0;
        if (node >= nodes) {
          leaves[i * (nodes + 1) + node - nodes] = rounded(split[source]);
          continue;
        }
        if (!leaf) {
          features[i * nodes + node] = (short) index[source];
          thresholds[i * nodes + node] = rounded(split[source]);
        }
        at[2 * node + 1] = leaf ? source : (int) left[source];
        at[2 * node + 2] = leaf ? source : (int) right[source];
      }
    }
    return new Trees(depth, features, thresholds, leaves);
  }

  /** To three digits or so: more only make the file longer. */
  private static float rounded(float value) {
    int bits = Float.floatToRawIntBits(value);
    return Float.intBitsToFloat(bits + (1 << (SPARED - 1)) & -1 << SPARED);
  }

  private static float[] floats(Map<String, Object> tree, String name) {
    List<?> list = (List<?>) tree.get(name);
    float[] floats = new float[list.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = ((Number) list.get(i)).floatValue();
    }
    return floats;
  }
}
