package dev.winnow.internal.model;

import java.util.Arrays;

/**
 * Where a block stands among the others: the runs of good blocks it belongs to, what lies before
 * and behind it near and far, its place on the page, and what sort of page that is.
 */
final class Context {
  private static final float[] DECAYS = {0.5f, 0.8f, 0.95f};
  private static final String[] DECAY_NAMES = {"near", "middle", "far"};
  private static final int LEAST_FUNCTION_WORDS = 4;
  private static final int SHORT = 5;

  private final BlockForm[] forms;
  private final float[] lexical;
  private final Columns columns;
  private final int n;
  private final float[] words;
  private final boolean[] prose;

  Context(BlockForm[] forms, float[] lexical, Columns columns) {
    this.forms = forms;
    this.lexical = lexical;
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
    columns.add("lexical", lexical.clone());
    surroundings();
    runs();
    position();
    proseDistances();
    forms();
    page();
  }

  private void surroundings() {
    float[] log = new float[n];
    float[] density = new float[n];
    float[] good = new float[n];
    float[] capitals = new float[n];
    float[] ends = new float[n];
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      log[i] = PageFeatures.log(words[i]);
      density[i] = PageFeatures.share(forms[i].functionWords, words[i]);
      good[i] = prose[i] ? log[i] : 0;
      capitals[i] = PageFeatures.share(forms[i].capitals, words[i]);
      ends[i] = forms[i].last;
      numbers[i] = PageFeatures.share(forms[i].digits, forms[i].characters);
    }
    smooth("words", log);
    smooth("function-words", density);
    smooth("prose", good);
    smooth("capitals", capitals);
    smooth("digits", numbers);
    smooth("lexical", lexical);
    neighbours("words", log);
    neighbours("function-words", density);
    neighbours("last-class", ends);
    neighbours("lexical", lexical);
    neighbours("capitals", capitals);
  }

  /** Exponential means of what lies before and of what lies behind, at three widths. */
  private void smooth(String name, float[] values) {
    for (int d = 0; d < DECAYS.length; d++) {
      float decay = DECAYS[d];
      float[] before = columns.add("before." + DECAY_NAMES[d] + "." + name);
      float[] behind = columns.add("behind." + DECAY_NAMES[d] + "." + name);
      float sum = 0;
      for (int i = 0; i < n; i++) {
        before[i] = sum;
        sum = decay * sum + (1 - decay) * values[i];
      }
      sum = 0;
      for (int i = n - 1; i >= 0; i--) {
        behind[i] = sum;
        sum = decay * sum + (1 - decay) * values[i];
      }
    }
  }

  private void neighbours(String name, float[] values) {
    for (int offset : new int[] {-2, -1, 1, 2}) {
      float[] column = columns.add("at." + offset + "." + name);
      for (int i = 0; i < n; i++) {
        column[i] = i + offset >= 0 && i + offset < n ? values[i + offset] : -1;
      }
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
    float[] distance = columns.add(name + ".distance");
    float[] inside = columns.add(name + ".place");
    for (int i = 0; i < n; i++) {
      distance[i] = i < bestFrom ? i - bestFrom : i >= bestTo ? i - bestTo + 1 : 0;
      inside[i] = PageFeatures.share(i - bestFrom + 0.5f, bestTo - bestFrom);
    }
    Arrays.fill(columns.add(name + ".sum"), PageFeatures.log(best));
    Arrays.fill(columns.add(name + ".share"), PageFeatures.share(bestTo - bestFrom, n));
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
      index[i] = PageFeatures.log(i);
      fromEnd[i] = PageFeatures.log(n - 1f - i);
      relative[i] = PageFeatures.share(i, n);
      before[i] = PageFeatures.log(seen);
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
    float distance = 100;
    float between = 0;
    float seen = 0;
    for (int i = 0; i < n; i++) {
      since[i] = Math.min(100, distance);
      sinceWords[i] = PageFeatures.log(between);
      proseBefore[i] = PageFeatures.log(seen);
      distance = prose[i] ? 0 : distance + 1;
      between = prose[i] ? 0 : between + words[i];
      seen += prose[i] ? words[i] : 0;
    }
    distance = 100;
    between = 0;
    seen = 0;
    for (int i = n - 1; i >= 0; i--) {
      until[i] = Math.min(100, distance);
      untilWords[i] = PageFeatures.log(between);
      proseBehind[i] = PageFeatures.log(seen);
      distance = prose[i] ? 0 : distance + 1;
      between = prose[i] ? 0 : between + words[i];
      seen += prose[i] ? words[i] : 0;
    }
  }

  /** Rows of blocks that look alike, as menus and lists of teasers are. */
  private void forms() {
    float[] before = columns.add("fragments-before");
    float[] behind = columns.add("fragments-behind");
    float[] shortBefore = columns.add("short-before");
    float[] shortBehind = columns.add("short-behind");
    int fragments = 0;
    int shorts = 0;
    for (int i = 0; i < n; i++) {
      before[i] = Math.min(60, fragments);
      shortBefore[i] = Math.min(60, shorts);
      fragments = forms[i].isSentence() ? 0 : fragments + 1;
      shorts = words[i] < SHORT ? shorts + 1 : 0;
    }
    fragments = 0;
    shorts = 0;
    for (int i = n - 1; i >= 0; i--) {
      behind[i] = Math.min(60, fragments);
      shortBehind[i] = Math.min(60, shorts);
      fragments = forms[i].isSentence() ? 0 : fragments + 1;
      shorts = words[i] < SHORT ? shorts + 1 : 0;
    }
    float[] heading = columns.add("like-heading");
    for (int i = 0; i + 1 < n; i++) {
      heading[i] = !forms[i].isSentence() && words[i] <= 12 && prose[i + 1] ? 1 : 0;
    }
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
    constant("blocks", PageFeatures.log(n));
    constant("words", PageFeatures.log(total));
    constant("prose-share", PageFeatures.share(inProse, total));
    constant("prose-words", PageFeatures.log(inProse));
    constant("prose-blocks", PageFeatures.log(proseBlocks));
    constant("prose-length", PageFeatures.share(inProse, proseBlocks));
    constant("short-share", PageFeatures.share(shorts, n));
    constant("function-words", PageFeatures.share(small, total));
    constant("capitals", PageFeatures.share(capitals, total));
    constant("digits", PageFeatures.share(digits, characters));
    constant("greatest", PageFeatures.log(greatest));
    constant("questions", PageFeatures.share(questions, n));
    constant("currency", PageFeatures.log(currency));
    constant("lexical", PageFeatures.share(odds, total));
  }

  private void constant(String name, float value) {
    Arrays.fill(columns.add("page." + name), value);
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
