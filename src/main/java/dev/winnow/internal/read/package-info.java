/** From raw input to a document of blocks. */
@NullMarked
package dev.winnow.internal.read;

import org.jspecify.annotations.NullMarked;
