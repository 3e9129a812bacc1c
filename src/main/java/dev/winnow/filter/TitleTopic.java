package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;

/**
 * What a page's body is about: how many of its blocks say a word, which words it says most, which
 * ones its start says, and what the lines above say. Used once.
 */
final class TitleTopic {
  /** So many blocks of the body are its start. */
  private static final int LEAD = 6;

  /** So many words are what it is about. */
  private static final int MOST_TOPICS = 8;

  /** Words of the first line that are looked at: more is no title. */
  private static final int LONGEST_LINE = 60;

  private static final float[] LOGARITHMS = new float[64];

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) StrictMath.log1p(i);
    }
  }

  private final Vocabulary vocabulary;

  /** By number, how often the body says a word, and in how many of its blocks. */
  private final int[] uses;

  private final int[] blocks;
  private int bodyBlocks;

  /** By number, how often the lines above the body say a word. */
  private final int[] above;

  /** By number, whether the body's start says a word, and the page's first line. */
  private final boolean[] inLead;

  private final boolean[] inLine;
  private int leadWords;

  /** By number, what a word is worth of those the body says most; 0 for others. */
  private final float[] topics;

  private float allTopics;

  /** By number, the last text that was found to say a word, and how many texts there were. */
  private final int[] lastText;

  private int texts;

  TitleTopic(Document document, Labels labels, int first) {
    PageText page = labels.page();
    this.vocabulary = page.vocabulary();
    int size = vocabulary.size();
    this.uses = new int[size];
    this.blocks = new int[size];
    this.above = new int[size];
    this.inLead = new boolean[size];
    this.inLine = new boolean[size];
    this.topics = new float[size];
    this.lastText = new int[size];
    int[] last = new int[size];
    for (Block block : document.blocks()) {
      Words words = page.words(block);
      boolean body = labels.of(block).role().isBody();
      bodyBlocks += body ? 1 : 0;
      for (int i = 0; i < words.count(); i++) {
        int word = vocabulary.number(words, i);
        if (block.index() < first) {
          above[word]++;
        }
        if (body) {
          uses[word]++;
          blocks[word] += last[word] == bodyBlocks ? 0 : 1;
          last[word] = bodyBlocks;
          inLead[word] |= bodyBlocks <= LEAD;
        }
      }
    }
    Words line = page.words(0);
    for (int i = 0; i < Math.min(LONGEST_LINE, line.count()); i++) {
      inLine[vocabulary.number(line, i)] = true;
    }
    findTopics();
  }

  private void findTopics() {
    int[] most = new int[MOST_TOPICS];
    int found = 0;
    for (int word = 0; word < uses.length; word++) {
      if (vocabulary.isSmall(word)) {
        continue;
      }
      leadWords += inLead[word] ? 1 : 0;
      if (uses[word] > 1 && (found < MOST_TOPICS || uses[word] > uses[most[found - 1]])) {
        int place = found < MOST_TOPICS ? found++ : found - 1;
        while (place > 0 && uses[most[place - 1]] < uses[word]) {
          most[place] = most[place - 1];
          place--;
        }
        most[place] = word;
      }
    }
    for (int i = 0; i < found; i++) {
      topics[most[i]] = log(uses[most[i]]);
      allTopics += topics[most[i]];
    }
  }

  private static float log(int count) {
    return LOGARITHMS[Math.min(count, LOGARITHMS.length - 1)];
  }

  /** How often the body says the word of this number. */
  int uses(int number) {
    return uses[number];
  }

  /** What a text has of all this; function words, and words that the page lacks, do not count. */
  final class Share {
    private int words;
    private int inBody;
    private int inStart;
    private int inFirst;
    private int mostBlocks;
    private float saidAbove;
    private float ofTopics;
    private int ofLead;

    Share(Words text) {
      texts++;
      for (int i = 0; i < text.count(); i++) {
        int word = vocabulary.find(text.hash(i));
        if (word >= 0 && !vocabulary.isSmall(word)) {
          words++;
          add(word, lastText[word] != texts);
          lastText[word] = texts;
        }
      }
    }

    private void add(int word, boolean isNew) {
      inBody += uses[word] > 0 ? 1 : 0;
      inStart += inLead[word] ? 1 : 0;
      inFirst += inLine[word] ? 1 : 0;
      mostBlocks = Math.max(mostBlocks, blocks[word]);
      if (isNew) {
        saidAbove += log(above[word]);
        ofTopics += topics[word];
        ofLead += inLead[word] ? 1 : 0;
      }
    }

    private float share(float part) {
      return words == 0 ? -1 : part / words;
    }

    /** How many words count. */
    float words() {
      return words;
    }

    /** The share of them that the body says; -1 for a text without such words. */
    float inBody() {
      return share(inBody);
    }

    /** The same of the body's start. */
    float inLead() {
      return share(inStart);
    }

    /** The same of the page's first line. */
    float inFirstLine() {
      return share(inFirst);
    }

    /** How often the lines above the body say a word, in the mean of logarithms. */
    float saidAbove() {
      return share(saidAbove);
    }

    /** The share of the body's blocks that say the same one of its words. */
    float blocks() {
      return bodyBlocks == 0 ? 0 : (float) mostBlocks / bodyBlocks;
    }

    /** How much it says of the words that the body says most. */
    float topics() {
      return allTopics == 0 ? 0 : ofTopics / allTopics;
    }

    /** The share of the words of the body's start that it says. */
    float ofLead() {
      return leadWords == 0 ? 0 : (float) ofLead / leadWords;
    }
  }
}
