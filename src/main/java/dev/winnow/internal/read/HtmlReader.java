package dev.winnow.internal.read;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.internal.text.Languages;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML, whole pages and fragments: a block for each run of text between block elements or
 * line breaks.
 *
 * <p>Nothing past this reader knows elements. Blocks carry what their tags told as {@link
 * dev.winnow.document.Markup}, and what the page tells of itself is in {@link Document#head()}.
 * Hidden elements, scripts, forms' values and the texts of images are not read. Elements that are
 * nested too deep are read as if they stood beside each other.
 */
final class HtmlReader {
  private HtmlReader() {}

  /** The document of a page that starts at an offset. */
  static Document read(String raw, int start, Origin origin, Limits limits, boolean offsets) {
    HtmlOffsets positions = offsets ? new HtmlOffsets(raw, start) : null;
    HtmlFeed feed = new HtmlFeed(raw, start, limits);
    // An element beyond the limit tells that it was reached; deeper ones become its neighbours.
    Parser parser = Parser.htmlParser().setTrackPosition(offsets).setMaxDepth(limits.depth() + 1);
    HtmlWalk walk = HtmlWalk.over(parser.parseInput(feed, ""), positions, limits);
    String limit = feed.limit();
    List<Block> blocks =
        offsets ? HtmlBlocks.of(walk.text(), walk.spans()) : plain(walk.text(), walk.spans());
    return new Document(
        offsets ? raw : walk.text().all().toString(),
        Kind.HTML,
        blocks,
        origin,
        language(origin, walk.head(), blocks),
        walk.head().entries(),
        limit == null ? walk.limit() : limit,
        walk.embeds());
  }

  static List<Block> plain(HtmlText text, List<HtmlSpan> spans) {
    List<Block> blocks = new ArrayList<>(spans.size());
    for (HtmlSpan span : spans) {
      CharSequence run = text.all().subSequence(span.from(), span.to());
      blocks.add(span.builder().append(run, span.from(), span.to()).build(blocks.size()));
    }
    return blocks;
  }

  private static @Nullable String language(Origin origin, HtmlHead head, List<Block> blocks) {
    if (origin.language() != null) {
      return origin.language();
    }
    String declared = head.language();
    if (declared != null) {
      return declared;
    }
    Languages.Counter counter = new Languages.Counter();
    for (int i = 0; i < blocks.size() && !counter.isFull(); i++) {
      counter.add(blocks.get(i).text());
    }
    return counter.language();
  }
}
