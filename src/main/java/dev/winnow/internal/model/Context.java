package dev.winnow.internal.model;

/**
 * Where a block stands: what surrounds it, whether it is in the greatest run of good blocks or how
 * far off, its place on the page, and what sort of page that is.
 */
final class Context {
  private static final float NEAR = 0.5f;
  static final float MIDDLE = 0.8f;
  private static final float FAR = 0.95f;
  static final int LEAST_FUNCTION_WORDS = 4;
  private static final int SHORT = 5;

  /** With more words around it a date is in a sentence. */
  private static final int LONGEST_DATE = 12;

  /** Farther off than this is far off. */
  private static final int MOST_BLOCKS = 60;

  private final BlockForm[] forms;
  private final float[] lexical;
  private final float[] around;
  private final Columns columns;
  private final int n;
  private final float[] words;
  private final boolean[] prose;
  private int runFrom;
  private int runTo;

  /** Given what each block's own words say, and those around it. */
  Context(BlockForm[] forms, float[] lexical, float[] around, Columns columns) {
    this.forms = forms;
    this.lexical = lexical;
    this.around = around;
    this.columns = columns;
    this.n = forms.length;
    this.words = new float[n];
    this.prose = new boolean[n];
    for (int i = 0; i < n; i++) {
      words[i] = forms[i].words;
      prose[i] = forms[i].functionWords >= LEAST_FUNCTION_WORDS && forms[i].isSentence();
    }
  }

  void add() {
    System.arraycopy(lexical, 0, columns.add("lexical"), 0, n);
    System.arraycopy(around, 0, columns.add("around"), 0, n);
    surroundings();
    runs();
    position();
    proseDistances();
    fragments();
    dates();
    new Pattern(forms, columns).add();
    page();
  }

  /** The first block of the greatest run, known after {@link #add}. */
  int runFrom() {
    return runFrom;
  }

  /** The block behind the greatest run. */
  int runTo() {
    return runTo;
  }

  private void surroundings() {
    float[] log = new float[n];
    float[] density = new float[n];
    float[] good = new float[n];
    float[] capitals = new float[n];
    float[] ends = new float[n];
    for (int i = 0; i < n; i++) {
      log[i] = PageFeatures.log(words[i]);
      density[i] = PageFeatures.share(forms[i].functionWords, words[i]);
      good[i] = prose[i] ? log[i] : 0;
      capitals[i] = PageFeatures.share(forms[i].capitals, words[i]);
      ends[i] = forms[i].last;
    }
    smooth(columns, "near.lexical", lexical, NEAR);
    smooth(columns, "middle.lexical", lexical, MIDDLE);
    smooth(columns, "far.lexical", lexical, FAR);
    smooth(columns, "middle.around", around, MIDDLE);
    smooth(columns, "near.prose", good, NEAR);
    smooth(columns, "middle.prose", good, MIDDLE);
    smooth(columns, "far.prose", good, FAR);
    smooth(columns, "middle.function-words", density, MIDDLE);
    smooth(columns, "far.function-words", density, FAR);
    smooth(columns, "middle.words", log, MIDDLE);
    smooth(columns, "middle.capitals", capitals, MIDDLE);
    neighbours(columns, "words", log, 1);
    neighbours(columns, "function-words", density, 1);
    neighbours(columns, "last-class", ends, 1);
    neighbours(columns, "lexical", lexical, 1);
    neighbours(columns, "lexical", lexical, 2);
    neighbours(columns, "around", around, 1);
    neighbours(columns, "capitals", capitals, 1);
  }

  /** Exponential means of what lies before and of what lies behind. */
  static void smooth(Columns columns, String name, float[] values, float decay) {
    int n = values.length;
    float[] before = columns.add("before.", name);
    float[] behind = columns.add("behind.", name);
    float above = 0;
    float below = 0;
    // Both ways at once: each sum has to wait for itself alone.
    for (int i = 0, j = n - 1; i < n; i++, j--) {
      before[i] = above;
      above = decay * above + (1 - decay) * values[i];
      behind[j] = below;
      below = decay * below + (1 - decay) * values[j];
    }
  }

  static void neighbours(Columns columns, String name, float[] values, int offset) {
    int n = values.length;
    float[] before = columns.add("at.-", offset, ".", name);
    float[] behind = columns.add("at.", offset, ".", name);
    for (int i = 0; i < n; i++) {
      before[i] = i >= offset ? values[i - offset] : -1;
      behind[i] = i + offset < n ? values[i + offset] : -1;
    }
  }

  private void runs() {
    float[] gain = new float[n];
    for (float penalty : new float[] {4, 15}) {
      for (int i = 0; i < n; i++) {
        gain[i] = prose[i] ? words[i] : -penalty;
      }
      run("prose-run-" + (int) penalty, gain);
    }
    for (int i = 0; i < n; i++) {
      float odds = Math.max(-3, Math.min(3, lexical[i]));
      gain[i] = odds * (float) Math.sqrt(words[i] + 1);
    }
    run("lexical-run", gain);
  }

