package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;
import java.util.List;

/**
 * Finds what readers wrote under the article: a heading such as {@code 3 comments} behind prose,
 * and behind it entries, each with a line that dates it. Names, dates and texts become comments,
 * the buttons between them are left out.
 *
 * <p>A forum's posts look the same and are the page's content: where dated entries stand before the
 * heading too, nothing is decided. Hit: {@code Comments (2)}, {@code Jo Bloggs}, {@code 3 March
 * 2026}, {@code Well said!}. Miss: comments without dates. Headings are those of the phrase lists,
 * dates those of the date reader.
 */
final class CommentSectionFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** Under less prose than this, in words, comments have no article that they belong to. */
  private static final int LEAST_PROSE = 40;

  private static final int LONGEST_HEADING = 8;

  /** A comment's button can read as the heading does, but stands on the page more often. */
  private static final int MOST_COPIES = 2;

  /** So many headings are tried; it bounds the time that a page of nothing else takes. */
  private static final int MOST_HEADINGS = 8;

  /** So many dated entries above the heading are a forum's posts; an article has its own date. */
  private static final int POSTS = 3;

  @Override
  public String name() {
    return "comment-section";
  }

  @Override
  public void label(Document document, Labels labels) {
    if (labels.pageType() == PageType.FORUM || labels.page().with(Topic.COMMENTS).isEmpty()) {
      return; // A forum's posts are what the page is about.
    }
    List<Block> blocks = document.blocks();
    int first = Outline.of(document, labels).first();
    CommentEntries entries = new CommentEntries(document, labels);
    int prose = 0;
    int tries = 0;
    for (int i = first; i < blocks.size() && tries < MOST_HEADINGS; i++) {
      Block block = blocks.get(i);
      if (prose >= LEAST_PROSE && isHeading(block, labels)) {
        tries++;
        if (copies(block, blocks, labels) <= MOST_COPIES
            && entries.read(i, prose)
            && entries.dated(first, i) < POSTS) {
          entries.label();
          return;
        }
      }
      if (Outline.isBodyProse(block, labels)) {
        prose += labels.page().words(block).count();
      }
    }
  }

  private static boolean isHeading(Block block, Labels labels) {
    Words words = labels.page().words(block);
    if (words.count() == 0 || words.count() > LONGEST_HEADING || labels.page().isProse(block)) {
      return false;
    }
    Match match = labels.page().phrases(block).start(Topic.COMMENTS);
    return match != null && (match.place() == Place.WHOLE || match.place() == Place.START);
  }

  private static int copies(Block heading, List<Block> blocks, Labels labels) {
    int copies = 0;
    for (Block block : blocks) {
      copies += labels.page().isSame(heading, block) ? 1 : 0;
    }
    return copies;
  }
}
