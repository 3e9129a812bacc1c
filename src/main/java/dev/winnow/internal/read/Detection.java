package dev.winnow.internal.read;

import dev.winnow.document.Kind;

/** Tells HTML from text that has lost its tags. */
final class Detection {
  private Detection() {}

  /** What an input is. */
  static Kind kind(String raw) {
    return raw.stripLeading().startsWith("<") ? Kind.HTML : Kind.TEXT;
  }
}
