package dev.winnow.internal.model;

import org.jspecify.annotations.Nullable;

/**
 * What words count, learned before the trees, which see the scores.
 *
 * @param words a block's own
 * @param surroundings those around it: {@link Surroundings}
 * @param types those of a page's short blocks, for each type of page
 * @param tags the names of the tags around it, null if the model does not look at tags
 */
record Lexica(
    LexicalModel words, LexicalModel surroundings, TypeLexicon types, @Nullable LexicalModel tags) {

  /** Without weights, for those who ask for the features' names only. */
  static Lexica empty() {
    LexicalModel none = new LexicalModel(new short[1], true, 0, 0);
    byte[] types = new byte[TypeLexicon.SIZE * TypeLexicon.TYPES];
    return new Lexica(none, none, new TypeLexicon(new byte[TypeLexicon.SIZE], types, 0), null);
  }
}
