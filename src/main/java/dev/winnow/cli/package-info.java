/**
 * The command line: the only place that touches files, streams, JSON and progress. No part of the
 * library's API.
 */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
