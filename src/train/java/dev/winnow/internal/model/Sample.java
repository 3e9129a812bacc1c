package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.document.PageType;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.PageText;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A page in one layout: its features, what each block should be, and how a selection scores. */
final class Sample {
  private static final Origin ORIGIN = new Origin(null, null, null, ZoneOffset.UTC);

  /** What a snippet's block counts more than its length says, since snippets count alike. */
  private static final float SNIPPET = 0.06f;

  private static final int ARTICLE = List.of(PageType.values()).indexOf(PageType.ARTICLE);

  /** A page on which the best blocks score less lacks its main text. */
  private static final double LEAST_ORACLE = 0.6;

  final Bench.Page page;
  final String layout;
  final Document document;
  final PageFeatures features;
  final boolean[] labels;
  final float[] weights;
  private final int[][] tokens;
  private final int[] gold;
  private final int goldTokens;
  float[] likelihoods = {};
  float[] types = {};

  Sample(Bench.Page page, String layout) {
    this.page = page;
    this.layout = layout;
    String raw = page.raw().getOrDefault(layout, "");
    this.document = Reader.read(raw, Kind.TEXT, ORIGIN, new Limits(10_000_000, 1_000_000), false);
    this.features = new PageFeatures(document, new PageText(document));
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
    if (goldText.length > 0) {
      float[] shares = shares(goldText);
      for (int i = 0; i < rows; i++) {
        labels[i] = shares[i] >= 0.5;
        weights[i] = 1;
      }
      weigh(goldText.length);
    } else if (page.silver().size() == 2) {
      silver(vocabulary);
    }
    gold = new int[vocabulary.kinds()];
    for (int token : goldText) {
      gold[token]++;
    }
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
        shares[i] += matched[at++] ? 1f / tokens[i].length : 0;
      }
    }
    return shares;
  }

  /** How likely the page is an article. */
  float article() {
    return types[ARTICLE];
  }

  /** Whether the page holds its gold text: some forums' posts are lost with the tags. */
  boolean isSound() {
    return goldTokens == 0 || wordF1(labels) >= LEAST_ORACLE;
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
