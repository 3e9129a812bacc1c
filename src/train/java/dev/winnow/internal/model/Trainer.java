package dev.winnow.internal.model;

import dev.winnow.document.PageType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains the classifier on the shared pages and says how good it is, by cross-validation in which
 * no site is both learned from and tested on.
 *
 * <pre>
 * mvn -q -Ptrain test -Dbench=DIR                          the model's file, and the tables
 * mvn -q -Ptrain test -Dbench=DIR -Dtrain.args=tables      the tables alone
 * mvn -q -Ptrain test -Dbench=DIR -Dtrain.args=report      the tables again, of the last run
 * mvn -q -Ptrain test -Dbench=DIR -Dtrain.args=removals    how right each filter is, see there
 * </pre>
 *
 * <p>More arguments: {@code texts} writes what is kept out of fold for the bench's score.py, {@code
 * filters} prints what the rest of the pipeline makes of it.
 */
public final class Trainer {
  private static final Path FILE =
      Path.of("src/main/resources/dev/winnow/internal/model/standard.model");
  private static final int DEPTH = 6;
  private static final int ROUNDS = 150;
  private static final Path JUDGED = Path.of("target/judged");
  private static final int TYPE_DEPTH = 3;
  private static final int TYPE_ROUNDS = 60;
  private static final int NONE = -1;
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "objective",
          "binary:logistic",
          "eta",
          0.1,
          "min_child_weight",
          20,
          "subsample",
          0.7,
          "colsample_bytree",
          0.5,
          "lambda",
          5,
          "max_bin",
          64);
  private static final Map<String, Object> TYPE_SETTINGS =
      Map.of(
          "objective",
          "multi:softprob",
          "num_class",
          PageType.values().length,
          "eta",
          0.1,
          "min_child_weight",
          3,
          "subsample",
          0.7,
          "colsample_bynode",
          0.3,
          "lambda",
          3);

  private final List<Sample> samples;
  private final List<String> names = Model.features();
  private final Map<Integer, Lexica> lexica = new HashMap<>();

  private volatile @Nullable Parts parts;

  private Trainer(List<Sample> samples) {
    this.samples = samples;
  }

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    List<String> wanted = List.of(arguments);
    Path bench = Path.of(System.getProperty("bench"));
    if (wanted.contains("removals")) {
      RemovalReport.print(bench, wanted);
      return;
    }
    List<Bench.Page> pages = new ArrayList<>();
    for (String set : List.of("wcxb-dev", "multilingual", "dated")) {
      pages.addAll(Bench.read(bench, set));
    }
    int layouts = Bench.LAYOUTS.size();
    Sample[] samples = new Sample[pages.size() * layouts];
    IntStream.range(0, samples.length)
        .parallel()
        .forEach(
            i -> samples[i] = new Sample(pages.get(i / layouts), Bench.LAYOUTS.get(i % layouts)));
    Trainer trainer = new Trainer(List.of(samples));
    say("%d pages read, %d features", pages.size(), trainer.names.size());
    if (wanted.contains("report")) {
      Judged.read(trainer.samples, JUDGED);
    } else {
      IntStream.range(wanted.contains("tables") ? 0 : NONE, Bench.FOLDS)
          .parallel()
          .forEach(trainer::fold);
      Judged.write(trainer.samples, JUDGED);
    }
    Report report = new Report(trainer.samples);
    if (trainer.parts != null) {
      float[] article = report.articleRule(NONE);
      Model model = trainer.parts.model(article[0], article[1]);
      Files.write(FILE, model.bytes());
      say("%s has %d bytes", FILE, model.bytes().length);
    }
    report.print();
    if (wanted.contains("texts")) {
      report.write(Path.of("target"));
    }
    if (wanted.contains("filters")) {
      new PipelineReport(report, List.of("wet", "flat"), 3).print();
    }
  }

  private void fold(int fold) {
    Parts trained = train(fold);
    if (fold == NONE) {
      parts = trained;
    } else {
      judge(fold, trained);
    }
    say("fold %d done", fold);
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private record Lexica(LexicalModel blocks, TypeLexicon types) {}

  private record Parts(Lexica lexica, Trees blocks, List<Trees> types) {
    Model model(float threshold, float share) {
      return new Model(lexica.blocks(), lexica.types(), blocks, types, threshold, share);
    }
  }

  /** A page teaches in one or two of its five layouts, so that all layouts are learned from. */
  private static boolean teaches(int index) {
    int layouts = Bench.LAYOUTS.size();
    int page = index / layouts;
    int turn = (page + index % layouts) % layouts;
    return turn == 0 || (turn == 2 && page % 2 == 0);
  }

  private List<Sample> taught(int without, int withoutToo) {
    List<Sample> taught = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      int fold = samples.get(i).page.fold();
      if (teaches(i) && samples.get(i).isSound() && fold != without && fold != withoutToo) {
        taught.add(samples.get(i));
      }
    }
    return taught;
  }

  private Lexica lexica(int without, int withoutToo) {
    int key = Math.max(without, withoutToo) * 10 + Math.min(without, withoutToo);
    Lexica known;
    synchronized (lexica) {
      known = lexica.get(key);
    }
    if (known == null) {
      List<Sample> taught = taught(without, withoutToo);
      known = new Lexica(LexicalTrainer.train(taught), LexicalTrainer.trainTypes(taught));
      synchronized (lexica) {
        lexica.put(key, known);
      }
    }
    return known;
  }

  private Parts train(int without) {
    IntStream.range(NONE, Bench.FOLDS).parallel().forEach(fold -> lexica(without, fold));
    List<Sample> taught = taught(without, NONE);
    Columns[] tables = new Columns[taught.size()];
    IntStream.range(0, tables.length)
        .parallel()
        .forEach(
            i -> tables[i] = columns(taught.get(i), lexica(without, taught.get(i).page.fold())));
    Trees blocks = Boosting.grow(blocks(taught, tables), SETTINGS, ROUNDS, DEPTH).get(0);
    List<Trees> types =
        Boosting.grow(pages(taught, tables), TYPE_SETTINGS, TYPE_ROUNDS, TYPE_DEPTH);
    return new Parts(lexica(without, NONE), blocks, types);
  }

  private static Columns columns(Sample sample, Lexica lexica) {
    return sample.features.columns(lexica.blocks(), lexica.types());
  }

  private Boosting.Table blocks(List<Sample> taught, Columns[] tables) {
    int rows = 0;
    double sum = 0;
    for (Sample sample : taught) {
      for (float weight : sample.weights) {
        rows += weight > 0 ? 1 : 0;
        sum += weight;
      }
    }
    int width = names.size();
    float[] values = new float[rows * width];
    float[] labels = new float[rows];
    float[] weights = new float[rows];
    int at = 0;
    for (int i = 0; i < tables.length; i++) {
      Sample sample = taught.get(i);
      float[][] columns = tables[i].values();
      for (int row = 0; row < sample.weights.length; row++) {
        if (sample.weights[row] > 0) {
          for (int column = 0; column < width; column++) {
            values[at * width + column] = columns[column][row];
          }
          labels[at] = sample.labels[row] ? 1 : 0;
          weights[at++] = (float) (sample.weights[row] * rows / sum);
        }
      }
    }
    return new Boosting.Table(values, rows, width, labels, weights);
  }

  /** A row a page, in which only what is the same for all its blocks is not zero. */
  private Boosting.Table pages(List<Sample> taught, Columns[] tables) {
    int width = names.size();
    List<float[]> rows = new ArrayList<>();
    List<Float> types = new ArrayList<>();
    for (int i = 0; i < tables.length; i++) {
      int type = type(taught.get(i).page);
      if (type >= 0 && tables[i].rows() > 0) {
        float[] row = new float[width];
        float[][] columns = tables[i].values();
        for (int column = 0; column < width; column++) {
          row[column] = names.get(column).startsWith("page.") ? columns[column][0] : 0;
        }
        rows.add(row);
        types.add((float) type);
      }
    }
    float[] values = new float[rows.size() * width];
    float[] labels = new float[rows.size()];
    float[] weights = new float[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(rows.get(i), 0, values, i * width, width);
      labels[i] = types.get(i);
      weights[i] = 1;
    }
    return new Boosting.Table(values, labels.length, width, labels, weights);
  }

  /** The place of a page's type among the types, -1 if it is not known. */
  static int type(Bench.Page page) {
    PageType[] types = PageType.values();
    for (int i = 0; i < types.length; i++) {
      if (types[i].name().equalsIgnoreCase(page.type())) {
        return i;
      }
    }
    return -1;
  }

  private void judge(int fold, Parts parts) {
    Model model = parts.model(0, 2);
    samples.parallelStream()
        .filter(sample -> sample.page.fold() == fold && !sample.page.set().equals("dated"))
        .forEach(
            sample -> {
              Judgement judgement = model.judge(sample.features);
              sample.likelihoods = new float[sample.features.rows()];
              for (int i = 0; i < sample.likelihoods.length; i++) {
                sample.likelihoods[i] = judgement.likelihood(i);
              }
              sample.types = new float[PageType.values().length];
              int at = 0;
              for (PageType type : PageType.values()) {
                sample.types[at++] = judgement.likelihood(type);
              }
            });
  }
}
