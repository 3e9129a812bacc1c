package dev.winnow.internal.text;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.PageDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A document's words, found once and shared by the filters of one call, and what they tell of a
 * block's form. Not thread-safe.
 */
public final class PageText {
  /** A sentence that is prose has at least this many function words; menus and headlines seldom. */
  private static final int PROSE = 3;

  /** Of Chinese and Japanese, one small word in as many ideographs and kana. */
  private static final int IDEOGRAPHS_A_FUNCTION_WORD = 4;

  /** Korean small words are the ends of others, of every other one at least. */
  private static final int HANGUL_A_FUNCTION_WORD = 2;

  /** A question alone, up to this many words, is as likely a headline. */
  private static final int LONGEST_QUESTION = 14;

  private static final int SHORTEST_HEADLINE = 3;
  private static final int LONGEST_HEADLINE = 30;

  /** The clock is looked at when so many blocks have been asked about. */
  private static final int BLOCKS_A_LOOK = 64;

  private final Document document;
  private final BooleanSupplier late;
  private int asked;
  private Words @Nullable [] words;
  private final @Nullable Matches[] phrases;
  private final @Nullable List<PageDate>[] dates;
  private final int characters;
  private final Vocabulary vocabulary;
  private @Nullable Document spoken;
  private @Nullable DateReader reader;

  /** By the hash of all words of a block, how many blocks have it, and one more than the last. */
  private @Nullable HashTable sequences;

  /** By block, the last one before it that has just its words, or -1. */
  private final int[] same;

  private @Nullable List<Block> withPhrases;

  /** By the place of a topic's bit, the blocks that have a phrase of it. */
  private final @Nullable List<Block>[] byTopic = lists(Long.SIZE);

  private final int[] functionWords;
  private final boolean[] prose;

  /** The words of this document. */
  public PageText(Document document) {
    this(document, () -> false);
  }

  /**
   * The words of this document, for as long as there is time: when there is no more, whatever is
   * asked throws {@link Overdue}.
   *
   * @param late whether there is no time left; asked often
   */
  public PageText(Document document, BooleanSupplier late) {
    this.document = document;
    this.late = late;
    int blocks = document.blocks().size();
    this.phrases = new Matches[blocks];
    this.functionWords = new int[blocks];
    this.prose = new boolean[blocks];
    this.dates = lists(blocks);
    this.same = new int[blocks];
    this.characters = characters(document);
    this.vocabulary = new Vocabulary(characters);
  }

