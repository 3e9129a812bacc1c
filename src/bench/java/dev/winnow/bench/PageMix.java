package dev.winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.winnow.InventedPages;
import dev.winnow.document.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The pages that are measured, as text and as HTML: of {@code wcxb-dev} in the folder that {@code
 * -Dbench=} names, otherwise the whole pages of the repository, over and over.
 */
final class PageMix {
  /**
   * Pages of one pass. Whole passes are measured, for one page can cost a thousand times another.
   */
  static final int PAGES = 190;

  /** The corpus is ordered by the type of page: every seventh of its 1334 gives the same mix. */
  private static final int STRIDE = 7;

  private PageMix() {}

  static List<String> read(Kind kind) throws IOException {
    String folder = System.getProperty("bench", "");
    if (!folder.isEmpty()) {
      String name = kind == Kind.HTML ? "html.jsonl.gz" : "wet.jsonl.gz";
      return corpus(Path.of(folder, "wcxb-dev", name));
    }
    List<String> own = InventedPages.judged(kind);
    List<String> pages = new ArrayList<>();
    while (pages.size() < PAGES) {
      pages.add(own.get(pages.size() % own.size()));
    }
    return pages;
  }

  /** Bytes of a page in UTF-8, on average. */
  static double bytes(Kind kind) throws IOException {
    return read(kind).stream().mapToInt(page -> page.getBytes(UTF_8).length).average().orElse(0);
  }

  private static List<String> corpus(Path file) throws IOException {
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
