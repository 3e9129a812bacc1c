/** The pipeline: filters that label a document, and the ledger they write. */
@NullMarked
package dev.winnow.filter;

import org.jspecify.annotations.NullMarked;
