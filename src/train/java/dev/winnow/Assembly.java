package dev.winnow;

import dev.winnow.filter.Labels;
import dev.winnow.internal.read.Limits;

/** The way to the text of a document that was not read as an extractor reads it. */
public final class Assembly {
  private Assembly() {}

  /** The text of what is labelled as the body. */
  public static String text(Labels labels) {
    return new Assembler(labels, Limits.NONE, false).article().text();
  }
}
