package dev.winnow.filter;

import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.AuthorLines.Form;
import dev.winnow.filter.AuthorLines.Line;
import dev.winnow.internal.text.Chars;
import dev.winnow.internal.text.DateReader;
import dev.winnow.internal.text.HashTable;
import dev.winnow.internal.text.Offices;
import dev.winnow.internal.text.PageText;
import dev.winnow.internal.text.PersonalNames;
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
 * <p>A name that the page's title has, too, is taken for the site's, and a single word for a menu's
 * unless it is a given name or the page a forum. Page types count for nothing where a phrase names
 * somebody right under the headline.
 */
final class AuthorSigns {
  /** Where F1 was highest out of fold, or a little above. */
  static final double ENOUGH = -0.45;

  private static final int SHORT = 4;

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
      if (firstBelow < 0 && line.block() > header.headline()) {
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
      if (asked[number] && Chars.isSmall(text.codePointAt(words.start(i)))) {
        common[number] = true;
        asked[number] = false;
      }
    }
  }

  /**
   * Whether a name is not the site's, and a single word not just any: on a forum, a given name, or
   * by a date one that looks like a user's.
   */
  private boolean isPossible(Line line) {
    boolean given = PersonalNames.isGiven(line.name());
    boolean month = DateReader.isMonth(line.name());
    if (line.form() != Form.BARE) {
      return given || !month;
    }
    Words words = line.words();
    boolean site = line.block() == 0 || has(page.words(0), words);
    Block block = blocks.get(line.block());
    boolean forum = labels.pageType() == PageType.FORUM && Header.isOpen(labels.of(block));
    boolean user = forum || given || (isDatedPlace(line.block()) && isUserName(line.name()));
    site &= !given || words.count() < 2 || line.block() == 0;
    String text = block.text();
    boolean key = isKey(text, line.to());
    boolean quoted = labels.of(block).role() == Role.QUOTE;
    boolean pen = user && !month;
    return words.count() > 0 && !site && !key && !quoted && (!line.pen() || pen);
  }

  /**
   * Whether a word looks like no common one, or is an office's: {@code harbourcat}, {@code Staff}.
   */
  private static boolean isUserName(String word) {
    boolean odd = Offices.isOffice(word);
    for (int i = 0; i < word.length(); i++) {
      boolean capital = Character.isUpperCase(word.charAt(i));
      odd |= i == 0 ? !capital : capital && Chars.isSmall(word.charAt(i - 1));
    }
    return odd || hasDigit(word);
  }

  /** Whether a colon stands behind a text's part, or behind the word after it. */
  private static boolean isKey(String text, int end) {
    int i = end;
    while (i < text.length() && Chars.isSpace(text.charAt(i))) {
      i++;
    }
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ':';
  }

  /** The lines that may name the author. */
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

  /** What speaks for and against one of them. */
  Signs<AuthorSign> of(Line line) {
    Signs<AuthorSign> signs = AuthorSign.none();
    Block block = blocks.get(line.block());
    addForm(line, block, signs);
    addPlace(line.block(), signs);
    addNeighbours(line, block, signs);
    addElsewhere(line, signs);
    boolean first = line.block() == firstBelow;
    PageType type = labels.pageType();
    if (type == PageType.FORUM) {
      signs.add(AuthorSign.FORUM);
      signs.add(line.pen(), AuthorSign.PEN_FORUM);
      signs.add(first, AuthorSign.FORUM_FIRST);
    } else if (line.form() == Form.BARE
        || !(signs.has(AuthorSign.TITLE_NEXT) || signs.has(AuthorSign.TITLE_NEAR))) {
      signs.add(
          type == null || type == PageType.ARTICLE ? AuthorSign.ARTICLE : AuthorSign.OTHER_TYPE);
    }
    boolean alone = line.form() == Form.BARE && signs.has(AuthorSign.INSIDE_BODY);
    signs.add(alone && !AuthorSign.isBeside(signs), AuthorSign.STRAY);
    signs.add(labels.isHardlyAnArticle(), AuthorSign.UNLIKELY_PAGE);
    signs.add(line.block() == firstDated && line.form() == Form.BARE, AuthorSign.FIRST_DATED);
    return signs;
  }

  private boolean isDatedPlace(int block) {
    return block > header.headline()
        && (isDated(block) || isDated(block + 1) || isDated(block - 1));
  }

  private void addForm(Line line, Block block, Signs<AuthorSign> signs) {
    String text = block.text();
    switch (line.form()) {
      case LED -> signs.add(line.lead() > 1 ? AuthorSign.LED_LONG : AuthorSign.LED_SHORT);
      case INNER -> {
        signs.add(line.lead() > 1 ? AuthorSign.LED_LONG : AuthorSign.LED_SHORT);
        signs.add(AuthorSign.INNER);
      }
      case LED_ABOVE -> signs.add(AuthorSign.LED_ABOVE);
      case SAID -> signs.add(AuthorSign.SAID);
      case BARE -> {}
    }
    int colon = text.indexOf(':', line.from());
    signs.add(line.form() == Form.LED && colon >= 0 && colon < line.to(), AuthorSign.LABELLED);
    boolean part = line.from() > 0 || line.to() < text.length();
    if (part) {
      signs.add(
          line.from() == 0
              ? AuthorSign.PART_FIRST
              : line.to() == text.length() ? AuthorSign.PART_LAST : AuthorSign.PART);
    }
    String name = line.name();
    Words words = line.words();
    int count = words.count();
    int capitals = words.ideographs() > 0 ? 2 : 0;
    for (int i = 0; i < count && words.ideographs() == 0; i++) {
      capitals += Chars.isSmall(name.codePointAt(words.start(i))) ? 0 : 1;
    }
    signs.add(length(capitals, line.form() == Form.BARE));
    signs.add(line.names().size() > 1 && line.form() == Form.BARE, AuthorSign.SEVERAL);
    if (line.pen()) {
      signs.add(line.form() == Form.BARE ? AuthorSign.PEN : AuthorSign.PEN_LED);
      boolean user = labels.pageType() == PageType.FORUM || PersonalNames.isGiven(name);
      signs.add(line.form() == Form.BARE && !user, AuthorSign.PEN_ARTICLE);
      signs.add(Chars.isSmall(name.codePointAt(0)), AuthorSign.PEN_SMALL);
      signs.add(hasDigit(name), AuthorSign.PEN_DIGIT);
    }
    boolean given = PersonalNames.isGiven(name);
    signs.add(given, count > 1 ? AuthorSign.GIVEN : AuthorSign.GIVEN_ONLY);
    signs.add(PersonalNames.hasJob(name) || Offices.isOffice(name), AuthorSign.ORGANISATION);
    signs.add(TitleEvidence.isInCapitals(name), AuthorSign.CAPITALS);
    int commons = 0;
    for (int i = 0; i < count; i++) {
      int number = vocabulary.find(words.hash(i));
      commons += number >= 0 && common[number] ? 1 : 0;
      signs.add(
          words.end(i) - words.start(i) == 1 && count > 2 && words.ideographs() == 0,
          AuthorSign.INITIAL);
      signs.add(number >= 0 && vocabulary.isSmall(number), AuthorSign.SMALL_WORD);
    }
    signs.add(commons > 0, AuthorSign.COMMON_WORD);
  }

  /** Of names that nothing leads to, most are of two words; of the others, any may be. */
  private static AuthorSign length(int capitals, boolean bare) {
    return switch (Math.max(1, Math.min(4, capitals))) {
      case 1 -> bare ? AuthorSign.ONE_WORD : AuthorSign.LED_ONE_WORD;
      case 2 -> bare ? AuthorSign.TWO_WORDS : AuthorSign.LED_TWO_WORDS;
      case 3 -> bare ? AuthorSign.THREE_WORDS : AuthorSign.LED_THREE_WORDS;
      default -> bare ? AuthorSign.MANY_WORDS : AuthorSign.LED_MANY_WORDS;
    };
  }

  private static boolean hasDigit(String name) {
    boolean found = false;
    for (int i = 0; i < name.length(); i++) {
      found |= Character.isDigit(name.charAt(i)) || name.charAt(i) == '_';
    }
    return found;
  }

  private void addPlace(int block, Signs<AuthorSign> signs) {
    boolean between = block > header.title() && block < header.headline();
    signs.add(between, AuthorSign.TITLE_BETWEEN);
    int title = between ? header.title() : header.headline();
    int body = header.body();
    boolean behind = last >= 0 && block > last;
    if (behind) {
      signs.add(block <= last + 5 ? AuthorSign.BEHIND_NEAR : AuthorSign.BEHIND_FAR);
    } else if (title < 0) {
      signs.add(AuthorSign.NO_TITLE);
    } else {
      int below = block - title;
      signs.add(
          below > 10
              ? AuthorSign.TITLE_FAR
              : below > 4
                  ? AuthorSign.TITLE_BELOW
                  : below > 2
                      ? AuthorSign.TITLE_NEAR
                      : below > 0
                          ? AuthorSign.TITLE_NEXT
                          : below >= -2 ? AuthorSign.TITLE_BEFORE : AuthorSign.TITLE_ABOVE);
    }
    if (!behind && block > body) {
      signs.add(AuthorSign.INSIDE_BODY);
    } else if (!behind && block + 2 >= body) {
      signs.add(AuthorSign.BODY_NEXT);
    }
  }

  private void addNeighbours(Line line, Block block, Signs<AuthorSign> signs) {
    int i = line.block();
    signs.add(isDated(i), AuthorSign.DATE_IN_LINE);
    signs.add(isDated(i + 1), AuthorSign.DATE_NEXT);
    signs.add(isDated(i + 2), AuthorSign.DATE_AFTER_NEXT);
    signs.add(isDated(i - 1), AuthorSign.DATE_BEFORE);
    for (int j = Math.max(0, i - 2); j <= i + 2 && j < blocks.size(); j++) {
      Words words = page.words(j);
      if (words.length() <= AuthorLines.LONGEST_META && words.numbers() > 0) {
        signs.add(page.phrases(j).has(Topic.PAGE_TOOLS), AuthorSign.READING_TIME);
      }
    }
    String text = block.text();
    signs.add(
        PersonalNames.hasJob(text, 0, line.from())
            || PersonalNames.hasJob(text, line.to(), text.length())
            || (i + 1 < blocks.size()
                && page.words(i + 1).length() <= AuthorLines.LONGEST_META
                && PersonalNames.hasJob(blocks.get(i + 1).text())),
        AuthorSign.JOB_BESIDE);
    for (int j = Math.max(0, i - 1); j <= i + 2 && j < blocks.size(); j++) {
      signs.add(page.phrases(j).has(Topic.AUTHOR_NOTE), AuthorSign.NOTE_BESIDE);
    }
    signs.add(i + 1 < blocks.size() && page.isProse(blocks.get(i + 1)), AuthorSign.PROSE_NEXT);
    Words name = line.words();
    for (int j = i + 1; j <= i + 2 && j < blocks.size(); j++) {
      Words words = page.words(j);
      signs.add(
          page.isProse(blocks.get(j)) && words.count() > 0 && words.hash(0) == name.hash(0),
          AuthorSign.NEXT_NAMES);
    }
    boolean menu = i > 0 && i + 1 < blocks.size();
    for (int j = Math.max(0, i - 1); menu && j <= i + 1; j++) {
      menu =
          j == i
              || (page.words(j).length() <= SHORT && !isDated(j) && page.words(j).numbers() == 0);
    }
    signs.add(menu, AuthorSign.MENU);
    if (!Header.isOpen(labels.of(block))) {
      signs.add(
          Reason.REPEATED.equals(labels.of(block).reason())
              ? AuthorSign.CLOSED_REPEATED
              : AuthorSign.CLOSED);
    }
    boolean body = labels.of(block).role().isBody();
    signs.add(body, line.form() == Form.BARE ? AuthorSign.BODY : AuthorSign.LED_BODY);
    signs.add(block.role() == Role.LIST_ITEM, AuthorSign.ITEM);
  }

  private boolean isDated(int i) {
    return AuthorLines.isDated(blocks, i, page);
  }

  private void addElsewhere(Line line, Signs<AuthorSign> signs) {
    if (line.form() != Form.BARE) {
      signs.add(line.block() == firstLed ? AuthorSign.FIRST_LED : AuthorSign.LATER_LED);
    }
    Words words = line.words();
    long hash = words.sequenceHash();
    boolean isWhole = page.words(line.block()).sequenceHash() == hash;
    boolean again = page.times(hash) > (isWhole ? 1 : 0);
    signs.add(again, AuthorSign.AGAIN_LINE);
    signs.add(led.get(hash) > (line.form() == Form.BARE ? 0 : 1), AuthorSign.AGAIN_LED);
    signs.add(named.get(hash) > 1, AuthorSign.AGAIN_PART);
    signs.add(has(page.words(0), words), AuthorSign.SITE);
    for (Block block : copyrights) {
      signs.add(has(page.words(block), words), AuthorSign.COPYRIGHT);
    }
    signs.add(again && signs.has(AuthorSign.PEN_ARTICLE), AuthorSign.AGAIN_PEN);
    for (Block block : notes) {
      signs.add(
          block.index() != line.block() && has(page.words(block), words),
          AuthorSign.NOTE_ELSEWHERE);
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
