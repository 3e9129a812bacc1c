package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageDate;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.List;

/**
 * What a page tells of any piece of its text that may be the headline: what its body is about, what
 * it says more than once, which words are the site's. Used once.
 */
final class TitleEvidence {
  private static final int LONGEST_META = 30;

  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  /** So many blocks of the body's start say what it is about. */
  private static final int LEAD = 3;

  /** Words that the body says more often are what it is about. */
  private static final int OFTEN = 3;

  private static final double MANY = .7;
  private static final double SOME = .4;

  /** Fewer capitals alone are an abbreviation. */
  private static final int CAPITALS = 3;

  private final List<Block> blocks;
  private final PageText page;
  private final WordOrder order;
  private final int first;
  private final Vocabulary vocabulary;

  private final TitleTopic topic;

  /** By number, whether the body's start says a word. */
  private final boolean[] lead;

  /** By number, whether a copyright line has a word. */
  private final boolean[] site;

  /** What is known of a block as a byline, and as a path: neighbours ask, too. */
  private final byte[] bylines;

  private final byte[] paths;

  TitleEvidence(Document document, Labels labels) {
    this.blocks = document.blocks();
    this.page = labels.page();
    this.order = labels.order();
    this.first = Outline.of(document, labels).first();
    this.vocabulary = page.vocabulary();
    this.topic = new TitleTopic(document, labels, first);
    this.lead = new boolean[vocabulary.size()];
    this.site = new boolean[vocabulary.size()];
    this.bylines = new byte[blocks.size()];
    this.paths = new byte[blocks.size()];
    for (int i = first; i < Math.min(blocks.size(), first + LEAD); i++) {
      if (labels.of(blocks.get(i)).role().isBody()) {
        mark(lead, page.words(i));
      }
    }
    for (Block block : page.with(Topic.COPYRIGHT)) {
      if (page.words(block).length() <= LONGEST_META) {
        mark(site, page.words(block));
      }
    }
  }

  private void mark(boolean[] marked, Words words) {
    for (int i = 0; i < words.count(); i++) {
      marked[vocabulary.number(words, i)] = true;
    }
  }

  /** The page's words in their order. */
  WordOrder order() {
    return order;
  }

  /** What the body is about. */
  TitleTopic topic() {
    return topic;
  }

  /** Index of the body's first block of prose; the number of blocks if there is none. */
  int first() {
    return first;
  }

  /** Whether a block is a byline, or has a date. */
  boolean isMeta(int i) {
    return page.words(i).length() <= LONGEST_META
        && (!page.dates(blocks.get(i)).isEmpty() || isByline(i));
  }

  private boolean isByline(int i) {
    if (bylines[i] == UNKNOWN) {
      bylines[i] = Bylines.isByline(blocks.get(i), page) ? YES : NO;
    }
    return bylines[i] == YES;
  }

  /** Whether a block is several steps of a path, with marks between. */
  boolean isPath(int i) {
    if (paths[i] == UNKNOWN) {
      paths[i] = BreadcrumbFilter.isPath(blocks.get(i).text()) ? YES : NO;
    }
    return paths[i] == YES;
  }

  /** Whether a block is a sentence, a byline, a path or little else than a date. */
  boolean isParticular(int i) {
    Block block = blocks.get(i);
    String text = block.text();
    if (page.isProse(block) && isFullStop(text.charAt(text.length() - 1))) {
      return true;
    }
    int dated = 0;
    List<PageDate> dates = page.dates(block);
    for (int k = 0; k < dates.size(); k++) {
      dated += dates.get(k).end() - dates.get(k).start();
    }
    boolean labelled =
        dated > 0
            && (page.phrases(block).start(Topic.DATE_LABEL) != null
                || page.phrases(block).start(Topic.UPDATE_LABEL) != null);
    return labelled || 2 * dated >= text.length() || isByline(i) || isPath(i);
  }

  private static boolean isFullStop(char c) {
    return c == '.' || c == '。';
  }

  /** Whether a text has no small letters, and is no abbreviation. */
  static boolean isInCapitals(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Chars.isSmall(text.charAt(i))) {
        return false;
      }
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals > CAPITALS;
  }

  /**
   * The signs of a text's form, and of what the page says of its words.
   *
   * @param numbers the words' numbers, its own those between {@code from} and {@code to}
   * @param figures how many of its words consist of digits
   */
  void addForm(String text, int[] numbers, int from, int to, int figures, Signs<TitleSign> signs) {
    char last = text.charAt(text.length() - 1);
    if (isFullStop(last) || last == ':' || last == '：') {
      signs.add(TitleSign.FULL_STOP);
    } else if (last == '?' || last == '？' || last == '!') {
      signs.add(TitleSign.QUESTION);
    }
    signs.add(Chars.isSmall(text.codePointAt(0)), TitleSign.SMALL_LETTER);
    signs.add(isInCapitals(text), TitleSign.CAPITALS);
    signs.add(text.indexOf('|') >= 0, TitleSign.BAR_INSIDE);
    signs.add(2 * figures >= to - from, TitleSign.MOST_NUMBERS);
    addSaid(numbers, from, to, signs);
  }

  private void addSaid(int[] numbers, int from, int to, Signs<TitleSign> signs) {
    int content = 0;
    int said = 0;
    int often = 0;
    int leads = 0;
    int sites = 0;
    for (int i = from; i < to; i++) {
      int number = numbers[i];
      if (!vocabulary.isSmall(number)) {
        content++;
        said += topic.uses(number) > 0 ? 1 : 0;
        often += topic.uses(number) > OFTEN ? 1 : 0;
        leads += lead[number] ? 1 : 0;
        sites += site[number] ? 1 : 0;
      }
    }
    if (said == 0) {
      signs.add(TitleSign.NO_WORD_IN_BODY);
    } else if (said < SOME * content) {
      signs.add(TitleSign.FEW_WORDS_IN_BODY);
    } else if (said >= MANY * content) {
      signs.add(TitleSign.MOST_WORDS_IN_BODY);
    }
    if (often == 0) {
      signs.add(TitleSign.NO_WORD_OFTEN);
    } else if (often >= SOME * content) {
      signs.add(TitleSign.MANY_WORDS_OFTEN);
    }
    if (leads >= MANY * content) {
      signs.add(TitleSign.MOST_WORDS_IN_LEAD);
    } else if (leads >= SOME * content) {
      signs.add(TitleSign.SOME_WORDS_IN_LEAD);
    }
    signs.add(content > 0 && sites == content, TitleSign.SITE_WORDS);
  }

  /** Whether the body says most words of a text, of which the numbers are given. */
  boolean isSaid(int[] numbers, int from, int to) {
    int said = 0;
    for (int i = from; i < to; i++) {
      said += topic.uses(numbers[i]) > 0 ? 1 : 0;
    }
    return said >= MANY * (to - from);
  }

  /** Whether the word at a place is a function word. */
  boolean isSmall(int place) {
    return vocabulary.isSmall(order.number(place));
  }
}
