package dev.winnow.internal.model;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Markup;
import dev.winnow.document.PageType;
import dev.winnow.document.Role;
import dev.winnow.internal.text.PageText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the classifier sees of a page. Linear in the page: every column is filled by a pass over
 * the blocks, or by a pass in each direction.
 */
final class PageFeatures {
  private static final long STRANGE = 0xD6E8FEB86659FD93L;
  private static final float[] LOGARITHMS = new float[1024];

  static {
    for (int i = 0; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = (float) StrictMath.log1p(i);
    }
  }

  private static final String[] OWN = {
    "words",
    "characters",
    "function-words",
    "function-word-share",
    "first-class",
    "last-class",
    "capital-share",
    "all-capital-share",
    "digit-share",
    "letter-share",
    "commas",
    "separators",
    "quotes",
    "brackets",
    "sentence-ends",
    "sentence-length",
    "links",
    "currency",
    "longest-word",
    "word-length",
    "dated"
  };

  private final Document document;
  private final List<Block> blocks;
  private final PageText page;
  private final long salt;
  private final boolean markup;
  private final BlockForm[] forms;
  private final Surroundings surroundings;

  /** Looks at the blocks of a page, and at the tags around them if they are wanted. */
  PageFeatures(Document document, PageText page, boolean markup) {
    this(document, page, markup, false);
  }

  /**
   * Looks at the blocks of a page.
   *
   * @param markup whether to look at the tags around the blocks
   * @param strange whether to take the page's words for those of a language that nothing is known
   *     of; by this the trainer learns to do without them
   */
  PageFeatures(Document document, PageText page, boolean markup, boolean strange) {
    this.document = document;
    this.blocks = document.blocks();
    this.page = page;
    this.markup = markup;
    this.salt = strange ? STRANGE : 0;
    this.forms = new BlockForm[blocks.size()];
    int longest = 0;
    for (Block block : blocks) {
      longest = Math.max(longest, block.text().length());
    }
    char[] copy = new char[longest];
    for (Block block : blocks) {
      forms[block.index()] = new BlockForm(block, page, copy);
    }
    this.surroundings = new Surroundings(forms, page, salt);
  }

  /** Looks at the clock: see {@link PageText#checkTime()}. */
  void checkTime() {
    page.checkTime();
  }

  /** How many blocks there are. */
  int rows() {
    return forms.length;
  }

  /** The keys of the lexical table that a block leads to. */
  int[] keys(int block) {
    int[] keys = new int[LexicalModel.MOST_KEYS];
    int count = LexicalModel.keys(blocks.get(block), page.words(block), salt, keys);
    return Arrays.copyOf(keys, count);
  }

  /** The keys of the table of surroundings that a block leads to. */
  int[] surroundingKeys(int block) {
    int[] keys = new int[Surroundings.MOST_KEYS];
    return Arrays.copyOf(keys, surroundings.keys(block, keys));
  }

  /** The keys of the table of tags' names that a block leads to; none without its tags. */
  int[] markupKeys(int block) {
    Markup tags = blocks.get(block).markup();
    int[] keys = new int[MarkupLexicon.MOST_KEYS];
    return tags == null ? new int[0] : Arrays.copyOf(keys, MarkupLexicon.keys(tags, keys));
  }

  /** Whether the tags are looked at. */
  boolean readsMarkup() {
    return markup;
  }

  /** The lengths of the blocks in words, ideographs counted as parts of words. */
  float[] lengths() {
    float[] lengths = new float[forms.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = forms[i].words;
    }
    return lengths;
  }

  /** The keys of the types' table that the page leads to. */
  int[] typeKeys() {
    return TypeLexicon.keys(document, page, salt);
  }

