package dev.winnow.filter;

import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Matches;
import dev.winnow.internal.text.Matches.Match;
import dev.winnow.internal.text.Matches.Place;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.regex.Pattern;

/** Where in a line the credit of an image starts, by its words and by what sets them apart. */
final class CreditSigns {
  /** A credit names somebody; more words are a sentence. */
  private static final int LONGEST_CREDIT = 12;

  /** A name and what its bearer is, in characters of scripts that have the credit behind. */
  private static final int LONGEST_NAME = 16;

  /** So many words are a name, in brackets that have no colon. */
  private static final int LONGEST_BRACKET = 4;

  /** A file to download, {@code Image: Exterior view (JPG, 4.2 MB)}, names nobody. */
  private static final Pattern FILE =
      Pattern.compile("\\b(?:JPE?G|PNG|TIFF?|PDF|ZIP|[KMG]B)\\b", Pattern.CASE_INSENSITIVE);

  private CreditSigns() {}

  /** The first copyright sign where a credit may stand, by its number in the vocabulary, or -1. */
  static int signed(Words words, int sign, Vocabulary vocabulary) {
    for (int i = from(words); sign >= 0 && i < words.count(); i++) {
      if (vocabulary.number(words, i) == sign) {
        return i;
      }
    }
    return -1;
  }

  /** The first word that a credit at a text's end may start with. */
  private static int from(Words words) {
    return Math.max(0, words.count() - LONGEST_CREDIT);
  }

  /**
   * Index of the credit that ends a text, -1 if it ends otherwise.
   *
   * @param signed the word that is a copyright sign, or -1
   */
  static int start(String text, Words words, Matches phrases, int signed) {
    for (int i = from(words); i < words.count(); i++) {
      if (i == signed) {
        boolean name = i + 1 < words.count() && !hasNumber(words, i + 1);
        return name ? words.start(i) : -1;
      }
      Match match = phrases.start(Topic.CREDIT, i);
      if (match != null && isSet(text, words, match)) {
        return words.start(i);
      }
    }
    return behind(text, words, phrases);
  }

  /** Index of a credit whose word stands behind the name, as in {@code 张伟 摄}. */
  private static int behind(String text, Words words, Matches phrases) {
    Match last = null;
    for (int i = Math.max(1, words.count() - LONGEST_CREDIT); i < words.count(); i++) {
      Match match = phrases.start(Topic.CREDIT, i);
      if (last == null && match != null && match.place() == Place.END) {
        last = match;
      }
    }
    if (last == null) {
      return -1;
    }
    int end = words.start(last.from());
    int start = end;
    while (start > 0 && !isBorder(text.charAt(start - 1)) && end - start <= LONGEST_NAME) {
      start--;
    }
    boolean apart = Chars.isSpace(text.charAt(end - 1));
    if (apart && end - start > LONGEST_NAME) {
      start = text.lastIndexOf(' ', end - 2) + 1;
    }
    return end - start <= LONGEST_NAME && (apart || start > 0) ? start : -1;
  }

  private static boolean isBorder(char c) {
    return Chars.endsSentence(c) || c == '(' || c == '（' || c == '＝' || c == '=' || c == '／';
  }

  /** A year behind the sign makes it a copyright line. */
  private static boolean hasNumber(Words words, int from) {
    for (int i = from; i < words.count(); i++) {
      if (words.isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words of credits are common; a colon, or a bracket before them, sets them apart, and so
   * does the full stop of a word that is short for another one, as in {@code Fot. Anna Nowak}. In
   * the middle of a sentence a colon is the sentence's: {@code They got the picture: it was over.}
   */
  private static boolean isSet(String text, Words words, Match match) {
    if (match.to() == words.count() || FILE.matcher(text).find(words.start(match.from()))) {
      return false;
    }
    int end = words.end(match.to() - 1);
    boolean colon = Chars.colon(text, end) >= 0 || isColon(text, end);
    boolean shortened =
        match.line().contains(".") && end < text.length() && text.charAt(end) == '.';
    int start = words.start(match.from());
    boolean open = start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '[');
    boolean bracket = open && (match.to() - match.from() > 1 || isName(text, words, match.to()));
    return bracket
        || shortened
        || (colon && (!Chars.endsSentence(text) || isSentenceStart(text, start)));
  }

  /** Whether a closing bracket is all that follows a name: {@code (foto Rossi)}. */
  private static boolean isName(String text, Words words, int from) {
    return words.count() - from <= LONGEST_BRACKET
        && Character.isUpperCase(text.codePointAt(words.start(from)))
        && !hasNumber(words, from)
        && text.indexOf(')', words.start(from)) == text.length() - 1;
  }

  private static boolean isSentenceStart(String text, int start) {
    int before = start;
    while (before > 0 && CaptionFilter.isOpening(text.charAt(before - 1))) {
      before--;
    }
    return before == 0 || before < start - 1 || Chars.endsSentence(text.substring(0, before));
  }

  /** Scripts without capitals and spaces use other marks, too. */
  private static boolean isColon(String text, int end) {
    char c = end < text.length() ? text.charAt(end) : ' ';
    return c == '＝' || (text.charAt(end - 1) > '\u2E80' && (c == '=' || c == '/' || c == '／'));
  }
}
