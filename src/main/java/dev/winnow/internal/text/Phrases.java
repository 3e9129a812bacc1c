package dev.winnow.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists of set phrases, such as those of cookie notices, one for every topic, and where their
 * phrases occur in a text. Immutable.
 *
 * <p>A line of a list is one phrase. Case and punctuation do not count. An ellipsis says that more
 * may follow or precede, so it tells where in a text the phrase must stand:
 *
 * <pre>
 *   read more          the whole text
 *   sign up for …      its start
 *   … rights reserved  its end
 *   … uses cookies …   anywhere
 * </pre>
 *
 * <p>{@code #} stands for one to four numbers and {@code *} for any one word. All topics and all
 * languages are looked for at once, since the parts of a page are often in different ones. Matching
 * walks one tree of word hashes for all of them: at each word as many steps as the longest phrase
 * has words, and for most words none.
 */
public final class Phrases {
  /** Longer texts are somebody's, or several in one. Notices of consent run to 80 words. */
  private static final int LONGEST = 120;

  /** {@code 1,234,567} is three; a longer row of numbers is no count. */
  private static final int MOST_NUMBERS = 4;

  /** Keeps apart the steps of two nodes. Words' own hashes are multiples of another number. */
  private static final long SPREAD = 0xD6E8FEB86659FD93L;

  /** What is known of a node is put into one number: here its place... */
  private static final int PLACE_BITS = 18;

  /** ... here whether it has to be looked at whatever word follows ... */
  private static final long ALWAYS = 1L << PLACE_BITS;

  /** ... here whether a phrase that starts with it may stand inside a text ... */
  private static final long INSIDE = ALWAYS << 1;

  /** ... or at a text's end ... */
  private static final long END = INSIDE << 1;

  /** ... here, of a text's words, whether a phrase goes on with the word after any other one ... */
  private static final long AFTER_ANY = END << 1;

  /** ... from here on a bit for every word that goes on from it, and for some that do not ... */
  private static final int FIRST_BIT = PLACE_BITS + 4;

  /** ... and from here on, of a text's words again, the place among the function words. */
  private static final int FUNCTION_WORD = Long.SIZE - 12;

  /** So many bits of a hash choose one of those bits. */
  private static final int CHOOSING_BITS = 16;

  private static final String TOPIC = "== ";

  private static final String ELLIPSIS = "…";

  static final char NUMBERS = '#';

  static final char ANY = '*';

  /** Most nodes are no phrase's last one, and share this. */
  private static final Phrase[] NONE = {};

  private static final class Holder {
    static final Phrases STANDARD = of(lists());
  }

  private final List<Node> nodes = new ArrayList<>();
  private final Node root = node(null, 0);

  /**
   * What is known of the node of a phrase's first word: small, since all words are asked for, and
   * enough to leave most nodes alone.
   */
  private final HashTable starts = new HashTable();

  /** The same of the node that follows any other one with a word. */
  private final HashTable steps = new HashTable();

  /** The words that go on from any word which a phrase starts with. */
  private final List<Long> afterAny = new ArrayList<>();

  /** Whether a phrase starts with any word and goes on with no certain one. */
  private boolean openEverywhere;

  /** The topics of those of them that start with no certain word. */
  private long openEnds;

  /** How many words the longest of the phrases has that stand at a text's end. */
  private int longestEnd;

  private record Phrase(Topic topic, String line, Matches.Place place, boolean literal) {}

  private static final class Node {
    final int index;

    /** Where it is found, and by what; nowhere if it follows no certain word. */
    final @Nullable HashTable table;

    final long key;

    Phrase[] phrases = NONE;

    /** The bits of the words that go on from here. */
    long words;

    /** Where in a text the phrases may stand that start here: {@link #INSIDE}, {@link #END}. */
    long places;

    /** The topics of those of them that may stand at a text's end. */
    long ends;

    /** The topics of all others. */
    long starts;

    @Nullable Node number;
    @Nullable Node any;

    Node(int index, @Nullable HashTable table, long key) {
      this.index = index;
      this.table = table;
      this.key = key;
    }

    /** All that is known of it without a look at it. */
    long number() {
      boolean always = phrases.length > 0 || number != null || any != null;
      return words | places | (always ? ALWAYS : 0) | index;
    }
  }

  private Phrases() {}

  /** The library's lists. */
  public static Phrases standard() {
    return Holder.STANDARD;
  }

  /** These lists. */
  static Phrases of(Map<Topic, List<String>> lists) {
    Phrases phrases = new Phrases();
    WordCursor words = new WordCursor();
    lists.forEach((topic, lines) -> lines.forEach(line -> phrases.add(topic, line, words)));
    phrases.nodes.forEach(Phrases::put);
    phrases.afterAny.forEach(phrases::addAfterAny);
    phrases.openEverywhere = phrases.root.any != null && (phrases.root.any.number() & ALWAYS) != 0;
    phrases.add(FunctionWords.standard());
    return phrases;
  }

  private static Map<Topic, List<String>> lists() {
    Map<Topic, List<String>> lists = new EnumMap<>(Topic.class);
    for (String language : languages()) {
      lists(language)
          .forEach(
              (topic, lines) -> lists.computeIfAbsent(topic, t -> new ArrayList<>()).addAll(lines));
    }
    return lists;
  }

  /** The BCP 47 languages whose phrases are known. */
  public static List<String> languages() {
    return Resources.lines("phrases/languages.txt");
  }

  /**
   * A language's phrases by topic. In the file a line of the topic's name stands before its own.
   */
  public static Map<Topic, List<String>> lists(String language) {
    Map<Topic, List<String>> lists = new EnumMap<>(Topic.class);
    List<String> own = new ArrayList<>();
    for (String line : Resources.lines("phrases/" + language + ".txt")) {
      if (line.startsWith(TOPIC)) {
        own = new ArrayList<>();
        lists.put(Topic.of(line.substring(TOPIC.length())), own);
      } else {
        own.add(line);
      }
    }
    return lists;
  }

  private void add(Topic topic, String line, WordCursor words) {
    boolean literal = true;
    Node node = root;
    Node first = null;
    int length = 0;
    for (int from = 0, end; from < line.length(); from = end + 1) {
      int space = line.indexOf(' ', from);
      end = space < 0 ? line.length() : space;
      char single = end - from == 1 ? line.charAt(from) : ' ';
      if (single == NUMBERS) {
        node = node.number = node.number == null ? node(null, 0) : node.number;
        literal = false;
        length += MOST_NUMBERS;
      } else if (single == ANY) {
        node = node.any = node.any == null ? node(null, 0) : node.any;
        literal = false;
        length++;
      } else {
        words.walk(line, from, end);
        while (words.next()) {
          node = grow(node, words.hash());
          length++;
          if (first == null && literal) {
            first = node;
          }
        }
      }
    }
    if (node == root) {
      throw new IllegalStateException("a phrase without words: " + line);
    }
    Matches.Place place = place(line);
    node.phrases = Arrays.copyOf(node.phrases, node.phrases.length + 1);
    node.phrases[node.phrases.length - 1] = new Phrase(topic, line, place, literal);
    longestEnd = place == Matches.Place.END ? Math.max(longestEnd, length) : longestEnd;
    openEnds |= place == Matches.Place.END && first == null ? topic.bit() : 0;
    if (first != null) {
      first.places |= place == Matches.Place.INSIDE ? INSIDE : 0;
      first.places |= place == Matches.Place.END ? END : 0;
      first.ends |= place == Matches.Place.END ? topic.bit() : 0;
      first.starts |= place == Matches.Place.END ? 0 : topic.bit();
    }
  }

  private void addAfterAny(long hash) {
    starts.put(hash, starts.get(hash) | AFTER_ANY);
  }

  /**
   * Function words are looked up with the phrases, since all words of a page are asked for both.
   */
  private void add(FunctionWords words) {
    if (words.places() >>> (Long.SIZE - FUNCTION_WORD) != 0) {
      throw new IllegalStateException("too many function words");
    }
    for (int place = 1; place < words.places(); place++) {
      long hash = words.hash(place);
      starts.put(hash, starts.get(hash) | (long) place << FUNCTION_WORD);
    }
  }

  private static Matches.Place place(String line) {
    if (line.startsWith(ELLIPSIS)) {
      return line.endsWith(ELLIPSIS) ? Matches.Place.INSIDE : Matches.Place.END;
    }
    return line.endsWith(ELLIPSIS) ? Matches.Place.START : Matches.Place.WHOLE;
  }

  private Node node(@Nullable HashTable table, long key) {
    if (nodes.size() >>> PLACE_BITS != 0) {
      throw new IllegalStateException("too many phrases");
    }
    Node node = new Node(nodes.size(), table, key);
    nodes.add(node);
    put(node);
    return node;
  }

  /** Makes known what is known of a node so far. */
  private static void put(Node node) {
    if (node.table != null) {
      node.table.put(node.key, node.number());
    }
  }

  private Node grow(Node node, long hash) {
    HashTable table = node == root ? starts : steps;
    long key = node == root ? hash : step(node.index, hash);
    long next = table.get(key);
    node.words |= bit(hash);
    if (node == root.any) {
      afterAny.add(hash);
    }
    return next == 0 ? node(table, key) : node(next);
  }

  private Node node(long number) {
    return nodes.get(index(number));
  }

  private static int index(long number) {
    return (int) (number & (ALWAYS - 1));
  }

  /** The key of a step from a node. */
  private static long step(int node, long hash) {
    return hash ^ (node * SPREAD);
  }

  private static long bit(long hash) {
    long chosen = (hash >>> (Long.SIZE - CHOOSING_BITS)) * (FUNCTION_WORD - FIRST_BIT);
    return 1L << (FIRST_BIT + (chosen >>> CHOOSING_BITS));
  }

  /**
   * What the lists know of a word, 0 if it is in none: for {@link #find}, and for {@link
   * #functionWord}. It is found once for all the places of a word that is numbered.
   */
  long known(long hash) {
    return starts.get(hash);
  }

  /** The same of the first ones of many. */
  long[] known(long[] hashes, int count) {
    return starts.getAll(hashes, count);
  }

  /** The number that {@link FunctionWords#place} gives a word of which so much is known. */
  static int functionWord(long known) {
    return (int) (known >>> FUNCTION_WORD);
  }

  /**
   * The occurrences of phrases of all topics, in the order of their first words. In a text that is
   * longer than {@link #LONGEST} words only those that it starts with are looked for.
   */
  public Matches find(Words words) {
    int end = Math.min(words.length() > LONGEST ? 1 : words.count(), words.count());
    boolean row = Matches.takesRows(words);
    boolean numbers = words.numbers() > 0;
    Matches.Builder matches = null;
    long next = end > 0 ? words.known(0, this) : 0;
    for (int i = 0; i < end; i++) {
      long first = next;
      next = i + 1 < words.count() ? words.known(i + 1, this) : 0;
      if (first != 0
          && (i == 0 || row || mayStand(first, words.count() - i))
          && ((first & ALWAYS) != 0
              || (i + 1 < words.count() && (first & bit(words.hash(i + 1))) != 0))) {
        matches = matches == null ? new Matches.Builder(words) : matches;
        collect(first, words, i, i + 1, matches);
      }
      if ((next & AFTER_ANY) != 0 || openEverywhere || (numbers && words.isNumber(i))) {
        matches = matches == null ? new Matches.Builder(words) : matches;
        open(root, words, i, i, matches);
      }
    }
    return matches == null ? Matches.NONE : matches.build();
  }

  /** Whether a word may start a phrase of a topic at a text's end: in most texts none does. */
  boolean mayEnd(Topic topic, Words words) {
    boolean found = (openEnds & topic.bit()) != 0;
    for (int i = 0; i < words.count() && !found; i++) {
      long known = words.known(i, this);
      found = (known & END) != 0 && (node(known).ends & topic.bit()) != 0;
    }
    return found;
  }

  /** Whether a phrase of some topics may start with a word that is not at a text's end. */
  boolean mayStart(long topics, long hash) {
    return mayStartKnown(topics, known(hash));
  }

  /** The same of a text's word. */
  boolean mayStart(long topics, Words words, int word) {
    return mayStartKnown(topics, words.known(word, this));
  }

  private boolean mayStartKnown(long topics, long known) {
    return (known & (ALWAYS - 1)) != 0 && (node(known).starts & topics) != 0;
  }

  /** Whether a phrase may start with a word inside a text that has so many words left. */
  private boolean mayStand(long first, int left) {
    return (first & INSIDE) != 0 || ((first & END) != 0 && left <= longestEnd);
  }

  /** As deep as the longest phrase, which is the library's own data. */
  private void collect(long number, Words words, int from, int at, Matches.Builder matches) {
    boolean always = (number & ALWAYS) != 0;
    if (always) {
      for (Phrase phrase : node(number).phrases) {
        matches.add(phrase.topic, phrase.line, from, at, phrase.place, phrase.literal);
      }
    }
    if (at < words.count()) {
      long hash = words.hash(at);
      long next = (number & bit(hash)) == 0 ? 0 : steps.get(step(index(number), hash));
      if (next != 0) {
        collect(next, words, from, at + 1, matches);
      }
      if (always) {
        open(node(number), words, from, at, matches);
      }
    }
  }

  /** Goes on with what stands for other words. */
  private void open(Node node, Words words, int from, int at, Matches.Builder matches) {
    if (node.any != null) {
      collect(node.any.number(), words, from, at + 1, matches);
    }
    if (node.number != null && words.isNumber(at)) {
      int end = at + 1;
      while (end < words.count() && end - at < MOST_NUMBERS && words.isNumber(end)) {
        end++;
      }
      collect(node.number.number(), words, from, end, matches);
    }
  }
}
