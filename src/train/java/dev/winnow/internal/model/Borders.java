package dev.winnow.internal.model;

import dev.winnow.internal.read.BorderModel;
import dev.winnow.internal.read.BorderTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The models of where blocks meet on a line: one of all pages, and for each fold one of the others.
 */
final class Borders {
  private static final String LINES = "wet";

  /** The same with image texts and more of what is around the main text. */
  private static final String MORE_LINES = "blocks";

  /** Of so many pages one teaches with its image texts. */
  private static final int MORE = 3;

  /** Of so many pages one also teaches as it might look in another script. */
  private static final int FOREIGN = 2;

  private final BorderModel all;
  private final List<BorderModel> without;

  private Borders(BorderModel all, List<BorderModel> without) {
    this.all = all;
    this.without = without;
  }

  static Borders of(List<Bench.Page> pages) {
    List<BorderModel> models =
        IntStream.rangeClosed(0, Bench.FOLDS)
            .parallel()
            .mapToObj(fold -> BorderTrainer.train(taught(pages, fold)))
            .toList();
    return new Borders(models.get(Bench.FOLDS), models.subList(0, Bench.FOLDS));
  }

  private static List<BorderTrainer.Page> taught(List<Bench.Page> pages, int without) {
    List<BorderTrainer.Page> taught = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Bench.Page page = pages.get(i);
      if (page.fold() != without) {
        String text = page.raw().getOrDefault(i % MORE == 0 ? MORE_LINES : LINES, "");
        taught.add(new BorderTrainer.Page(text, true));
        if (i % FOREIGN == 0) {
          taught.add(new BorderTrainer.Page(Foreign.lines(page, text), false));
        }
      }
    }
    return taught;
  }

  /** The model that has not seen a fold. */
  BorderModel without(int fold) {
    return without.get(fold);
  }

  /** How many borders of pages on one line are found out of fold, and how many cuts are borders. */
  String tables(List<Bench.Page> pages) {
    StringBuilder table =
        new StringBuilder(
                "| pages | inside a sentence: recall | precision | behind one: recall | precision |\n")
            .append("|---|---|---|---|---|\n");
    row("as they are", false, pages, table);
    row("as they might look in another script", true, pages, table);
    return table.toString();
  }

  private void row(String name, boolean foreign, List<Bench.Page> pages, StringBuilder table) {
    int[] sums =
        pages.parallelStream().map(page -> measure(page, foreign)).reduce(new int[6], Borders::sum);
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %.3f | %.3f | %.3f | %.3f |\n",
            name,
            (double) sums[2] / sums[0],
            (double) sums[2] / sums[1],
            (double) sums[5] / sums[3],
            (double) sums[5] / sums[4]));
  }

  private int[] measure(Bench.Page page, boolean foreign) {
    String text = page.raw().getOrDefault(LINES, "");
    String lines = foreign ? Foreign.lines(page, text) : text;
    return BorderTrainer.measure(without(page.fold()), new BorderTrainer.Page(lines, !foreign));
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, BorderTrainer.bytes(all));
  }
}
