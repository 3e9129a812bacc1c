package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.document.PageType;
import dev.winnow.internal.read.BorderModel;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.PageText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** A page in one layout: its features, what each block should be, and how a selection scores. */
final class Sample {
  static final Origin ORIGIN = new Origin(null, null, null, ZoneOffset.UTC);

  /** What a snippet's block counts more than its length says, since snippets count alike. */
  private static final float SNIPPET = 0.06f;

  private static final int LESSONS = 400;

  /** How far off a picture's text is from the name below it. */
  private static final int SIDE_BY_SIDE = 2;

  /** How many blocks of a page's are the least that a cut one has. */
  private static final int SHORTEST = 3;

  /** A page without main text teaches less: it is there to be known, not to be avoided. */
  private static final float GUTTED_WEIGHT = 0.3f;

  static final int ARTICLE = List.of(PageType.values()).indexOf(PageType.ARTICLE);

  /** A page on which the best blocks score less lacks its main text. */
  private static final double LEAST_ORACLE = 0.6;

  final Bench.Page page;
  final boolean teaches;
  final boolean tests;
  final String layout;
  final Document document;

  /** What was read, if it is a test; of HTML the document keeps the text only. */
  final String raw;

  final PageFeatures features;
  final boolean[] labels;

  /** How much of each block belongs to the main text. */
  final float[] shares;

  final float[] weights;
  final int[] typeKeys;
  final List<Lesson> lessons;
  final int[][] tokens;
  final int[] gold;
  final int goldTokens;
  float[] likelihoods = {};
  float[] types = {};
  float confidence;

  /**
   * Reads a page.
   *
   * @param whole the page, before any of its text is cut
   * @param teaches whether it is learned from, where its fold is
   * @param tests whether it is judged
   * @param borders where blocks that share a line meet, learned without the page's site
   */
  Sample(Bench.Page whole, String layout, boolean teaches, boolean tests, BorderModel borders) {
    this.teaches = teaches;
    this.tests = tests;
    Given given = given(whole, layout, borders);
    this.page = given.page();
    this.raw = tests ? given.raw() : "";
    this.layout = layout;
    this.document =
        Reader.read(given.raw(), Layouts.kind(layout), ORIGIN, Limits.NONE, false, () -> borders);
    PageText text = new PageText(document);
    text.withPhrases(); // Found now: several threads ask for them later, at the same time.
    this.features =
        new PageFeatures(document, text, kind() == Kind.HTML, Layouts.isStrange(layout));
    this.typeKeys = features.typeKeys();
    int rows = document.blocks().size();
    Tokens vocabulary = new Tokens();
    tokens = new int[rows][];
    for (Block block : document.blocks()) {
      tokens[block.index()] = vocabulary.of(block.text());
    }
    int[] goldText = vocabulary.of(page.text());
    goldTokens = goldText.length;
    labels = new boolean[rows];
    weights = new float[rows];
    shares = new float[rows];
    if (layout.equals(Layouts.GUTTED)) {
      Arrays.fill(weights, GUTTED_WEIGHT);
      weigh(0);
    } else if (goldText.length > 0) {
      System.arraycopy(shares(goldText), 0, shares, 0, rows);
      for (int i = 0; i < rows; i++) {
        labels[i] = shares[i] >= 0.5;
        weights[i] = 1;
      }
      weigh(goldText.length);
    } else if (page.silver().size() == 2) {
      silver(vocabulary);
    }
    lessons = teaches ? lessons() : List.of();
    gold = new int[vocabulary.kinds()];
    for (int token : goldText) {
      gold[token]++;
    }
  }

  /** A page and what is read of it. */
  private record Given(Bench.Page page, String raw) {}

  private static Given given(Bench.Page page, String layout, BorderModel borders) {
    if (layout.equals(Layouts.GUTTED) || layout.equals(Layouts.BRIEF)) {
      Sample whole = new Sample(page, Layouts.GIVEN.get(0), false, false, borders);
      return layout.equals(Layouts.GUTTED) ? whole.gutted() : whole.brief();
    }
    if (Layouts.isForeign(layout)) {
      Bench.Page foreign = Foreign.of(page, layout);
      return new Given(foreign.with(Map.of()), foreign.raw().getOrDefault(layout, ""));
    }
    return new Given(page, Layouts.raw(page.raw(), layout));
  }

