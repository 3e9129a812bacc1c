package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.Topic;
import java.util.List;

/**
 * Spots blocks of one kind by the set phrases of its list, such as cookie notices.
 *
 * <p>A phrase is evidence, not a verdict. A block that is nothing but phrases goes. One that starts
 * or ends with it goes if it is short or no sentence of the body. A phrase somewhere inside needs a
 * second one beside it, or a block of the same kind before it. And a sentence between two sentences
 * of the body stays, whatever it talks about: an article about cookies is an article.
 *
 * <p>Hit: {@code We use cookies to improve your experience.} above the article. Miss: a notice in
 * words of its own. Languages: those that have a list.
 */
final class PhraseFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** Longer blocks are somebody's text, or several blocks. Notices of consent run to 80 words. */
  private static final int LONGEST = 120;

  /** A block this short which starts or ends with a phrase is about nothing else. */
  private static final int SHORT = 14;

  private final Topic topic;
  private final Reason reason;
  private final double certainty;

  /** Of a topic whose phrases stand in main text too rarely to doubt them. */
  PhraseFilter(Topic topic, Reason reason) {
    this(topic, reason, 1);
  }

  PhraseFilter(Topic topic, Reason reason, double certainty) {
    this.topic = topic;
    this.reason = reason;
    this.certainty = certainty;
  }

  @Override
  public String name() {
    return topic.listName();
  }

  @Override
  public double certainty() {
    return certainty;
  }

  @Override
  public void label(Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    for (Block block : labels.page().with(topic)) {
      if (labels.page().words(block).length() > LONGEST) {
        continue;
      }
      Matches phrases = labels.page().phrases(block);
      boolean safe = labels.page().isProse(block) && isEnclosed(block, blocks, labels);
      if (!safe && (phrases.isTiled(topic) || isEnough(phrases.of(topic), block, blocks, labels))) {
        labels.put(block, Role.BOILERPLATE, reason);
      }
    }
  }

  /** Whether a block is a sentence with sentences of the body right before and behind. */
  private static boolean isEnclosed(Block block, List<Block> blocks, Labels labels) {
    int i = block.index();
    return i > 0
        && i + 1 < blocks.size()
        && Outline.isBodyProse(blocks.get(i - 1), labels)
        && Outline.isBodyProse(blocks.get(i + 1), labels);
  }

  /** Whether the block before was left out for the same reason. */
  private boolean follows(Block block, List<Block> blocks, Labels labels) {
    return block.index() > 0 && reason.equals(labels.of(blocks.get(block.index() - 1)).reason());
  }

  private boolean isEnough(List<Match> matches, Block block, List<Block> blocks, Labels labels) {
    if (matches.isEmpty()) {
      return false;
    }
    Place place = Place.INSIDE;
    int end = 0;
    int inside = 0;
    for (Match match : matches) {
      if (match.place().compareTo(place) < 0) {
        place = match.place();
      }
      if (match.from() >= end) {
        inside++;
        end = match.to();
      }
    }
    boolean prose = labels.page().isProse(block);
    if (place == Place.INSIDE) {
      return inside > 1 || follows(block, blocks, labels);
    }
    int words = labels.page().words(block).length();
    return words <= SHORT || inside > 1 || !labels.of(block).role().isBody() || !prose;
  }
}
