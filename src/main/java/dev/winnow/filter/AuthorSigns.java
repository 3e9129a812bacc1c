package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.AuthorLines.Form;
import dev.winnow.filter.AuthorLines.Line;
import dev.winnow.internal.text.Bylines;
import dev.winnow.internal.text.HashTable;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.Topic;
import dev.winnow.internal.text.Vocabulary;
import dev.winnow.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against each line that may name the author; the one wins for which most
 * speaks, if it is enough. Used once.
 *
 * <p>The weights are those of a conditional logit over the lines of a page and the choice of none,
 * fitted to the training pages as two flatteners give them. Fitted to four fifths of the sites, in
 * turn, they named the author of .58 of the rest's English pages, .86 of those they named being
 * right, and somebody on .03 of the pages without an author; of .50 of the other languages' pages,
 * .81 being right. {@code SAID} and {@code LABELLED}, which have too few examples, and {@code
 * STRAY}, against teasers' authors, were set by hand, and the least sum a little higher than
 * fitted. A name that the page's title has, too, is taken for the site's, and a single word for a
 * menu's unless it is a given name or the page a forum. Page types count for nothing where a phrase
 * names somebody right under the headline.
 */
final class AuthorSigns {
  private static final double ENOUGH = 1.4;
  private static final int SHORT = 4;
  private static final int LONGEST_META = 14;

  private enum Sign implements Signs.Sign {
    LED_SHORT(0.8),
    LED_LONG(2.2),
    LED_ABOVE(2.5),
    LABELLED(1.5),
    SAID(2),
    PART(-0.3),
    PART_FIRST(-0.4),
    PART_LAST(-0.6),
    ONE_WORD(-0.9),
    TWO_WORDS(-0.2),
    THREE_WORDS(-0.9),
    MANY_WORDS(-2.2),
    SEVERAL(-1.6),
    PEN(1),
    PEN_LED(-0.7),
    PEN_SMALL(1.6),
    PEN_DIGIT(1),
    PEN_FORUM(1.3),
    CAPITALS(-0.4),
    INITIAL(0.7),
    COMMON_WORD(-1.5),
    SMALL_WORD(-0.1),
    DATE_IN_LINE(0.9),
    DATE_NEXT(0.7),
    DATE_AFTER_NEXT(0.5),
    DATE_BEFORE(-0.2),
    READING_TIME(0.8),
    JOB_BESIDE(1.3),
    NOTE_BESIDE(2.3),
    PROSE_NEXT(-0.3),
    TITLE_NEXT(1.3),
    TITLE_NEAR(0.8),
    TITLE_BELOW(-0.4),
    TITLE_FAR(-1.2),
    TITLE_BEFORE(0.1),
    TITLE_ABOVE(-0.7),
    NO_TITLE(-0.5),
    BODY_NEXT(0.1),
    INSIDE_BODY(-0.4),
    BEHIND_NEAR(-0.9),
    BEHIND_FAR(-1.9),
    FIRST_LED(2.4),
    LATER_LED(1.1),
    AGAIN_LINE(0.3),
    AGAIN_LED(-0.4),
    AGAIN_PART(0.2),
    NOTE_ELSEWHERE(0.9),
    SITE(0.1),
    COPYRIGHT(1),
    CLOSED(-2),
    CLOSED_REPEATED(-0.1),
    STRAY(-2),
    BODY(-1.5),
    MENU(-1),
    ITEM(-0.6),
    FORUM(0.3),
    ARTICLE(0.4),
    OTHER_TYPE(-1.8),
    FORUM_FIRST(0.4),
    UNLIKELY_PAGE(-0.9),
    GIVEN(2.2),
    GIVEN_ONLY(0.9),
    NEXT_NAMES(2.5),
    FIRST_DATED(1.6),
    ORGANISATION(0.7);

    private static final Sign[] ALL = values();

    private final double weight;

    Sign(double weight) {
      this.weight = weight;
    }

    @Override
    public double weight() {
      return weight;
    }
  }

  /** What makes a name in the midst of other text more than one of those that are told of. */
  private static final Signs<Sign> BESIDE = new Signs<>(Sign.ALL);

