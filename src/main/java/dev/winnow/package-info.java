/** The way in, {@link dev.winnow.Extractor}, and what comes out, {@link dev.winnow.Article}. */
@NullMarked
package dev.winnow;

import org.jspecify.annotations.NullMarked;
