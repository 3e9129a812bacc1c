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
  static DateText of(String text, DateContext context, boolean whole) {
    DateTokens tokens = DateTokens.of(text);
    return new DateText(tokens, new DateWords(tokens, context.primary()), context, whole);
  }
}
