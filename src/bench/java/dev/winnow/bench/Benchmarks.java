package dev.winnow.bench;

import dev.winnow.document.Kind;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link ExtractBenchmark} and {@link PeersBenchmark} on the same pages, a quarter of an hour,
 * and ends with a table of both.
 *
 * <pre>
 * mvn -q -Pbench test                                  the pages of the repository
 * mvn -q -Pbench test -Dbench=DIR                      those of DIR/wcxb-dev
 * mvn -q -Pbench test -Dbench.args="html -f 3"         JMH's own options
 * </pre>
 */
final class Benchmarks {
  /** Text is still getting faster after twenty seconds. */
  static final int WARMUPS = 10;

  static final int WARMUP_SECONDS = 4;
  static final int ROUNDS = 5;
  static final int ROUND_SECONDS = 3;

  // One core: no thread of a collector that works beside the one that is measured.
  static final String ONE_COLLECTOR = "-XX:+UseSerialGC";
  static final String LEAST_HEAP = "-Xms2g";
  static final String MOST_HEAP = "-Xmx2g";

  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;

  private Benchmarks() {}

  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions given = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
    options.shouldFailOnError(true).addProfiler(GCProfiler.class);
    if (given.getIncludes().isEmpty()) {
      options.include(Benchmarks.class.getPackageName());
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    Map<String, RunResult> byName = new TreeMap<>();
    results.forEach(result -> byName.put(result.getPrimaryResult().getLabel(), result));
    System.out.printf(
        Locale.ROOT,
        "%n| | pages/s | ± | MB/s | KB allocated a page | bytes a byte | ratio |%n"
            + "|---|---|---|---|---|---|---|%n");
    for (Map.Entry<String, RunResult> entry : byName.entrySet()) {
      Kind kind = entry.getKey().startsWith("text") ? Kind.TEXT : Kind.HTML;
      RunResult own = byName.get(kind == Kind.TEXT ? "text" : "html");
      System.out.println(row(entry.getKey(), entry.getValue(), own, PageMix.bytes(kind)));
    }
  }

  /**
   * A row of the table.
   *
   * @param own Winnow on the same pages, or null if it was not run
   * @param bytes of a page
   */
  private static String row(String name, RunResult result, @Nullable RunResult own, double bytes) {
    double pages = result.getPrimaryResult().getScore();
    double allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.1f | %.0f | %.1f | %.2f |",
        name,
        pages,
        result.getPrimaryResult().getScoreError(),
        pages * bytes / MEGA,
        allocated / KILO,
        allocated / bytes,
        own == null ? Double.NaN : pages / own.getPrimaryResult().getScore());
  }
}
