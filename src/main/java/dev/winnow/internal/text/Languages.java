package dev.winnow.internal.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a page's language by its script and its function words.
 *
 * <p>Each word votes for all the languages that have it as a function word; the language with the
 * most votes wins if they are a fair part of the words and of several kinds. Scripts that one
 * language has to itself, or nearly so, decide alone. What is not in the lists is not guessed at.
 */
public final class Languages {
  /** Below this share of function words a text is a list of names, and its language open. */
  private static final double LEAST_SHARE = 0.08;

  /** A language that is in no list shares a few frequent words with one that is, seldom more. */
  private static final int LEAST_KINDS = 5;

  /** A page is known after this many words. */
  private static final int MOST_WORDS = 5_000;

  private static final int FIRST_MET = 1 << 7;

  /** An alphabet has about as many letters, one behind the other. */
  private static final int LETTERS = 1 << 6;

  private static final int[] NONE = {};

  /** Ideographs and kana of these ranges need no second look. */
  private static final int FIRST_IDEOGRAPH = 0x4E00;

  private static final int LAST_IDEOGRAPH = 0x9FA5;

  /** Thai letters begin here; Thai and some of the scripts behind it have no spaces. */
  private static final int UNSPACED = 0xE00;

  /** A run of letters without spaces counts as a word for each so many. */
  private static final int LETTERS_A_WORD = 6;

  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"));

  private Languages() {}

  /** Counts what tells languages apart. Not thread-safe. */
  public static final class Counter {
    private final FunctionWords words = FunctionWords.standard();
    private final Phrases lists = Phrases.standard();
    private final WordCursor cursor = new WordCursor();

    /** How often each function word was seen. */
    private final int[] counts = new int[words.places()];

    /** The function words that were met, each once: few of all that there are. */
    private int[] met = new int[FIRST_MET];

    private int different;

    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);

    /** The first letters that were seen last, each in a place of its alphabet's order... */
    private int[] letters = NONE;

    /** ... and what was counted of each since then: one knows its script for all of them. */
    private int[] counted = NONE;

    private int ideographic;
    private int kana;
    private int seen;

    /** Nothing counted. */
    public Counter() {
      counts[0] = 1;
    }

    /** Whether more text would change nothing. */
    public boolean isFull() {
      return seen >= MOST_WORDS;
    }

    /** Counts a text's words. */
    public void add(String text) {
      cursor.walk(text, 0, text.length());
      while (!isFull() && cursor.next()) {
        if (!cursor.isNumber()) {
          add(words.place(cursor.hash()), cursor.first(), cursor.end() - cursor.start());
        }
      }
    }

    /** Counts the words of a text, which are known. */
    void add(String text, Words known) {
      if (known.isLatin() && seen + known.count() < MOST_WORDS) {
        for (int i = 0; i < known.count(); i++) {
          if (!known.isNumber(i)) {
            meet(Phrases.functionWord(known.known(i, lists)));
          }
        }
        seen += known.count() - known.numbers();
        return;
      }
      for (int i = 0; i < known.count() && !isFull(); i++) {
        if (!known.isNumber(i)) {
          int first = known.isLatin() ? 0 : text.codePointAt(known.start(i));
          add(Phrases.functionWord(known.known(i, lists)), first, known.end(i) - known.start(i));
        }
      }
    }

    /** What is no function word has the first place, which counts as met. */
    private void meet(int place) {
      if (counts[place]++ == 0) {
        met = different < met.length ? met : Arrays.copyOf(met, 2 * different);
        met[different++] = place;
      }
    }

    private void add(int place, int first, int length) {
      meet(place);
      if (first < WordCursor.BEYOND_LATIN) {
        seen++;
      } else {
        script(first, length);
      }
    }

    private void script(int c, int length) {
      int count = c >= UNSPACED && !Chars.isIdeographic(c) ? 1 + length / LETTERS_A_WORD : 1;
      seen += count;
      if (Chars.isIdeographic(c)) {
        ideographic++;
        boolean han = c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
        kana += han || UnicodeScript.of(c) == UnicodeScript.HAN ? 0 : 1;
      } else {
        letter(c, count);
      }
    }

    private void letter(int c, int count) {
      if (letters.length == 0) {
        letters = new int[LETTERS];
        counted = new int[LETTERS];
      }
      int place = c % LETTERS;
      if (letters[place] != c) {
        sumUp(place);
        letters[place] = c;
      }
      counted[place] += count;
    }

    private void sumUp(int place) {
      if (counted[place] > 0) {
        scripts.merge(UnicodeScript.of(letters[place]), counted[place], Integer::sum);
        counted[place] = 0;
      }
    }

    /** The BCP 47 language of what was counted, or null if it is open. */
    public @Nullable String language() {
      if (ideographic > seen / 2) {
        return kana * 8 > ideographic - kana ? "ja" : "zh";
      }
      for (int place = 0; place < letters.length; place++) {
        sumUp(place);
      }
      for (Map.Entry<UnicodeScript, Integer> entry : scripts.entrySet()) {
        String only = BY_SCRIPT.get(entry.getKey());
        if (only != null && entry.getValue() > seen / 2) {
          return only;
        }
      }
      return byFunctionWords();
    }

    private @Nullable String byFunctionWords() {
      int[] votes = new int[Long.SIZE];
      for (int i = 0; i < different; i++) {
        int count = counts[met[i]];
        for (long mask = words.languages(met[i]); mask != 0; mask &= mask - 1) {
          votes[Long.numberOfTrailingZeros(mask)] += count;
        }
      }
      int best = 0;
      List<String> languages = words.languages();
      for (int i = 1; i < languages.size(); i++) {
        if (votes[i] > votes[best]) {
          best = i;
        }
      }
      boolean clear = votes[best] > LEAST_SHARE * seen && kinds(best) >= LEAST_KINDS;
      return clear ? languages.get(best) : null;
    }

    /** How many different function words of a language were met. */
    private int kinds(int language) {
      int kinds = 0;
      for (int i = 0; i < different; i++) {
        kinds += (int) (words.languages(met[i]) >>> language) & 1;
      }
      return kinds;
    }
  }
}
