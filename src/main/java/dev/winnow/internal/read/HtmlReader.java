package dev.winnow.internal.read;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Reads HTML. */
final class HtmlReader {
  private HtmlReader() {}

  /** The document of a page. */
  static Document read(String raw, Origin origin, Limits limits, boolean offsets) {
    String text = Jsoup.parse(raw).wholeText();
    return new Document(text, Kind.HTML, List.of(), origin, null, Map.of(), null);
  }
}
