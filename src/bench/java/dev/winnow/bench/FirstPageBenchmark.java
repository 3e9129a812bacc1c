package dev.winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.Extractor;
import dev.winnow.InventedPages;
import dev.winnow.document.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
    for (Kind kind : Kind.values()) {
      String page =
          Collections.max(InventedPages.judged(kind), Comparator.comparingInt(String::length));
      Map<String, double[]> times = new LinkedHashMap<>();
      for (int i = 0; i < processes; i++) {
        for (String line : run(kind, page)) {
          String[] parts = line.split("\t", 2);
          times.computeIfAbsent(parts[0], step -> new double[processes])[i] =
              Long.parseLong(parts[1]) / MILLION;
        }
      }
      System.out.printf("%n%s of %d characters%n", kind, page.length());
      times.forEach(
          (step, all) -> {
            Arrays.sort(all);
            System.out.printf(
                Locale.ROOT, "%-40s %6.0f ms, least %6.0f%n", step, all[all.length / 2], all[0]);
          });
    }
  }

  private static List<String> run(Kind kind, String page) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Fresh.class.getName(), kind.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(page.getBytes(UTF_8));
    }
    return new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
  }

  /** What runs in a new process, which is given the page on its standard input. */
  static final class Fresh {
    /** Loads the classes, the model and all lists, and leaves next to nothing to judge. */
    private static final String LINE = "By Jo Bloggs 3 March 2026";

    private Fresh() {}

    public static void main(String[] args) throws IOException {
      String page = new String(System.in.readAllBytes(), UTF_8);
      String line = args[0].equals(Kind.HTML.name()) ? "<html><p>" + LINE : LINE;
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