  static {
    BESIDE.add(Sign.DATE_IN_LINE);
    BESIDE.add(Sign.DATE_NEXT);
    BESIDE.add(Sign.DATE_BEFORE);
    BESIDE.add(Sign.READING_TIME);
    BESIDE.add(Sign.JOB_BESIDE);
    BESIDE.add(Sign.NOTE_BESIDE);
    BESIDE.add(Sign.NOTE_ELSEWHERE);
    BESIDE.add(Sign.NEXT_NAMES);
  }

  private final List<Block> blocks;
  private final Labels labels;
  private final PageText page;
  private final Header header;
  private final int last;
  private final List<Line> lines = new ArrayList<>();

  /** By number, whether prose has a name's word in small letters. */
  private final boolean[] common;

  private final Vocabulary vocabulary;

  /** By the hash of a name, how many lines have it, and how many of them with a phrase. */
  private final HashTable named = new HashTable();

  private final HashTable led = new HashTable();
  private final List<Block> copyrights;
  private final List<Block> notes;
  private int firstLed = -1;
  private int firstBelow = -1;
  private int firstDated = -1;

  AuthorSigns(Document document, Labels labels, Header header) {
    this.blocks = document.blocks();
    this.labels = labels;
    this.page = labels.page();
    this.header = header;
    this.last = header.last();
    this.vocabulary = page.vocabulary();
    this.common = new boolean[vocabulary.size()];
    this.copyrights = page.with(Topic.COPYRIGHT);
    this.notes = page.with(Topic.AUTHOR_NOTE);
    for (Line line : new AuthorLines(document, labels, header).lines()) {
      if (!isPossible(line)) {
        continue;
      }
      lines.add(line);
      if (firstLed < 0 && line.form() != Form.BARE) {
        firstLed = line.block();
      }
      if (firstBelow < 0 && line.block() > header.title()) {
        firstBelow = line.block();
      }
      if (firstDated < 0 && isDatedPlace(line.block())) {
        firstDated = line.block();
      }
      for (String name : line.names()) {
        Words words = line.names().size() == 1 ? line.words() : Words.of(name);
        long hash = words.sequenceHash();
        named.put(hash, named.get(hash) + 1);
        if (line.form() != Form.BARE) {
          led.put(hash, led.get(hash) + 1);
        }
      }
    }
    findCommon();
  }

  /** Looks for the names' words in small letters. */
  private void findCommon() {
    boolean[] asked = new boolean[vocabulary.size()];
    for (Line line : lines) {
      Words words = line.words();
      for (int i = 0; i < words.count(); i++) {
        int number = vocabulary.find(words.hash(i));
        if (number >= 0) {
          asked[number] = true;
        }
      }
    }
    for (int k = 0; k < blocks.size() && !lines.isEmpty(); k++) {
      if (page.isProse(blocks.get(k))) {
        findCommon(blocks.get(k).text(), page.words(k), asked);
      }
    }
  }

  private void findCommon(String text, Words words, boolean[] asked) {
    for (int i = 0; i < words.count(); i++) {
      int number = vocabulary.number(words, i);
      if (asked[number] && Character.isLowerCase(text.codePointAt(words.start(i)))) {
        common[number] = true;
        asked[number] = false;
      }
    }
  }

  /**
   * Whether a name is not the site's, and a single word not just any: on a forum, or a given name.
   */
  private boolean isPossible(Line line) {
    if (line.form() != Form.BARE) {
      return true;
    }
    Words words = line.words();
    boolean site = line.block() == 0 || has(page.words(0), words);
    Block block = blocks.get(line.block());
    boolean forum = labels.pageType() == PageType.FORUM && Header.isOpen(labels.of(block));
    boolean user = forum || Bylines.isGiven(line.name());
    String text = block.text();
    boolean key = line.to() < text.length() && text.charAt(line.to()) == ':';
    return words.count() > 0 && !site && !key && (!line.pen() || user);
  }

  List<Line> lines() {
    return lines;
  }

  /** The line for which most speaks, or null if too little speaks for any. */
  @Nullable Line best() {
    Line best = null;
    double most = ENOUGH;
    for (Line line : lines) {
      double score = of(line).sum();
      if (score > most) {
        best = line;
        most = score;
      }
    }
    return best;
  }

