package dev.winnow.internal.model;

import dev.winnow.document.Kind;
import dev.winnow.document.PageType;
import dev.winnow.internal.read.BorderModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
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
 * mvn -q -Ptrain test -Dbench=DIR -Dtrain.args=borders     where lines are cut alone, before all else
 * mvn -q -Ptrain test -Dbench=DIR -Dtrain.args=titles      the ranking of headlines alone, by the last run
 * mvn -q -Ptrain test -Dbench=DIR -Dtrain.args=authors     what the signs of bylines weigh, likewise
 * mvn -q -Ptrain test -Dbench=DIR -Dtrain.args=removals    how right each filter is, see there
 * </pre>
 *
 * <p>With {@code text} or {@code html} beside another argument only that model is trained; {@code
 * texts} writes what is kept out of fold for the bench's score.py.
 */
public final class Trainer {
  private static final Path FOLDER = Path.of("src/main/resources/dev/winnow/internal/model");
  private static final Path BORDERS =
      Path.of("src/main/resources/dev/winnow/internal/read/borders.model");
  private static final Path CARD = FOLDER.resolve("model-card.md");
  private static final String FIGURES = "<!-- figures -->";
  private static final String TITLES = "<!-- titles -->";
  private static final String BORDER_FIGURES = "<!-- borders -->";
  private static final String END = "<!-- end -->";
  private static final int DEPTH = 6;
  private static final int ROUNDS = 200;
  private static final Path JUDGED = Path.of("target/judged");
  private static final int TYPE_DEPTH = 3;
  private static final int TYPE_ROUNDS = 60;
  private static final int ARTICLE_ROUNDS = 150;
  private static final int ROWS_A_PAGE = 240;

  /** Words are most of what is known of text; of HTML the tags tell more. */
  private static final int TEXT_PLACES = 1 << 16;

  private static final int TAG_PLACES = 1 << 16;
  private static final int PLACES = 1 << 15;
  private static final int NONE = -1;
  private static final List<String> KINDS =
      Arrays.stream(Kind.values()).map(Trainer::name).toList();

  /**
   * The layouts in which pages teach besides those of the folder, in turn: all that differ much,
   * and now and then pages as what they are not. Only every third page is also a test in the
   * layouts that the folder lacks.
   */
  private static final List<List<String>> TAUGHT =
      List.of(
          List.of(Layouts.WHOLE, Layouts.BARE, Layouts.FOREIGN),
          List.of(Layouts.GUTTED, Layouts.STRANGE_HTML, Layouts.GLUED),
          List.of(Layouts.WRAPPED, Layouts.BRIEF, Layouts.FOREIGN_HTML),
          List.of(Layouts.MARKDOWN, Layouts.STRANGE, Layouts.FOREIGN, Layouts.PLAIN),
          List.of(Layouts.BARE, Layouts.SCRIPTED),
          List.of(Layouts.BRIEF, Layouts.FOREIGN, Layouts.FOREIGN_HTML));

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "objective",
          "binary:logistic",
          "eta",
          0.12,
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

  private static final Map<String, Object> ARTICLE_SETTINGS =
      Map.of(
          "objective",
          "binary:logistic",
          "eta",
          0.04,
          "min_child_weight",
          3,
          "subsample",
          0.7,
          "colsample_bynode",
          0.3,
          "lambda",
          3);

  private final Kind kind;
  private final List<Sample> samples;
  private final List<String> names;
  private final Map<Integer, Lexica> lexica = new HashMap<>();

  private volatile @Nullable Parts parts;

