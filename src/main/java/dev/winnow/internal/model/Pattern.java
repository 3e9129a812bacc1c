package dev.winnow.internal.model;

/**
 * Whether a block is part of a list whose entries are alike: one that has the form of the block a
 * few before it, again and again. Menus have a period of one, teasers of headline, date and summary
 * one of three.
 */
final class Pattern {
  private static final int LONGEST_PERIOD = 6;
  private static final int MOST = 40;

  private final int[] shapes;
  private final Columns columns;

  Pattern(BlockForm[] forms, Columns columns) {
    this.columns = columns;
    this.shapes = new int[forms.length];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = forms[i].shape();
    }
  }

  void add() {
    float[] greatest = columns.add("pattern");
    float[] period = columns.add("pattern-period");
    int covered = 0;
    for (int step = 1; step <= LONGEST_PERIOD; step++) {
      int from = 0;
      for (int i = step; i <= shapes.length; i++) {
        if (i < shapes.length && shapes[i] == shapes[i - step]) {
          continue;
        }
        int length = i - from;
        if (length >= 3 * step) {
          for (int at = from; at < i; at++) {
            if (length > greatest[at]) {
              covered += greatest[at] == 0 ? 1 : 0;
              greatest[at] = Math.min(MOST, length);
              period[at] = step;
            }
          }
        }
        from = i - step + 1;
      }
    }
    columns.page(PageFeatures.share(covered, shapes.length), "pattern");
  }
}