  /** The run of the greatest sum: whether a block is in it, how far off it is, how much it is. */
  private void run(String name, float[] gain) {
    float best = 0;
    int bestFrom = 0;
    int bestTo = 0;
    float sum = 0;
    int from = 0;
    for (int i = 0; i < n; i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += gain[i];
      if (sum > best) {
        best = sum;
        bestFrom = from;
        bestTo = i + 1;
      }
    }
    runFrom = bestFrom;
    runTo = bestTo;
    float[] distance = columns.add(name, ".distance");
    float[] inside = columns.add(name, ".place");
    for (int i = 0; i < n; i++) {
      distance[i] = i < bestFrom ? i - bestFrom : i >= bestTo ? i - bestTo + 1 : 0;
      inside[i] = PageFeatures.share(i - bestFrom + 0.5f, bestTo - bestFrom);
    }
    columns.page(best, name, ".sum");
    columns.page(PageFeatures.share(bestTo - bestFrom, n), name, ".share");
  }

  private void position() {
    float[] index = columns.add("index");
    float[] fromEnd = columns.add("index-from-end");
    float[] relative = columns.add("place");
    float[] before = columns.add("words-before");
    float[] share = columns.add("words-before-share");
    float total = sum(words);
    float seen = 0;
    for (int i = 0; i < n; i++) {
      index[i] = i;
      fromEnd[i] = n - 1 - i;
      relative[i] = PageFeatures.share(i, n);
      before[i] = seen;
      share[i] = PageFeatures.share(seen, total);
      seen += words[i];
    }
  }

  private void proseDistances() {
    float[] since = columns.add("since-prose");
    float[] sinceWords = columns.add("words-since-prose");
    float[] proseBefore = columns.add("prose-before");
    float[] until = columns.add("until-prose");
    float[] untilWords = columns.add("words-until-prose");
    float[] proseBehind = columns.add("prose-behind");
    int distance = MOST_BLOCKS;
    float between = 0;
    float seen = 0;
    for (int i = 0; i < n; i++) {
      since[i] = Math.min(MOST_BLOCKS, distance);
      sinceWords[i] = between;
      proseBefore[i] = seen;
      distance = prose[i] ? 0 : distance + 1;
      between = prose[i] ? 0 : between + words[i];
      seen += prose[i] ? words[i] : 0;
    }
    distance = MOST_BLOCKS;
    between = 0;
    seen = 0;
    for (int i = n - 1; i >= 0; i--) {
      until[i] = Math.min(MOST_BLOCKS, distance);
      untilWords[i] = between;
      proseBehind[i] = seen;
      distance = prose[i] ? 0 : distance + 1;
      between = prose[i] ? 0 : between + words[i];
      seen += prose[i] ? words[i] : 0;
    }
  }

  /** Rows of blocks that are no sentences, as menus and lists of teasers are. */
  private void fragments() {
    float[] before = columns.add("fragments-before");
    float[] behind = columns.add("fragments-behind");
    int fragments = 0;
    for (int i = 0; i < n; i++) {
      before[i] = Math.min(MOST_BLOCKS, fragments);
      fragments = forms[i].isSentence() ? 0 : fragments + 1;
    }
    fragments = 0;
    for (int i = n - 1; i >= 0; i--) {
      behind[i] = Math.min(MOST_BLOCKS, fragments);
      fragments = forms[i].isSentence() ? 0 : fragments + 1;
    }
  }

  /** How far off a short block with a date is: teasers, comments and posts have theirs. */
  private void dates() {
    float[] since = columns.add("since-date");
    float[] until = columns.add("until-date");
    int distance = MOST_BLOCKS;
    int dates = 0;
    for (int i = 0; i < n; i++) {
      distance = isDate(i) ? 0 : Math.min(MOST_BLOCKS, distance + 1);
      dates += isDate(i) ? 1 : 0;
      since[i] = distance;
    }
    distance = MOST_BLOCKS;
    for (int i = n - 1; i >= 0; i--) {
      distance = isDate(i) ? 0 : Math.min(MOST_BLOCKS, distance + 1);
      until[i] = distance;
    }
    columns.page(dates, "dates");
  }

  private boolean isDate(int block) {
    return forms[block].dates > 0 && words[block] <= LONGEST_DATE;
  }

  private void page() {
    float total = sum(words);
    float inProse = 0;
    float small = 0;
    float capitals = 0;
    float digits = 0;
    float characters = 0;
    float greatest = 0;
    float questions = 0;
    float currency = 0;
    float odds = 0;
    int proseBlocks = 0;
    int shorts = 0;
    for (int i = 0; i < n; i++) {
      inProse += prose[i] ? words[i] : 0;
      proseBlocks += prose[i] ? 1 : 0;
      shorts += words[i] < SHORT ? 1 : 0;
      small += forms[i].functionWords;
      capitals += forms[i].capitals;
      digits += forms[i].digits;
      characters += forms[i].characters;
      greatest = Math.max(greatest, words[i]);
      questions += forms[i].last == 1 ? 1 : 0;
      currency += forms[i].currency;
      odds += lexical[i] > 0 ? words[i] : 0;
    }
    columns.page(n, "blocks");
    columns.page(total, "words");
    columns.page(PageFeatures.share(inProse, total), "prose-share");
    columns.page(inProse, "prose-words");
    columns.page(proseBlocks, "prose-blocks");
    columns.page(PageFeatures.share(inProse, proseBlocks), "prose-length");
    columns.page(PageFeatures.share(shorts, n), "short-share");
    columns.page(PageFeatures.share(small, total), "function-words");
    columns.page(PageFeatures.share(capitals, total), "capitals");
    columns.page(PageFeatures.share(digits, characters), "digits");
    columns.page(greatest, "greatest");
    columns.page(PageFeatures.share(questions, n), "questions");
    columns.page(currency, "currency");
    columns.page(PageFeatures.share(odds, total), "lexical");
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