  private Trainer(Kind kind, List<Sample> samples) {
    this.kind = kind;
    this.samples = samples.stream().filter(sample -> sample.kind() == kind).toList();
    this.names = Model.features(kind);
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
    boolean bordersOnly = wanted.contains("borders");
    boolean titlesOnly = wanted.contains("titles");
    boolean authorsOnly = wanted.contains("authors");
    boolean known = titlesOnly || authorsOnly || wanted.contains("report");
    boolean writes = bordersOnly || !(wanted.contains("tables") || known);
    Borders borders = Borders.of(pages);
    if (writes) {
      String tables = borders.tables(pages);
      say("%s", tables);
      card(BORDER_FIGURES, tables);
      borders.write(BORDERS);
    }
    if (bordersOnly) {
      return;
    }
    List<List<Sample>> samples =
        IntStream.range(0, pages.size())
            .parallel()
            .mapToObj(i -> samples(pages.get(i), i, borders.without(pages.get(i).fold())))
            .toList();
    List<Sample> all = samples.stream().flatMap(List::stream).toList();
    say("%d pages read", pages.size());
    List<Trainer> trainers = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (Collections.disjoint(wanted, KINDS) || wanted.contains(name(kind))) {
        trainers.add(new Trainer(kind, all));
      }
    }
    if (known) {
      Judged.read(all, JUDGED);
    } else {
      for (Trainer trainer : trainers) {
        IntStream.range(writes ? NONE : 0, Bench.FOLDS).parallel().forEach(trainer::fold);
      }
      Judged.write(all, JUDGED);
    }
    Report report = new Report(all);
    for (Trainer trainer : trainers) {
      if (trainer.parts != null) {
        float[] article = report.articleRule(trainer.kind, NONE);
        Model model = trainer.parts.model(article[0], article[1]);
        Path file = FOLDER.resolve(name(trainer.kind) + ".model");
        Files.write(file, model.bytes());
        say("%s has %d bytes, %d features", file, model.bytes().length, trainer.names.size());
      }
    }
    if (authorsOnly) {
      say("%s", new AuthorTrainer(report).tables());
      return;
    }
    if (!titlesOnly) {
      String tables = report.tables();
      say("%s", tables);
      if (writes) {
        card(FIGURES, tables);
      }
    }
    if (titlesOnly || (writes && trainers.stream().anyMatch(t -> t.kind == Kind.TEXT))) {
      TitleTrainer titles = new TitleTrainer(report);
      String tables = titles.tables();
      say("%s", tables);
      card(TITLES, tables);
      titles.write(FOLDER.resolve("titles.model"));
    }
    if (wanted.contains("texts")) {
      report.write(Path.of("target"));
    }
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Puts figures into the model card anew, behind a mark. */
  private static void card(String mark, String tables) throws IOException {
    String card = Files.readString(CARD);
    int from = card.indexOf(mark) + mark.length();
    int to = card.indexOf(END, from);
    Files.writeString(CARD, card.substring(0, from) + "\n\n" + tables + "\n" + card.substring(to));
  }

