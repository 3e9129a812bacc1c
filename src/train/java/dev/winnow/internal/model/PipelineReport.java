package dev.winnow.internal.model;

import dev.winnow.Assembly;
import dev.winnow.document.Block;
import dev.winnow.document.Label;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Labels;
import dev.winnow.filter.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What users get: the text of the whole pipeline around the judgements out of fold, and for each
 * rule how often it is right where it overrules the classifier.
 */
final class PipelineReport {
  private final Report report;

  /** The standard recipe's rules, had without its model, which may be of other features. */
  private final List<Filter> rules = new ArrayList<>(Filters.rules());

  PipelineReport(Report report) {
    this.report = report;
    rules.remove(0);
  }

  /** For each rule, how many of the words it takes from the classifier's are not main text. */
  String rules() {
    StringBuilder text = new StringBuilder();
    for (boolean article : new boolean[] {true, false}) {
      text.append("\n| rule, on ")
          .append(article ? "articles" : "other pages")
          .append(" | words removed that the classifier kept | right |\n|---|---|---|\n");
      overruled(article)
          .forEach(
              (name, sums) ->
                  text.append(
                      String.format(
                          Locale.ROOT,
                          "| %s | %.0f | %.3f |\n",
                          name,
                          sums[0],
                          sums[1] / sums[0])));
    }
    return text.toString();
  }

  private Pipeline pipeline(Sample sample) {
    List<Filter> filters = new ArrayList<>();
    filters.add(new Known(sample, report.kept(sample)));
    filters.addAll(rules);
    return Pipeline.of(filters);
  }

  private String text(Sample sample) {
    return Assembly.text(pipeline(sample).label(sample.document));
  }

  /** The cells of a layout's row. */
  String row(String layout) {
    List<Sample> samples =
        report.judged().stream().filter(sample -> sample.layout.equals(layout)).toList();
    return Report.scores(samples, samples.parallelStream().map(this::text).toList()) + " |";
  }

  /** Words by filter: how many, and how many of them are not of the main text. */
  private Map<String, double[]> overruled(boolean article) {
    Map<String, double[]> words = new TreeMap<>();
    for (Sample sample : report.judged()) {
      boolean known = !sample.page.text().isEmpty() && Layouts.GIVEN.contains(sample.layout);
      if (known && sample.page.type().equals("article") == article && sample.isSound()) {
        boolean[] kept = report.kept(sample);
        Labels labels = pipeline(sample).label(sample.document);
        for (Block block : sample.document.blocks()) {
          if (kept[block.index()]) {
            count(sample, block, labels.parts(block), words);
          }
        }
      }
    }
    return words;
  }

  private static void count(
      Sample sample, Block block, List<Label> parts, Map<String, double[]> words) {
    for (Label part : parts) {
      if (!part.role().isBody()) {
        double length =
            (double) (part.end() - part.start())
                / (block.end() - block.start())
                * sample.words(block.index());
        double[] sums = words.computeIfAbsent(part.filter(), name -> new double[2]);
        sums[0] += length;
        sums[1] += length * (1 - sample.shares[block.index()]);
      }
    }
  }
}
