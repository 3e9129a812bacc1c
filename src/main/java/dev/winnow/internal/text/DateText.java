package dev.winnow.internal.text;

/**
 * A text in which dates are looked for, in the forms that the readers need.
 *
 * @param tokens its tokens
 * @param words the date words among them
 * @param context what is known of the page
 * @param whole whether all of it is known to be a date, so that doubtful forms are read, too
 */
record DateText(DateTokens tokens, DateWords words, DateContext context, boolean whole) {
  /** Without a text so far. */
  static DateText in(DateContext context, boolean whole) {
    DateTokens tokens = new DateTokens();
    return new DateText(tokens, new DateWords(tokens, context.primary()), context, whole);
  }

  /** Goes on to another text, and finds its tokens if it may hold a date; whether it may. */
  boolean read(String text, boolean certain) {
    words.clear();
    tokens.take(text);
    boolean may = certain || tokens.mayHoldDate();
    if (may) {
      tokens.read();
    }
    return may;
  }
}
