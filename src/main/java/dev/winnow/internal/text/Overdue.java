package dev.winnow.internal.text;

/**
 * Says that the time for a page is up. Caught by the reader and the pipeline; no caller sees it.
 */
public final class Overdue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace, since nobody reads it. */
  public Overdue() {
    super("the time is up", null, false, false);
  }
}
