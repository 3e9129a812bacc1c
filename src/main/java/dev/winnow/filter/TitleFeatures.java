package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * By what the headline is told from the other pieces of text that may be it: the signs of each,
 * where it stands, what it shares with the body, and how it compares with the others. Used once.
 */
final class TitleFeatures {
  /** How far behind a byline or date is looked for. */
  private static final int FAR = 12;

  /** A difference to others where there are none. */
  private static final float ALONE = 9;

  private static final float UNKNOWN = -1;

  private static final TitleSign[] SIGNS = TitleSign.values();

  private static final List<String> NUMBERS =
      List.of(
          "above",
          "above-share",
          "words",
          "characters",
          "likelihood",
          "likelihood-before",
          "meta-behind",
          "long-lines-between",
          "long-lines-before",
          "capital-share",
          "times",
          "gap",
          "next-gap",
          "confidence",
          "type",
          "content-words",
          "in-body",
          "in-lead",
          "in-first-line",
          "said-above",
          "body-blocks",
          "topics",
          "of-lead",
          "body-blocks-than-above",
          "topics-than-above",
          "topics-rank",
          "characters-rank");

  /** Their names, in the order of a row. */
  static final List<String> NAMES = names();

  private final List<Block> blocks;
  private final Labels labels;
  private final PageText page;
  private final TitleEvidence evidence;
  private final TitleTopic topic;

  /** By block, how many long lines stand before it. */
  private final int[] longs;

  TitleFeatures(Document document, Labels labels, TitleEvidence evidence) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.page = labels.page();
    this.evidence = evidence;
    this.topic = evidence.topic();
    this.longs = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      boolean isLong = TitleLines.isLong(page.words(i)) && !page.isProse(blocks.get(i));
      longs[i + 1] = longs[i] + (isLong ? 1 : 0);
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (TitleSign sign : SIGNS) {
      names.add(sign.name());
    }
    names.addAll(NUMBERS);
    return List.copyOf(names);
  }

  /** A row for each of some pieces, which are compared with each other. */
  List<float[]> rows(List<TitleLine> lines) {
    int count = lines.size();
    List<float[]> rows = new ArrayList<>();
    float[] characters = new float[count];
    float[] blockShares = new float[count];
    float[] topics = new float[count];
    for (int i = 0; i < count; i++) {
      TitleLine line = lines.get(i);
      Block block = blocks.get(line.block());
      String text = line.text(blocks);
      Words words = line.isLine() ? page.words(block) : Words.of(text);
      TitleTopic.Share share = topic.new Share(words);
      characters[i] = characters(words);
      blockShares[i] = share.blocks();
      topics[i] = share.topics();
      float[] row = new float[NAMES.size()];
      int at = addSigns(line, row);
      at = addPlace(block, words, text, row, at);
      row[at++] = page.times(line.words());
      at = addPage(block.index(), row, at);
      addShare(share, row, at);
      rows.add(row);
    }
    for (int i = 0; i < count; i++) {
      float[] row = rows.get(i);
      int at = row.length - 4;
      row[at++] = beyond(lines, blockShares, i);
      row[at++] = beyond(lines, topics, i);
      row[at++] = rank(topics, i);
      row[at] = rank(characters, i);
    }
    return rows;
  }

  private static int addSigns(TitleLine line, float[] row) {
    int at = 0;
    for (TitleSign sign : SIGNS) {
      row[at++] = line.signs().has(sign) ? 1 : 0;
    }
    return at;
  }

  private int addPlace(Block block, Words words, String text, float[] row, int from) {
    int at = from;
    int i = block.index();
    int first = evidence.first();
    row[at++] = first - i;
    row[at++] = (float) (first - i) / (1 + first);
    row[at++] = words.length();
    row[at++] = characters(words);
    row[at++] = likelihood(i);
    row[at++] = likelihood(i - 1);
    row[at++] = metaBehind(i);
    row[at++] = first > i ? longs[first] - longs[i + 1] : longs[first] - longs[i];
    row[at++] = longs[i];
    row[at++] = capitals(text, words);
    return at;
  }

  /** How long words are that stand a space apart, however the input has them. */
  private static int characters(Words words) {
    int characters = Math.max(0, words.count() - 1);
    for (int i = 0; i < words.count(); i++) {
      characters += words.end(i) - words.start(i);
    }
    return characters;
  }

  private float likelihood(int block) {
    double score = block < 0 ? Double.NaN : labels.score(blocks.get(block));
    return Double.isNaN(score) ? UNKNOWN : (float) score;
  }

  private int metaBehind(int block) {
    for (int off = 1; off <= FAR && block + off < blocks.size(); off++) {
      if (evidence.isMeta(block + off)) {
        return off;
      }
    }
    return FAR + 1;
  }

  /** The share of the words that begin with a capital, of those that begin with a letter. */
  private static float capitals(String text, Words words) {
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < words.count(); i++) {
      int c = text.codePointAt(words.start(i));
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters == 0 ? 0 : (float) capitals / letters;
  }

  private int addPage(int block, float[] row, int from) {
    int at = from;
    row[at++] = block > 0 ? gap(block) : UNKNOWN;
    row[at++] = block + 1 < blocks.size() ? gap(block + 1) : UNKNOWN;
    row[at++] = Double.isNaN(labels.confidence()) ? UNKNOWN : (float) labels.confidence();
    PageType type = labels.pageType();
    row[at++] = type == null ? UNKNOWN : type.compareTo(PageType.ARTICLE);
    return at;
  }

  private float gap(int block) {
    return blocks.get(block).gap().compareTo(Block.Gap.SPACE);
  }

  private static void addShare(TitleTopic.Share share, float[] row, int from) {
    int at = from;
    row[at++] = share.words();
    row[at++] = share.inBody();
    row[at++] = share.inLead();
    row[at++] = share.inFirstLine();
    row[at++] = share.saidAbove();
    row[at++] = share.blocks();
    row[at++] = share.topics();
    row[at] = share.ofLead();
  }

  /** By how much a piece has more of something than any that stands above it. */
  private static float beyond(List<TitleLine> lines, float[] values, int own) {
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      if (lines.get(i).block() < lines.get(own).block()) {
        most = Math.max(most, values[i]);
      }
    }
    return most == Float.NEGATIVE_INFINITY ? ALONE : values[own] - most;
  }

  /** How many have more of something. */
  private static int rank(float[] values, int own) {
    int more = 0;
    for (float value : values) {
      more += value > values[own] ? 1 : 0;
    }
    return more;
  }
}
