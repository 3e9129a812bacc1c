/** The learned classifier: what it sees of a page, its file, its scores. */
@NullMarked
package dev.winnow.internal.model;

import org.jspecify.annotations.NullMarked;
