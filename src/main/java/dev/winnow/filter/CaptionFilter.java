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

  /** {@code Foto de archivo} has so many words. */
  private static final int LONGEST_ARCHIVE = 3;

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
        int signed = CreditSigns.signed(words, sign, vocabulary);
        int credit =
            signed >= 0 || phrases.has(Topic.CREDIT)
                ? CreditSigns.start(block.text(), words, phrases, signed)
                : -1;
        credit = credit >= 0 ? credit : AgencyCredit.start(block.text(), words, phrases);
        boolean tagged = isTagged(block) && (quoted == 0 || figure(block) != quoted);
        if (isArchive(block.text(), words, phrases)) {
          labels.put(block, Role.CAPTION, null);
        } else if (credit >= 0) {
          label(block, credit, labels);
        } else if (tagged) {
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

  /** Whether a line ends in brackets that tell a picture from any other day's. */
  private static boolean isArchive(String text, Words words, Matches phrases) {
    for (int i = Math.max(1, words.count() - LONGEST_ARCHIVE); i < words.count(); i++) {
      Match match = phrases.start(Topic.CAPTION, i);
      if (match != null
          && match.place() == Place.END
          && text.charAt(words.start(i) - 1) == '('
          && text.endsWith(")")) {
        return true;
      }
    }
    return false;
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

  static boolean isOpening(char c) {
    return c == '(' || c == '（' || c == '＝' || c == '[' || c == '|' || c == '/' || c == '–'
        || c == '-' || c == ' ';
  }
}
