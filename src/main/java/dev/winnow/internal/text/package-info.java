/** What the readers and filters know of language: words, phrases, function words, dates. */
@NullMarked
package dev.winnow.internal.text;

import org.jspecify.annotations.NullMarked;
