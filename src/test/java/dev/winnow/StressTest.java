package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * One extractor in many threads. {@code -Dstress=100000} says how many extractions; without it
 * there are a few thousand.
 */
class StressTest {
  private static final int THREADS = 64;
  private static final int EXTRACTIONS = Integer.getInteger("stress", 2_000);

  @Test
  void manyThreadsMakeTheSameBytesAsOne()
      throws IOException, InterruptedException, ExecutionException {
    Extractor extractor = Extractor.builder().offsets(true).build();
    List<Source> pages = InventedPages.all();
    List<byte[]> alone = new ArrayList<>();
    for (Source page : pages) {
      alone.add(bytes(extractor.extract(page)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> workers = new ArrayList<>();
      for (int worker = 0; worker < THREADS; worker++) {
        int first = worker;
        workers.add(
            threads.submit(
                () -> {
                  int wrong = 0;
                  for (int i = first; i < EXTRACTIONS; i += THREADS) {
                    // Each thread goes another way through the pages.
                    int page = Math.floorMod(i * (2 * first + 1), pages.size());
                    byte[] article = bytes(extractor.extract(pages.get(page)));
                    wrong += Arrays.equals(article, alone.get(page)) ? 0 : 1;
                  }
                  return wrong;
                }));
      }
      for (Future<Integer> worker : workers) {
        assertThat(worker.get()).as("articles that differ").isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] bytes(Article article) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(article);
    }
    return bytes.toByteArray();
  }
}
