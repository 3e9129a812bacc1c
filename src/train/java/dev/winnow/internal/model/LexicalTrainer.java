package dev.winnow.internal.model;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Fits the lexical model: logistic regression by AdaGrad, page by page in a fixed order. */
final class LexicalTrainer {
  private static final int EPOCHS = 3;
  private static final float RATE = 0.25f;
  private static final float DECAY = 2e-5f;
  private static final float MOST_WEIGHT = 2;
  private static final int GREATEST = 127;
  private static final float MOST = 4;
  private static final int TYPE_EPOCHS = 6;
  private static final float TYPE_DECAY = 5e-4f;

  private LexicalTrainer() {}

  static LexicalModel train(List<Sample> samples, Function<Sample.Lesson, int[]> found) {
    float[] weights = new float[LexicalModel.SIZE + 1];
    float[] squares = new float[LexicalModel.SIZE + 1];
    Arrays.fill(squares, 1e-3f);
    SplittableRandom random = new SplittableRandom(1);
    int[] order = new int[samples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
      for (int i : order) {
        learn(samples.get(i), found, weights, squares);
      }
    }
    return quantized(weights);
  }

  private static void learn(
      Sample sample, Function<Sample.Lesson, int[]> found, float[] weights, float[] squares) {
    int bias = LexicalModel.SIZE;
    for (Sample.Lesson lesson : sample.lessons) {
      float weight = Math.min(MOST_WEIGHT, lesson.weight * 100);
      int[] places = found.apply(lesson);
      float share = LexicalModel.share(places.length);
      float sum = weights[bias];
      for (int place : places) {
        sum += weights[place] * share;
      }
      float error = weight * (Model.logistic(sum) - lesson.share);
      for (int place : places) {
        step(weights, squares, place, error * share + DECAY * weights[place]);
      }
      step(weights, squares, bias, error);
    }
  }

  private static void step(float[] weights, float[] squares, int place, float gradient) {
    squares[place] += gradient * gradient;
    weights[place] -= RATE * gradient / (float) Math.sqrt(squares[place] + 1e-2f);
  }

  /** The same, with a weight of each word for each type; only pages whose type is known teach. */
  static TypeLexicon trainTypes(List<Sample> samples) {
    int types = TypeLexicon.TYPES;
    float[] weights = new float[TypeLexicon.SIZE * types];
    float[] squares = new float[weights.length];
    SplittableRandom random = new SplittableRandom(2);
    for (int step = 0; step < TYPE_EPOCHS * samples.size(); step++) {
      Sample sample = samples.get(random.nextInt(samples.size()));
      int wanted = Trainer.type(sample);
      int[] places = sample.typePlaces;
      if (wanted < 0 || places.length == 0) {
        continue;
      }
      float share = LexicalModel.share(places.length);
      double[] odds = new double[types];
      double sum = 0;
      for (int type = 0; type < types; type++) {
        float score = 0;
        for (int place : places) {
          score += weights[place * types + type];
        }
        odds[type] = StrictMath.exp(score * share);
        sum += odds[type];
      }
      for (int type = 0; type < types; type++) {
        float error = (float) (odds[type] / sum) - (type == wanted ? 1 : 0);
        for (int place : places) {
          int at = place * types + type;
          step(weights, squares, at, error * share + TYPE_DECAY * weights[at]);
        }
      }
    }
    float greatest = greatest(weights, weights.length);
    return new TypeLexicon(bytes(weights, weights.length, greatest), greatest / GREATEST);
  }

  private static LexicalModel quantized(float[] weights) {
    float greatest = greatest(weights, LexicalModel.SIZE);
    byte[] bytes = bytes(weights, LexicalModel.SIZE, greatest);
    return new LexicalModel(bytes, greatest / GREATEST, weights[LexicalModel.SIZE]);
  }

  /** What the greatest byte stands for: a few weights far from all others are cut. */
  private static float greatest(float[] weights, int count) {
    float greatest = 1e-6f;
    for (int i = 0; i < count; i++) {
      greatest = Math.max(greatest, Math.abs(weights[i]));
    }
    return Math.min(greatest, MOST);
  }

  private static byte[] bytes(float[] weights, int count, float greatest) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      float scaled = GREATEST * weights[i] / greatest;
      bytes[i] = (byte) Math.max(-GREATEST, Math.min(GREATEST, Math.round(scaled)));
    }
    return bytes;
  }
}
