package dev.winnow.bench;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import dev.winnow.Extractor;
import dev.winnow.bench.ExtractBenchmark.Html;
import dev.winnow.bench.ExtractBenchmark.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.xml.sax.SAXException;

/**
 * The peers that a user of the JVM would pick, on the same pages in one run, beside what no
 * extractor can beat: to parse a page, or to read its characters once. They take HTML alone; of the
 * same pages Winnow is also given the text. Ends with a table.
 *
 * <pre>
 * mvn -q -Pbench test -Dbench=DIR -Dbench.main=dev.winnow.bench.PeersBenchmark
 * </pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 3, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@State(Scope.Benchmark)
public class PeersBenchmark {
  private static final int PAGES = ExtractBenchmark.PAGES;
  private static final String URL = "https://news.example/";
  private static final double MEGA = 1e6;

  private final Extractor extractor = Extractor.standard();

  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    OptionsBuilder options = new OptionsBuilder();
    options.parent(new CommandLineOptions(args)).shouldFailOnError(true);
    options.include(PeersBenchmark.class.getName()).addProfiler(GCProfiler.class);
    Collection<RunResult> results = new Runner(options.build()).run();
    double html = length(new Html());
    double text = length(new Text());
    TreeMap<String, RunResult> byName = new TreeMap<>();
    for (RunResult result : results) {
      byName.put(result.getPrimaryResult().getLabel(), result);
    }
    RunResult own = byName.get("html");
    System.out.printf(
        Locale.ROOT, "%n| | pages/s | MB/s | KB a page | ratio |%n|---|---|---|---|---|%n");
    byName.forEach(
        (name, result) -> {
          double pages = result.getPrimaryResult().getScore();
          double allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
          RunResult base = name.startsWith("text") ? byName.get("text") : own;
          System.out.printf(
              Locale.ROOT,
              "| %s | %.0f | %.1f | %.0f | %.2f |%n",
              name,
              pages,
              pages * (name.startsWith("text") ? text : html) / MEGA,
              allocated / 1e3,
              base == null ? Double.NaN : pages / base.getPrimaryResult().getScore());
        });
  }

  private static double length(Html html) throws IOException {
    html.read();
    return length(html.pages);
  }

  private static double length(Text text) throws IOException {
    text.read();
    return length(text.pages);
  }

  private static double length(List<String> pages) {
    return pages.stream().mapToInt(String::length).average().orElse(0);
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
  public void textReadOnce(Text text, Blackhole sink) {
    for (String page : text.pages) {
      sink.consume(ExtractBenchmark.sum(page));
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
  public void htmlParsedByJsoup(Html html, Blackhole sink) {
    for (String page : html.pages) {
      sink.consume(Jsoup.parse(page));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlByBoilerpipe(Html html, Blackhole sink) throws BoilerpipeProcessingException {
    for (String page : html.pages) {
      sink.consume(de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(page));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlByReadability4J(Html html, Blackhole sink) {
    for (String page : html.pages) {
      sink.consume(new Readability4J(URL, page).parse());
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlByCrux(Html html, Blackhole sink) {
    for (String page : html.pages) {
      sink.consume(ArticleExtractor.with(URL, page).extractMetadata().extractContent().article());
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void htmlByTika(Html html, Blackhole sink)
      throws IOException, SAXException, TikaException {
    for (String page : html.pages) {
      BodyContentHandler text = new BodyContentHandler(-1);
      new JSoupParser()
          .parse(
              new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
              new BoilerpipeContentHandler(text),
              new Metadata(),
              new ParseContext());
      sink.consume(text.toString());
    }
  }
}
