package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Vocabulary;
import java.util.List;

/**
 * The words of a page in their order, each by its number, and where each one stands; of a page that
 * is far longer than any article, those of its start. Immutable.
 */
final class WordOrder {
  /** More words would take memory for what no headline needs. */
  private static final int MOST_WORDS = 1 << 16;

  /** A run of words is looked for at so many places of its rarest word; the others are too many. */
  private static final int MOST_PLACES = 64;

  /** By place, a word's number in the vocabulary. */
  private final int[] numbers;

  /** By block, the place of its first word; that of the end behind them. */
  private final int[] blocks;

  /** The places of the words of all numbers, one number behind the other. */
  private final int[] places;

  /** By number, where its places begin. */
  private final int[] first;

  WordOrder(Document document, PageText page) {
    Vocabulary vocabulary = page.vocabulary();
    List<Block> all = document.blocks();
    blocks = new int[all.size() + 1];
    for (Block block : all) {
      int end = blocks[block.index()] + page.words(block).count();
      blocks[block.index() + 1] = Math.min(MOST_WORDS, end);
    }
    numbers = new int[blocks[all.size()]];
    first = new int[vocabulary.size() + 2];
    for (Block block : all) {
      int start = blocks[block.index()];
      page.words(block).copyNumbers(numbers, start, blocks[block.index() + 1] - start);
    }
    for (int number : numbers) {
      first[number + 2]++;
    }
    for (int i = 2; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    places = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      places[first[numbers[i] + 1]++] = i;
    }
  }

  /** The place of a block's first word; of the number of blocks, the end. */
  int start(int block) {
    return blocks[block];
  }

  /** The block that has the word at a place. */
  int block(int place) {
    int low = 0;
    int high = blocks.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks[middle] <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The number of the word at a place. */
  int number(int place) {
    return numbers[place];
  }

  /** How often the page has a word. */
  int times(int number) {
    return first[number + 1] - first[number];
  }

  /** A place of a word, by its rank among them. */
  int place(int number, int rank) {
    return places[first[number] + rank];
  }

  /** How many words are the same from two places on, up to a number of them. */
  int common(int one, int other, int most) {
    int end = Math.min(most, numbers.length - Math.max(one, other));
    int common = 0;
    while (common < end && numbers[one + common] == numbers[other + common]) {
      common++;
    }
    return common;
  }

  /**
   * How often the page has a run of words that it has at a place, as far as can be told cheaply.
   */
  int times(int from, int to) {
    if (to > numbers.length) {
      return 0;
    }
    int rarest = from;
    for (int i = from + 1; i < to; i++) {
      rarest = times(numbers[i]) < times(numbers[rarest]) ? i : rarest;
    }
    int found = 0;
    int many = Math.min(MOST_PLACES, times(numbers[rarest]));
    for (int i = 0; i < many; i++) {
      int start = place(numbers[rarest], i) - (rarest - from);
      found += start >= 0 && common(from, start, to - from) == to - from ? 1 : 0;
    }
    return found;
  }
}
