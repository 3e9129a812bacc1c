package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
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

  Coherence(List<Block> blocks, PageText page, Columns columns) {
    this.blocks = blocks;
    this.page = page;
    this.columns = columns;
  }

  /** Adds the columns, given where the greatest run is. */
  void add(int from, int to) {
    Counter everywhere = counted(0, blocks.size());
    Counter inRun = counted(from, to);
    float[] mean = columns.add("word-frequency");
    float[] fresh = columns.add("words-used-once");
    float[] title = columns.add("words-of-title");
    float[] run = columns.add("words-of-run");
    Counter head = title();
    FunctionWords small = FunctionWords.standard();
    for (int b = 0; b < mean.length; b++) {
      Words words = page.words(b);
      int own = b >= from && b < to ? 1 : 0;
      int count = 0;
      for (int i = 0; i < words.count(); i++) {
        long hash = words.hash(i);
        if (small.mask(hash) == 0) {
          int uses = everywhere.count(hash);
          mean[b] += PageFeatures.log(Math.min(uses, MOST_USES));
          fresh[b] += uses == 1 ? 1 : 0;
          title[b] += head.count(hash) > 0 ? 1 : 0;
          run[b] += inRun.count(hash) > own ? 1 : 0;
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
    for (int b = 0; b < before.length; b++) {
      for (int off = 1; off <= NEAR; off++) {
        before[b] = Math.max(before[b], b >= off ? shared(b, b - off) : 0);
        behind[b] = Math.max(behind[b], b + off < before.length ? shared(b, b + off) : 0);
      }
    }
  }

  private float shared(int block, int with) {
    Words own = page.words(block);
    Words others = page.words(with);
    int most = Math.min(COMPARED, own.count());
    int shared = 0;
    for (int i = 0; i < most; i++) {
      for (int j = 0; j < others.count() && j < COMPARED; j++) {
        if (own.hash(i) == others.hash(j)) {
          shared++;
          break;
        }
      }
    }
    return PageFeatures.share(shared, most);
  }

  private Counter counted(int from, int to) {
    int total = 0;
    for (int b = from; b < to; b++) {
      total += page.words(b).count();
    }
    Counter counter = new Counter(total);
    for (int b = from; b < to; b++) {
      Words words = page.words(b);
      for (int i = 0; i < words.count(); i++) {
        counter.add(words.hash(i));
      }
    }
    return counter;
  }

  private Counter title() {
    Words words = blocks.isEmpty() ? Words.of("") : page.words(0);
    int count = Math.min(words.count(), LONGEST_TITLE);
    Counter head = new Counter(count);
    for (int i = 0; i < count; i++) {
      head.add(words.hash(i));
    }
    return head;
  }
}
