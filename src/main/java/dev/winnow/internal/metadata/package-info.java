/** What a page tells of itself besides its text: meta tags and structured data. */
@NullMarked
package dev.winnow.internal.metadata;

import org.jspecify.annotations.NullMarked;
