package dev.winnow.filter;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a text for which most speaks, as many as go on to the ranking. Not thread-safe. */
final class Foremost {
  /** So many at most: of a hundred headlines among all pieces 98 are. */
  private static final int MOST = 16;

  private final List<TitleLine> lines = new ArrayList<>();
  private final double[] scores = new double[MOST];

  /** Adds one, behind those of the same score. */
  void add(TitleLine line, double score) {
    if (score <= least()) {
      return;
    }
    if (lines.size() == MOST) {
      lines.remove(MOST - 1);
    }
    int place = lines.size();
    while (place > 0 && scores[place - 1] < score) {
      place--;
    }
    lines.add(place, line);
    System.arraycopy(scores, place, scores, place + 1, lines.size() - 1 - place);
    scores[place] = score;
  }

  /** What a score must exceed to be among them, for now. */
  double least() {
    return lines.size() < MOST ? Double.NEGATIVE_INFINITY : scores[MOST - 1];
  }

  /** Those so far, the first of them in front. */
  List<TitleLine> lines() {
    return List.copyOf(lines);
  }
}
