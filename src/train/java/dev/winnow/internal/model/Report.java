package dev.winnow.internal.model;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a cross-validation, and the rule for articles that it teaches. */
final class Report {
  private static final float[] THRESHOLDS = {0.3f, 0.36f, 0.42f, 0.46f, 0.5f, 0.54f, 0.58f};

  /** From which likelihood on a page is taken for an article; the last one means never. */
  private static final float[] SHARES = {0.3f, 0.5f, 0.7f, 0.85f, 2f};

  private static final int BINS = 10;

  private final List<Sample> judged = new ArrayList<>();
  private final List<Sample> scored;
  private final double[][] scores;
  private final float[][] rules = new float[Bench.FOLDS][];

  Report(List<Sample> samples) {
    for (Sample sample : samples) {
      if (sample.types.length > 0) {
        judged.add(sample);
      }
    }
    scored = judged.stream().filter(sample -> !sample.page.text().isEmpty()).toList();
    scores = scored.parallelStream().map(Report::scores).toArray(double[][]::new);
    for (int fold = 0; fold < Bench.FOLDS; fold++) {
      rules[fold] = articleRule(fold);
    }
  }

  /** The threshold for articles, and how likely a page must be one: what is best elsewhere. */
  float[] articleRule(int without) {
    double best = -1;
    float[] rule = {};
    for (int t = 0; t < THRESHOLDS.length; t++) {
      for (float share : SHARES) {
        double sum = 0;
        for (int i = 0; i < scored.size(); i++) {
          Sample sample = scored.get(i);
          if (sample.page.fold() != without) {
            boolean article = sample.article() >= share;
            sum += scores[i][article ? t : THRESHOLDS.length];
          }
        }
        if (sum > best) {
          best = sum;
          rule = new float[] {THRESHOLDS[t], share};
        }
      }
    }
    return rule;
  }

  /** What a page scores at each threshold, and at last at its own. */
  private static double[] scores(Sample sample) {
    double[] scores = new double[THRESHOLDS.length + 1];
    for (int t = 0; t < THRESHOLDS.length; t++) {
      scores[t] = sample.wordF1(sample.kept(THRESHOLDS[t]));
    }
    scores[THRESHOLDS.length] = sample.wordF1(sample.kept(sample.threshold()));
    return scores;
  }

  void print() {
    Trainer.say("articles: threshold and least likelihood, by fold %s", Arrays.deepToString(rules));
    Trainer.say("layout      oracle   word    (without the rule)  snippet P R F1, word by type");
    for (String layout : Bench.LAYOUTS) {
      row(layout);
    }
    types();
  }

  boolean[] kept(Sample sample) {
    float[] rule = rules[sample.page.fold()];
    boolean article = sample.article() >= rule[1];
    return sample.kept(article ? rule[0] : sample.threshold());
  }

  List<Sample> judged() {
    return judged;
  }

  private void row(String layout) {
    double[] sums = new double[3];
    int pages = 0;
    Map<String, double[]> byType = new TreeMap<>();
    int[] snippets = new int[3];
    for (Sample sample : judged) {
      if (!sample.layout.equals(layout)) {
        continue;
      }
      boolean[] kept = kept(sample);
      if (sample.page.text().isEmpty()) {
        sample.snippets(sample.text(kept), snippets);
      } else {
        double score = sample.wordF1(kept);
        sums[0] += sample.wordF1(sample.labels);
        sums[1] += score;
        sums[2] += sample.wordF1(sample.kept(sample.threshold()));
        pages++;
        double[] type = byType.computeIfAbsent(sample.page.type(), key -> new double[2]);
        type[0] += score;
        type[1]++;
      }
    }
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%-11s %.4f  %.4f (%.4f)  %s",
            layout,
            sums[0] / pages,
            sums[1] / pages,
            sums[2] / pages,
            snippets(snippets)));
    byType.forEach(
        (type, sum) -> line.append(String.format(Locale.ROOT, "  %s %.3f", type, sum[0] / sum[1])));
    Trainer.say("%s", line);
  }

  /** Precision, recall and F1 of counted snippets. */
  static String snippets(int[] counts) {
    double precision = (double) counts[0] / (counts[0] + counts[2]);
    double recall = (double) counts[0] / (counts[0] + counts[1]);
    double f1 = 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "%.3f %.3f %.4f", precision, recall, f1);
  }

  /** How often the page type is right, and how far the likelihood of an article can be believed. */
  private void types() {
    int right = 0;
    int all = 0;
    int[] pages = new int[BINS];
    int[] articles = new int[BINS];
    double[] said = new double[BINS];
    for (Sample sample : judged) {
      int type = Trainer.type(sample.page);
      if (type < 0) {
        continue;
      }
      int best = 0;
      for (int i = 1; i < sample.types.length; i++) {
        best = sample.types[i] > sample.types[best] ? i : best;
      }
      all++;
      right += best == type ? 1 : 0;
      float share = sample.article();
      int bin = Math.min(BINS - 1, (int) (share * BINS));
      pages[bin]++;
      said[bin] += share;
      articles[bin] += sample.page.type().equals("article") ? 1 : 0;
    }
    Trainer.say("page type right: %.3f", (double) right / all);
    for (int bin = 0; bin < BINS; bin++) {
      Trainer.say(
          "said to be an article %.3f, was one %.3f, pages %d",
          said[bin] / Math.max(1, pages[bin]),
          (double) articles[bin] / Math.max(1, pages[bin]),
          pages[bin]);
    }
  }

  /** Writes what is kept of each page, a file for each set and layout, as score.py reads it. */
  void write(Path folder) {
    for (String layout : Bench.LAYOUTS) {
      Map<String, StringBuilder> files = new TreeMap<>();
      try {
        for (Sample sample : judged) {
          if (sample.layout.equals(layout)) {
            Map<String, String> line =
                Map.of("id", sample.page.id(), "text", sample.text(kept(sample)));
            files
                .computeIfAbsent(sample.page.set() + "-" + layout, name -> new StringBuilder())
                .append(JSON.std.asString(line))
                .append('\n');
          }
        }
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
          Files.writeString(
              folder.resolve(file.getKey() + ".jsonl"), file.getValue(), StandardCharsets.UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
