package dev.winnow.internal.text;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document's words, found once and shared by the filters of one call, and what they tell of a
 * block's form. Not thread-safe.
 */
public final class PageText {
  /** A sentence that is prose has at least this many function words; menus and headlines seldom. */
  private static final int PROSE = 3;

  /** Chinese and Japanese sentences are told by their length, in ideographs and kana. */
  private static final int IDEOGRAPHIC_PROSE = 16;

  /** A question alone, up to this many words, is as likely a headline. */
  private static final int LONGEST_QUESTION = 14;

  private static final int SHORTEST_HEADLINE = 3;
  private static final int LONGEST_HEADLINE = 30;

  private final Document document;
  private final @Nullable Words[] words;
  private final int[] functionWords;

  /** The words of this document. */
  public PageText(Document document) {
    this.document = document;
    this.words = new Words[document.blocks().size()];
    this.functionWords = new int[document.blocks().size()];
  }

  /** The words of a block's text. */
  public Words words(Block block) {
    Words known = words[block.index()];
    if (known == null) {
      known = Words.of(block.text());
      words[block.index()] = known;
      functionWords[block.index()] = FunctionWords.standard().count(known, -1);
    }
    return known;
  }

  /** The words of the block at this place. */
  public Words words(int index) {
    return words(document.blocks().get(index));
  }

  /** How many of a block's words are function words of any language. */
  public int functionWords(Block block) {
    words(block);
    return functionWords[block.index()];
  }

  /** Whether a block is at least one whole sentence of running text. */
  public boolean isProse(Block block) {
    String text = block.text();
    boolean question = text.endsWith("?") && words(block).count() <= LONGEST_QUESTION;
    if (question || !Chars.endsSentence(text)) {
      return false;
    }
    return functionWords(block) >= PROSE
        || (words(block).count() >= IDEOGRAPHIC_PROSE
            && Chars.isIdeographic(block.text().codePointAt(words(block).start(0))));
  }

  /** Whether a block could be a headline: some words, no full stop behind them. */
  public boolean isHeadline(Block block) {
    int count = words(block).count();
    String text = block.text();
    char last = text.charAt(text.length() - 1);
    boolean fits = Chars.isIdeographic(text.codePointAt(0)) || count <= LONGEST_HEADLINE;
    return count >= SHORTEST_HEADLINE && fits && last != '.' && last != '。' && last != ':';
  }

  /** Whether two blocks have the same words in the same order. */
  public boolean isSame(Block one, Block other) {
    Words a = words(one);
    Words b = words(other);
    return a.count() == b.count() && a.count() > 0 && a.sequenceHash() == b.sequenceHash();
  }
}
