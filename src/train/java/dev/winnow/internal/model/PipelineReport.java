package dev.winnow.internal.model;

import dev.winnow.Extractor;
import dev.winnow.Source;
import dev.winnow.document.Kind;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What users get: the text of the whole pipeline around the judgements out of fold, and what it is
 * without each of the other filters.
 */
final class PipelineReport {
  private final Report report;
  private final List<String> layouts;
  private final int stride;

  /** Of every so-many-th page only, in these layouts. */
  PipelineReport(Report report, List<String> layouts, int stride) {
    this.report = report;
    this.layouts = layouts;
    this.stride = stride;
  }

  void print() {
    List<Filter> rest = new ArrayList<>(Filters.standard());
    rest.remove(0);
    Trainer.say("pipeline: word F1 (articles) snippet P R F1, in %s", layouts);
    row("classifier alone", List.of());
    row("all filters", rest);
    for (Filter left : rest) {
      List<Filter> others = new ArrayList<>(rest);
      others.remove(left);
      row("without " + left.name(), others);
    }
  }

  private static final class Sums {
    private double word;
    private int pages;
    private double articleWord;
    private int articles;
    private final int[] snippets = new int[3];
  }

  private void row(String name, List<Filter> rest) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", name));
    for (String layout : layouts) {
      Sums sums = new Sums();
      List<Sample> samples =
          report.judged().stream().filter(sample -> sample.layout.equals(layout)).toList();
      for (int i = 0; i < samples.size(); i += stride) {
        add(samples.get(i), rest, sums);
      }
      line.append(
          String.format(
              Locale.ROOT,
              "  %.4f (%.4f) %s",
              sums.word / sums.pages,
              sums.articleWord / sums.articles,
              Report.snippets(sums.snippets)));
    }
    Trainer.say("%s", line);
  }

  private void add(Sample sample, List<Filter> rest, Sums sums) {
    List<Filter> filters = new ArrayList<>();
    filters.add(new Known(sample.likelihoods, report.kept(sample)));
    filters.addAll(rest);
    Extractor extractor = Extractor.builder().pipeline(Pipeline.of(filters)).build();
    String raw = sample.page.raw().getOrDefault(sample.layout, "");
    String text = extractor.extract(Source.of(raw).withKind(Kind.TEXT)).text();
    if (sample.page.text().isEmpty()) {
      sample.snippets(text, sums.snippets);
      return;
    }
    double score = sample.wordF1(text);
    sums.word += score;
    sums.pages++;
    if (sample.page.type().equals("article")) {
      sums.articleWord += score;
      sums.articles++;
    }
  }
}
