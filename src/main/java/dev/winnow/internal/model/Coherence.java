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

  /** What is known of a word is put into one number: here how often it is used, up to 50... */
  private static final int USES = 0x7F;

  /** ... here whether the first line uses it ... */
  private static final int OF_TITLE = USES + 1;

  /** ... and from here on how often the greatest run does. */
  private static final int RUN = 8;

  /** Besides its own, the run need not use a block's word more than once. */
  private static final int MOST_RUN_USES = 2;

  /** A use inside the greatest run, while uses are counted. */
  private static final long IN_RUN = 1L << Integer.SIZE;

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
    int[] facts = facts(from, to);
    float[] mean = columns.add("word-frequency");
    float[] fresh = columns.add("words-used-once");
    float[] title = columns.add("words-of-title");
    float[] run = columns.add("words-of-run");
    for (int b = 0; b < mean.length; b++) {
      Words words = blocks[b];
      int own = b >= from && b < to ? 1 : 0;
      int count = 0;
      float frequency = 0;
      int once = 0;
      int ofTitle = 0;
      int ofRun = 0;
      for (int i = 0; i < words.count(); i++) {
        int fact = facts[vocabulary.number(words, i)];
        if (fact >= 0) {
          int uses = fact & USES;
          frequency += LOGARITHMS[uses];
          once += uses == 1 ? 1 : 0;
          ofTitle += (fact & OF_TITLE) != 0 ? 1 : 0;
          ofRun += fact >>> RUN > own ? 1 : 0;
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

  /**
   * By number what is counted of a word, in one place since it is looked up together: how often the
   * page uses it, whether its first line does, how often its greatest run. Negative for function
   * words.
   */
  private int[] facts(int from, int to) {
    long[] uses = new long[vocabulary.size()];
    for (int b = 0; b < blocks.length; b++) {
      Words words = blocks[b];
      long use = b >= from && b < to ? 1 + IN_RUN : 1;
      for (int i = 0; i < words.count(); i++) {
        uses[vocabulary.number(words, i)] += use;
      }
    }
    int[] facts = new int[uses.length];
    for (int word = 0; word < facts.length; word++) {
      if (vocabulary.isSmall(word)) {
        facts[word] = -1;
      } else {
        int all = Math.min(MOST_USES, (int) uses[word]);
        int inRun = (int) Math.min(MOST_RUN_USES, uses[word] >>> Integer.SIZE);
        facts[word] = all | inRun << RUN;
      }
    }
    int head = blocks.length == 0 ? 0 : Math.min(blocks[0].count(), LONGEST_TITLE);
    for (int i = 0; i < head; i++) {
      facts[vocabulary.number(blocks[0], i)] |= OF_TITLE;
    }
    return facts;
  }
}
