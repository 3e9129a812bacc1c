package dev.winnow;

/** A text that is put together from pieces; one alone is kept as it is. Not thread-safe. */
final class Joined {
  private CharSequence text;

  Joined(String first) {
    text = first;
  }

  void append(String piece) {
    StringBuilder joined = text instanceof StringBuilder open ? open : new StringBuilder(text);
    text = joined.append(piece);
  }

  int length() {
    return text.length();
  }

  char last() {
    return text.charAt(text.length() - 1);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