  /** The table, given what each word counts, and each name of a tag. */
  Columns columns(Lexica lexica) {
    float[] lexical = new float[forms.length];
    float[] around = new float[forms.length];
    int[] keys = new int[LexicalModel.MOST_KEYS];
    int[] near = new int[Surroundings.MOST_KEYS];
    for (int i = 0; i < lexical.length; i++) {
      int count = LexicalModel.keys(blocks.get(i), page.words(i), salt, keys);
      lexical[i] = lexica.words().score(keys, count);
      around[i] = lexica.surroundings().score(near, surroundings.keys(i, near));
    }
    Columns columns = new Columns(forms.length);
    own(columns);
    new Evidence(page, columns, salt != 0).add();
    Context context = new Context(forms, lexical, around, columns);
    context.add();
    new Coherence(blocks, page, columns).add(context.runFrom(), context.runTo());
    layout(columns);
    if (markup) {
      new MarkupEvidence(blocks, forms, lexical, columns).add(names(lexica.tags()));
    }
    float[] types = lexica.types().scores(typeKeys());
    int at = 0;
    for (PageType type : PageType.values()) {
      columns.page(types[at++], "type.", type);
    }
    return columns;
  }

  /** What the names of the tags say; neighbours mostly stand in the same. */
  private float[] names(@Nullable LexicalModel tags) {
    float[] names = new float[forms.length];
    int[] keys = new int[MarkupLexicon.MOST_KEYS];
    Markup before = null;
    for (int i = 0; i < names.length && tags != null; i++) {
      Markup own = blocks.get(i).markup();
      if (MarkupLexicon.isSame(own, before)) {
        names[i] = names[i - 1];
      } else if (own != null) {
        names[i] = tags.score(keys, MarkupLexicon.keys(own, keys));
      }
      before = own;
    }
    return names;
  }

  private void own(Columns columns) {
    float[][] own = new float[OWN.length][];
    for (int i = 0; i < own.length; i++) {
      own[i] = columns.add(OWN[i]);
    }
    for (int row = 0; row < forms.length; row++) {
      BlockForm f = forms[row];
      int at = 0;
      own[at++][row] = f.words;
      own[at++][row] = f.characters;
      own[at++][row] = f.functionWords;
      own[at++][row] = share(f.functionWords, f.words);
      own[at++][row] = f.first;
      own[at++][row] = f.last;
      own[at++][row] = share(f.capitals, f.words);
      own[at++][row] = share(f.allCapitals, f.words);
      own[at++][row] = share(f.digits, f.characters);
      own[at++][row] = share(f.letters, f.characters);
      own[at++][row] = share(f.commas, f.words);
      own[at++][row] = share(f.separators, f.words);
      own[at++][row] = f.quotes;
      own[at++][row] = share(f.brackets, f.words);
      own[at++][row] = f.sentenceEnds;
      own[at++][row] = f.words / Math.max(1, f.sentenceEnds);
      own[at++][row] = f.links;
      own[at++][row] = f.currency;
      own[at++][row] = f.longestWord;
      own[at++][row] = share(f.letters, f.words);
      own[at][row] = f.dates;
    }
  }

  private void layout(Columns columns) {
    float[] role = columns.add("role");
    float[] level = columns.add("level");
    float[] gap = columns.add("gap");
    float[] nextGap = columns.add("next-gap");
    int blanks = 0;
    int onLine = 0;
    for (Block block : blocks) {
      int i = block.index();
      role[i] = block.role().compareTo(Role.TITLE);
      level[i] = block.level();
      gap[i] = block.gap().compareTo(Block.Gap.SPACE);
      nextGap[i] = -1;
      if (i > 0) {
        nextGap[i - 1] = gap[i];
      }
      blanks += block.gap() == Block.Gap.BLANK_LINE ? 1 : 0;
      onLine += block.gap().isOnLine() ? 1 : 0;
    }
    columns.page(share(blanks, blocks.size()), "blank-lines");
    columns.page(share(onLine, blocks.size()), "inline");
  }

  /** The logarithm of one more, of whole numbers: what a few words more or less are worth. */
  static float log(float value) {
    return value < LOGARITHMS.length
        ? LOGARITHMS[(int) value]
        : (float) StrictMath.log1p((int) value);
  }

  static float share(float part, float whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