  private Signs<Sign> of(Line line) {
    Signs<Sign> signs = new Signs<>(Sign.ALL);
    Block block = blocks.get(line.block());
    addForm(line, block, signs);
    addPlace(line.block(), signs);
    addNeighbours(line, block, signs);
    addElsewhere(line, signs);
    boolean first = line.block() == firstBelow;
    PageType type = labels.pageType();
    if (type == PageType.FORUM) {
      signs.add(Sign.FORUM);
      signs.add(line.pen(), Sign.PEN_FORUM);
      signs.add(first, Sign.FORUM_FIRST);
    } else if (line.form() == Form.BARE
        || !(signs.has(Sign.TITLE_NEXT) || signs.has(Sign.TITLE_NEAR))) {
      signs.add(type == null || type == PageType.ARTICLE ? Sign.ARTICLE : Sign.OTHER_TYPE);
    }
    boolean alone = line.form() == Form.BARE && signs.has(Sign.INSIDE_BODY);
    signs.add(alone && !signs.hasAny(BESIDE), Sign.STRAY);
    signs.add(labels.isHardlyAnArticle(), Sign.UNLIKELY_PAGE);
    signs.add(line.block() == firstDated && line.form() == Form.BARE, Sign.FIRST_DATED);
    return signs;
  }

  private boolean isDatedPlace(int block) {
    return block > header.title() && (isDated(block) || isDated(block + 1) || isDated(block - 1));
  }

  private void addForm(Line line, Block block, Signs<Sign> signs) {
    String text = block.text();
    switch (line.form()) {
      case LED -> signs.add(line.lead() > 1 ? Sign.LED_LONG : Sign.LED_SHORT);
      case LED_ABOVE -> signs.add(Sign.LED_ABOVE);
      case SAID -> signs.add(Sign.SAID);
      case BARE -> {}
    }
    int colon = text.indexOf(':', line.from());
    signs.add(line.form() == Form.LED && colon >= 0 && colon < line.to(), Sign.LABELLED);
    boolean part = line.from() > 0 || line.to() < text.length();
    if (part) {
      signs.add(
          line.from() == 0
              ? Sign.PART_FIRST
              : line.to() == text.length() ? Sign.PART_LAST : Sign.PART);
    }
    String name = line.name();
    Words words = line.words();
    int count = words.count();
    int capitals = words.ideographs() > 0 ? 2 : 0;
    for (int i = 0; i < count && words.ideographs() == 0; i++) {
      capitals += Character.isLowerCase(name.codePointAt(words.start(i))) ? 0 : 1;
    }
    signs.add(
        capitals <= 1
            ? Sign.ONE_WORD
            : capitals == 2 ? Sign.TWO_WORDS : capitals == 3 ? Sign.THREE_WORDS : Sign.MANY_WORDS);
    signs.add(line.names().size() > 1, Sign.SEVERAL);
    if (line.pen()) {
      signs.add(line.form() == Form.BARE ? Sign.PEN : Sign.PEN_LED);
      signs.add(Character.isLowerCase(name.codePointAt(0)), Sign.PEN_SMALL);
      signs.add(name.chars().anyMatch(c -> Character.isDigit(c) || c == '_'), Sign.PEN_DIGIT);
    }
    boolean given = Bylines.isGiven(name);
    signs.add(given, count > 1 ? Sign.GIVEN : Sign.GIVEN_ONLY);
    signs.add(Bylines.hasJob(name), Sign.ORGANISATION);
    signs.add(TitleEvidence.isInCapitals(name), Sign.CAPITALS);
    int commons = 0;
    for (int i = 0; i < count; i++) {
      int number = vocabulary.find(words.hash(i));
      commons += number >= 0 && common[number] ? 1 : 0;
      signs.add(
          words.end(i) - words.start(i) == 1 && count > 2 && words.ideographs() == 0, Sign.INITIAL);
      signs.add(number >= 0 && vocabulary.isSmall(number), Sign.SMALL_WORD);
    }
    signs.add(commons > 0, Sign.COMMON_WORD);
  }

  private void addPlace(int block, Signs<Sign> signs) {
    int title = header.title();
    int body = header.body();
    boolean behind = last >= 0 && block > last;
    if (behind) {
      signs.add(block <= last + 5 ? Sign.BEHIND_NEAR : Sign.BEHIND_FAR);
    } else if (title < 0) {
      signs.add(Sign.NO_TITLE);
    } else {
      int below = block - title;
      signs.add(
          below > 10
              ? Sign.TITLE_FAR
              : below > 4
                  ? Sign.TITLE_BELOW
                  : below > 2
                      ? Sign.TITLE_NEAR
                      : below > 0
                          ? Sign.TITLE_NEXT
                          : below >= -2 ? Sign.TITLE_BEFORE : Sign.TITLE_ABOVE);
    }
    if (!behind && block > body) {
      signs.add(Sign.INSIDE_BODY);
    } else if (!behind && block + 2 >= body) {
      signs.add(Sign.BODY_NEXT);
    }
  }

