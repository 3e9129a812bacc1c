package dev.winnow.internal.model;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.winnow.document.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
  private final Map<Kind, float[][]> rules = new EnumMap<>(Kind.class);

  Report(List<Sample> samples) {
    for (Sample sample : samples) {
      if (sample.types.length > 0) {
        judged.add(sample);
      }
    }
    scored = judged.stream().filter(sample -> !sample.page.text().isEmpty()).toList();
    scores = scored.parallelStream().map(Report::scores).toArray(double[][]::new);
    for (Kind kind : Kind.values()) {
      float[][] byFold = new float[Bench.FOLDS][];
      for (int fold = 0; fold < Bench.FOLDS; fold++) {
        byFold[fold] = articleRule(kind, fold);
      }
      rules.put(kind, byFold);
    }
  }

  /** The threshold for articles, and how likely a page must be one: what is best elsewhere. */
  float[] articleRule(Kind kind, int without) {
    double best = -1;
    float[] rule = {};
    for (int t = 0; t < THRESHOLDS.length; t++) {
      for (float share : SHARES) {
        double sum = 0;
        for (int i = 0; i < scored.size(); i++) {
          Sample sample = scored.get(i);
          if (sample.kind() == kind && sample.page.fold() != without) {
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

  /**
   * What the classifier alone keeps, what of it the whole pipeline leaves, and how to believe it.
   */
  String tables() {
    StringBuilder text = new StringBuilder();
    text.append("Articles: threshold and least likelihood, by fold, of text and of HTML: ")
        .append(Arrays.deepToString(rules.values().toArray()))
        .append(
            ".\n\n| layout | pages | best blocks | alone: word F1 | articles | snippet P | R | F |")
        .append(" whole: word F1 | articles | snippet P | R | F |\n")
        .append("|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    PipelineReport pipeline = new PipelineReport(this);
    for (String layout : Layouts.ALL) {
      if (!layout.equals(Layouts.GUTTED) && !judged(layout).isEmpty()) {
        text.append(row(layout)).append(pipeline.row(layout)).append('\n');
      }
    }
    text.append("\n| layout | ").append(String.join(" | ", types())).append(" |\n|---");
    types().forEach(type -> text.append("|---"));
    text.append("|\n");
    for (String layout : Layouts.GIVEN) {
      text.append(byType(layout)).append('\n');
    }
    text.append(byType(Layouts.HTML)).append('\n');
    return text.append(confidence()).append(pipeline.rules()).toString();
  }

  private List<String> types() {
    return scored.stream().map(sample -> sample.page.type()).distinct().sorted().toList();
  }

  boolean[] kept(Sample sample) {
    float[] rule = rules.get(sample.kind())[sample.page.fold()];
    boolean article = sample.article() >= rule[1];
    return sample.kept(article ? rule[0] : sample.threshold());
  }

  List<Sample> judged() {
    return judged;
  }

  private List<Sample> judged(String layout) {
    return judged.stream().filter(sample -> sample.layout.equals(layout)).toList();
  }

  private String row(String layout) {
    double oracle = 0;
    int pages = 0;
    List<Sample> samples = judged(layout);
    for (Sample sample : samples) {
      if (!sample.page.text().isEmpty()) {
        oracle += sample.wordF1(sample.labels);
        pages++;
      }
    }
    String scores = scores(samples, samples.stream().map(s -> s.text(kept(s))).toList());
    return String.format(
        Locale.ROOT, "| %s | %d | %.3f%s", layout, samples.size(), oracle / pages, scores);
  }

  /** Cells of the word F1, of the same of articles, and of snippets' precision, recall and F1. */
  static String scores(List<Sample> samples, List<String> texts) {
    double word = 0;
    double articleWord = 0;
    int pages = 0;
    int articles = 0;
    int[] snippets = new int[3];
    for (int i = 0; i < texts.size(); i++) {
      Sample sample = samples.get(i);
      if (sample.page.text().isEmpty()) {
        sample.snippets(texts.get(i), snippets);
        continue;
      }
      double score = sample.wordF1(texts.get(i));
      word += score;
      pages++;
      if (Trainer.article(sample) == 1) {
        articleWord += score;
        articles++;
      }
    }
    return String.format(
        Locale.ROOT,
        " | %.4f | %.4f | %s",
        word / pages,
        articleWord / articles,
        snippets(snippets));
  }

  private String byType(String layout) {
    StringBuilder line = new StringBuilder("| " + layout + " |");
    for (String type : types()) {
      double mean =
          judged(layout).stream()
              .filter(sample -> sample.page.type().equals(type) && !sample.page.text().isEmpty())
              .mapToDouble(sample -> sample.wordF1(kept(sample)))
              .average()
              .orElse(0);
      line.append(String.format(Locale.ROOT, " %.3f |", mean));
    }
    return line.toString();
  }

  /** Precision, recall and F1 of counted snippets. */
  static String snippets(int[] counts) {
    double precision = (double) counts[0] / (counts[0] + counts[2]);
    double recall = (double) counts[0] / (counts[0] + counts[1]);
    double f1 = 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "%.3f | %.3f | %.4f", precision, recall, f1);
  }

  /** How often the page type is right, and how far the confidence can be believed. */
  private String confidence() {
    int right = 0;
    int all = 0;
    int[] pages = new int[BINS];
    int[] articles = new int[BINS];
    double[] said = new double[BINS];
    for (Sample sample : judged) {
      int type = Trainer.type(sample);
      if (type >= 0) {
        all++;
        right += sample.bestType() == type ? 1 : 0;
      }
      int article = Trainer.article(sample);
      if (article >= 0) {
        int bin = Math.min(BINS - 1, (int) (sample.confidence * BINS));
        pages[bin]++;
        said[bin] += sample.confidence;
        articles[bin] += article;
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """

            The page type is right for %.3f of the pages.

            | confidence | articles among them | pages |
            |---|---|---|
            """,
            (double) right / all));
    for (int bin = 0; bin < BINS; bin++) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %.3f | %.3f | %d |\n",
              said[bin] / Math.max(1, pages[bin]),
              (double) articles[bin] / Math.max(1, pages[bin]),
              pages[bin]));
    }
    return text.toString();
  }

  /** Writes what is kept of each page, a file for each set and layout, as score.py reads it. */
  void write(Path folder) {
    for (String layout : Layouts.ALL) {
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