  private Given gutted() {
    List<String> rest = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!labels[block.index()]) {
        rest.add(block.text());
      }
    }
    int hash = page.id().hashCode();
    if (hash % 2 == 0 && rest.size() > 1) {
      int from = Math.floorMod(hash >> 1, rest.size());
      rest = rest.subList(from, Math.min(rest.size(), from + SHORTEST + Math.floorMod(hash, 17)));
    }
    return new Given(page, String.join("\n", rest));
  }

  private Given brief() {
    int hash = page.id().hashCode();
    int most = SHORTEST + Math.floorMod(hash, 4);
    int first = -1;
    int last = -1;
    int found = 0;
    StringBuilder main = new StringBuilder();
    for (int i = 0; i < labels.length && found < most; i++) {
      if (labels[i]) {
        first = first < 0 ? i : first;
        last = i;
        found++;
        main.append(document.blocks().get(i).text()).append('\n');
      }
    }
    List<String> lines = new ArrayList<>();
    int around = Math.floorMod(hash >> 3, 12);
    for (int i = Math.max(0, first - around); found > 0 && i < labels.length; i++) {
      int behind = i - last;
      if (behind <= 0 || (!labels[i] && behind <= around)) {
        lines.add(document.blocks().get(i).text());
      }
    }
    Bench.Page cut = page.text().isEmpty() ? page : page.withText(main.toString());
    return new Given(cut, String.join("\n", lines));
  }

  private void silver(Tokens vocabulary) {
    float[] one = shares(vocabulary.of(page.silver().get(0)));
    float[] other = shares(vocabulary.of(page.silver().get(1)));
    int agreed = 0;
    for (int i = 0; i < labels.length; i++) {
      labels[i] = one[i] + other[i] >= 1;
      weights[i] = (one[i] >= 0.5) == (other[i] >= 0.5) ? 0.6f : 0.05f;
      agreed += labels[i] ? tokens[i].length : 0;
    }
    weigh(agreed);
    for (Block block : document.blocks()) {
      int i = block.index();
      if (holds(block, page.without(), 8)) {
        labels[i] = false;
        weights[i] += SNIPPET;
      } else if (holds(block, page.with(), Integer.MAX_VALUE)) {
        labels[i] = true;
        weights[i] += SNIPPET;
      }
      shares[i] = labels[i] ? 1 : 0;
    }
  }

  private static boolean holds(Block block, List<String> snippets, int most) {
    for (String snippet : snippets) {
      String folded = fold(snippet);
      if ((long) folded.length() * most >= block.text().length() && block.text().contains(folded)) {
        return true;
      }
    }
    return false;
  }

  private void weigh(int wanted) {
    int all = 0;
    for (int[] block : tokens) {
      all += block.length;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (tokens[i].length + 1) / (wanted + 0.5f * all + 50);
    }
  }

  private float[] shares(int[] wanted) {
    int all = 0;
    for (int[] block : tokens) {
      all += block.length;
    }
    int[] flat = new int[all];
    int at = 0;
    for (int[] block : tokens) {
      System.arraycopy(block, 0, flat, at, block.length);
      at += block.length;
    }
    boolean[] matched = Alignment.of(flat, wanted);
    float[] shares = new float[tokens.length];
    at = 0;
    for (int i = 0; i < tokens.length; i++) {
      for (int j = 0; j < tokens[i].length; j++) {
        shares[i] += matched[at++] ? 1 : 0;
      }
      shares[i] /= Math.max(1, tokens[i].length);
    }
    favourLater(shares);
    return shares;
  }

  /**
   * Of two equal blocks side by side, as a picture's text and the name below it, the alignment
   * takes the one or the other by chance: let it be the later one, so that there is something to
   * learn.
   */
  private void favourLater(float[] shares) {
    for (int i = 0; i < shares.length; i++) {
      for (int later = i + 1; later < shares.length && later <= i + SIDE_BY_SIDE; later++) {
        if (shares[i] > shares[later] && Arrays.equals(tokens[i], tokens[later])) {
          float share = shares[i];
          shares[i] = shares[later];
          shares[later] = share;
        }
      }
    }
  }

  /**
   * The weights of the rows, of which the light ones are left out by lot, those that are drawn
   * counting for the others: long pages are full of them, and they make training slow.
   *
   * @param rows about how many are left, at most
   */
  float[] drawn(int rows) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    double heavy = sum / rows;
    SplittableRandom lot = new SplittableRandom(page.id().hashCode());
    float[] drawn = weights.clone();
    for (int row = 0; row < drawn.length; row++) {
      if (drawn[row] < heavy) {
        drawn[row] = lot.nextDouble() * heavy < drawn[row] ? (float) heavy : 0;
      }
    }
    return drawn;
  }

  /** A row that the lexical model learns from. */
  static final class Lesson {
    final int[] keys;
    final int[] surroundings;
    final int[] tags;
    final float weight;
    final float share;

    Lesson(int[] keys, int[] surroundings, int[] tags, float weight, float share) {
      this.keys = keys;
      this.surroundings = surroundings;
      this.tags = tags;
      this.weight = weight;
      this.share = share;
    }
  }

  private List<Lesson> lessons() {
    float[] drawn = drawn(LESSONS);
    List<Lesson> rows = new ArrayList<>();
    for (int row = 0; row < drawn.length; row++) {
      if (drawn[row] > 0) {
        rows.add(
            new Lesson(
                features.keys(row),
                features.surroundingKeys(row),
                features.markupKeys(row),
                drawn[row],
                shares[row]));
      }
    }
    return rows;
  }

  /** Which model it is for. */
  Kind kind() {
    return Layouts.kind(layout);
  }

  /** How likely the page is an article. */
  float article() {
    return types[ARTICLE];
  }

  /** The likeliest type. */
  PageType type() {
    return List.of(PageType.values()).get(bestType());
  }

  /** The place of the likeliest type among the types. */
  int bestType() {
    int best = 0;
    for (int i = 1; i < types.length; i++) {
      best = types[i] > types[best] ? i : best;
    }
    return best;
  }

  /** Whether the page holds its gold text: some forums' posts are lost with the tags. */
  boolean isSound() {
    return goldTokens == 0 || layout.equals(Layouts.GUTTED) || wordF1(labels) >= LEAST_ORACLE;
  }

  int words(int block) {
    return tokens[block].length;
  }

  boolean[] kept(float threshold) {
    boolean[] kept = new boolean[likelihoods.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = likelihoods[i] >= threshold;
    }
    return kept;
  }

  float threshold() {
    return Selection.threshold(likelihoods, features.lengths());
  }

  /** The F1 of the words of the blocks kept. */
  double wordF1(boolean[] kept) {
    int[] left = gold.clone();
    int hit = 0;
    int given = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        for (int token : tokens[i]) {
          given++;
          if (left[token]-- > 0) {
            hit++;
          }
        }
      }
    }
    return hit == 0 ? (given == 0 && goldTokens == 0 ? 1 : 0) : 2.0 * hit / (given + goldTokens);
  }

  /** The same of any text. */
  double wordF1(String text) {
    Tokens vocabulary = new Tokens();
    int[] wanted = vocabulary.of(page.text());
    int[] given = vocabulary.of(text);
    int[] left = new int[vocabulary.kinds()];
    for (int token : wanted) {
      left[token]++;
    }
    int hit = 0;
    for (int token : given) {
      if (left[token]-- > 0) {
        hit++;
      }
    }
    return hit == 0 ? 0 : 2.0 * hit / (given.length + wanted.length);
  }

  String text(boolean[] kept) {
    StringBuilder text = new StringBuilder();
    for (Block block : document.blocks()) {
      if (kept[block.index()]) {
        text.append(block.text()).append("\n\n");
      }
    }
    return text.toString();
  }

  /** Adds the snippets found, missed, and wrongly there. */
  void snippets(String text, int[] counts) {
    String folded = fold(text);
    for (String snippet : page.with()) {
      counts[folded.contains(fold(snippet)) ? 0 : 1]++;
    }
    for (String snippet : page.without()) {
      counts[2] += folded.contains(fold(snippet)) ? 1 : 0;
    }
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
        space = true;
      } else {
        if (space && !folded.isEmpty()) {
          folded.append(' ');
        }
        space = false;
        folded.append(c);
      }
    }
    return folded.toString();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s %s %s %s", page.set(), page.id(), layout, Arrays.toString(likelihoods));
  }
}
