package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
import java.util.List;

/** Finds the run of blocks that reads like prose. */
final class MainTextFilter implements Filter {
  private static final long serialVersionUID = 1L;
  static final int FEW = Integer.getInteger("few", 3);
  static final int PEN = Integer.getInteger("pen", 10);
  static final int OUT = Integer.getInteger("out", 0);

  @Override
  public String name() {
    return "main-text";
  }

  @Override
  public void label(Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    int n = blocks.size();
    int[] score = new int[n];
    PageText page = labels.page();
    for (Block b : blocks) {
      Words w = page.words(b);
      int f = FunctionWords.standard().count(w, -1);
      score[b.index()] = f >= FEW && Chars.endsSentence(b.text()) ? w.count() : -PEN;
    }
    int G = Integer.getInteger("gap", 4), W = Integer.getInteger("w", 40);
    double S = Double.parseDouble(System.getProperty("share", "0.05"));
    boolean[] keep = new boolean[n];
    int[] cl = new int[n];
    java.util.Arrays.fill(cl, -1);
    java.util.List<int[]> cs = new java.util.ArrayList<>();
    int last = -1;
    for (int i = 0; i < n; i++) {
      if (score[i] > 0) {
        if (last >= 0 && i - last - 1 <= G) {
          cs.get(cs.size() - 1)[1] = i + 1;
          cs.get(cs.size() - 1)[2] += score[i];
        } else {
          cs.add(new int[] {i, i + 1, score[i]});
        }
        last = i;
      }
    }
    int most = 0;
    for (int[] c : cs) most = Math.max(most, c[2]);
    for (int[] c : cs) {
      if (c[2] >= Math.min(W, most) && c[2] >= S * most)
        java.util.Arrays.fill(keep, c[0], c[1], true);
    }
    for (Block b : blocks) {
      if (!keep[b.index()]) {
        labels.put(b, Role.BOILERPLATE, Reason.LOW_SCORE);
      }
    }
  }
}
