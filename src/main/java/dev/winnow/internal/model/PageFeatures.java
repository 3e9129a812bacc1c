package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.document.Role;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Words;
import java.util.Arrays;
import java.util.List;

/**
 * All that the classifier sees of a page. Linear in the page: every column is filled by a pass over
 * the blocks, or by a pass in each direction.
 */
final class PageFeatures {
  private final List<Block> blocks;
  private final PageText page;
  private final BlockForm[] forms;
  private final int[][] places;
  private final int[] typePlaces;

  /** Looks at the blocks of a page. */
  PageFeatures(Document document, PageText page) {
    this.blocks = document.blocks();
    this.page = page;
    this.forms = new BlockForm[blocks.size()];
    this.places = new int[blocks.size()][];
    for (Block block : blocks) {
      Words words = page.words(block);
      forms[block.index()] = new BlockForm(block, words);
      places[block.index()] = LexicalModel.places(block, words);
    }
    typePlaces = TypeLexicon.places(blocks, page);
  }

  /** How many blocks there are. */
  int rows() {
    return forms.length;
  }

  /** The places of the lexical table that each block leads to. */
  int[][] places() {
    return places;
  }

  /** The lengths of the blocks in words, ideographs counted as parts of words. */
  float[] lengths() {
    float[] lengths = new float[forms.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = forms[i].words;
    }
    return lengths;
  }

  /** The places of the types' table that the page leads to. */
  int[] typePlaces() {
    return typePlaces;
  }

  /** The table, given what counts each word. */
  Columns columns(LexicalModel model, TypeLexicon typeModel) {
    float[] lexical = new float[forms.length];
    for (int i = 0; i < lexical.length; i++) {
      lexical[i] = model.score(places[i]);
    }
    return columns(lexical, typeModel.scores(typePlaces));
  }

  /** The table, given what words alone say of each block, and of each type. */
  Columns columns(float[] lexical, float[] types) {
    Columns columns = new Columns(forms.length);
    own(columns);
    new Evidence(blocks, page, columns).add();
    new Context(forms, lexical, columns).add();
    layout(columns);
    int at = 0;
    for (PageType type : PageType.values()) {
      Arrays.fill(columns.add("page.type." + type), types[at++]);
    }
    return columns;
  }

  private interface Measure {
    float of(BlockForm form);
  }

  private void add(Columns columns, String name, Measure measure) {
    float[] column = columns.add(name);
    for (int i = 0; i < column.length; i++) {
      column[i] = measure.of(forms[i]);
    }
  }

  private void own(Columns columns) {
    add(columns, "words", f -> log(f.words));
    add(columns, "characters", f -> log(f.characters));
    add(columns, "function-words", f -> log(f.functionWords));
    add(columns, "function-word-share", f -> share(f.functionWords, f.words));
    add(columns, "first-class", f -> f.first);
    add(columns, "last-class", f -> f.last);
    add(columns, "capital-share", f -> share(f.capitals, f.words));
    add(columns, "all-capital-share", f -> share(f.allCapitals, f.words));
    add(columns, "digit-share", f -> share(f.digits, f.characters));
    add(columns, "letter-share", f -> share(f.letters, f.characters));
    add(columns, "mark-share", f -> share(f.marks, f.characters));
    add(columns, "commas", f -> share(f.commas, f.words));
    add(columns, "separators", f -> share(f.separators, f.words));
    add(columns, "quotes", f -> Math.min(f.quotes, 8));
    add(columns, "brackets", f -> share(f.brackets, f.words));
    add(columns, "sentence-ends", f -> Math.min(f.sentenceEnds, 16));
    add(columns, "sentence-length", f -> f.words / Math.max(1, f.sentenceEnds));
    add(columns, "links", f -> Math.min(f.links, 8));
    add(columns, "currency", f -> Math.min(f.currency, 4));
    add(columns, "longest-word", f -> f.longestWord);
    add(columns, "word-length", f -> share(f.letters, f.words));
  }

  private void layout(Columns columns) {
    float[] role = columns.add("role");
    float[] level = columns.add("level");
    float[] gap = columns.add("gap");
    float[] nextGap = columns.add("next-gap");
    float[] blank = columns.add("page.blank-lines");
    float[] inline = columns.add("page.inline");
    int blanks = 0;
    int spaces = 0;
    for (Block block : blocks) {
      int i = block.index();
      role[i] = block.role().compareTo(Role.TITLE);
      level[i] = block.level();
      gap[i] = block.gap().compareTo(Block.Gap.SPACE);
      nextGap[i] = i + 1 < blocks.size() ? blocks.get(i + 1).gap().compareTo(Block.Gap.SPACE) : -1;
      blanks += block.gap() == Block.Gap.BLANK_LINE ? 1 : 0;
      spaces += block.gap() == Block.Gap.SPACE ? 1 : 0;
    }
    Arrays.fill(blank, share(blanks, blocks.size()));
    Arrays.fill(inline, share(spaces, blocks.size()));
  }

  static float log(float value) {
    return (float) StrictMath.log1p(value);
  }

  static float share(float part, float whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
