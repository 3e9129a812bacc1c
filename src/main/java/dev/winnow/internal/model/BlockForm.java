package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.FunctionWords;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;

/**
 * What one block looks like, whatever it says: lengths, marks, capitals, digits. Found in one pass
 * over its characters and one over its words.
 */
final class BlockForm {
  /** An ideograph says about as much as this share of a spaced word. */
  private static final float IDEOGRAPH = 0.6f;

  /** Letters to a word in scripts that run words together, such as Thai. */
  private static final float UNSPACED_WORD = 5;

  /** Longer runs of letters outside Latin are several words, those of a Thai sentence. */
  private static final int LONGEST_SPACED_WORD = 24;

  /** The share of function words in running text, for scripts whose words cannot be told apart. */
  private static final float PROSE_SHARE = 0.3f;

  private static final int LAST_CLASSES = 7;

  /** Entries of a list are about as long as each other. */
  private static final int[] LENGTHS = {1, 2, 4, 7, 12, 20, 35};

  private static final int FIRST_UNSPACED = 0x0E00;

  private static final char FIRST_HANGUL = '\uAC00';

  // What a character is: a one in the place of what is counted of it, so that sums of all are taken
  // at once, and a bit where its neighbours have to be looked at, too.
  private static final int PLACE = 7;
  private static final long FULL = (1L << PLACE) - 1;
  private static final long LETTER = 1;
  private static final long DIGIT = LETTER << PLACE;
  private static final long COMMA = DIGIT << PLACE;
  private static final long SEPARATOR = COMMA << PLACE;
  private static final long QUOTE = SEPARATOR << PLACE;
  private static final long BRACKET = QUOTE << PLACE;
  private static final long LINK = BRACKET << PLACE;
  private static final long CURRENCY = LINK << PLACE;
  private static final long END = 1L << (Long.SIZE - 2);
  private static final long IN_DATES = 1L << (Long.SIZE - 1);

