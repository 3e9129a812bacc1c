package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.Lexicon;
import dev.winnow.internal.text.Words;

/**
 * Strips what is left of icons: the titles of drawn ones in a row ({@code icon checkicon chevron
 * downicon closeicon}), the ligatures of icon fonts run together ({@code arrow_forwardmenuclose}),
 * and private-use glyphs.
 *
 * <p>Titles count as a run only, since each of their words is a word of the language too: at least
 * {@link #LEAST_TOKENS} in a row, some of which name the icon as such. Hit: the row above. Miss:
 * two icons alone, {@code search menu}. Icon names are English whatever the page's language.
 */
final class IconTokenFilter implements Filter {
  private static final long serialVersionUID = 1L;

  /** A shorter run of icon words can be a menu: {@code Home Search Share}. */
  private static final int LEAST_TOKENS = 3;

  /** A run must say so often that it is about icons. */
  private static final int LEAST_ICONS = 2;

  /** Ligatures glued without an underscore among them must be this many to be sure. */
  private static final int LEAST_GLUED = 3;

  private static final String ICON = "icon";
  private static final String CHEVRON = "chevron";

  /** The shortest ligatures have three letters. */
  private static final int SHORTEST_GLUED = 3 * LEAST_GLUED;

  /** Longer words are no ligatures; bounds the search for their parts. */
  private static final int LONGEST_WORD = 200;

  @Override
  public String name() {
    return "icon-tokens";
  }

  @Override
  public void label(Document document, Labels labels) {
    for (Block block : document.blocks()) {
      if (mayHold(block.text(), labels.page().words(block))) {
        new Run(block, labels).label();
      }
    }
  }

  /** Most blocks have no underscore, no glyph, few names of icons, no word of ligatures. */
  private static boolean mayHold(String text, Words words) {
    return text.indexOf('_') >= 0
        || words.hasGlyphs()
        || (text.length() >= SHORTEST_GLUED && (namesIcons(text) || hasLigatures(text, words)));
  }

  /** Whether a text speaks of icons as often as a run of them does. */
  private static boolean namesIcons(String text) {
    return times(text, ICON) + times(text, CHEVRON) >= LEAST_ICONS;
  }

  private static int times(String text, String part) {
    int times = 0;
    for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
      times++;
    }
    return times;
  }

  /** Ligatures have small letters alone; words with a capital need no look. */
  private static boolean hasLigatures(String text, Words words) {
    if (words.longest() < SHORTEST_GLUED) {
      return false;
    }
    for (int i = 0; i < words.count(); i++) {
      int start = words.start(i);
      int end = words.end(i);
      if (end - start >= SHORTEST_GLUED
          && isSmall(text.charAt(start))
          && Lexicon.iconLigatures().pieces(text, start, end) >= LEAST_GLUED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Reads a block word by word and keeps the run of icon words that it is in. */
  private static final class Run {
    private final Block block;
    private final Labels labels;
    private final String text;
    private final boolean underscored;
    private int start = -1;
    private int end;
    private int tokens;
    private int icons;

    Run(Block block, Labels labels) {
      this.block = block;
      this.labels = labels;
      this.text = block.text();
      this.underscored = text.indexOf('_') >= 0;
    }

    void label() {
      int i = 0;
      while (i < text.length()) {
        int next = i;
        while (next < text.length() && !Chars.isSpace(text.charAt(next))) {
          next++;
        }
        if (next > i) {
          word(i, next);
        }
        i = next + 1;
      }
      close();
    }

    private void word(int from, int to) {
      boolean fits = to - from <= LONGEST_WORD;
      boolean glued = underscored || to - from >= SHORTEST_GLUED;
      if (isGlyphs(text, from, to) || (fits && glued && isLigatures(text, from, to))) {
        put(from, to);
      } else if (fits && isIconWord(text, from, to)) {
        start = start < 0 ? from : start;
        end = to;
        tokens++;
        icons += namesIcon(text, from, to) ? 1 : 0;
      } else {
        close();
      }
    }

    private void close() {
      if (tokens >= LEAST_TOKENS && icons >= LEAST_ICONS) {
        put(start, end);
      }
      start = -1;
      tokens = 0;
      icons = 0;
    }

    private void put(int from, int to) {
      labels.put(block, from, to, Role.BOILERPLATE, Reason.ICON_TOKENS);
    }
  }

  private static boolean isGlyphs(String text, int from, int to) {
    int i = from;
    while (i < to && Chars.isPrivateUse(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i == to;
  }

  private static boolean isLigatures(String text, int from, int to) {
    int pieces = Lexicon.iconLigatures().pieces(text, from, to);
    return pieces > 0
        && isNameLike(text, from, to)
        && (pieces >= LEAST_GLUED || text.substring(from, to).indexOf('_') >= 0);
  }

  private static boolean isNameLike(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isSmall(c) && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** A word of an icon's name, also with the next icon's glued on or with a variant's letter. */
  private static boolean isIconWord(String text, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == '-') {
        if (i > start && Lexicon.iconNames().pieces(text, start, i) == 0) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean namesIcon(String text, int from, int to) {
    return text.startsWith(ICON, from)
        || text.startsWith(CHEVRON, from)
        || text.startsWith(ICON, to - ICON.length());
  }
}
