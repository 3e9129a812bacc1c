package dev.winnow;

import dev.winnow.Article.TextBlock;
import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import dev.winnow.internal.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The body that a page declares in its structured data, where what can be seen of it is only the
 * start, as before a wall that asks for a subscription. A page's own text is always more certain:
 * it has headings and links, and nobody forgot to change it.
 */
final class DeclaredBody {
  /** A shorter one is a summary. */
  private static final int LEAST_WORDS = 80;

  /** What is seen must be this much shorter. */
  private static final int TIMES_SHORTER = 2;

  /** So many words in a row are no chance. */
  private static final int RUN = 5;

  private DeclaredBody() {}

  /**
   * Its blocks, or none if the page shows it, or shows something else, or if it is too much to
   * read.
   *
   * @param declared the body as the page declares it, with or without tags
   * @param seen the blocks of the body that can be seen
   */
  static List<TextBlock> of(String declared, List<TextBlock> seen, Limits limits) {
    Map<Long, Integer> starts = new HashMap<>();
    int shown = 0;
    for (TextBlock block : seen) {
      Words words = Words.of(block.text());
      shown += words.count();
      if (words.count() >= RUN) {
        starts.merge(words.sequenceHash(0, RUN), words.count(), Integer::sum);
      }
    }
    Document document = Reader.read(declared, null, Origin.UNKNOWN, limits, false);
    int length = 0;
    int same = 0;
    for (Block block : document.blocks()) {
      Words words = Words.of(block.text());
      length += words.count();
      for (int i = 0; i + RUN <= words.count() && !starts.isEmpty(); i++) {
        Integer found = starts.remove(words.sequenceHash(i, i + RUN));
        same += found == null ? 0 : found;
      }
    }
    boolean teaser =
        document.limit() == null
            && length >= LEAST_WORDS
            && length >= (long) TIMES_SHORTER * shown
            && 2 * same >= shown;
    return teaser ? document.blocks().stream().map(DeclaredBody::block).toList() : List.of();
  }

  private static TextBlock block(Block block) {
    Role role = block.role().isBody() ? block.role() : Role.PARAGRAPH;
    return new TextBlock(role, block.text(), -1, -1, block.level(), null, Structure.NONE);
  }
}
