package dev.winnow.internal.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns where blocks meet from pages that have a line for each: their lines are joined, and were
 * borders. Stochastic gradient descent with a step for each weight that shrinks as the weight is
 * learned (Duchi et al., "Adaptive subgradient methods", 2011).
 */
public final class BorderTrainer {
  private static final int ROUNDS = 3;
  private static final double STEP = 0.15;

  /** Where the model is this sure and right, there is nothing to learn. */
  private static final double LEAST_ERROR = 0.01;

  /** Of so many pages one teaches as if its words were strange, as those of most languages are. */
  private static final int STRANGE = 4;

  private final float[] weights = new float[BorderSigns.PLACES];
  private final float[] squares = new float[BorderSigns.PLACES];

  /**
   * A page to learn from.
   *
   * @param text a line for each block
   * @param words whether the words are real ones
   */
  public record Page(String text, boolean words) {}

  private BorderTrainer() {}

  /** The model that some pages teach. */
  public static BorderModel train(List<Page> pages) {
    BorderTrainer trainer = new BorderTrainer();
    List<Page> order = new ArrayList<>(pages);
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Page page : order) {
        trainer.learn(page, page.words && random.nextInt(STRANGE) > 0);
      }
    }
    byte[] steps = new byte[BorderSigns.PLACES];
    for (int i = 0; i < steps.length; i++) {
      int step = Math.round(trainer.weights[i] * BorderModel.SCALE);
      steps[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, step));
    }
    return new BorderModel(steps);
  }

  /** The bytes of the model's file. */
  public static byte[] bytes(BorderModel model) {
    return model.bytes();
  }

  /** A page on one line, and where it had its line ends. */
  private static final class Joined {
    final String text;
    final BitSet borders = new BitSet();
    final LineWords words;
    final BorderSigns signs;

    Joined(Page page) {
      StringBuilder joined = new StringBuilder();
      for (String line : page.text.split("\n", -1)) {
        if (!line.isBlank()) {
          joined.append(joined.length() == 0 ? "" : " ");
          borders.set(joined.length());
          joined.append(line.strip());
        }
      }
      text = joined.toString();
      int end = Math.min(text.length(), LineCutter.LONGEST_RUN);
      BorderModel none = new BorderModel(new byte[0]);
      words = new LineCutter(text, none, new Clock(() -> false), (a, b, gap) -> {}).words(0, end);
      words.findDates();
      signs = new BorderSigns(words, Repetitions.of(text, 0, end));
    }

    /** Whether there is a choice before a word. */
    boolean isOpen(int i) {
      return !words.isGlued(i) && !words.isInDate(i);
    }

    boolean isBorder(int i) {
      return borders.get(words.start(i));
    }
  }

  private void learn(Page page, boolean words) {
    Joined joined = new Joined(page);
    int taught = words ? BorderSigns.COUNT : BorderSigns.GENERAL;
    for (int i = 1; i < joined.words.count(); i++) {
      if (joined.isOpen(i)) {
        learn(joined.signs.before(i), taught, joined.isBorder(i));
      }
    }
  }

  /**
   * How well a model cuts a page: borders, cuts, cuts that are borders; first those inside of
   * sentences, then those behind one.
   */
  public static int[] measure(BorderModel model, Page page) {
    Joined joined = new Joined(page);
    int[] counts = new int[6];
    for (int i = 1; i < joined.words.count(); i++) {
      int at = joined.words.mark(i - 1) == LineWords.Mark.SENTENCE ? 3 : 0;
      boolean cut = joined.isOpen(i) && model.odds(joined.signs.before(i)) > 0;
      counts[at] += joined.isBorder(i) ? 1 : 0;
      counts[at + 1] += cut ? 1 : 0;
      counts[at + 2] += cut && joined.isBorder(i) ? 1 : 0;
    }
    return counts;
  }

  private void learn(int[] signs, int taught, boolean border) {
    double odds = 0;
    for (int i = 0; i < taught; i++) {
      odds += weights[signs[i]];
    }
    double error = (border ? 1 : 0) - 1 / (1 + StrictMath.exp(-odds));
    if (Math.abs(error) < LEAST_ERROR) {
      return;
    }
    for (int i = 0; i < taught; i++) {
      int sign = signs[i];
      squares[sign] += (float) (error * error);
      weights[sign] += (float) (STEP * error / Math.sqrt(1 + squares[sign]));
    }
  }
}
