package dev.winnow.bench;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import dev.winnow.bench.ExtractBenchmark.Html;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
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
import org.xml.sax.SAXException;

/**
 * The peers that a user of the JVM would pick, on the same pages as {@link ExtractBenchmark} in the
 * same run. They take HTML alone. {@link Benchmarks} runs it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = Benchmarks.WARMUPS, time = Benchmarks.WARMUP_SECONDS)
@Measurement(iterations = Benchmarks.ROUNDS, time = Benchmarks.ROUND_SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {Benchmarks.ONE_COLLECTOR, Benchmarks.LEAST_HEAP, Benchmarks.MOST_HEAP})
@State(Scope.Benchmark)
public class PeersBenchmark {
  private static final int PAGES = PageMix.PAGES;
  private static final String URL = "https://news.example/";

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
