package dev.winnow.filter;

import dev.winnow.document.Document;
import java.util.ArrayList;
import java.util.List;

/** Stands where the headline is looked for, and writes down what the ranking has to choose from. */
public final class TitleLessons implements Filter {
  private static final long serialVersionUID = 1L;

  private final transient List<String> texts = new ArrayList<>();
  private final transient List<Float> priors = new ArrayList<>();
  private final transient List<float[]> rows = new ArrayList<>();

  /** Which of the foremost is given as the headline, -1 for none: see {@link Titles}. */
  public static int best(List<String> said, float[] likelihoods) {
    return Titles.best(said, likelihoods);
  }

  /** The names of a row's values. */
  public static List<String> features() {
    return TitleFeatures.NAMES;
  }

  @Override
  public String name() {
    return new TitleFilter().name();
  }

  @Override
  public void label(Document document, Labels labels) {
    if (!document.blocks().isEmpty()) {
      Titles titles = new Titles(document, labels);
      List<TitleLine> foremost = titles.foremost();
      for (TitleLine line : foremost) {
        texts.add(line.text(document.blocks()));
        priors.add(line.prior());
      }
      rows.addAll(titles.rows(foremost));
    }
  }

  /** The candidates, after the page. */
  public List<String> texts() {
    return texts;
  }

  /** How much speaks for each of them before they are ranked. */
  public List<Float> priors() {
    return priors;
  }

  /** A row for each of them. */
  public List<float[]> rows() {
    return rows;
  }
}
