package dev.winnow.filter;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Offices;
import dev.winnow.internal.text.PersonalNames;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Words;

/**
 * Where in a line the credit of an image starts that no word announces: an agency's name tells it.
 * Behind a sentence an agency is who wrote it, so what stands before the brackets has no full stop.
 */
final class AgencyCredit {
  /** A caption says something. */
  private static final int SHORTEST_CAPTION = 3;

  /** A longer line is a paragraph. */
  private static final int LONGEST = 40;

  /** A name and an agency have no more characters. */
  private static final int LONGEST_NAME = 50;

  private AgencyCredit() {}

  /** Index of the credit that ends a line or is all of it, -1 if there is none. */
  static int start(String text, Words words, Matches phrases) {
    if (words.count() > LONGEST) {
      return -1;
    }
    int start = alone(text, words, phrases);
    return start >= 0 || words.count() <= SHORTEST_CAPTION ? start : behind(text);
  }

  /** {@code Foto ANP}: a word of credits without a colon, and a name. */
  private static int alone(String text, Words words, Matches phrases) {
    Match lead = phrases.start(Topic.CREDIT);
    if (lead == null || lead.to() == words.count()) {
      return -1;
    }
    String name = text.substring(words.start(lead.to()));
    boolean person = PersonalNames.isName(name) && PersonalNames.isGiven(name);
    return person || Offices.isAgency(name) ? 0 : -1;
  }

  /** {@code … (EFE/Ana Ruiz)}, or, behind a full stop, {@code Ann Lee/AFP}. */
  private static int behind(String text) {
    int end = text.length() - 1;
    int from = Math.max(1, end - LONGEST_NAME);
    if (text.charAt(end) == ')') {
      int open = text.lastIndexOf('(');
      boolean caption = open >= from && !Chars.endsSentence(text, 0, open);
      return caption && Offices.isAgency(text.substring(open + 1, end)) ? open : -1;
    }
    int slash = text.lastIndexOf('/');
    if (slash < from || !Offices.isAgency(text.substring(slash + 1))) {
      return -1;
    }
    int start = slash;
    while (start > from && !isStart(text, start)) {
      start--;
    }
    return isStart(text, start) ? start : -1;
  }

  private static boolean isStart(String text, int start) {
    return Chars.isSpace(text.charAt(start - 1)) && Chars.endsSentence(text, 0, start);
  }
}
