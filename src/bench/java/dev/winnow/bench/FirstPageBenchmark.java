package dev.winnow.bench;

import dev.winnow.Extractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Milliseconds until a process has its first article, each time in a new process: what a command
 * waits for, and a server once. Prints the median and the least.
 *
 * <pre>
 * mvn -q -Pbench test -Dbench.main=dev.winnow.bench.FirstPageBenchmark
 * mvn -q -Pbench test -Dbench.main=dev.winnow.bench.FirstPageBenchmark -Dbench.args=3
 *                                                                     so many processes
 * </pre>
 */
final class FirstPageBenchmark {
  private static final String TEXT = "testdata/layouts/commoncrawl-WET-ia-web-commons.txt";
  private static final String HTML = "testdata/layouts/page.html";
  private static final int PROCESSES = 20;
  private static final double MILLION = 1e6;

  private FirstPageBenchmark() {}

  /**
   * Starts the processes.
   *
   * @param args how many, for each kind of page
   */
  public static void main(String[] args) throws IOException {
    int processes = args.length > 0 ? Integer.parseInt(args[0]) : PROCESSES;
    for (String page : List.of(TEXT, HTML)) {
      Map<String, double[]> times = new LinkedHashMap<>();
      for (int i = 0; i < processes; i++) {
        for (String line : run(page)) {
          String[] parts = line.split("\t", 2);
          times.computeIfAbsent(parts[0], step -> new double[processes])[i] =
              Long.parseLong(parts[1]) / MILLION;
        }
      }
      System.out.printf("%n%s%n", page);
      times.forEach(
          (step, all) -> {
            Arrays.sort(all);
            System.out.printf(
                Locale.ROOT, "%-40s %6.0f ms, least %6.0f%n", step, all[all.length / 2], all[0]);
          });
    }
  }

  private static List<String> run(String page) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Fresh.class.getName(), page));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      return lines.lines().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What runs in a new process. */
  static final class Fresh {
    /** Loads the classes, the model and all lists, and leaves next to nothing to judge. */
    private static final String LINE = "By Jo Bloggs 3 March 2026";

    private Fresh() {}

    public static void main(String[] args) throws IOException {
      String page = Files.readString(Path.of(args[0]));
      String line = args[0].equals(HTML) ? "<html><p>" + LINE : LINE;
      long[] times = new long[5];
      times[0] = System.nanoTime();
      Extractor extractor = Extractor.standard();
      times[1] = System.nanoTime();
      extractor.extract(line);
      times[2] = System.nanoTime();
      extractor.extract(page);
      times[3] = System.nanoTime();
      extractor.extract(page);
      times[4] = System.nanoTime();
      List<String> steps =
          List.of(
              "Extractor.standard()",
              "an article of one line: model, lists",
              "the first page",
              "the same page again");
      for (int i = 0; i < steps.size(); i++) {
        System.out.println(steps.get(i) + "\t" + (times[i + 1] - times[i]));
      }
      System.out.println("up to the first page\t" + (times[3] - times[0]));
    }
  }
}
