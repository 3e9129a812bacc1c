package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Lexicon;
import java.util.List;
import java.util.Locale;

/**
 * Spots the list of the languages that a site is offered in: a block made of nothing but languages'
 * own names and codes, glued or not, or a row of such blocks.
 *
 * <p>Hit: {@code العربيةespрусdefr}; {@code English | Deutsch | Français}. Miss: names in the
 * page's language, {@code German, French}. Knows the languages of its list.
 */
final class LanguageSwitcherFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** A single block must name this many; short codes are words too, as in {@code no de it}. */
  private static final int LEAST_NAMES = 3;

  /** A row of blocks must be this long if each names one language. */
  private static final int LEAST_ROW = 3;

  /** Letters of a language's code. */
  private static final int CODE = 2;

  /** Longer blocks are no list of languages; all those of the list have fewer letters. */
  private static final int LONGEST = 600;

  @Override
  public String name() {
    return "language-switcher";
  }

  @Override
  public void label(Document document, Labels labels) {
    List<Block> blocks = document.blocks();
    int row = 0;
    int names = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      int here = i < blocks.size() ? names(blocks.get(i), labels) : 0;
      if (here > 0) {
        row++;
        names += here;
        continue;
      }
      if (row >= LEAST_ROW || names >= LEAST_NAMES) {
        for (int j = i - row; j < i; j++) {
          labels.put(blocks.get(j), Role.BOILERPLATE, Reason.LANGUAGE_SWITCHER);
        }
      }
      row = 0;
      names = 0;
    }
  }

  /** A sentence is none, though small words are codes as well: {@code No, es el.} */
  private static int names(Block block, Labels labels) {
    return labels.page().isProse(block) ? 0 : names(block.text());
  }

  /** How many languages a text names, 0 if it says anything else. */
  private static int names(String text) {
    if (text.length() > LONGEST) {
      return 0;
    }
    int names = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == ' ' || !isNamePart(text.charAt(i))) {
        i++;
        continue;
      }
      if (!Lexicon.languageNames().startsWithName(text, i, text.length())) {
        return 0;
      }
      int end = runEnd(text, i);
      int pieces = pieces(text, i, end);
      if (pieces == 0) {
        return 0;
      }
      names += pieces;
      i = end;
    }
    return names;
  }

  /** Where a run of names ends, the spaces behind it left out. */
  private static int runEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    while (text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  /** How many names a run is made of, as a whole or else word by word. */
  private static int pieces(String text, int from, int to) {
    int names = names(text, from, to);
    if (names > 0) {
      return names;
    }
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == ' ') {
        int pieces = names(text, start, i);
        if (pieces == 0) {
          return 0;
        }
        names += pieces;
        start = i + 1;
      }
    }
    return names;
  }

  /** Codes do not run together in the form of a word: {@code Entrar} is none of theirs. */
  private static int names(String text, int from, int to) {
    int names = Lexicon.languageNames().pieces(text, from, to);
    boolean codes = names > 1 && to - from == CODE * names;
    return codes && isCapitalized(text.substring(from, to)) ? 0 : names;
  }

  private static boolean isCapitalized(String word) {
    String rest = word.substring(1);
    return Character.isUpperCase(word.charAt(0)) && rest.equals(rest.toLowerCase(Locale.ROOT));
  }

  private static boolean isNamePart(char c) {
    if (c < 0x80) {
      return c == ' ' || c == '\'' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
