package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.Origin;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Labels;
import dev.winnow.filter.Pipeline;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Phrases;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How right each filter is alone: of what it takes out of the body, what gold leaves out too, and
 * what gold keeps. Pages of WCXB are asked by their gold text, the multilingual ones by snippets.
 *
 * <pre>
 * mvn -q -Ptrain test -Dbench=DIR "-Dtrain.args=removals"              a row a filter
 * mvn -q -Ptrain test -Dbench=DIR "-Dtrain.args=removals navigation"   a row a phrase of the list
 * </pre>
 */
final class RemovalReport {
  private static final Origin ORIGIN = new Origin(null, null, null, ZoneOffset.UTC);

  /** A page of which less of the gold text is found cannot tell what is wrong to remove. */
  private static final double LEAST_FOUND = 0.6;

  /** Texts of a phrase's wrong removals that are shown. */
  private static final int MOST_SHOWN = 4;

  /** A list is shown down to this share; rows that are all right need no look. */
  private static final double GOOD = 0.95;

  private final List<Bench.Page> pages;
  private final List<String> layouts;
  private final Map<String, Counts> filters = new TreeMap<>();
  private final Map<String, Counts> lines = new TreeMap<>();

  /** Pieces and words removed: those that gold drops, and those that it keeps. */
  private static final class Counts {
    private int droppedPieces;
    private int keptPieces;
    private int droppedWords;
    private int keptWords;
    private int droppedSnippets;
    private int keptSnippets;
    private final Set<String> wrong = new HashSet<>();

    double right() {
      return droppedPieces / (double) Math.max(1, droppedPieces + keptPieces);
    }

    void add(int words, int kept, String text) {
      droppedWords += words - kept;
      keptWords += kept;
      if (2 * kept >= words) {
        keptPieces++;
        if (wrong.size() < MOST_SHOWN) {
          wrong.add(text);
        }
      } else {
        droppedPieces++;
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%8d %8d  %.3f  %8d %8d  %.3f  %5d %5d",
          droppedPieces,
          keptPieces,
          right(),
          droppedWords,
          keptWords,
          droppedWords / (double) Math.max(1, droppedWords + keptWords),
          droppedSnippets,
          keptSnippets);
    }
  }

  private RemovalReport(List<Bench.Page> pages, List<String> layouts) {
    this.pages = pages;
    this.layouts = layouts;
  }

  /**
   * Prints the tables.
   *
   * @param wanted names of filters whose phrases are to be shown, one by one; names of layouts
   */
  static void print(Path bench, Collection<String> wanted) throws IOException {
    List<Bench.Page> pages = new ArrayList<>(Bench.read(bench, "wcxb-dev"));
    pages.addAll(Bench.read(bench, "multilingual"));
    List<String> layouts = new ArrayList<>(Layouts.GIVEN);
    layouts.retainAll(wanted);
    RemovalReport report = new RemovalReport(pages, layouts.isEmpty() ? Layouts.GIVEN : layouts);
    report.count();
    Trainer.say(
        "%-18s %8s %8s  %5s  %8s %8s  %5s  %s",
        "filter", "pieces", "kept", "right", "words", "kept", "right", "snippets kept");
    report.filters.forEach((name, counts) -> Trainer.say("%-18s %s", name, counts));
    for (Filter filter : Filters.standard()) {
      if (wanted.contains(filter.name())) {
        report.printLines(filter.name());
      }
    }
  }

  private void printLines(String filter) {
    List<Map.Entry<String, Counts>> rows =
        lines.entrySet().stream()
            .filter(row -> row.getKey().startsWith(filter + ": "))
            .sorted(Comparator.comparing(row -> -row.getValue().keptPieces))
            .toList();
    for (Map.Entry<String, Counts> row : rows) {
      if (row.getValue().right() < GOOD) {
        Trainer.say("%-50s %s", row.getKey(), row.getValue());
        row.getValue().wrong.forEach(text -> Trainer.say("      %.150s", text));
      }
    }
  }

  private void count() {
    IntStream.range(0, pages.size() * layouts.size())
        .parallel()
        .forEach(
            i -> {
              Bench.Page page = pages.get(i / layouts.size());
              String raw = page.raw().getOrDefault(layouts.get(i % layouts.size()), "");
              count(page, Reader.read(raw, Kind.TEXT, ORIGIN, Limits.NONE, false));
            });
  }

  private void count(Bench.Page page, Document document) {
    Tokens vocabulary = new Tokens();
    boolean[] matched = {};
    if (!page.text().isEmpty()) {
      int[] gold = vocabulary.of(page.text());
      matched = Alignment.of(vocabulary.of(text(document)), gold);
      int found = 0;
      for (boolean match : matched) {
        found += match ? 1 : 0;
      }
      if (found < LEAST_FOUND * gold.length) {
        return;
      }
    }
    for (Filter filter : Filters.standard()) {
      Labels labels = Pipeline.of(List.of(filter)).label(document);
      int start = 0;
      for (Block block : document.blocks()) {
        int token = start;
        for (Label part : labels.parts(block)) {
          String text =
              block.text().substring(block.textIndex(part.start()), block.textIndex(part.end()));
          int words = vocabulary.of(text).length;
          if (part.filter().equals(filter.name()) && !part.role().isBody() && words > 0) {
            int kept = 0;
            for (int i = token; i < token + words && i < matched.length; i++) {
              kept += matched[i] ? 1 : 0;
            }
            add(filter, page, words, kept, text);
          }
          token += words;
        }
        start += vocabulary.of(block.text()).length;
      }
    }
  }

  private static String text(Document document) {
    StringBuilder text = new StringBuilder();
    for (Block block : document.blocks()) {
      text.append(block.text()).append('\n');
    }
    return text.toString();
  }

  private synchronized void add(Filter filter, Bench.Page page, int words, int kept, String text) {
    List<Counts> counts = new ArrayList<>();
    counts.add(filters.computeIfAbsent(filter.name(), name -> new Counts()));
    for (Topic topic : Topic.values()) {
      if (topic.fileName().equals(filter.name())) {
        Set<String> found = new HashSet<>();
        for (Match match : Phrases.standard().find(Words.of(text)).of(topic)) {
          found.add(filter.name() + ": " + match.line());
        }
        found.forEach(line -> counts.add(lines.computeIfAbsent(line, name -> new Counts())));
      }
    }
    for (Counts sum : counts) {
      if (page.text().isEmpty()) {
        String folded = Sample.fold(text);
        sum.keptSnippets += snippets(folded, page.with());
        sum.droppedSnippets += snippets(folded, page.without());
      } else {
        sum.add(words, kept, text);
      }
    }
  }

  private static int snippets(String text, List<String> snippets) {
    int found = 0;
    for (String snippet : snippets) {
      found += text.contains(Sample.fold(snippet)) ? 1 : 0;
    }
    return found;
  }
}
