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

  private final List<Block> blocks;
  private final PageText page;
  private final Columns columns;
  private final Vocabulary vocabulary;

  Coherence(List<Block> blocks, PageText page, Columns columns) {
    this.blocks = blocks;
    this.page = page;
    this.columns = columns;
    this.vocabulary = page.vocabulary();
  }

  /** Adds the columns, given where the greatest run is. */
  void add(int from, int to) {
    int[] everywhere = counted(0, blocks.size());
    int[] inRun = counted(from, to);
    float[] mean = columns.add("word-frequency");
    float[] fresh = columns.add("words-used-once");
    float[] title = columns.add("words-of-title");
    float[] run = columns.add("words-of-run");
    boolean[] head = title();
    for (int b = 0; b < mean.length; b++) {
      Words words = page.words(b);
      int own = b >= from && b < to ? 1 : 0;
      int count = 0;
      for (int i = 0; i < words.count(); i++) {
        int word = vocabulary.number(words, i);
        if (!vocabulary.isSmall(word)) {
          int uses = everywhere[word];
          mean[b] += PageFeatures.log(Math.min(uses, MOST_USES));
          fresh[b] += uses == 1 ? 1 : 0;
          title[b] += head[word] ? 1 : 0;
          run[b] += inRun[word] > own ? 1 : 0;
          count++;
        }
      }
      mean[b] = PageFeatures.share(mean[b], count);
      fresh[b] = PageFeatures.share(fresh[b], count);
      title[b] = PageFeatures.share(title[b], count);
      run[b] = PageFeatures.share(run[b], count);
    }
    neighbours();
  }

  /** How much of a block stands near it too, as the text of a picture repeats what it shows. */
  private void neighbours() {
    float[] before = columns.add("words-of-before");
    float[] behind = columns.add("words-of-behind");
    int[] lastBlock = new int[vocabulary.size()];
    Arrays.fill(lastBlock, -1);
    for (int with = 0; with < before.length; with++) {
      Words words = page.words(with);
      for (int i = 0; i < words.count() && i < COMPARED; i++) {
        lastBlock[vocabulary.number(words, i)] = with;
      }
      for (int off = 1; off <= NEAR; off++) {
        if (with + off < before.length) {
          before[with + off] = Math.max(before[with + off], shared(with + off, with, lastBlock));
        }
        if (with >= off) {
          behind[with - off] = Math.max(behind[with - off], shared(with - off, with, lastBlock));
        }
      }
    }
  }

  /** The share of a block's first words that another has too, which is the last to have its own. */
  private float shared(int block, int with, int[] lastBlock) {
    Words own = page.words(block);
    int most = Math.min(COMPARED, own.count());
    int shared = 0;
    for (int i = 0; i < most; i++) {
      shared += lastBlock[vocabulary.number(own, i)] == with ? 1 : 0;
    }
    return PageFeatures.share(shared, most);
  }

  /** How often some blocks use each word. */
  private int[] counted(int from, int to) {
    int[] uses = new int[vocabulary.size()];
    for (int b = from; b < to; b++) {
      Words words = page.words(b);
      for (int i = 0; i < words.count(); i++) {
        uses[vocabulary.number(words, i)]++;
      }
    }
    return uses;
  }

  private boolean[] title() {
    boolean[] head = new boolean[vocabulary.size()];
    int count = blocks.isEmpty() ? 0 : Math.min(page.words(0).count(), LONGEST_TITLE);
    for (int i = 0; i < count; i++) {
      head[vocabulary.number(page.words(0), i)] = true;
    }
    return head;
  }
}
