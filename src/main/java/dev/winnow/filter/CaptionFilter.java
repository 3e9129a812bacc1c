package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Markup;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.document.Structure.Container;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;

/**
 * Finds what stands under images: a caption that ends in a credit, a credit alone, or what HTML
 * says is a caption.
 *
 * <p>The evidence is the credit: {@code ©} with a name behind it, or words such as {@code
 * Photograph:} or {@code (Photo by …)}. Hit: {@code The bridge in 2024. Photograph: A. N. Other}.
 * Miss: a caption without a credit in text. The words are those of the phrase lists.
 */
final class CaptionFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** Longer blocks are paragraphs, whoever they credit. */
  private static final int LONGEST = 80;

  /** A credit names somebody; more words are a sentence. */
  private static final int LONGEST_CREDIT = 12;

  /** A name and what its bearer is, in characters of scripts that have the credit behind. */
  private static final int LONGEST_NAME = 16;

  /** Outside of a figure the tag is one that nobody closed. */
  private static final String FIGURE = "figure";

  private static final String TAG = "figcaption";

  private static final long COPYRIGHT_SIGN = Words.hash("©");

  @Override
  public String name() {
    return "captions";
  }

  @Override
  public void label(Document document, Labels labels) {
    int quoted = 0;
    Vocabulary vocabulary = labels.page().vocabulary();
    int sign = vocabulary.find(COPYRIGHT_SIGN);
    for (Block block : document.blocks()) {
      quoted = block.role() == Role.QUOTE ? figure(block) : quoted;
      Words words = labels.page().words(block);
      if (words.count() > 1 && words.length() <= LONGEST) {
        Matches phrases = labels.page().phrases(block);
        int signed = signed(words, sign, vocabulary);
        int credit =
            signed >= 0 || phrases.has(Topic.CREDIT)
                ? credit(block.text(), words, phrases, signed)
                : -1;
        if (credit >= 0) {
          label(block, credit, labels);
        } else if (isTagged(block) && (quoted == 0 || figure(block) != quoted)) {
          labels.put(block, Role.CAPTION, null);
        }
      }
    }
  }

  /** The figure that a block stands in, or 0: what stands under a quotation says whose it is. */
  private static int figure(Block block) {
    for (Container container : block.structure().within()) {
      if (container.type() == Container.Type.FIGURE) {
        return container.id();
      }
    }
    return 0;
  }

  private static boolean isTagged(Block block) {
    Markup markup = block.markup();
    return markup != null && markup.path().contains(FIGURE) && markup.path().contains(TAG);
  }

  private static void label(Block block, int credit, Labels labels) {
    int from = credit;
    while (from > 0 && isOpening(block.text().charAt(from - 1))) {
      from--;
    }
    if (Reason.COPYRIGHT.equals(labels.of(block).reason())
        && (from == 0 || labels.page().phrases(block).start(Topic.COPYRIGHT) != null)) {
      return; // The page's own line; without a year it reads as a credit does.
    }
    if (from > 0) {
      boolean joined = block.markup() == null && block.gap().isOnLine();
      int start = joined ? lastSentence(block.text(), from) : 0;
      labels.put(block, start, from, Role.CAPTION, null);
    }
    labels.put(block, from, block.text().length(), Role.CREDIT, null);
  }

  /** Where the last sentence before an offset begins: on one line, others may be a paragraph's. */
  private static int lastSentence(String text, int end) {
    int i = end;
    while (i > 0 && (Chars.isSpace(text.charAt(i - 1)) || Chars.endsSentence(text.charAt(i - 1)))) {
      i--;
    }
    while (i > 1 && !(Chars.isSpace(text.charAt(i - 1)) && isSentenceEnd(text, i - 1))) {
      i--;
    }
    return i > 1 ? i : 0;
  }

  /** Whether a sentence ends right before an offset, with a quotation mark behind it or without. */
  private static boolean isSentenceEnd(String text, int end) {
    boolean closed = end > 1 && Chars.closes(text.charAt(end - 1));
    return Chars.endsSentence(text.charAt(closed ? end - 2 : end - 1));
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '（' || c == '＝' || c == '[' || c == '|' || c == '/' || c == '–'
        || c == '-' || c == ' ';
  }

  /** The first copyright sign where a credit may stand, by its number in the vocabulary, or -1. */
  private static int signed(Words words, int sign, Vocabulary vocabulary) {
    for (int i = from(words); sign >= 0 && i < words.count(); i++) {
      if (vocabulary.number(words, i) == sign) {
        return i;
      }
    }
    return -1;
  }

  /** The first word that a credit at a text's end may start with. */
  private static int from(Words words) {
    return Math.max(0, words.count() - LONGEST_CREDIT);
  }

  /**
   * Index of the credit that ends a text, -1 if it ends otherwise.
   *
   * @param signed the word that is a copyright sign, or -1
   */
  private static int credit(String text, Words words, Matches phrases, int signed) {
    for (int i = from(words); i < words.count(); i++) {
      if (i == signed) {
        boolean name = i + 1 < words.count() && !hasNumber(words, i + 1);
        return name ? words.start(i) : -1;
      }
      Match match = phrases.start(Topic.CREDIT, i);
      if (match != null && isSet(text, words, match)) {
        return words.start(i);
      }
    }
    return behind(text, words, phrases);
  }

  /** Index of a credit whose word stands behind the name, as in {@code 张伟 摄}. */
  private static int behind(String text, Words words, Matches phrases) {
    Match last = null;
    for (int i = Math.max(1, words.count() - LONGEST_CREDIT); i < words.count(); i++) {
      Match match = phrases.start(Topic.CREDIT, i);
      if (last == null && match != null && match.place() == Place.END) {
        last = match;
      }
    }
    if (last == null) {
      return -1;
    }
    int end = words.start(last.from());
    int start = end;
    while (start > 0 && !isBorder(text.charAt(start - 1)) && end - start <= LONGEST_NAME) {
      start--;
    }
    boolean apart = Chars.isSpace(text.charAt(end - 1));
    if (apart && end - start > LONGEST_NAME) {
      start = text.lastIndexOf(' ', end - 2) + 1;
    }
    return end - start <= LONGEST_NAME && (apart || start > 0) ? start : -1;
  }

  private static boolean isBorder(char c) {
    return Chars.endsSentence(c) || c == '(' || c == '（' || c == '＝' || c == '=' || c == '／';
  }

  /** A year behind the sign makes it a copyright line. */
  private static boolean hasNumber(Words words, int from) {
    for (int i = from; i < words.count(); i++) {
      if (words.isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words of credits are common; a colon, or a bracket before them, sets them apart, and so
   * does the full stop of a word that is short for another one, as in {@code Fot. Anna Nowak}. In
   * the middle of a sentence a colon is the sentence's: {@code They got the picture: it was over.}
   */
  private static boolean isSet(String text, Words words, Match match) {
    if (match.to() == words.count()) {
      return false;
    }
    int end = words.end(match.to() - 1);
    boolean colon = Chars.colon(text, end) >= 0 || isColon(text, end);
    boolean shortened =
        match.line().contains(".") && end < text.length() && text.charAt(end) == '.';
    int start = words.start(match.from());
    boolean bracket = start > 0 && text.charAt(start - 1) == '(' && match.to() - match.from() > 1;
    return bracket
        || shortened
        || (colon && (!Chars.endsSentence(text) || isSentenceStart(text, start)));
  }

  private static boolean isSentenceStart(String text, int start) {
    int before = start;
    while (before > 0 && isOpening(text.charAt(before - 1))) {
      before--;
    }
    return before == 0 || before < start - 1 || Chars.endsSentence(text.substring(0, before));
  }

  /** Scripts without capitals and spaces use other marks, too. */
  private static boolean isColon(String text, int end) {
    char c = end < text.length() ? text.charAt(end) : ' ';
    return c == '＝' || (text.charAt(end - 1) > '\u2E80' && (c == '=' || c == '/' || c == '／'));
  }
}
