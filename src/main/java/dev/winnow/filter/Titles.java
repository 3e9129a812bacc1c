package dev.winnow.filter;

import dev.winnow.document.Document;
import dev.winnow.internal.text.PageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All pieces of a text that may be its headline. Each has signs that speak for and against it; the
 * one wins for which most speaks. Used once.
 */
final class Titles {
  private final Document document;
  private final PageText page;
  private final TitleLines lines;
  private final boolean isRun;
  private final List<TitleLine> all = new ArrayList<>();

  /** Those of a document that has a block at least. */
  Titles(Document document, Labels labels) {
    this.document = document;
    this.page = labels.page();
    this.isRun = TitleStarts.isRun(document);
    TitleEvidence evidence = new TitleEvidence(document, labels);
    this.lines = new TitleLines(document, labels, evidence);
    if (isRun) {
      all.addAll(new TitleStarts(document, labels, evidence).lines());
      all.addAll(lines.lines(null, most()));
    } else {
      TitleFirstLine first = new TitleFirstLine(document, labels, evidence);
      all.addAll(first.lines());
      all.addAll(lines.lines(first, most()));
    }
  }

  private double most() {
    TitleLine best = best(null);
    return best == null ? Double.NEGATIVE_INFINITY : best.score();
  }

  /** All that may win, those of the page's title first. */
  List<TitleLine> all() {
    return all;
  }

  /** Whether the page is one line, and the headline one of its starts. */
  boolean isRun() {
    return isRun;
  }

  /** The one for which most speaks; null if the text has no word. */
  @Nullable TitleLine best() {
    return best(null);
  }

  /**
   * The same where it stands above the text: a line counts rather than a part of the page's title,
   * and the headline rather than an image's text close behind it.
   */
  TitleLine shown(TitleLine best) {
    TitleLine line = best(best);
    if (line == null || isRun) {
      return line == null ? best : line;
    }
    int first = lines.firstOfSame(line.block());
    return first == line.block()
        ? line
        : TitleLine.of(document.blocks().get(first), page.words(first), line.signs());
  }

  /** The best of all, or of the lines behind the first that say the same as another. */
  private @Nullable TitleLine best(@Nullable TitleLine same) {
    TitleLine best = null;
    double most = 0;
    for (TitleLine line : all) {
      if (same == null || (line.block() > 0 && line.words() == same.words())) {
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
