package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Floors under the accuracy on a fixed sample of the shared pages, where they are at hand:
 *
 * <pre>
 * mvn test -Dtest=AccuracyTest -Daccuracy=DIR                    checks
 * mvn test -Dtest=AccuracyTest -Daccuracy=DIR -Dfloors=write     sets the floors anew
 * </pre>
 *
 * <p>The shipped model was trained on these pages. So this notices what gets worse; how good the
 * library is on pages it has not seen is what the trainer's cross-validation says.
 */
class AccuracyTest {
  private static final String FOLDER = System.getProperty("accuracy", "");
  private static final Path FLOORS = Path.of("testdata", "accuracy.tsv");
  private static final List<String> LAYOUTS =
      List.of("wet", "inscriptis", "blocks", "soup", "flat", "html");
  private static final int STRIDE = 16;

  /** A new floor lies this far below what was measured, so that it is no tripwire. */
  private static final double SLACK = 0.003;

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Some fields that are not read here hold a bare NaN. */
  private static final JSON LINES =
      JSON.builder(JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build())
          .build();

  private final Extractor extractor = Extractor.standard();

  @Test
  void floorsHold() throws IOException {
    assumeFalse(FOLDER.isEmpty(), "no -Daccuracy=DIR: the accuracy is not checked");
    Map<String, Double> measured = new TreeMap<>();
    for (String layout : LAYOUTS) {
      measured.put("wcxb-dev\t" + layout + "\tword F1", wordF1(layout));
      measured.put("multilingual\t" + layout + "\tsnippet F", snippetF(layout));
    }
    if (System.getProperty("floors", "").equals("write")) {
      List<String> rows = new ArrayList<>(List.of("set\tlayout\tmeasure\tfloor"));
      measured.forEach(
          (name, value) -> rows.add(name + String.format(Locale.ROOT, "\t%.3f", value - SLACK)));
      Files.write(FLOORS, rows);
    }
    List<String> below = new ArrayList<>();
    Map<String, Double> floors = floors();
    assertThat(measured.keySet()).isEqualTo(floors.keySet());
    floors.forEach(
        (name, floor) -> {
          double value = measured.getOrDefault(name, 0.0);
          if (!(value >= floor)) {
            below.add(name + ": " + value + " is below " + floor);
          }
        });
    assertThat(below).isEmpty();
  }

  private static Map<String, Double> floors() throws IOException {
    Map<String, Double> floors = new TreeMap<>();
    List<String> rows = Files.readAllLines(FLOORS);
    for (String row : rows.subList(1, rows.size())) {
      int last = row.lastIndexOf('\t');
      floors.put(row.substring(0, last), Double.parseDouble(row.substring(last + 1)));
    }
    return floors;
  }

  private static Map<String, Map<String, Object>> read(String set, String file) throws IOException {
    Map<String, Map<String, Object>> lines = new TreeMap<>();
    Path path = Path.of(FOLDER, set, file + ".jsonl.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (number++ % STRIDE == 0) {
          Map<String, Object> fields = LINES.mapFrom(line);
          lines.put(String.valueOf(fields.get("id")), fields);
        }
      }
    }
    return lines;
  }

  /** What is made of each page of the sample, by its id. */
  private Map<String, String> texts(String set, String layout) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    read(set, layout)
        .forEach(
            (id, page) -> texts.put(id, extractor.extract(String.valueOf(page.get("raw"))).text()));
    return texts;
  }

  private double wordF1(String layout) throws IOException {
    Map<String, String> texts = texts("wcxb-dev", layout);
    Map<String, Map<String, Object>> gold = read("wcxb-dev", "gold");
    assertThat(texts.keySet()).isEqualTo(gold.keySet());
    double sum = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      sum += wordF1(text.getValue(), String.valueOf(gold.get(text.getKey()).get("text")));
    }
    return sum / texts.size();
  }

  private double snippetF(String layout) throws IOException {
    Map<String, String> texts = texts("multilingual", layout);
    Map<String, Map<String, Object>> gold = read("multilingual", "gold");
    assertThat(texts.keySet()).isEqualTo(gold.keySet());
    int hits = 0;
    int wanted = 0;
    int wrong = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Map<String, Object> page = gold.get(text.getKey());
      String folded = Folding.fold(text.getValue());
      for (Object snippet : (List<?>) page.getOrDefault("with", List.of())) {
        wanted++;
        hits += folded.contains(Folding.fold(String.valueOf(snippet))) ? 1 : 0;
      }
      for (Object snippet : (List<?>) page.getOrDefault("without", List.of())) {
        wrong += folded.contains(Folding.fold(String.valueOf(snippet))) ? 1 : 0;
      }
    }
    return 2.0 * hits / (hits + wrong + wanted);
  }

  /** F1 of the bags of words, as the benchmark of these pages counts it. */
  private static double wordF1(String found, String gold) {
    Map<String, Integer> bag = new HashMap<>();
    int given = 0;
    for (Matcher word = WORD.matcher(found.toLowerCase(Locale.ROOT)); word.find(); given++) {
      bag.merge(word.group(), 1, Integer::sum);
    }
    int wanted = 0;
    int hits = 0;
    for (Matcher word = WORD.matcher(gold.toLowerCase(Locale.ROOT)); word.find(); wanted++) {
      hits += bag.merge(word.group(), -1, Integer::sum) >= 0 ? 1 : 0;
    }
    return hits == 0 ? 0 : 2.0 * hits / (given + wanted);
  }
}