  private void addNeighbours(Line line, Block block, Signs<Sign> signs) {
    int i = line.block();
    signs.add(isDated(i), Sign.DATE_IN_LINE);
    signs.add(isDated(i + 1), Sign.DATE_NEXT);
    signs.add(isDated(i + 2), Sign.DATE_AFTER_NEXT);
    signs.add(isDated(i - 1), Sign.DATE_BEFORE);
    for (int j = Math.max(0, i - 2); j <= i + 2 && j < blocks.size(); j++) {
      Words words = page.words(j);
      if (words.length() <= LONGEST_META && words.numbers() > 0) {
        signs.add(page.phrases(j).has(Topic.PAGE_TOOLS), Sign.READING_TIME);
      }
    }
    String text = block.text();
    signs.add(
        Bylines.hasJob(text, 0, line.from())
            || Bylines.hasJob(text, line.to(), text.length())
            || (i + 1 < blocks.size()
                && page.words(i + 1).length() <= LONGEST_META
                && Bylines.hasJob(blocks.get(i + 1).text())),
        Sign.JOB_BESIDE);
    for (int j = Math.max(0, i - 1); j <= i + 2 && j < blocks.size(); j++) {
      signs.add(page.phrases(j).has(Topic.AUTHOR_NOTE), Sign.NOTE_BESIDE);
    }
    signs.add(i + 1 < blocks.size() && page.isProse(blocks.get(i + 1)), Sign.PROSE_NEXT);
    Words name = line.words();
    for (int j = i + 1; j <= i + 2 && j < blocks.size(); j++) {
      Words words = page.words(j);
      signs.add(
          page.isProse(blocks.get(j)) && words.count() > 0 && words.hash(0) == name.hash(0),
          Sign.NEXT_NAMES);
    }
    boolean menu = i > 0 && i + 1 < blocks.size();
    for (int j = Math.max(0, i - 1); menu && j <= i + 1; j++) {
      menu =
          j == i
              || (page.words(j).length() <= SHORT && !isDated(j) && page.words(j).numbers() == 0);
    }
    signs.add(menu, Sign.MENU);
    if (!Header.isOpen(labels.of(block))) {
      signs.add(
          Reason.REPEATED.equals(labels.of(block).reason()) ? Sign.CLOSED_REPEATED : Sign.CLOSED);
    }
    signs.add(labels.of(block).role().isBody(), Sign.BODY);
    signs.add(block.role() == Role.LIST_ITEM, Sign.ITEM);
  }

  private boolean isDated(int i) {
    return i >= 0
        && i < blocks.size()
        && page.words(i).length() <= LONGEST_META
        && !page.dates(blocks.get(i)).isEmpty();
  }

  private void addElsewhere(Line line, Signs<Sign> signs) {
    if (line.form() != Form.BARE) {
      signs.add(line.block() == firstLed ? Sign.FIRST_LED : Sign.LATER_LED);
    }
    Words words = line.words();
    long hash = words.sequenceHash();
    boolean isWhole = page.words(line.block()).sequenceHash() == hash;
    signs.add(page.times(hash) > (isWhole ? 1 : 0), Sign.AGAIN_LINE);
    signs.add(led.get(hash) > (line.form() == Form.BARE ? 0 : 1), Sign.AGAIN_LED);
    signs.add(named.get(hash) > 1, Sign.AGAIN_PART);
    signs.add(has(page.words(0), words), Sign.SITE);
    for (Block block : copyrights) {
      signs.add(has(page.words(block), words), Sign.COPYRIGHT);
    }
    for (Block block : notes) {
      signs.add(
          block.index() != line.block() && has(page.words(block), words), Sign.NOTE_ELSEWHERE);
    }
  }

  /** Whether a text has the words of a name in their order; a name without words is in all. */
  private static boolean has(Words words, Words name) {
    int count = name.count();
    for (int i = 0; i + count <= words.count(); i++) {
      if (count == 0
          || (words.hash(i) == name.hash(0)
              && words.sequenceHash(i, i + count) == name.sequenceHash())) {
        return true;
      }
    }
    return false;
  }
}