  private static int characters(Document document) {
    int characters = 0;
    for (Block block : document.blocks()) {
      characters += block.text().length();
    }
    return characters;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable List<T>[] lists(int count) {
    return new List[count];
  }

  /**
   * Looks at the clock, for work that goes on for long without asking anything.
   *
   * @throws Overdue if there is no time left
   */
  public void checkTime() {
    if (late.getAsBoolean()) {
      throw new Overdue();
    }
  }

  /** The document; of text without a declared language with the one that its words tell. */
  public Document document() {
    Document known = spoken;
    if (known == null) {
      known = document.kind() == Kind.TEXT && document.language() == null ? told() : document;
      spoken = known;
    }
    return known;
  }

  private Document told() {
    Languages.Counter counter = new Languages.Counter();
    for (Block block : document.blocks()) {
      counter.add(block.text(), words(block));
    }
    return new Document(
        document.source(),
        document.kind(),
        document.blocks(),
        document.origin(),
        counter.language(),
        document.head(),
        document.limit(),
        document.embeds());
  }

  private void asked() {
    if (++asked % BLOCKS_A_LOOK == 0) {
      checkTime();
    }
  }

  /** The words of a block's text. */
  public Words words(Block block) {
    return allWords()[block.index()];
  }

  /** All are found, and looked up in the lists, at once. */
  private Words[] allWords() {
    Words[] known = words;
    if (known == null) {
      known = new Words[document.blocks().size()];
      Words.Finder finder = new Words.Finder(characters, vocabulary);
      for (Block block : document.blocks()) {
        asked();
        known[block.index()] = finder.find(block.text());
      }
      vocabulary.lookUp();
      for (Block block : document.blocks()) {
        addForm(block, known[block.index()]);
      }
      words = known;
    }
    return known;
  }

  private void addForm(Block block, Words found) {
    int small =
        found.ideographs() / IDEOGRAPHS_A_FUNCTION_WORD + found.hangul() / HANGUL_A_FUNCTION_WORD;
    for (int i = 0; i < found.count(); i++) {
      small += vocabulary.isSmall(found.number(i)) ? 1 : 0;
    }
    functionWords[block.index()] = small;
    prose[block.index()] = isProse(block.text(), found, small);
  }

  /** The words of the block at this place. */
  public Words words(int index) {
    return words(document.blocks().get(index));
  }

  /** The different words of the page. */
  public Vocabulary vocabulary() {
    allWords();
    return vocabulary;
  }

  /** How many blocks have just the words of this sequence. */
  public int times(long sequence) {
    return (int) (sequences().get(sequence) >>> Integer.SIZE);
  }

  /** Index of the last block that has just the words of this sequence; -1 if there is none. */
  public int last(long sequence) {
    return (int) sequences().get(sequence) - 1;
  }

  /**
   * Index of the last block before another that has just the words of that; -1 if there is none.
   */
  public int sameBefore(int block) {
    sequences();
    return same[block];
  }

  private HashTable sequences() {
    HashTable known = sequences;
    if (known == null) {
      known = new HashTable(document.blocks().size());
      for (Block block : document.blocks()) {
        long sequence = words(block).sequenceHash();
        long before = known.get(sequence);
        same[block.index()] = (int) before - 1;
        long times = (before >>> Integer.SIZE) + 1;
        known.put(sequence, times << Integer.SIZE | (block.index() + 1));
      }
      sequences = known;
    }
    return known;
  }

  /** The set phrases in a block's text. */
  public Matches phrases(Block block) {
    Matches known = phrases[block.index()];
    if (known == null) {
      asked();
      known = Phrases.standard().find(words(block));
      phrases[block.index()] = known;
    }
    return known;
  }

  /** The set phrases in the block at this place. */
  public Matches phrases(int index) {
    return phrases(document.blocks().get(index));
  }

  private DateReader reader() {
    DateReader known = reader;
    if (known == null) {
      known = new DateReader(DateContext.of(document()));
      reader = known;
    }
    return known;
  }

  /** The dates in a block's text. */
  public List<PageDate> dates(Block block) {
    List<PageDate> known = dates[block.index()];
    if (known == null) {
      asked();
      known = reader().find(block.text(), words(block).hasDigits());
      dates[block.index()] = known;
    }
    return known;
  }

  /** The blocks that have a phrase. */
  public List<Block> withPhrases() {
    List<Block> known = withPhrases;
    if (known == null) {
      known = new ArrayList<>();
      for (Block block : document.blocks()) {
        if (!phrases(block).isEmpty()) {
          known.add(block);
          add(block, phrases(block).topics());
        }
      }
      withPhrases = known;
    }
    return known;
  }

  private void add(Block block, long topics) {
    for (long left = topics; left != 0; left &= left - 1) {
      int place = Long.numberOfTrailingZeros(left);
      List<Block> known = byTopic[place] == null ? new ArrayList<>() : byTopic[place];
      known.add(block);
      byTopic[place] = known;
    }
  }

  /** The blocks that have a phrase of a topic. */
  public List<Block> with(Topic topic) {
    withPhrases();
    List<Block> known = byTopic[Long.numberOfTrailingZeros(topic.bit())];
    return known == null ? List.of() : known;
  }

  /**
   * How many of a block's words are function words of any language; an estimate for languages that
   * write them together with others.
   */
  public int functionWords(Block block) {
    allWords();
    return functionWords[block.index()];
  }

  /** Whether a block is at least one whole sentence of running text. */
  public boolean isProse(Block block) {
    allWords();
    return prose[block.index()];
  }

  private static boolean isProse(String text, Words words, int functionWords) {
    boolean question = isQuestion(text) && words.length() <= LONGEST_QUESTION;
    return !question && functionWords >= PROSE && Chars.endsSentence(text);
  }

  private static boolean isQuestion(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '?' || last == '？' || last == '؟';
  }

  /** Whether a block could be a headline: some words, no full stop behind them, no address. */
  public boolean isHeadline(Block block) {
    Words words = words(block);
    String text = block.text();
    return words.count() >= SHORTEST_HEADLINE
        && words.length() <= LONGEST_HEADLINE
        && !closesText(text.charAt(text.length() - 1))
        && !text.contains("://");
  }

  private static boolean closesText(char c) {
    return c == '.' || c == ':' || c == '。' || c == '：' || c == '।' || c == '۔';
  }

  /** Whether two blocks have the same words in the same order. */
  public boolean isSame(Block one, Block other) {
    Words a = words(one);
    Words b = words(other);
    return a.count() == b.count() && a.count() > 0 && a.sequenceHash() == b.sequenceHash();
  }
}
