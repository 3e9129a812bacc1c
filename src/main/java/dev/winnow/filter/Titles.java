package dev.winnow.filter;

import dev.winnow.document.Document;
import dev.winnow.internal.model.Ranking;
import dev.winnow.internal.text.PageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All pieces of a text that may be its headline. Each has signs that speak for and against it; of
 * the few for which most speaks a learned ranking chooses one, or none if none is likely. Used
 * once.
 */
final class Titles {
  /** From which likelihood on a headline is given; the model card says what that changes. */
  private static final float LEAST = .2f;

  /** The same of the one for which most speaks by its signs alone, where no other is likely. */
  private static final float LEAST_FIRST = .06f;

  /**
   * A class of its own, so that a ranking can be trained where there is none for these features.
   */
  private static final class Standard {
    static final Ranking RANKING = Ranking.titles(TitleFeatures.NAMES);
  }

  private final Document document;
  private final Labels labels;
  private final PageText page;
  private final TitleEvidence evidence;
  private final TitleLines lines;
  private final boolean isRun;
  private final List<TitleLine> all = new ArrayList<>();

  /** Those of a document that has a block at least. */
  Titles(Document document, Labels labels) {
    this.document = document;
    this.labels = labels;
    this.page = labels.page();
    this.isRun = TitleStarts.isRun(document);
    this.evidence = new TitleEvidence(document, labels);
    this.lines = new TitleLines(document, labels, evidence);
    if (isRun) {
      all.addAll(new TitleStarts(document, labels, evidence).lines());
      all.addAll(lines.lines(null, all));
    } else {
      TitleFirstLine first = new TitleFirstLine(document, labels, evidence);
      all.addAll(first.lines());
      all.addAll(lines.lines(first, all));
    }
  }

  /** Those for which most speaks, the first of them in front: what the ranking chooses from. */
  List<TitleLine> foremost() {
    Foremost foremost = new Foremost();
    all.forEach(line -> foremost.add(line, line.score()));
    return foremost.lines();
  }

  /** Whether the page is one line, and the headline one of its starts. */
  boolean isRun() {
    return isRun;
  }

  /** What the ranking chooses by: a row of {@link TitleFeatures} for each of the foremost. */
  List<float[]> rows(List<TitleLine> foremost) {
    return new TitleFeatures(document, labels, evidence).rows(foremost);
  }

  /** The headline; null if none is likely. */
  @Nullable TitleLine best() {
    List<TitleLine> foremost = foremost();
    List<Float> priors = foremost.stream().map(TitleLine::prior).toList();
    float[] likelihoods = Standard.RANKING.likelihoods(priors, rows(foremost));
    int best = best(foremost.stream().map(TitleLine::words).toList(), likelihoods);
    return best < 0 ? null : foremost.get(best);
  }

  /**
   * Which of the foremost is the headline, -1 if none is likely. What says the same is as likely as
   * all of it.
   */
  static int best(List<?> said, float[] likelihoods) {
    float[] sums = new float[likelihoods.length];
    int best = 0;
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[i] += said.get(j).equals(said.get(i)) ? likelihoods[j] : 0;
      }
      best = sums[i] > sums[best] ? i : best;
    }
    if (sums.length > 0 && sums[best] >= LEAST) {
      return best;
    }
    return sums.length > 0 && sums[0] >= LEAST_FIRST ? 0 : -1;
  }

  /**
   * The same where it stands above the text: a line counts rather than a part of the page's title,
   * and the headline rather than an image's text close behind it.
   */
  TitleLine shown(TitleLine best) {
    TitleLine line = line(best);
    if (line == null || isRun) {
      return line == null ? best : line;
    }
    int first = lines.firstOfSame(line.block());
    return first == line.block()
        ? line
        : TitleLine.of(document.blocks().get(first), page.words(first), line.signs());
  }

  /** Of the lines behind the first that say the same as another the one for which most speaks. */
  private @Nullable TitleLine line(TitleLine same) {
    TitleLine best = null;
    double most = 0;
    for (TitleLine line : all) {
      if (line.block() > 0 && line.words() == same.words()) {
        double score = line.score();
        if (best == null || score > most) {
          best = line;
          most = score;
        }
      }
    }
    return best;
  }
}
