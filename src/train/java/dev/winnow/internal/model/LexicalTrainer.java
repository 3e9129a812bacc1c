package dev.winnow.internal.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Fits the lexical model: logistic regression by AdaGrad, page by page in a fixed order, over the
 * words and pairs that enough pages have.
 */
final class LexicalTrainer {
  /** What fewer pages have says more about them than about other pages. */
  private static final int LEAST_PAGES = 3;

  private static final int NONE = -1;

  private static final int EPOCHS = 3;
  private static final float RATE = 0.25f;
  private static final float DECAY = 2e-5f;
  private static final float MOST_WEIGHT = 2;
  private static final int GREATEST = 127;
  private static final float MOST = 4;
  private static final int TYPE_EPOCHS = 6;
  private static final float TYPE_DECAY = 5e-4f;

  private LexicalTrainer() {}

  /**
   * Fits a model twice: with a weight for every key that enough pages have, and then with a weight
   * for each place of the table, which belongs to the key that counted most.
   */
  static LexicalModel train(List<Sample> samples, int size, Function<Sample.Lesson, int[]> found) {
    int[] pages =
        pages(
            samples,
            LexicalModel.KEYS,
            sample -> sample.lessons.stream().map(found).flatMapToInt(Arrays::stream));
    int[] places = new int[pages.length];
    for (int key = 0; key < places.length; key++) {
      places[key] = pages[key] >= LEAST_PAGES ? key : NONE;
    }
    float[] weights = fit(samples, found, places, places.length);
    int[] owners = new int[size];
    Arrays.fill(owners, NONE);
    for (int key = 0; key < places.length; key++) {
      int place = LexicalModel.place(key, size);
      if (pages[key] >= LEAST_PAGES
          && (owners[place] == NONE
              || worth(weights, pages, key) > worth(weights, pages, owners[place]))) {
        owners[place] = key;
      }
    }
    for (int key = 0; key < places.length; key++) {
      int place = LexicalModel.place(key, size);
      places[key] = owners[place] == key ? place : NONE;
    }
    return quantized(owners, true, fit(samples, found, places, size));
  }

  /** Fits a model with a weight for each place, of all keys that lead there together. */
  static LexicalModel trainShared(
      List<Sample> samples, int size, Function<Sample.Lesson, int[]> found) {
    int[] places = new int[LexicalModel.KEYS];
    Arrays.setAll(places, key -> LexicalModel.place(key, size));
    int[] owners = new int[size];
    return quantized(owners, false, fit(samples, found, places, size));
  }

  /** What is lost without a key: little if it says little, or is seldom there to say it. */
  private static double worth(float[] weights, int[] pages, int key) {
    return Math.abs(weights[key]) * Math.sqrt(pages[key]);
  }

