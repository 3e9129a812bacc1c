package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a page's words tell of its blocks: set phrases and how far off they are, repetition, and
 * whether a block talks about what the page talks about. Needs no model.
 */
final class Evidence {
  /** A phrase this far off says nothing. */
  private static final int FAR = 60;

  /** In longer blocks only the start is looked at: a phrase inside is a sentence's. */
  private static final int LONGEST = 30;

  private static final int NONE = 0;
  private static final int INSIDE = 1;
  private static final int EDGE = 2;
  private static final int WHOLE = 3;

  /** The topics the model was trained with; with another one it has to be trained again. */
  private static final Topic[] TOPICS = {
    Topic.APP_PROMOTION,
    Topic.ADVERTISEMENT,
    Topic.BREADCRUMB,
    Topic.BYLINE,
    Topic.CAPTION,
    Topic.COMMENTS,
    Topic.COOKIE_NOTICE,
    Topic.COPYRIGHT,
    Topic.CREDIT,
    Topic.DATE_LABEL,
    Topic.UPDATE_LABEL,
    Topic.FOOTER,
    Topic.NAVIGATION,
    Topic.READ_MORE,
    Topic.RELATED_LINKS,
    Topic.SHARE,
    Topic.SUBSCRIBE
  };

  /** Topics whose phrases open a part of the page that goes on for several blocks. */
  private static final Topic[] OPENERS = {
    Topic.RELATED_LINKS,
    Topic.COMMENTS,
    Topic.NAVIGATION,
    Topic.SHARE,
    Topic.SUBSCRIBE,
    Topic.COOKIE_NOTICE,
    Topic.FOOTER
  };

  /** Topics whose phrases stand where a page ends. */
  private static final Topic[] CLOSERS = {
    Topic.RELATED_LINKS, Topic.COMMENTS, Topic.FOOTER, Topic.COPYRIGHT, Topic.SHARE
  };

  private final List<Block> blocks;
  private final PageText page;
  private final Columns columns;

  Evidence(List<Block> blocks, PageText page, Columns columns) {
    this.blocks = blocks;
    this.page = page;
    this.columns = columns;
  }

  void add() {
    phrases();
    repetition();
    coherence();
  }

  private void phrases() {
    float[] any = new float[blocks.size()];
    Map<Topic, float[]> byTopic = new EnumMap<>(Topic.class);
    for (Topic topic : TOPICS) {
      float[] column = columns.add("phrase." + topic.name().toLowerCase(Locale.ROOT));
      byTopic.put(topic, column);
      int sum = 0;
      for (int i = 0; i < column.length; i++) {
        column[i] = strength(topic, page.words(i).count(), page.phrases(i));
        any[i] = Math.max(any[i], column[i]);
        sum += column[i] >= EDGE ? 1 : 0;
      }
      Arrays.fill(columns.add("page.phrase." + topic.name()), Math.min(sum, 12));
    }
    columns.add("phrase.any", any);
    for (Topic topic : OPENERS) {
      since("since." + topic.name(), byTopic.getOrDefault(topic, any));
    }
    for (Topic topic : CLOSERS) {
      until("until." + topic.name(), byTopic.getOrDefault(topic, any));
    }
  }

  private static int strength(Topic topic, int words, Matches phrases) {
    int strength = NONE;
    if (words > LONGEST) {
      Match match = phrases.start(topic);
      return match == null ? NONE : match.place() == Place.INSIDE ? INSIDE : EDGE;
    }
    for (Match match : phrases.of(topic)) {
      int found =
          switch (match.place()) {
            case WHOLE -> WHOLE;
            case START, END -> EDGE;
            case INSIDE -> INSIDE;
          };
      strength = Math.max(strength, found);
    }
    return strength;
  }

  private void since(String name, float[] strength) {
    float[] column = columns.add(name);
    int distance = FAR;
    for (int i = 0; i < column.length; i++) {
      distance = strength[i] >= EDGE ? 0 : Math.min(FAR, distance + 1);
      column[i] = distance;
    }
  }

  private void until(String name, float[] strength) {
    float[] column = columns.add(name);
    int distance = FAR;
    for (int i = column.length - 1; i >= 0; i--) {
      distance = strength[i] >= EDGE ? 0 : Math.min(FAR, distance + 1);
      column[i] = distance;
    }
  }

  private void repetition() {
    float[] copies = columns.add("copies");
    float[] earlier = columns.add("copies-before");
    Counter seen = new Counter(blocks.size());
    for (int i = 0; i < copies.length; i++) {
      earlier[i] = Math.min(8, seen.add(page.words(i).sequenceHash()));
    }
    for (int i = 0; i < copies.length; i++) {
      copies[i] = Math.min(8, seen.count(page.words(i).sequenceHash()));
    }
    float[] starts = columns.add("same-start");
    Counter first = new Counter(blocks.size());
    for (int i = 0; i < starts.length; i++) {
      first.add(start(i));
    }
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.min(12, first.count(start(i)));
    }
  }

  private long start(int block) {
    Words words = page.words(block);
    return words.count() == 0 ? 0 : words.hash(0);
  }

  /** How often the rest of the page uses the block's own words, function words left out. */
  private void coherence() {
    int total = 0;
    for (Block block : blocks) {
      total += page.words(block).count();
    }
    Counter counter = new Counter(total);
    for (Block block : blocks) {
      Words words = page.words(block);
      for (int i = 0; i < words.count(); i++) {
        counter.add(words.hash(i));
      }
    }
    float[] mean = columns.add("word-frequency");
    float[] fresh = columns.add("words-used-once");
    float[] title = columns.add("words-of-title");
    Counter head = title();
    FunctionWords small = FunctionWords.standard();
    for (int b = 0; b < mean.length; b++) {
      Words words = page.words(b);
      int count = 0;
      for (int i = 0; i < words.count(); i++) {
        long hash = words.hash(i);
        if (small.mask(hash) == 0) {
          int uses = counter.count(hash);
          mean[b] += PageFeatures.log(Math.min(uses, 50));
          fresh[b] += uses == 1 ? 1 : 0;
          title[b] += head.count(hash) > 0 ? 1 : 0;
          count++;
        }
      }
      mean[b] = PageFeatures.share(mean[b], count);
      fresh[b] = PageFeatures.share(fresh[b], count);
      title[b] = PageFeatures.share(title[b], count);
    }
  }

  private Counter title() {
    Words words = blocks.isEmpty() ? Words.of("") : page.words(0);
    int count = Math.min(words.count(), LONGEST);
    Counter head = new Counter(count);
    for (int i = 0; i < count; i++) {
      head.add(words.hash(i));
    }
    return head;
  }

  /** Counts hashes in a table without boxes. */
  static final class Counter {
    private final long[] keys;
    private final int[] counts;

    Counter(int most) {
      int size = Integer.highestOneBit(Math.max(4, most)) * 4;
      keys = new long[size];
      counts = new int[size];
    }

    /** Adds one; returns how many there were before. */
    int add(long key) {
      int slot = slot(key);
      keys[slot] = key;
      return counts[slot]++;
    }

    int count(long key) {
      return counts[slot(key)];
    }

    private int slot(long key) {
      int mask = keys.length - 1;
      int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
      while (counts[slot] > 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }
}
