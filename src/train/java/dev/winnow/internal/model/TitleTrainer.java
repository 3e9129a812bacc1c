package dev.winnow.internal.model;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import dev.winnow.filter.TitleLessons;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.IObjective;

/**
 * Trains the ranking that chooses the headline of a text, on the judgements of the classifier out
 * of fold, and says how often it is right, by cross-validation in which no site is both learned
 * from and tested on.
 */
final class TitleTrainer {
  private static final int DEPTH = 4;
  private static final int ROUNDS = 100;
  private static final int NONE = -1;

  /** One page in so many teaches without a classifier, too. */
  private static final int RULED = 3;

  /**
   * Pages in Markdown are few, a third of the others, and their headlines easy to learn: they count
   * more.
   */
  private static final int MARKDOWN_WEIGHT = 4;

  /** What few pages are, and users' texts often: in other languages, and short. */
  private static final List<String> RARE = List.of(Layouts.FOREIGN, Layouts.BRIEF);

  private static final List<String> LAYOUTS =
      Stream.concat(
              Layouts.GIVEN.stream(),
              Stream.of(
                  Layouts.MARKDOWN, Layouts.WHOLE, Layouts.WRAPPED, Layouts.FOREIGN, Layouts.BRIEF))
          .toList();

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "eta",
          0.12,
          "min_child_weight",
          2,
          "subsample",
          0.7,
          "colsample_bytree",
          0.4,
          "lambda",
          4,
          "max_bin",
          64,
          "disable_default_eval_metric",
          1);

  private final List<Lesson> lessons;

  /** Others, which are no tests: with a body that a rule has found, or with lines set apart. */
  private final List<Lesson> more;

  private final List<String> features = TitleLessons.features();
  private final Map<Lesson, String> chosen = new HashMap<>();

  /** A page in a layout: what may be its headline, what each is like, and which of them is it. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by identity alone.
  private record Lesson(
      Bench.Page page,
      String layout,
      List<String> texts,
      List<Float> priors,
      List<float[]> rows,
      boolean[] right) {
    boolean isFound() {
      for (boolean one : right) {
        if (one) {
          return true;
        }
      }
      return false;
    }
  }

  TitleTrainer(Report report) {
    List<Filter> rules = new ArrayList<>(Filters.rules());
    String title = new TitleLessons().name();
    int end =
        IntStream.range(0, rules.size())
            .filter(i -> rules.get(i).name().equals(title))
            .findFirst()
            .orElseThrow();
    List<Filter> between = rules.subList(1, end);
    List<Sample> samples =
        report.judged().stream()
            .filter(sample -> sample.kind() == Kind.TEXT && LAYOUTS.contains(sample.layout))
            .filter(sample -> !key(sample.page.title()).isEmpty())
            .toList();
    lessons =
        samples.parallelStream()
            .map(sample -> lesson(sample, new Known(sample, report.kept(sample)), between))
            .toList();
    more =
        samples.parallelStream()
            .filter(TitleTrainer::isRuled)
            .map(sample -> lesson(sample, rules.get(0), between))
            .collect(Collectors.toCollection(ArrayList::new));
    samples.parallelStream()
        .filter(sample -> sample.layout.equals(Layouts.BRIEF))
        .map(sample -> apart(sample, new Known(sample, report.kept(sample)), between))
        .flatMap(Optional::stream)
        .forEachOrdered(more::add);
  }

  /** A short page with empty lines between its own, if that leaves its blocks as they are. */
  private static Optional<Lesson> apart(Sample sample, Filter body, List<Filter> between) {
    String raw = sample.raw.replace("\n", "\n\n");
    Document apart = Reader.read(raw, Kind.TEXT, Sample.ORIGIN, Limits.NONE, false);
    boolean same = apart.blocks().size() == sample.document.blocks().size();
    return same ? Optional.of(lesson(sample, apart, body, between)) : Optional.empty();
  }

  /** Some pages also teach what is to be done without a classifier; those that are few, all. */
  private static boolean isRuled(Sample sample) {
    return RARE.contains(sample.layout)
        || (sample.page.id() + sample.layout).hashCode() % RULED == 0;
  }

  private static Lesson lesson(Sample sample, Filter body, List<Filter> between) {
    return lesson(sample, sample.document, body, between);
  }

  private static Lesson lesson(
      Sample sample, Document document, Filter body, List<Filter> between) {
    TitleLessons lessons = new TitleLessons();
    List<Filter> filters = new ArrayList<>();
    filters.add(body);
    filters.addAll(between);
    filters.add(lessons);
    Pipeline.of(filters).label(document);
    String gold = key(sample.page.title());
    boolean[] right = new boolean[lessons.rows().size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = key(lessons.texts().get(i)).equals(gold);
    }
    return new Lesson(
        sample.page, sample.layout, lessons.texts(), lessons.priors(), lessons.rows(), right);
  }

  /** What is compared of a title, as the bench's scorer does: its words alone, in small letters. */
  static String key(String title) {
    String folded =
        Normalizer.normalize(
                org.jsoup.parser.Parser.unescapeEntities(title, false), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean word = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_';
      if (word && gap && !key.isEmpty()) {
        key.append(' ');
      }
      if (word) {
        key.append(c);
      }
      gap = !word && c != '\u00AD';
    }
    return key.toString();
  }

  /** Judges all pages out of fold; the table of how often the choice is right. */
  String tables() {
    IntStream.range(0, Bench.FOLDS).forEach(this::judge);
    StringBuilder table =
        new StringBuilder("| layout | WCXB | among 16 | F1 | multilingual | among 16 | F1 |\n")
            .append("|---|---|---|---|---|---|---|\n");
    for (String layout : LAYOUTS) {
      table
          .append("| ")
          .append(layout)
          .append(cells(layout, "wcxb-dev"))
          .append(cells(layout, "multilingual"))
          .append(" |\n");
    }
    return table.toString();
  }

  private String cells(String layout, String set) {
    List<Lesson> own =
        lessons.stream()
            .filter(lesson -> lesson.layout().equals(layout) && lesson.page().set().equals(set))
            .toList();
    long given = own.stream().filter(chosen::containsKey).count();
    Predicate<Lesson> isRight =
        lesson -> key(lesson.page().title()).equals(key(chosen.getOrDefault(lesson, "")));
    long right = own.stream().filter(isRight).count();
    return String.format(
        Locale.ROOT,
        " | %d | %.3f | %.3f",
        own.size(),
        (double) own.stream().filter(Lesson::isFound).count() / own.size(),
        2.0 * right / (own.size() + given));
  }

  private void judge(int fold) {
    Ranking ranking = new Ranking(train(fold));
    for (Lesson lesson : lessons) {
      if (lesson.page().fold() == fold) {
        float[] likelihoods = ranking.likelihoods(lesson.priors(), lesson.rows());
        List<String> keys = lesson.texts().stream().map(TitleTrainer::key).toList();
        int best = TitleLessons.best(keys, likelihoods);
        if (best >= 0) {
          chosen.put(lesson, keys.get(best));
        }
      }
    }
  }

  /** Writes the ranking that all pages teach. */
  void write(Path file) throws IOException {
    byte[] bytes = ModelFile.writeRanking(train(NONE), features);
    Files.write(file, bytes);
    Trainer.say("%s has %d bytes, %d features", file, bytes.length, features.size());
  }

  private Trees train(int without) {
    List<Lesson> taught =
        Stream.concat(lessons.stream(), more.stream())
            .filter(lesson -> lesson.page().fold() != without)
            .toList();
    int width = features.size();
    int count = taught.stream().mapToInt(lesson -> lesson.rows().size()).sum();
    float[] values = new float[count * width];
    float[] weights = new float[count];
    Arrays.fill(weights, 1);
    float[] priors = new float[count];
    int at = 0;
    for (Lesson lesson : taught) {
      for (int i = 0; i < lesson.rows().size(); i++) {
        System.arraycopy(lesson.rows().get(i), 0, values, at * width, width);
        priors[at++] = lesson.priors().get(i);
      }
    }
    Boosting.Table table =
        new Boosting.Table(values, count, width, new float[count], weights, priors);
    return Boosting.grow(table, SETTINGS, ROUNDS, DEPTH, new Choice(taught)).get(0);
  }

  /** The log likelihood of the right choice on each page, none being one of them, too. */
  private record Choice(List<Lesson> lessons) implements IObjective {
    @Override
    public List<float[]> getGradient(float[][] utilities, DMatrix matrix) {
      float[] gradients = new float[utilities.length];
      float[] curvatures = new float[utilities.length];
      int from = 0;
      for (Lesson lesson : lessons) {
        int count = lesson.right().length;
        float weight = lesson.layout().equals(Layouts.MARKDOWN) ? MARKDOWN_WEIGHT : 1;
        double all = 1;
        double allRight = 0;
        for (int i = 0; i < count; i++) {
          double odds = StrictMath.exp(utilities[from + i][0]);
          all += odds;
          allRight += lesson.right()[i] ? odds : 0;
        }
        for (int i = 0; i < count; i++) {
          double odds = StrictMath.exp(utilities[from + i][0]);
          double share = odds / all;
          double wanted = lesson.right()[i] ? odds / allRight : 0;
          gradients[from + i] = (float) (weight * (share - wanted));
          curvatures[from + i] = (float) (weight * Math.max(share * (1 - share), 1e-4));
        }
        from += count;
      }
      return List.of(gradients, curvatures);
    }
  }
}
