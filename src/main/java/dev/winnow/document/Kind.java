package dev.winnow.document;

/** What a crawler hands over. */
public enum Kind {
  /** Text whose tags are gone. */
  TEXT,
  /** HTML, a whole page or a fragment. */
  HTML
}
