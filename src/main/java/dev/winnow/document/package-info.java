/** A page as the readers see it: its blocks, and the roles and reasons they can have. */
@NullMarked
package dev.winnow.document;

import org.jspecify.annotations.NullMarked;
