package dev.winnow.internal.model;

import dev.winnow.filter.AuthorLessons;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fits the weights of the signs of lines that may name the author, by a conditional logit: the
 * right line is one choice among all of a page and none. Says what each weight is and would be, and
 * how often both choose right; whoever takes the new ones writes them into the signs.
 */
final class AuthorTrainer {
  private static final List<String> LAYOUTS =
      Stream.concat(Layouts.GIVEN.stream(), Stream.of(Layouts.HTML)).toList();

  private static final List<String> SETS = List.of("wcxb-dev", "multilingual");

  /** Too rare on these pages, or, the last two, less against a name here than on others. */
  private static final Set<String> BY_HAND =
      Set.of("SAID", "LABELLED", "LED_MANY_WORDS", "STRAY", "AGAIN_PEN");

  private static final int STEPS = 400;
  private static final double RATE = 0.5;

  /** How strongly weights are drawn to zero, where one page counts one. */
  private static final double SHRINKAGE = 4;

  /** The other languages' pages are fewer, and only a few of their authors are in the gold. */
  private static final double FOREIGN_WEIGHT = 1.5;

  private static final double FOREIGN_NONE_WEIGHT = 0.3;
  private static final int NONE = -1;

  /** As the bench's scorer cuts a byline into names, and leaves out what follows one. */
  private static final Pattern LEAD =
      Pattern.compile("^\\s*(?:written |posted )?by[:\\s]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN = Pattern.compile("[,;&|\\n]|\\b(?:and|und|et|y)\\b");
  private static final Pattern CREDENTIAL =
      Pattern.compile("(?:[A-Z][a-z]?\\.?){2,4}|Jr\\.?|Sr\\.?|III?");

  private final List<Lesson> lessons;
  private final List<String> signs = AuthorLessons.signs();

  /**
   * A page in a layout.
   *
   * @param named whether gold has an author
   * @param rows the signs of each line that may name one
   * @param right which of them names all authors and nobody else
   * @param isPartly whether one names some of them or others, too, and none is right
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Lesson(
      Bench.Page page,
      String layout,
      boolean named,
      List<int[]> rows,
      boolean[] right,
      boolean isPartly) {
    double weight() {
      if (page.set().equals("wcxb-dev")) {
        return 1;
      }
      return named ? FOREIGN_WEIGHT : FOREIGN_NONE_WEIGHT;
    }
  }

  AuthorTrainer(Report report) {
    List<Filter> rules = Filters.rules();
    String byline = new AuthorLessons().name();
    List<Filter> between =
        rules.stream().skip(1).takeWhile(filter -> !filter.name().equals(byline)).toList();
    lessons =
        report.judged().parallelStream()
            .filter(s -> LAYOUTS.contains(s.layout) && SETS.contains(s.page.set()))
            .map(sample -> lesson(sample, new Known(sample, report.kept(sample)), between))
            .toList();
  }

  private static Lesson lesson(Sample sample, Filter body, List<Filter> between) {
    AuthorLessons lessons = new AuthorLessons();
    List<Filter> filters = new ArrayList<>();
    filters.add(body);
    filters.addAll(between);
    filters.add(lessons);
    Pipeline.of(filters).label(sample.document);
    Set<String> gold = keys(sample.page.bylines());
    boolean[] right = new boolean[lessons.rows().size()];
    boolean any = false;
    boolean partly = false;
    for (int i = 0; i < right.length; i++) {
      Set<String> names = keys(lessons.names().get(i));
      right[i] = !gold.isEmpty() && names.equals(gold);
      any |= right[i];
      partly |= names.stream().anyMatch(gold::contains);
    }
    List<int[]> rows = lessons.rows().stream().map(AuthorTrainer::places).toList();
    return new Lesson(sample.page, sample.layout, !gold.isEmpty(), rows, right, partly && !any);
  }

  private static int[] places(boolean[] row) {
    int[] places = new int[row.length];
    int count = 0;
    for (int i = 0; i < row.length; i++) {
      places[count] = i;
      count += row[i] ? 1 : 0;
    }
    return Arrays.copyOf(places, count);
  }

  private static Set<String> keys(List<String> bylines) {
    Set<String> keys = new HashSet<>();
    for (String byline : bylines) {
      for (String name : BETWEEN.split(LEAD.matcher(byline).replaceFirst(""), -1)) {
        String key = TitleTrainer.key(name);
        if (!key.isEmpty() && !CREDENTIAL.matcher(name.strip()).matches()) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /** The weights in use and those that are fitted, and what each choose. */
  String tables() {
    double[] used = AuthorLessons.weights();
    double[] fitted = fit(NONE);
    double[][] without = new double[Bench.FOLDS][];
    for (int fold = 0; fold < Bench.FOLDS; fold++) {
      without[fold] = fit(fold);
    }
    StringBuilder table = new StringBuilder("| sign | lines | right | in use | fitted |\n");
    table.append("|---|---|---|---|---|\n");
    for (int i = 0; i < used.length; i++) {
      int sign = i;
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %.1f | %.1f |%n",
              signs.get(i),
              lines(sign, false),
              lines(sign, true),
              used[i],
              fitted[i]));
    }
    table.append(
        "\n| layout | pages | in use: F1 | given without | fitted: F1 | given without |\n");
    table.append("|---|---|---|---|---|---|\n");
    double enough = AuthorLessons.enough();
    for (String set : SETS) {
      for (String layout : LAYOUTS) {
        List<Lesson> own =
            lessons.stream()
                .filter(one -> one.layout().equals(layout) && one.page().set().equals(set))
                .toList();
        table.append("| ").append(set).append(' ').append(layout);
        table.append(" | ").append(own.size());
        table.append(cells(own, lesson -> best(lesson, used, enough)));
        table.append(cells(own, one -> best(one, without[one.page().fold()], enough)));
        table.append(" |\n");
      }
    }
    return table.toString();
  }

  private long lines(int sign, boolean right) {
    long lines = 0;
    for (Lesson lesson : lessons) {
      for (int i = 0; i < lesson.right().length; i++) {
        boolean counts = lesson.right()[i] || !right;
        lines += counts && Arrays.binarySearch(lesson.rows().get(i), sign) >= 0 ? 1 : 0;
      }
    }
    return lines;
  }

  private static String cells(List<Lesson> lessons, ToIntFunction<Lesson> choice) {
    int given = 0;
    int right = 0;
    int named = 0;
    int wrongly = 0;
    for (Lesson lesson : lessons) {
      int best = choice.applyAsInt(lesson);
      named += lesson.named() ? 1 : 0;
      given += lesson.named() && best >= 0 ? 1 : 0;
      wrongly += !lesson.named() && best >= 0 ? 1 : 0;
      right += best >= 0 && lesson.right()[best] ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        " | %.3f | %.3f",
        2.0 * right / Math.max(1, given + named),
        (double) wrongly / Math.max(1, lessons.size() - named));
  }

  private static int best(Lesson lesson, double[] weights, double enough) {
    int best = NONE;
    double most = enough;
    for (int i = 0; i < lesson.right().length; i++) {
      double sum = sum(lesson.rows().get(i), weights);
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }

  private static double sum(int[] row, double[] weights) {
    double sum = 0;
    for (int sign : row) {
      sum += weights[sign];
    }
    return sum;
  }

  /** The weights by all pages but those of a fold; those that are set by hand stay. */
  private double[] fit(int without) {
    double[] weights = AuthorLessons.weights();
    List<Lesson> taught =
        lessons.stream()
            .filter(lesson -> lesson.page().fold() != without && !lesson.isPartly())
            .toList();
    double[] squares = new double[weights.length];
    Arrays.fill(squares, 1);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = BY_HAND.contains(signs.get(i)) ? weights[i] : 0;
    }
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      taught.forEach(lesson -> add(lesson, weights, gradient));
      for (int i = 0; i < weights.length; i++) {
        if (!BY_HAND.contains(signs.get(i))) {
          gradient[i] -= SHRINKAGE * weights[i];
          squares[i] += gradient[i] * gradient[i];
          weights[i] += RATE * gradient[i] / Math.sqrt(squares[i]);
        }
      }
    }
    return weights;
  }

  /** Adds how the likelihood of a page's right choice rises with each weight. */
  private static void add(Lesson lesson, double[] weights, double[] gradient) {
    int count = lesson.right().length;
    double[] odds = new double[count];
    double all = 1;
    double right = 0;
    for (int i = 0; i < count; i++) {
      odds[i] = Math.exp(sum(lesson.rows().get(i), weights));
      all += odds[i];
      right += lesson.right()[i] ? odds[i] : 0;
    }
    for (int i = 0; i < count; i++) {
      double wanted = lesson.right()[i] ? odds[i] / right : 0;
      double change = lesson.weight() * (wanted - odds[i] / all);
      for (int sign : lesson.rows().get(i)) {
        gradient[sign] += change;
      }
    }
  }
}
