package dev.winnow.internal.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * When a sum of trees is as good as known before all of them were asked. After each stage, which is
 * some trees, a row leaves whose sum so far is low or high enough, and is given what such rows come
 * to in the mean. Immutable.
 *
 * <p>These are the early exits of Cambazoglu et al., "Early exit optimizations for additive machine
 * learned ranking systems" (2010), by score thresholds that the trainer finds.
 */
final class Exits {
  /** No row leaves early. */
  static final Exits NONE = new Exits(new Stage[0]);

  private static final int MOST_STAGES = 500;

  /**
   * After some trees.
   *
   * @param low up to which sum a row leaves; negative infinity for none
   * @param lowSum what it comes to
   * @param high from which sum on a row leaves; infinity for none
   * @param highSum what it comes to
   */
  record Stage(float low, float lowSum, float high, float highSum) {
    static final int BYTES = 4 * Float.BYTES;
  }

  private final Stage[] stages;

  /** Exits after so many stages, in order. */
  Exits(Stage[] stages) {
    this.stages = stages.clone();
  }

  /** What a row of such a sum after a stage comes to; NaN if it has to go on. */
  float sum(int stage, float sum) {
    if (stage >= stages.length) {
      return Float.NaN;
    }
    Stage at = stages[stage];
    return sum <= at.low() ? at.lowSum() : sum >= at.high() ? at.highSum() : Float.NaN;
  }

  /** How many bytes {@link #write} needs. */
  int size() {
    return Short.BYTES + Stage.BYTES * stages.length;
  }

  void write(ByteBuffer out) {
    out.putShort((short) stages.length);
    for (Stage stage : stages) {
      out.putFloat(stage.low()).putFloat(stage.lowSum());
      out.putFloat(stage.high()).putFloat(stage.highSum());
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws BufferUnderflowException if it is cut short
   */
  static Exits read(ByteBuffer in) {
    int count = in.getShort();
    if (count < 0 || count > MOST_STAGES) {
      throw new IllegalArgumentException("model is damaged: " + count + " stages");
    }
    Stage[] stages = new Stage[count];
    for (int i = 0; i < count; i++) {
      float low = in.getFloat();
      float lowSum = Trees.finite(in);
      float high = in.getFloat();
      stages[i] = new Stage(low, lowSum, high, Trees.finite(in));
    }
    return new Exits(stages);
  }
}
