package dev.winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.winnow.Article;
import dev.winnow.Extractor;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Pages a second (an "op" is a page): {@link Extractor#extract(String)}, by the standard recipe and
 * by {@link Filters#rules()} alone, beside what no extractor can beat on the same pages, which is
 * to read each character once or, of HTML, to parse it.
 *
 * <pre>
 * mvn -q -Pbench test                            the seed alone
 * mvn -q -Pbench test -Dbench=DIR                and the pages of DIR/wcxb-dev
 * mvn -q -Pbench test -Djmh.args="seed -f 3"     JMH's own options
 * </pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@State(Scope.Benchmark)
public class ExtractBenchmark {
  private static final Path SEED = Path.of("testdata/pages/seed/input.txt");

  /**
   * Pages of one pass. Whole passes are measured, for one page can cost a thousand times another.
   */
  static final int PAGES = 190;

  /** The corpus is ordered by the type of page: every seventh of its 1334 gives the same mix. */
  private static final int STRIDE = 7;

  private final Extractor extractor = Extractor.standard();
  private final Extractor rules =
      Extractor.builder().pipeline(Pipeline.of(Filters.rules())).build();

  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .include(ExtractBenchmark.class.getName())
            .shouldFailOnError(true);
    if (folder().isEmpty()) {
      options.exclude("\\.(text|html)");
    }
    new Runner(options.build()).run();
  }

  @Benchmark
  public Article seed(Seed seed) {
    return extractor.extract(seed.page);
  }

  @Benchmark
  public Article seedByRules(Seed seed) {
    return rules.extract(seed.page);
  }

  @Benchmark
  public long seedReadOnce(Seed seed) {
    return sum(seed.page);
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void text(Text text, Blackhole sink) {
    for (String page : text.pages) {
      sink.consume(extractor.extract(page));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void textByRules(Text text, Blackhole sink) {
    for (String page : text.pages) {
      sink.consume(rules.extract(page));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void textReadOnce(Text text, Blackhole sink) {
    for (String page : text.pages) {
      sink.consume(sum(page));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void html(Html html, Blackhole sink) {
    for (String page : html.pages) {
      sink.consume(extractor.extract(page));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlByRules(Html html, Blackhole sink) {
    for (String page : html.pages) {
      sink.consume(rules.extract(page));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlParsed(Html html, Blackhole sink) {
    for (String page : html.pages) {
      sink.consume(Jsoup.parse(page));
    }
  }

  /** The page that is in the repository. */
  @State(Scope.Benchmark)
  public static class Seed {
    private String page;

    @Setup
    public void read() throws IOException {
      page = Files.readString(SEED);
    }
  }

  /** Pages whose tags are gone, a line per block. */
  @State(Scope.Benchmark)
  public static class Text {
    List<String> pages;

    @Setup
    public void read() throws IOException {
      pages = corpus("wet.jsonl.gz");
    }
  }

  /** The same pages as fetched. */
  @State(Scope.Benchmark)
  public static class Html {
    List<String> pages;

    @Setup
    public void read() throws IOException {
      pages = corpus("html.jsonl.gz");
    }
  }

  static long sum(String page) {
    long sum = 0;
    for (int i = 0; i < page.length(); i++) {
      sum += page.charAt(i);
    }
    return sum;
  }

  private static String folder() {
    return System.getProperty("bench", "");
  }

  private static List<String> corpus(String name) throws IOException {
    Path file = Path.of(folder(), "wcxb-dev", name);
    List<String> pages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      String line = lines.readLine();
      for (int i = 0; line != null && pages.size() < PAGES; i++, line = lines.readLine()) {
        if (i % STRIDE == 0) {
          pages.add((String) JSON.std.mapFrom(line).get("raw"));
        }
      }
    }
    if (pages.size() < PAGES) {
      throw new IOException(file + " has too few pages: " + pages.size() + " of " + PAGES);
    }
    return pages;
  }
}
