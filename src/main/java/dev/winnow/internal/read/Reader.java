package dev.winnow.internal.read;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way in: from raw input of either kind to a document. */
public final class Reader {
  private Reader() {}

  /**
   * The document of an input.
   *
   * @param raw any text
   * @param kind what it is, or null to find out
   * @param origin what else is known of it
   * @param limits how much to read
   * @param offsets whether a document from HTML is to count in the raw input rather than in the
   *     text read from it
   */
  public static Document read(
      String raw, @Nullable Kind kind, Origin origin, Limits limits, boolean offsets) {
    return read(raw, kind, origin, limits, offsets, BorderModel::standard);
  }

  /**
   * The same by a model of one's own.
   *
   * @param borders where blocks that share a line meet; asked for only if some do
   */
  public static Document read(
      String raw,
      @Nullable Kind kind,
      Origin origin,
      Limits limits,
      boolean offsets,
      Supplier<BorderModel> borders) {
    int start = RecordHead.end(raw);
    Kind known = kind == null ? Detection.kind(raw, start) : kind;
    return known == Kind.HTML
        ? HtmlReader.read(raw, start, origin, limits, offsets)
        : TextReader.read(raw, start, origin, limits, borders);
  }
}