  /**
   * The weights of so many places, and behind them what all blocks have.
   *
   * @param places by key
   */
  private static float[] fit(
      List<Sample> samples, Function<Sample.Lesson, int[]> found, int[] places, int count) {
    float[] weights = new float[count + 1];
    float[] squares = new float[count + 1];
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
        learn(samples.get(i), found, places, weights, squares);
      }
    }
    return weights;
  }

  private static void learn(
      Sample sample,
      Function<Sample.Lesson, int[]> found,
      int[] places,
      float[] weights,
      float[] squares) {
    int bias = weights.length - 1;
    for (Sample.Lesson lesson : sample.lessons) {
      float weight = Math.min(MOST_WEIGHT, lesson.weight * 100);
      int[] keys = found.apply(lesson);
      float share = LexicalModel.share(keys.length);
      float sum = weights[bias];
      for (int key : keys) {
        int place = places[key];
        sum += place == NONE ? 0 : weights[place] * share;
      }
      float error = weight * (Model.logistic(sum) - lesson.share);
      for (int key : keys) {
        int place = places[key];
        if (place != NONE) {
          step(weights, squares, place, error * share + DECAY * weights[place]);
        }
      }
      step(weights, squares, bias, error);
    }
  }

  private static void step(float[] weights, float[] squares, int place, float gradient) {
    squares[place] += gradient * gradient;
    weights[place] -= RATE * gradient / (float) Math.sqrt(squares[place] + 1e-2f);
  }

  /** By key, how many pages have it. */
  private static int[] pages(List<Sample> samples, int keys, Function<Sample, IntStream> found) {
    int[] pages = new int[keys];
    int[] latest = new int[pages.length];
    Map<String, Integer> numbers = new HashMap<>();
    for (Sample sample : samples) {
      String name = sample.page.set() + ' ' + sample.page.id();
      int number = numbers.computeIfAbsent(name, page -> numbers.size() + 1);
      found
          .apply(sample)
          .forEach(
              key -> {
                pages[key] += latest[key] == number ? 0 : 1;
                latest[key] = number;
              });
    }
    return pages;
  }

  /** The same, with a weight of each word for each type; only pages whose type is known teach. */
  static TypeLexicon trainTypes(List<Sample> samples) {
    int types = TypeLexicon.TYPES;
    int[] owners = typeOwners(samples);
    float[] weights = new float[TypeLexicon.SIZE * types];
    float[] squares = new float[weights.length];
    SplittableRandom random = new SplittableRandom(2);
    for (int step = 0; step < TYPE_EPOCHS * samples.size(); step++) {
      Sample sample = samples.get(random.nextInt(samples.size()));
      int wanted = Trainer.type(sample);
      if (wanted < 0 || sample.typeKeys.length == 0) {
        continue;
      }
      float share = LexicalModel.share(sample.typeKeys.length);
      int[] keys =
          Arrays.stream(sample.typeKeys)
              .filter(key -> owners[key >>> TypeLexicon.PRINT_BITS] == key)
              .toArray();
      double[] odds = new double[types];
      double sum = 0;
      for (int type = 0; type < types; type++) {
        float score = 0;
        for (int key : keys) {
          int place = key >>> TypeLexicon.PRINT_BITS;
          score += weights[place * types + type];
        }
        odds[type] = StrictMath.exp(score * share);
        sum += odds[type];
      }
      for (int type = 0; type < types; type++) {
        float error = (float) (odds[type] / sum) - (type == wanted ? 1 : 0);
        for (int key : keys) {
          int place = key >>> TypeLexicon.PRINT_BITS;
          int at = place * types + type;
          step(weights, squares, at, error * share + TYPE_DECAY * weights[at]);
        }
      }
    }
    float greatest = greatest(weights, weights.length);
    byte[] prints = new byte[TypeLexicon.SIZE];
    for (int place = 0; place < prints.length; place++) {
      prints[place] = owners[place] == NONE ? 0 : (byte) owners[place];
    }
    return new TypeLexicon(prints, bytes(weights, weights.length, greatest), greatest / GREATEST);
  }

  /** The key that each place belongs to: the one that most pages have. */
  private static int[] typeOwners(List<Sample> samples) {
    int[] pages = pages(samples, TypeLexicon.KEYS, sample -> Arrays.stream(sample.typeKeys));
    int[] owners = new int[TypeLexicon.SIZE];
    Arrays.fill(owners, NONE);
    for (int key = 0; key < pages.length; key++) {
      int place = key >>> TypeLexicon.PRINT_BITS;
      int most = owners[place] == NONE ? LEAST_PAGES - 1 : pages[owners[place]];
      owners[place] = pages[key] > most ? key : owners[place];
    }
    return owners;
  }

  private static LexicalModel quantized(int[] owners, boolean printed, float[] weights) {
    float greatest = greatest(weights, owners.length);
    byte[] bytes = bytes(weights, owners.length, greatest);
    short[] table = new short[owners.length];
    for (int place = 0; place < table.length; place++) {
      int owner = owners[place];
      table[place] = owner == NONE ? 0 : LexicalModel.entry(owner, printed, bytes[place]);
    }
    return new LexicalModel(table, printed, greatest / GREATEST, weights[owners.length]);
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
