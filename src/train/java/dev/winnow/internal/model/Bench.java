package dev.winnow.internal.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/** The shared pages: gold, silver, and each page in every text layout. */
final class Bench {
  static final int FOLDS = 5;

  /** Some fields that are not read here hold a bare NaN. */
  private static final JSON JSON_LINES =
      JSON.builder(JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build())
          .build();

  private Bench() {}

  /**
   * A page of the bench.
   *
   * @param fold the part it belongs to in cross-validation, by a hash of its site
   * @param title the gold title, empty if there is none
   * @param bylines the gold authors, as they are written; none if there are none
   * @param text the gold text, empty if there is none
   * @param silver what two extractors make of the page's HTML, empty if unknown
   */
  record Page(
      String set,
      String id,
      int fold,
      String type,
      String title,
      List<String> bylines,
      String text,
      List<String> with,
      List<String> without,
      List<String> silver,
      Map<String, String> raw) {
    Page withText(String text) {
      return new Page(set, id, fold, type, title, bylines, text, with, without, silver, raw);
    }

    Page with(Map<String, String> raw) {
      return new Page(set, id, fold, type, title, bylines, text, with, without, silver, raw);
    }
  }

  static List<Page> read(Path folder, String set) throws IOException {
    Map<String, List<String>> silver = new HashMap<>();
    if (exists(folder.resolve(set), "silver")) {
      for (Map<String, Object> line : lines(folder.resolve(set), "silver")) {
        List<String> texts = List.of(string(line, "trafilatura"), string(line, "readability4j"));
        silver.put(string(line, "id"), texts);
      }
    }
    Map<String, Map<String, String>> raw = new HashMap<>();
    List<String> read = new ArrayList<>(Layouts.GIVEN);
    read.add(Layouts.HTML);
    for (String layout : read) {
      for (Map<String, Object> line : lines(folder.resolve(set), layout)) {
        raw.computeIfAbsent(string(line, "id"), id -> new HashMap<>())
            .put(layout, string(line, "raw"));
      }
    }
    List<Page> pages = new ArrayList<>();
    for (Map<String, Object> line : lines(folder.resolve(set), "gold")) {
      String id = string(line, "id");
      pages.add(
          new Page(
              set,
              id,
              fold(string(line, "site")),
              string(line, "type"),
              string(line, "title"),
              strings(line, "author"),
              string(line, "text"),
              strings(line, "with"),
              strings(line, "without"),
              silver.getOrDefault(id, List.of()),
              raw.getOrDefault(id, Map.of())));
    }
    return pages;
  }

  private static int fold(String site) {
    CRC32 hash = new CRC32();
    hash.update(site.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % FOLDS);
  }

  private static boolean exists(Path folder, String name) {
    return Files.exists(folder.resolve(name + ".jsonl"))
        || Files.exists(folder.resolve(name + ".jsonl.gz"));
  }

  private static List<Map<String, Object>> lines(Path folder, String name) throws IOException {
    Path plain = folder.resolve(name + ".jsonl");
    List<Map<String, Object>> lines = new ArrayList<>();
    try (InputStream in =
            Files.exists(plain)
                ? Files.newInputStream(plain)
                : new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".jsonl.gz")));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(JSON_LINES.mapFrom(line));
        }
      }
    }
    return lines;
  }

  private static String string(Map<String, Object> line, String key) {
    Object value = line.get(key);
    return value == null ? "" : value.toString();
  }

  private static List<String> strings(Map<String, Object> line, String key) {
    List<String> strings = new ArrayList<>();
    if (line.get(key) instanceof List<?> list) {
      list.forEach(item -> strings.add(String.valueOf(item)));
    } else if (line.get(key) instanceof String string) {
      strings.add(string);
    }
    return strings;
  }
}
