package dev.winnow.bench;

import dev.winnow.Article;
import dev.winnow.Extractor;
import dev.winnow.document.Kind;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Pages a second (an "op" is a page): {@link Extractor#extract(String)}, by the standard recipe, in
 * one thread and in two, and by {@link Filters#rules()} alone, beside what no extractor can beat on
 * the same pages, which is to read each character once or, of HTML, to parse it. {@link Benchmarks}
 * runs it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = Benchmarks.WARMUPS, time = Benchmarks.WARMUP_SECONDS)
@Measurement(iterations = Benchmarks.ROUNDS, time = Benchmarks.ROUND_SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {Benchmarks.ONE_COLLECTOR, Benchmarks.LEAST_HEAP, Benchmarks.MOST_HEAP})
@State(Scope.Benchmark)
public class ExtractBenchmark {
  private static final int PAGES = PageMix.PAGES;

  private final Extractor extractor = Extractor.standard();
  private final Extractor rules =
      Extractor.builder().pipeline(Pipeline.of(Filters.rules())).build();

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void text(Text text, Blackhole sink) {
    extract(extractor, text.pages, sink);
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  @Threads(2)
  public void textByTwoThreads(Text text, Blackhole sink) {
    extract(extractor, text.pages, sink);
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void textByRules(Text text, Blackhole sink) {
    extract(rules, text.pages, sink);
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
    extract(extractor, html.pages, sink);
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  @Threads(2)
  public void htmlByTwoThreads(Html html, Blackhole sink) {
    extract(extractor, html.pages, sink);
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlByRules(Html html, Blackhole sink) {
    extract(rules, html.pages, sink);
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlParsedByJsoup(Html html, Blackhole sink) {
    for (String page : html.pages) {
      sink.consume(Jsoup.parse(page));
    }
  }

  /** Pages whose tags are gone, a line per block. */
  @State(Scope.Benchmark)
  public static class Text {
    List<String> pages;

    @Setup
    public void read() throws IOException {
      pages = PageMix.read(Kind.TEXT);
    }
  }

  /** The same pages as fetched. */
  @State(Scope.Benchmark)
  public static class Html {
    List<String> pages;

    @Setup
    public void read() throws IOException {
      pages = PageMix.read(Kind.HTML);
    }
  }

  private static void extract(Extractor extractor, List<String> pages, Blackhole sink) {
    for (String page : pages) {
      Article article = extractor.extract(page);
      sink.consume(article);
    }
  }

  private static long sum(String page) {
    long sum = 0;
    for (int i = 0; i < page.length(); i++) {
      sum += page.charAt(i);
    }
    return sum;
  }
}
