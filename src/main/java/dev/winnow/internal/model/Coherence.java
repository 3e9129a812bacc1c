package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a block talks about what the page talks about: how often the page, its first line and its
 * greatest run of prose use the block's own words, function words left out. Teasers of other pages
 * may be prose, but are of other words.
 */
final class Coherence {
  private static final int MOST_USES = 50;

  /** Words of the first line that are looked at: more is no title. */
  private static final int LONGEST_TITLE = 30;

  /** How many words of a block are compared with its neighbours'. */
  private static final int COMPARED = 12;

  /** How far off a neighbour is. */
  private static final int NEAR = 2;

  private static final float[] LOGARITHMS = new float[MOST_USES + 1];

  static {
    for (int uses = 0; uses <= MOST_USES; uses++) {
      LOGARITHMS[uses] = PageFeatures.log(uses);
    }
  }

  private final Words[] blocks;
  private final Columns columns;
  private final Vocabulary vocabulary;

  Coherence(List<Block> blocks, PageText page, Columns columns) {
    this.blocks = new Words[blocks.size()];
    for (Block block : blocks) {
      this.blocks[block.index()] = page.words(block);
    }
    this.columns = columns;
    this.vocabulary = page.vocabulary();
  }

  /** Adds the columns, given where the greatest run is. */
  void add(int from, int to) {
    int[] everywhere = counted(0, blocks.length);
    int[] inRun = counted(from, to);
    float[] mean = columns.add("word-frequency");
    float[] fresh = columns.add("words-used-once");
    float[] title = columns.add("words-of-title");
    float[] run = columns.add("words-of-run");
    boolean[] head = title();
    for (int b = 0; b < mean.length; b++) {
      Words words = blocks[b];
      int own = b >= from && b < to ? 1 : 0;
      int count = 0;
      float frequency = 0;
      int once = 0;
      int ofTitle = 0;
      int ofRun = 0;
      for (int i = 0; i < words.count(); i++) {
        int word = vocabulary.number(words, i);
        if (!vocabulary.isSmall(word)) {
          int uses = everywhere[word];
          frequency += LOGARITHMS[Math.min(uses, MOST_USES)];
          once += uses == 1 ? 1 : 0;
          ofTitle += head[word] ? 1 : 0;
          ofRun += inRun[word] > own ? 1 : 0;
          count++;
        }
      }
      mean[b] = PageFeatures.share(frequency, count);
      fresh[b] = PageFeatures.share(once, count);
      title[b] = PageFeatures.share(ofTitle, count);
      run[b] = PageFeatures.share(ofRun, count);
    }
    neighbours();
  }

  /** How much of a block stands near it too, as the text of a picture repeats what it shows. */
  private void neighbours() {
    float[] before = columns.add("words-of-before");
    float[] behind = columns.add("words-of-behind");
    int[][] starts = new int[before.length][];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start(blocks[i]);
    }
    int[] lastBlock = new int[vocabulary.size()];
    Arrays.fill(lastBlock, -1);
    for (int with = 0; with < before.length; with++) {
      for (int word : starts[with]) {
        lastBlock[word] = with;
      }
      for (int off = 1; off <= NEAR; off++) {
        if (with + off < before.length) {
          before[with + off] =
              Math.max(before[with + off], shared(starts[with + off], with, lastBlock));
        }
        if (with >= off) {
          behind[with - off] =
              Math.max(behind[with - off], shared(starts[with - off], with, lastBlock));
        }
      }
    }
  }

  /** The numbers of a block's first words. */
  private int[] start(Words words) {
    int[] start = new int[Math.min(COMPARED, words.count())];
    for (int i = 0; i < start.length; i++) {
      start[i] = vocabulary.number(words, i);
    }
    return start;
  }

  /** The share of a block's first words that another has too, which is the last to have its own. */
  private static float shared(int[] start, int with, int[] lastBlock) {
    int shared = 0;
    for (int word : start) {
      shared += lastBlock[word] == with ? 1 : 0;
    }
    return PageFeatures.share(shared, start.length);
  }

  /** How often some blocks use each word. */
  private int[] counted(int from, int to) {
    int[] uses = new int[vocabulary.size()];
    for (int b = from; b < to; b++) {
      Words words = blocks[b];
      for (int i = 0; i < words.count(); i++) {
        uses[vocabulary.number(words, i)]++;
      }
    }
    return uses;
  }

  private boolean[] title() {
    boolean[] head = new boolean[vocabulary.size()];
    int count = blocks.length == 0 ? 0 : Math.min(blocks[0].count(), LONGEST_TITLE);
    for (int i = 0; i < count; i++) {
      head[vocabulary.number(blocks[0], i)] = true;
    }
    return head;
  }
}
