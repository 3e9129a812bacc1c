package dev.winnow.bench;

import dev.winnow.Article;
import dev.winnow.Extractor;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Nanoseconds a character, from 64 KB to 64 MB, of pages that are bad for one algorithm or another:
 * a table to read, whose rows should be flat. The limit of characters is lifted; those of blocks
 * and tags hold, behind which a page costs less.
 *
 * <pre>
 * mvn -q -Pbench test -Dbench.main=dev.winnow.bench.GrowthBenchmark
 * </pre>
 */
final class GrowthBenchmark {
  private static final int SMALLEST = 1 << 16;
  private static final int GREATEST = 1 << 26;

  /** Small pages are measured as often as makes this many characters. */
  private static final int CHARACTERS = 1 << 23;

  private static final int ROUNDS = 3;

  private GrowthBenchmark() {}

  private static Map<String, String> shapes() {
    Map<String, String> shapes = new TreeMap<>();
    shapes.put("one line", "The harbour bridge will close for six weeks, the council said. ");
    shapes.put("one-word lines", "bridge\n");
    shapes.put("the same line", "Harbour bridge to close for repairs\n");
    shapes.put("dates", "3 March 2026, 12:00 ");
    shapes.put("brackets", "([{");
    shapes.put("combining marks", "e\u0301\u0323");
    shapes.put("no spaces", "a");
    shapes.put("deep lists", "<html><ul><li>a");
    shapes.put("nested tables", "<html><table><tr><td>a");
    shapes.put("unclosed tags", "<html><b><i>a");
    shapes.put("attributes", "<html><p a='b' ");
    shapes.put("tiny nodes", "<html><p>a</p>");
    return shapes;
  }

  public static void main(String[] args) {
    Extractor extractor = Extractor.builder().maxCharacters(Integer.MAX_VALUE).build();
    long sum = 0;
    for (Map.Entry<String, String> shape : shapes().entrySet()) {
      boolean html = shape.getValue().startsWith("<html>");
      String unit = html ? shape.getValue().substring("<html>".length()) : shape.getValue();
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-16s", shape.getKey()));
      for (int length = SMALLEST; length <= GREATEST; length *= 2) {
        String page = (html ? "<html>" : "") + unit.repeat(length / unit.length());
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
          int times = Math.max(1, CHARACTERS / length);
          long start = System.nanoTime();
          for (int i = 0; i < times; i++) {
            Article article = extractor.extract(page);
            sum += article.text().length();
          }
          best = Math.min(best, (System.nanoTime() - start) / times);
        }
        row.append(String.format(Locale.ROOT, " %6.1f", (double) best / page.length()));
      }
      System.out.println(row);
    }
    System.out.println("(" + sum + " characters of body)");
  }
}
