package dev.winnow.filter;

import dev.winnow.document.Document;
import java.io.Serializable;

/**
 * One step of the pipeline: it looks at a document and gives roles and reasons to blocks, or to
 * spans inside them. It never deletes, merges or edits.
 *
 * <p>An implementation must be immutable and thread-safe, since one instance serves all threads,
 * and serializable, since extractors are sent to other machines. It should take time linear in the
 * document's length. An exception it throws reaches the caller of {@code extract}.
 */
public interface Filter extends Serializable {
  /**
   * The name that stands in the ledger and serves to remove, replace and place the filter; unique
   * in a pipeline, never null or blank, always the same.
   */
  String name();

  /**
   * Writes what the filter finds.
   *
   * @param document the page, not null
   * @param labels the ledger so far, to read and to write; valid for this call only
   */
  void label(Document document, Labels labels);

  /**
   * How often the filter is right where it contradicts a filter before it, 0 to 1; always the same.
   * It is 1, unless overridden: then its word is final. A filter less sure than that gives advice:
   * it removes nothing that an earlier filter gave to the body with a score as high as this or
   * higher. What it gives a role that feeds a field is no removal.
   */
  default double certainty() {
    return 1;
  }
}
