package dev.winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.winnow.Article;
import dev.winnow.Extractor;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Nanoseconds a character, from 64 KB to 64 MB, of pages that are bad for one algorithm or another:
 * a table to read, whose rows should be flat. It fails if a longer page takes more than twice the
 * time a character of a shorter one. Less is no fault: what a page costs once is shared by more
 * characters, and some things, such as the date of publication, are looked for around the headline
 * alone.
 *
 * <p>The limits of characters and blocks are lifted, as far as memory allows; that of tags cannot
 * be. Where one was reached, its name stands in the place of the time, which would be that of the
 * page's start. Elements that are nested too deeply are all read, so that is a time like any other.
 *
 * <pre>
 * mvn -q -Pbench test -Dbench.main=dev.winnow.bench.GrowthBenchmark
 * mvn -q -Pbench test -Dbench.main=dev.winnow.bench.GrowthBenchmark -Dbench.args="1024 dates"
 *                                         up to 1024 KB, shapes whose names have "dates" in them
 * </pre>
 */
final class GrowthBenchmark {
  private static final int KB = 1 << 10;
  private static final int SMALLEST = 64 * KB;
  private static final int GREATEST = 64 * KB * KB;

  /** A block takes about a KB of the heap while its page is judged, and there are six GB. */
  private static final int MOST_BLOCKS = 1 << 21;

  /** What a round takes at least, since the clock ticks every hundredth of a second. */
  private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(500);

  private static final int ROUNDS = 3;

  /** Until the compiler is done with a shape: what the first pages took was many times more. */
  private static final long WARMUP = TimeUnit.SECONDS.toNanos(10);

  private static final double MOST_RISE = 2;

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Extractor extractor =
      Extractor.builder().maxCharacters(Integer.MAX_VALUE).maxBlocks(MOST_BLOCKS).build();

  private GrowthBenchmark() {}

  /**
   * A page that repeats something.
   *
   * @param start what stands before it once
   * @param unit what is repeated
   * @param end what stands behind it once
   */
  private record Shape(String start, String unit, String end) {
    String page(int length) {
      return start + unit.repeat((length - start.length() - end.length()) / unit.length()) + end;
    }
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new TreeMap<>();
    shapes.put("one line", text("The harbour bridge will close for six weeks, the council said. "));
    shapes.put("one-word lines", text("bridge\n"));
    shapes.put("the same line", text("Harbour bridge to close for repairs\n"));
    shapes.put("dates", text("3 March 2026, 12:00\n"));
    shapes.put("dates on one line", text("3 March 2026, 12:00 "));
    shapes.put("brackets", text("([{"));
    shapes.put("combining marks", text("e\u0301\u0323"));
    shapes.put("no spaces", text("a"));
    shapes.put("deep lists", html("<ul><li>a"));
    shapes.put("nested tables", html("<table><tr><td>a"));
    shapes.put("unclosed tags", html("<b><i>a"));
    shapes.put(
        "a huge attribute", new Shape("<html><p class='", "a b ", "'>The bridge will close."));
    shapes.put("a huge attribute that never ends", html("<p a='b' "));
    shapes.put("tiny nodes", html("<p>a</p>"));
    return shapes;
  }

  private static Shape text(String unit) {
    return new Shape("", unit, "");
  }

  private static Shape html(String unit) {
    return new Shape("<html>", unit, "");
  }

  /**
   * Measures.
   *
   * @param args the greatest page's KB, and what the names of the shapes have in them
   */
  public static void main(String[] args) {
    int greatest = args.length > 0 ? KB * Integer.parseInt(args[0]) : GREATEST;
    String wanted = args.length > 1 ? args[1] : "";
    GrowthBenchmark benchmark = new GrowthBenchmark();
    StringBuilder head = new StringBuilder("| ns a character, of |");
    for (int length = SMALLEST; length <= greatest; length *= 2) {
      head.append(
          length < KB * KB ? " " + length / KB + " KB |" : " " + length / KB / KB + " MB |");
    }
    System.out.println(head.append(" highest/lowest |"));
    System.out.println(head.toString().replaceAll("[^|]+", "---"));
    boolean flat = true;
    for (Map.Entry<String, Shape> shape : shapes().entrySet()) {
      if (shape.getKey().contains(wanted)) {
        flat &= benchmark.isFlat(shape.getKey(), shape.getValue(), greatest);
      }
    }
    if (!flat) {
      System.out.println("A longer page takes more than twice the time a character.");
      System.exit(1);
    }
  }

  /** Prints a shape's row; whether no longer page takes far more time than a shorter one. */
  private boolean isFlat(String name, Shape shape, int greatest) {
    warmUp(shape.page(SMALLEST));
    StringBuilder row = new StringBuilder("| " + name + " |");
    double lowest = Double.MAX_VALUE;
    double highest = 0;
    double rise = 1;
    for (int length = SMALLEST; length <= greatest; length *= 2) {
      String page = shape.page(length);
      String limit = limit(extractor.extract(page));
      if (limit == null) {
        double time = time(page);
        lowest = Math.min(lowest, time);
        highest = Math.max(highest, time);
        rise = Math.max(rise, time / lowest);
        row.append(String.format(Locale.ROOT, " %.1f |", time));
      } else {
        row.append(' ').append(limit).append(" |");
      }
    }
    System.out.println(row.append(String.format(Locale.ROOT, " %.1f |", highest / lowest)));
    return rise <= MOST_RISE;
  }

  private void warmUp(String page) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARMUP) {
      extractor.extract(page);
    }
  }

  /** The limit that left a part of the page unread, or null. */
  private static @Nullable String limit(Article article) {
    String limit = article.truncated();
    return limit == null || limit.equals("depth") ? null : limit;
  }

  /** Processor time a character, the collector's with it: others on the machine do not count. */
  private double time(String page) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = MACHINE.getProcessCpuTime();
      long taken = 0;
      int times = 0;
      while (taken < ROUND) {
        extractor.extract(page);
        taken = MACHINE.getProcessCpuTime() - start;
        times++;
      }
      best = Math.min(best, (double) taken / times);
    }
    return best / page.length();
  }
}
