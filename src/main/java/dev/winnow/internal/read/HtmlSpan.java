package dev.winnow.internal.read;

import dev.winnow.document.Block;
import dev.winnow.document.Block.Gap;
import dev.winnow.document.Markup;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;

/** A block of a page before it is known what its offsets count in: a run of the text read. */
record HtmlSpan(
    int from, int to, Gap gap, Role role, int level, Markup markup, Structure structure) {
  /** A builder that knows all but the text. */
  Block.Builder builder() {
    return new Block.Builder().gap(gap).role(role).level(level).markup(markup).structure(structure);
  }
}
