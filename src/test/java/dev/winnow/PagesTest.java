package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The laws, held against pages from files. */
class PagesTest {
  private static final Path LAYOUTS = Path.of("testdata", "layouts");

  /** With {@code -Dbench=} every so many pages of a file are looked at, or as {@code -Dstride=}. */
  private static final int SMALL_STACK = 512 * 1024;

  private static final int STRIDE = 40;

  private static List<Path> layouts() throws IOException {
    try (Stream<Path> files = Files.list(LAYOUTS)) {
      return files
          .filter(file -> !file.getFileName().toString().equals("README.md"))
          .sorted()
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> theLawsHoldInEveryLayout() throws IOException {
    List<Path> layouts = layouts();
    assertThat(layouts).as("files in %s", LAYOUTS).hasSizeGreaterThan(16);
    return layouts.stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> Laws.hold(Source.of(Files.readString(file)))));
  }

  @Test
  void theSameInManyThreads() throws IOException, InterruptedException, ExecutionException {
    List<String> pages = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    for (Path file : layouts()) {
      pages.add(Files.readString(file));
      articles.add(Laws.STANDARD.extract(pages.get(pages.size() - 1)));
    }
    Callable<List<Article>> work =
        () -> {
          List<Article> again = new ArrayList<>();
          for (int round = 0; round < 20; round++) {
            again.clear();
            pages.forEach(page -> again.add(Laws.STANDARD.extract(page)));
          }
          return again;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<Article>> result : threads.invokeAll(List.of(work, work, work, work))) {
        assertThat(result.get()).isEqualTo(articles);
      }
    } finally {
      threads.shutdown();
    }
  }

  @TestFactory
  Stream<DynamicTest> theLawsHoldOnPagesOfTheBench() throws IOException {
    String bench = System.getProperty("bench");
    assumeTrue(bench != null, "no folder given by -Dbench=");
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(bench))) {
      files = all.filter(PagesTest::holdsPages).sorted().toList();
    }
    assertThat(files).as("files of pages in %s", bench).isNotEmpty();
    return files.stream()
        .map(file -> dynamicTest(Path.of(bench).relativize(file).toString(), () -> bench(file)));
  }

  private static boolean holdsPages(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jsonl.gz") && !name.startsWith("gold") && !name.startsWith("silver");
  }

  private static void bench(Path file) throws IOException {
    boolean html = file.getFileName().toString().startsWith("html");
    int stride = Integer.getInteger("stride", html ? 1 : STRIDE);
    int number = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % stride == 0) {
          String raw = (String) JSON.std.mapFrom(line).get("raw");
          try {
            extractOnSmallStack(raw);
            Laws.hold(Source.of(raw));
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(file + ", line " + number + ": " + e.getMessage(), e);
          }
        }
      }
    }
    assertThat(number).as("pages of %s", file).isPositive();
  }

  /** What recurses over the input runs out of such a stack. */
  private static void extractOnSmallStack(String raw) {
    List<Throwable> thrown = new ArrayList<>();
    Thread thread = new Thread(null, () -> Laws.STANDARD.extract(raw), "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((any, e) -> thrown.add(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    assertThat(thrown).isEmpty();
  }
}
