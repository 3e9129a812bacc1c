package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How right each filter is, alone and in the standard recipe: of what it removes, what gold leaves
 * out too, and what gold keeps. What it moves from the body to a field, as headlines and captions,
 * is counted apart. Pages of WCXB are asked by their gold text, the multilingual ones by snippets.
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

  /** Behind the name of a filter whose row is of what it moves to a field. */
  private static final String FIELD = ", field";

  private final List<Bench.Page> pages;
  private final List<String> layouts;
  private final Pipeline recipe = Pipeline.of(Filters.standard());
  private final Map<String, Counts> filters = new TreeMap<>();
  private final Map<String, Counts> within = new TreeMap<>();
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

    String words() {
      return String.format(
          Locale.ROOT,
          "%8d %7d  %.3f",
          droppedWords + keptWords,
          keptWords,
          droppedWords / (double) Math.max(1, droppedWords + keptWords));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%7d %6d  %.3f %s",
          droppedPieces + keptPieces,
          keptPieces,
          right(),
          words());
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
    report.printFilters();
    for (Filter filter : Filters.standard()) {
      if (wanted.contains(filter.name())) {
        report.printLines(filter.name());
      }
    }
  }

  private void printFilters() {
    Trainer.say("%-24s         alone%53s%14s", "", "in the recipe", "snippets");
    Trainer.say(
        "%-24s %7s %6s  %s %8s %7s  %s %8s %7s  %s %8s %5s  %s",
        "filter",
        "pieces",
        "kept",
        "right",
        "words",
        "kept",
        "right",
        "words",
        "kept",
        "right",
        "dropped",
        "kept",
        "certainty");
    Map<String, Double> certainties = new HashMap<>();
    recipe.filters().forEach(filter -> certainties.put(filter.name(), filter.certainty()));
    filters.forEach(
        (name, counts) ->
            Trainer.say(
                "%-24s %s %s %8d %5d  %s",
                name,
                counts,
                within.getOrDefault(name, new Counts()).words(),
                counts.droppedSnippets,
                counts.keptSnippets,
                certainties.get(name.replace(FIELD, ""))));
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
    int[] tokens = vocabulary.of(text(document));
    boolean[] matched = new boolean[tokens.length];
    if (!page.text().isEmpty()) {
      int[] gold = vocabulary.of(page.text());
      matched = Alignment.of(tokens, gold);
      int found = 0;
      for (boolean match : matched) {
        found += match ? 1 : 0;
      }
      if (found < LEAST_FOUND * gold.length) {
        return;
      }
    }
    for (Filter filter : recipe.filters()) {
      Labels labels = Pipeline.of(List.of(filter)).label(document);
      count(page, parts(document, labels), tokens, matched, filters);
    }
    count(page, parts(document, recipe.label(document)), tokens, matched, within);
  }

  private void count(
      Bench.Page page,
      List<Part> parts,
      int[] tokens,
      boolean[] matched,
      Map<String, Counts> sums) {
    boolean[] removed = new boolean[tokens.length];
    for (Part part : parts) {
      Arrays.fill(removed, part.from(), part.to(), part.role().isRemoved());
    }
    boolean[] missed = Copies.missed(tokens, matched, removed);
    for (Part part : parts) {
      if (!part.role().isBody() && part.to() > part.from() && !part.isReaders()) {
        int kept = 0;
        for (int i = part.from(); i < part.to(); i++) {
          kept += missed[i] ? 1 : 0;
        }
        add(part, page, kept, sums);
      }
    }
  }

  /** A part of a block that has one label: its tokens and its text. */
  private record Part(Role role, String filter, int from, int to, String text) {
    boolean isReaders() {
      return filter.equals(Labels.READER);
    }
  }

  private static List<Part> parts(Document document, Labels labels) {
    List<Part> parts = new ArrayList<>();
    int token = 0;
    for (Block block : document.blocks()) {
      int from = token;
      token += new Tokens().of(block.text()).length;
      for (Label label : labels.parts(block)) {
        String text =
            block.text().substring(block.textIndex(label.start()), block.textIndex(label.end()));
        int to = Math.min(token, from + new Tokens().of(text).length);
        parts.add(new Part(label.role(), label.filter(), from, to, text));
        from = to;
      }
    }
    return parts;
  }

  private static String text(Document document) {
    StringBuilder text = new StringBuilder();
    for (Block block : document.blocks()) {
      text.append(block.text()).append('\n');
    }
    return text.toString();
  }

  private synchronized void add(Part part, Bench.Page page, int kept, Map<String, Counts> sums) {
    List<Counts> counts = new ArrayList<>();
    String name = part.role().isRemoved() ? part.filter() : part.filter() + FIELD;
    counts.add(sums.computeIfAbsent(name, key -> new Counts()));
    for (Topic topic : Topic.values()) {
      if (topic.listName().equals(name) && sums == filters) {
        Set<String> found = new HashSet<>();
        for (Match match : Phrases.standard().find(Words.of(part.text())).of(topic)) {
          found.add(name + ": " + match.line());
        }
        found.forEach(line -> counts.add(lines.computeIfAbsent(line, key -> new Counts())));
      }
    }
    for (Counts sum : counts) {
      if (page.text().isEmpty()) {
        String folded = Sample.fold(part.text());
        sum.keptSnippets += snippets(folded, page.with());
        sum.droppedSnippets += snippets(folded, page.without());
      } else {
        sum.add(part.to() - part.from(), kept, part.text());
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