  /** What the characters of ASCII are: most of any page. */
  private static final long[] ASCII = new long[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : mark(c);
    }
  }

  float words;
  float functionWords;
  int capitals;
  int allCapitals;
  int longestWord;
  int digits;
  int letters;
  int commas;
  int separators;
  int quotes;
  int brackets;
  int sentenceEnds;
  int links;
  int currency;
  int characters;

  /** Years, and numbers with the marks of dates and times between them. */
  int dates;

  int first;
  int last;

  /**
   * Looks at a block.
   *
   * @param page its words
   * @param copy room for its characters, which are read faster there than from a string
   */
  BlockForm(Block block, PageText page, char[] copy) {
    Words found = page.words(block);
    String text = block.text();
    characters = text.length();
    text.getChars(0, characters, copy, 0);
    characters(copy, characters);
    if (found.isLatin()) {
      latinWords(copy, found, page.functionWords(block));
    } else {
      words(copy, found, page.vocabulary());
    }
    first = firstClass(text);
    last = lastClass(text);
  }

  /** Most texts are in Latin letters alone, whose words the finder has counted. */
  private void latinWords(char[] text, Words found, int functionWords) {
    int count = found.count();
    int small = functionWords;
    int years = 0;
    int upper = 0;
    int allUpper = 0;
    for (int i = 0; i < count; i++) {
      int start = found.start(i);
      int end = found.end(i);
      char last = text[end - 1];
      if (isUpperCase(text[start])) {
        upper++;
        allUpper += end - start > 1 && isUpperCase(last) ? 1 : 0;
      }
      years += isYear(text, start, end - start) ? 1 : 0;
      small += endsKorean(last) ? 1 : 0;
    }
    words = count;
    this.functionWords = small;
    longestWord = found.longest();
    dates += years;
    capitals = upper;
    allCapitals = allUpper;
  }

  /** Sums are held in variables: in fields each would wait for the one before to be stored. */
  private void words(char[] text, Words found, Vocabulary vocabulary) {
    float length = 0;
    float small = 0;
    int longest = 0;
    for (int i = 0; i < found.count(); i++) {
      int start = found.start(i);
      int size = found.end(i) - start;
      char c = text[start];
      boolean number = found.isNumber(i);
      dates += number && isYear(text, start, size) ? 1 : 0;
      boolean known =
          !number
              && (vocabulary.isSmall(vocabulary.number(found, i))
                  || (size > 1 && endsKorean(text[found.end(i) - 1])));
      if (size > LONGEST_SPACED_WORD && c >= FIRST_UNSPACED) {
        length += size / UNSPACED_WORD;
        small += PROSE_SHARE * size / UNSPACED_WORD;
      } else if (c >= 0x2E80
          && Chars.isIdeographic(Character.codePointAt(text, start, start + size))) {
        length += IDEOGRAPH;
        small += known ? 1 : 0;
      } else {
        length++;
        small += known ? 1 : 0;
        longest = Math.max(longest, size);
      }
      if (isUpperCase(c)) {
        capitals++;
        allCapitals += size > 1 && isUpperCase(text[found.end(i) - 1]) ? 1 : 0;
      }
    }
    words = length;
    functionWords = small;
    longestWord = longest;
  }

  /** See {@link FunctionWords#endsKorean}; Hangul is the last script in the order of characters. */
  private static boolean endsKorean(char last) {
    return last >= FIRST_HANGUL && FunctionWords.standard().endsKorean(last);
  }

  private static boolean isUpperCase(char c) {
    return c < ASCII.length ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** As many at once as a place of a sum can hold. */
  private void characters(char[] text, int length) {
    int ends = 0;
    int inDates = 0;
    for (int from = 0; from < length; from += (int) FULL) {
      int to = Math.min(length, from + (int) FULL);
      long sum = 0;
      for (int i = from; i < to; i++) {
        char c = text[i];
        long kind = c < ASCII.length ? ASCII[c] : Character.isLetter(c) ? LETTER : mark(c);
        sum += kind;
        if ((kind & (END | IN_DATES)) != 0) {
          boolean end = (kind & END) != 0 && endsHere(c, i + 1 < length ? text[i + 1] : ' ');
          ends += end ? 1 : 0;
          inDates += kind < 0 && isBetweenDigits(text, length, i) ? 1 : 0;
          links += c == ':' && startsPlace(text, length, i + 1) ? 1 : 0;
        }
      }
      letters += (int) (sum & FULL);
      digits += count(sum, DIGIT);
      commas += count(sum, COMMA);
      separators += count(sum, SEPARATOR);
      quotes += count(sum, QUOTE);
      brackets += count(sum, BRACKET);
      links += count(sum, LINK);
      currency += count(sum, CURRENCY);
    }
    sentenceEnds = ends;
    dates = inDates;
  }

  private static int count(long sum, long kind) {
    return (int) (sum >>> Long.numberOfTrailingZeros(kind) & FULL);
  }

  /** Whether two slashes stand at an index, as behind the colon of an address. */
  private static boolean startsPlace(char[] text, int length, int i) {
    return i + 1 < length && text[i] == '/' && text[i + 1] == '/';
  }

  private static boolean isBetweenDigits(char[] text, int length, int i) {
    return i > 0 && i + 1 < length && isDigit(text[i - 1]) && isDigit(text[i + 1]);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isYear(char[] text, int start, int length) {
    return length == 4
        && ((text[start] == '2' && text[start + 1] == '0')
            || (text[start] == '1' && text[start + 1] == '9'))
        && isDigit(text[start + 2])
        && isDigit(text[start + 3]);
  }

  /** What kind of mark it is. */
  private static long mark(char c) {
    return switch (c) {
      case ',', '，', '、', '،', ';', '；' -> COMMA;
      case '/' -> SEPARATOR | IN_DATES;
      case '|', '·', '•', '»', '›', '>', '→', '▶', '｜' -> SEPARATOR;
      case '"', '“', '”', '„', '「', '」', '«' -> QUOTE;
      case '(', ')', '[', ']', '{', '}', '（', '）' -> BRACKET;
      case '@', '#', '=', '_' -> LINK;
      case '$', '€', '£', '¥', '₹', '₽' -> CURRENCY;
      case '.' -> END | IN_DATES;
      case ':', '-' -> IN_DATES;
      default -> Chars.endsSentence(c) ? END : 0;
    };
  }

  private static boolean endsHere(char c, char next) {
    return next == ' ' || Chars.closes(next) || c >= 0x3000;
  }

  private static int firstClass(String text) {
    int c = text.codePointAt(0);
    if (Character.isUpperCase(c)) {
      return 0;
    }
    if (Chars.isSmall(c)) {
      return 1;
    }
    if (Character.isDigit(c)) {
      return 2;
    }
    return Character.isLetter(c) ? 3 : 4;
  }

  private static int lastClass(String text) {
    char c = text.charAt(text.length() - 1);
    if (Chars.endsSentence(text)) {
      return c == '?' || c == '？' ? 1 : text.endsWith("...") || c == '…' ? 2 : 0;
    }
    if (c == ':' || c == '：') {
      return 3;
    }
    if (Character.isDigit(c)) {
      return 4;
    }
    return Character.isLetter(c) ? 5 : 6;
  }

  /** What it has in common with other entries of a list: how it starts and ends, and its length. */
  int shape() {
    int length = 0;
    for (int most : LENGTHS) {
      length += words > most ? 1 : 0;
    }
    return (first * LAST_CLASSES + last) * (LENGTHS.length + 1) + length;
  }

  /** Whether it starts with a letter of any script. */
  boolean startsWithLetter() {
    return first <= 1 || first == 3;
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    return last <= 2;
  }
}
