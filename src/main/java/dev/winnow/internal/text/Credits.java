package dev.winnow.internal.text;

import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;

/** Whom the credits of images name. */
public final class Credits {
  private Credits() {}

  /** Who a credit names, without {@code ©} or {@code Photo:}. */
  public static String name(String credit) {
    Words words = Words.of(credit);
    Matches phrases = Phrases.standard().find(words);
    int from = 0;
    while (from < words.count()) {
      Match lead = phrases.start(Topic.CREDIT, from);
      if (lead == null || lead.to() == words.count()) {
        break;
      }
      from = lead.to();
    }
    if (from < words.count() && credit.charAt(words.start(from)) == '©') {
      from++;
    }
    if (from >= words.count()) {
      return credit;
    }
    int start = words.start(from);
    int end = creditEnd(credit, words, phrases, from);
    while (end > start && isClosing(credit.charAt(end - 1), credit, start)) {
      end--;
    }
    return credit.substring(start, end).strip();
  }

  /** Index of the word behind the name that makes it a credit, as {@code 摄}, or the text's end. */
  private static int creditEnd(String credit, Words words, Matches phrases, int from) {
    for (int i = from + 1; i < words.count(); i++) {
      Match behind = phrases.start(Topic.CREDIT, i);
      if (behind != null && behind.place() == Place.END) {
        return words.start(i);
      }
    }
    return credit.length();
  }

  private static boolean isClosing(char c, String credit, int start) {
    return Chars.isSpace(c)
        || c == '＝'
        || (c == ']' && credit.indexOf('[', start) < 0)
        || (c == ')' && credit.indexOf('(', start) < 0)
        || (c == '）' && credit.indexOf('（', start) < 0);
  }
}
