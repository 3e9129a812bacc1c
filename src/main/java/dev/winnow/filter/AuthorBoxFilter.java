package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Spots what is told of the author where the article ends: the text under {@code About the author},
 * a last paragraph that starts with the name in the byline, or with any name and goes on as such
 * notes do.
 *
 * <p>Hit: {@code Jo Bloggs is a reporter at the Daily Example.} under an article by Jo Bloggs.
 * Miss: a note that starts with {@code The author}. Nothing in the middle of the article is looked
 * at. The byline's name works in every language, the rest in those of the phrase lists.
 */
final class AuthorBoxFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** Of what the classifier keeps, out of fold: a text about somebody starts with the name, too. */
  private static final double CERTAINTY = 0.5;

  /** Longer blocks are somebody's text. */
  private static final int LONGEST = 90;

  /** A note under a heading is at most so many blocks. */
  private static final int LONGEST_BOX = 4;

  /** So many of the last blocks of prose may be notes, of several authors. */
  private static final int REACH = 3;

  /** The set words of a note follow its name this soon. */
  private static final int NEAR = 12;

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 4;

  @Override
  public String name() {
    return "author-box";
  }

  @Override
  public double certainty() {
    return CERTAINTY;
  }

  @Override
  public void label(Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    Outline outline = Outline.of(document, labels);
    Set<Long> names = names(blocks, labels);
    int from = Math.max(outline.first() + 1, tail(blocks, outline, labels));
    int box = 0;
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Words words = labels.page().words(i);
      if (words.count() == 0 || words.count() > LONGEST) {
        box = 0;
      } else if (isHeading(words, labels.page().phrases(i))
          && !Reason.RELATED_LINKS.equals(labels.of(block).reason())) {
        box = i + 1 + LONGEST_BOX;
        labels.put(block, Role.BOILERPLATE, Reason.AUTHOR_NOTE);
      } else if (labels.page().isProse(block) || (i < box && isShort(words))) {
        boolean open = Header.isOpen(labels.of(block));
        if (open && (i < box || isNote(block, labels.page(), names))) {
          labels.put(block, Role.BOILERPLATE, Reason.AUTHOR_NOTE);
        }
      } else {
        box = 0;
      }
    }
  }

  private static boolean isShort(Words words) {
    return words.count() <= LONGEST_NAME;
  }

  /** Hashes of the names in the bylines. */
  private static Set<Long> names(List<Block> blocks, Labels labels) {
    Set<Long> names = new HashSet<>();
    for (Block block : blocks) {
      if (labels.of(block).role() == Role.BYLINE) {
        for (String name : Bylines.names(block.text(), null)) {
          Words words = Words.of(name);
          if (words.count() >= SHORTEST_NAME) {
            names.add(words.sequenceHash());
          }
        }
      }
    }
    return names;
  }

  /** Where the last few blocks of prose start. */
  private static int tail(List<Block> blocks, Outline outline, Labels labels) {
    int i = outline.last();
    int prose = 0;
    while (i > outline.first() && prose < REACH) {
      prose += labels.page().isProse(blocks.get(i)) ? 1 : 0;
      i--;
    }
    return i + 1;
  }

  private static boolean isHeading(Words words, Matches phrases) {
    return words.count() <= LONGEST_NAME + SHORTEST_NAME && phrases.isWhole(Topic.AUTHOR_NOTE);
  }

  private static boolean isNote(Block block, PageText page, Set<Long> names) {
    Words words = page.words(block);
    int most = names.isEmpty() ? 0 : Math.min(LONGEST_NAME, words.count() - 1);
    for (int n = SHORTEST_NAME; n <= most; n++) {
      if (names.contains(words.sequenceHash(0, n))) {
        return true;
      }
    }
    int end = 0;
    while (end < words.count()
        && end < LONGEST_NAME
        && Character.isUpperCase(block.text().codePointAt(words.start(end)))) {
      end++;
    }
    if (end < SHORTEST_NAME) {
      return false;
    }
    Matches phrases = page.phrases(block);
    for (int i = end; i < words.count() && i < end + NEAR; i++) {
      Match match = phrases.start(Topic.AUTHOR_NOTE, i);
      if (match != null && match.place() == Place.INSIDE) {
        return true;
      }
    }
    return false;
  }
}