  private void fold(int fold) {
    Parts trained = train(fold);
    if (fold == NONE) {
      parts = trained;
    } else {
      judge(fold, trained);
    }
    say("%s: fold %d done", kind, fold);
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private record Parts(Lexica lexica, Trees blocks, List<Trees> types, Trees article) {
    Model model(float threshold, float share) {
      return new Model(lexica, blocks, types, article, threshold, share);
    }
  }

  /** A page in the layouts in which it teaches or is a test, given its number. */
  private static List<Sample> samples(Bench.Page page, int number, BorderModel borders) {
    List<Sample> samples = new ArrayList<>();
    for (String layout : Layouts.ALL) {
      boolean teaches =
          Layouts.GIVEN.contains(layout)
              || layout.equals(Layouts.HTML)
              || TAUGHT.get(number % TAUGHT.size()).contains(layout);
      boolean tests =
          !page.set().equals("dated")
              && (Layouts.GIVEN.contains(layout) || layout.equals(Layouts.HTML) || number % 3 == 0);
      if (teaches || tests) {
        samples.add(new Sample(page, layout, teaches, tests, borders));
      }
    }
    page.raw().clear();
    return samples;
  }

  private List<Sample> taught(int without, int withoutToo) {
    List<Sample> taught = new ArrayList<>();
    for (Sample sample : samples) {
      int fold = sample.page.fold();
      if (sample.teaches && sample.isSound() && fold != without && fold != withoutToo) {
        taught.add(sample);
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
      // What stands for the words of other languages would only take places.
      List<Sample> real =
          taught(without, withoutToo).stream().filter(s -> !Layouts.isForeign(s.layout)).toList();
      List<Sample> taught = real.stream().filter(s -> !Layouts.isStrange(s.layout)).toList();
      int places = kind == Kind.TEXT ? TEXT_PLACES : PLACES;
      known =
          new Lexica(
              LexicalTrainer.train(taught, places, lesson -> lesson.keys),
              LexicalTrainer.train(taught, PLACES, lesson -> lesson.surroundings),
              LexicalTrainer.trainTypes(taught),
              kind == Kind.TEXT
                  ? null
                  : LexicalTrainer.trainShared(real, TAG_PLACES, lesson -> lesson.tags));
      synchronized (lexica) {
        lexica.put(key, known);
      }
    }
    return known;
  }

  private Parts train(int without) {
    IntStream.range(NONE, Bench.FOLDS).parallel().forEach(fold -> lexica(without, fold));
    List<Sample> taught = taught(without, NONE);
    List<Lessons> lessons =
        taught.parallelStream()
            .map(sample -> lessons(sample, lexica(without, sample.page.fold())))
            .toList();
    Boosting.Table table = blocks(lessons);
    Trees blocks = EarlyExits.of(Boosting.grow(table, SETTINGS, ROUNDS, DEPTH).get(0), table);
    List<Trees> types =
        Boosting.grow(pages(lessons, Trainer::type), TYPE_SETTINGS, TYPE_ROUNDS, TYPE_DEPTH);
    Trees article =
        Boosting.grow(
                pages(lessons, Trainer::article), ARTICLE_SETTINGS, ARTICLE_ROUNDS, TYPE_DEPTH)
            .get(0);
    return new Parts(lexica(without, NONE), blocks, types, article);
  }

  /** What the trees learn from a page. */
  private static final class Lessons {
    final Sample sample;

    /** Numbers of the blocks that are drawn. */
    final int[] rows;

    /** What each of them counts. */
    final float[] weights;

    /** Their features, one behind the other. */
    final float[] values;

    /** The features of the page, the blocks' own being zero; empty if it has no block. */
    final float[] page;

    Lessons(Sample sample, int[] rows, float[] weights, float[] values, float[] page) {
      this.sample = sample;
      this.rows = rows;
      this.weights = weights;
      this.values = values;
      this.page = page;
    }
  }

  private Lessons lessons(Sample sample, Lexica lexica) {
    Columns columns = sample.features.columns(lexica);
    int width = columns.width();
    float[] weights = sample.drawn(ROWS_A_PAGE);
    int[] rows = IntStream.range(0, weights.length).filter(row -> weights[row] > 0).toArray();
    float[] values = new float[rows.length * width];
    float[] drawn = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(columns.row(rows[i]), 0, values, i * width, width);
      drawn[i] = weights[rows[i]];
    }
    float[] page = columns.rows() == 0 ? new float[0] : columns.row(0);
    for (int i = 0; i < page.length; i++) {
      page[i] = names.get(i).startsWith(Columns.PAGE) ? page[i] : 0;
    }
    return new Lessons(sample, rows, drawn, values, page);
  }

  private Boosting.Table blocks(List<Lessons> lessons) {
    int width = names.size();
    int count = lessons.stream().mapToInt(page -> page.rows.length).sum();
    float[] values = new float[count * width];
    float[] labels = new float[count];
    float[] weights = new float[count];
    double sum = 0;
    int at = 0;
    for (Lessons page : lessons) {
      System.arraycopy(page.values, 0, values, at * width, page.values.length);
      for (int i = 0; i < page.rows.length; i++) {
        labels[at] = page.sample.shares[page.rows[i]];
        weights[at++] = page.weights[i];
        sum += page.weights[i];
      }
    }
    for (int i = 0; i < count; i++) {
      weights[i] *= (float) (count / sum);
    }
    return new Boosting.Table(values, count, width, labels, weights);
  }

  private Boosting.Table pages(List<Lessons> lessons, ToIntFunction<Sample> classes) {
    int width = names.size();
    List<Lessons> known =
        lessons.stream()
            .filter(page -> page.page.length > 0 && classes.applyAsInt(page.sample) >= 0)
            .toList();
    float[] values = new float[known.size() * width];
    float[] labels = new float[known.size()];
    float[] weights = new float[known.size()];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(known.get(i).page, 0, values, i * width, width);
      labels[i] = classes.applyAsInt(known.get(i).sample);
      weights[i] = 1;
    }
    return new Boosting.Table(values, labels.length, width, labels, weights);
  }

  /** The place of a page's type among the types, -1 if it is not known. */
  static int type(Sample sample) {
    return sample.layout.equals(Layouts.GUTTED) ? -1 : type(sample.page);
  }

  /** Whether a page is an article, 0 or 1; -1 if it is not known. */
  static int article(Sample sample) {
    int type = type(sample.page);
    boolean article = type == Sample.ARTICLE && !sample.layout.equals(Layouts.GUTTED);
    return type < 0 ? -1 : article ? 1 : 0;
  }

  private static int type(Bench.Page page) {
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
        .filter(sample -> sample.tests && sample.page.fold() == fold)
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
              sample.confidence = judgement.confidence();
            });
  }
}
