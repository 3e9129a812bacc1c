package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Article.Caption;
import dev.winnow.Article.Comment;
import dev.winnow.Article.RelatedLink;
import dev.winnow.Article.Removed;
import dev.winnow.Article.TextBlock;
import dev.winnow.document.Kind;
import dev.winnow.document.Label;
import dev.winnow.document.Origin;
import dev.winnow.document.PageDate;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What holds for every input whatever, each law a check of one source. */
final class Laws {
  /** As users have it. */
  static final Extractor STANDARD = Extractor.standard();

  /** With offsets of HTML too, so that there is a ledger to check. */
  static final Extractor WITH_OFFSETS = Extractor.builder().offsets(true).build();

  /** One that no empty line follows. */
  private static final String LINE_END = "(?>\\r\\n|[\\r\\n])(?![\\r\\n])";

  private static final String NEXT_LINE = "(?>\\r\\n|[\\r\\n])";

  /** Entities; images, targets of links and buttons as converters to text write them. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "&#?[A-Za-z0-9]{1,31};"
              + "|(?:!\\[[^\\]]{0,300})?\\]"
              + "\\((?:[^()\\s]|"
              + LINE_END
              + "|\\((?:[^()\\s]|"
              + LINE_END
              + ")*\\)){0,2000}"
              + "(?: \"(?:[^\"\\r\\n]|\"(?!\\))|"
              + LINE_END
              + "){0,2000}\")?\\)"
              + "|\\(BUTTON\\)"
              + "|(?m:^[ \\t]*\\d{1,5}\\. [a-z]+:\\S+$)"
              + "|\\A(?:(?:WARC/[\\d.]+|HTTP/[\\d.]+ \\d{3}\\b.*)(?:"
              + NEXT_LINE
              + "(?:[\\w-]+:| ).*)+(?:"
              + NEXT_LINE
              + "{2,}|"
              + NEXT_LINE
              + "?\\z))+");

  private static final String SOFT_HYPHEN = "\u00AD";
  private static final Pattern DIRECTION =
      Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");

  private Laws() {}

  /** All laws that a single page can be held against. */
  static void hold(Source source) {
    Article article = WITH_OFFSETS.extract(source);
    isWhole(source, article);
    offsetsChangeNothingElse(source, article);
    lineEndsChangeOffsetsOnly(source);
    assertThat(copy(article)).isEqualTo(article);
  }

  /** What an article with offsets must be, whatever filters have made it. */
  static void isWhole(Source source, Article article) {
    ledgerPartitions(source, article);
    whitespaceIsBlank(source, article);
    if (!article.isBodyDeclared()) {
      bodyIsThePartOfTheInputThatTheLedgerSays(source, article);
    }
    textIsItsBlocks(article);
    removedIsWhatTheLedgerRemoves(source, article);
    if (kind(source) == Kind.TEXT) {
      markupIsNoWord(source, article);
      fieldsAreOfTheInput(source, article);
    }
  }

  static void ledgerPartitions(Source source, Article article) {
    int end = 0;
    Label last = null;
    for (Label span : article.ledger()) {
      assertThat(span.start()).as("start of %s", span).isEqualTo(end);
      assertThat(span.end()).as("end of %s", span).isGreaterThan(end);
      if (last != null) {
        assertThat(span.agrees(last)).as("%s could be one with %s", span, last).isFalse();
        boolean splits =
            Character.isHighSurrogate(source.raw().charAt(end - 1))
                && Character.isLowSurrogate(source.raw().charAt(end));
        assertThat(splits).as("a character is split at %d", end).isFalse();
      }
      end = span.end();
      last = span;
    }
    assertThat(end).as("end of the ledger").isEqualTo(source.raw().length());
  }

  static void whitespaceIsBlank(Source source, Article article) {
    for (Label span : article.ledger()) {
      String run = source.raw().substring(span.start(), span.end());
      if (span.role() == Role.WHITESPACE) {
        assertThat(letters(run)).as("what is seen of white space").isEmpty();
      }
    }
  }

  /**
   * Without tags, what is markup is an item's mark, the syntax of an entity, a converter or a
   * record.
   */
  static void markupIsNoWord(Source source, Article article) {
    String masked =
        SYNTAX.matcher(source.raw()).replaceAll(syntax -> " ".repeat(syntax.group().length()));
    for (Label span : article.ledger()) {
      if (span.role() == Role.MARKUP) {
        assertThat(masked.substring(span.start(), span.end()).chars().filter(Character::isLetter))
            .as("letters in the markup %s", source.raw().substring(span.start(), span.end()))
            .isEmpty();
      }
    }
  }

  static void bodyIsThePartOfTheInputThatTheLedgerSays(Source source, Article article) {
    int end = 0;
    for (TextBlock block : article.blocks()) {
      assertThat(block.role().isBody()).as("%s is of the body", block).isTrue();
      assertThat(block.start()).as("start of %s", block).isGreaterThanOrEqualTo(end);
      assertThat(block.end()).as("end of %s", block).isGreaterThan(block.start());
      assertThat(letters(block.text()))
          .as("%s, from its offsets", block)
          .isEqualTo(
              letters(
                  decoded(
                      source, article, block.start(), block.end(), role -> role == block.role())));
      end = block.end();
    }
    assertThat(letters(article.text()))
        .as("the text, from the ledger")
        .isEqualTo(letters(decoded(source, article, 0, source.raw().length(), Role::isBody)));
  }

  static void textIsItsBlocks(Article article) {
    List<String> texts = article.blocks().stream().map(TextBlock::text).toList();
    assertThat(article.text()).isEqualTo(String.join("\n\n", texts));
    for (TextBlock block : article.blocks()) {
      if (block.role() != Role.CODE) {
        assertThat(block.text()).isEqualTo(block.text().strip()).isNotEmpty();
        assertThat(block.text()).doesNotContain("  ").doesNotContain("\n").doesNotContain("\u00A0");
      }
    }
  }

  /**
   * Every character that the ledger removes stands in one removed piece, which tells the same of
   * it. A piece may hold markup, such as an entity's syntax.
   */
  static void removedIsWhatTheLedgerRemoves(Source source, Article article) {
    List<Removed> pieces = new ArrayList<>(article.removed());
    Removed piece = null;
    int end = 0;
    for (Label span : article.ledger()) {
      if (piece != null && span.start() >= piece.end()) {
        piece = null;
      }
      if (span.role().isRemoved() && piece == null) {
        assertThat(pieces).as("pieces from %s on", span).isNotEmpty();
        piece = pieces.remove(0);
        assertThat(piece.start()).as("start of %s", piece).isEqualTo(span.start());
        assertThat(piece.start()).isGreaterThanOrEqualTo(end);
        end = piece.end();
        boolean read = !Reason.TRUNCATED.equals(piece.reason());
        String text = decoded(source, article, piece.start(), piece.end(), Role::isRemoved);
        assertThat(letters(piece.text()))
            .as("text of %s", piece)
            .isEqualTo(read ? letters(text) : "");
        assertThat(piece.text().isBlank()).as("nothing is seen of %s", piece).isEqualTo(!read);
      }
      if (piece != null) {
        assertThat(span.end()).as("end of %s in %s", span, piece).isLessThanOrEqualTo(piece.end());
        boolean same =
            span.role().isRemoved()
                && piece.filter().equals(span.filter())
                && Double.compare(piece.score(), span.score()) == 0
                && (span.reason() == null || span.reason().equals(piece.reason()));
        assertThat(same || span.role() == Role.MARKUP || span.role() == Role.WHITESPACE)
            .as("%s is part of %s", span, piece)
            .isTrue();
      }
    }
    assertThat(pieces).as("pieces that the ledger does not have").isEmpty();
  }

  /** No field of a page without tags holds anything but what its role has in the ledger. */
  static void fieldsAreOfTheInput(Source source, Article article) {
    inside(source, article, article.title(), Role.TITLE);
    inside(source, article, article.subtitle(), Role.SUBTITLE);
    inside(source, article, article.section(), Role.SECTION);
    article.authors().forEach(author -> inside(source, article, author, Role.BYLINE));
    for (Caption caption : article.captions()) {
      inside(source, article, caption.text(), Role.CAPTION);
      inside(source, article, caption.credit(), Role.CREDIT);
    }
    for (RelatedLink link : article.related()) {
      inside(source, article, link.title(), Role.RELATED_LINK);
    }
    for (Comment comment : article.comments()) {
      inside(source, article, comment.text(), Role.COMMENT);
    }
    evidence(article, article.published(), Role.DATE);
    evidence(article, article.modified(), Role.DATE);
    for (Comment comment : article.comments()) {
      evidence(article, comment.published(), Role.COMMENT);
    }
  }

  private static void evidence(Article article, @Nullable PageDate date, Role role) {
    if (date != null && date.method() != PageDate.Method.URL) {
      assertThat(date.end()).as("evidence of %s", date).isGreaterThan(date.start());
      for (int i = date.start(); i < date.end(); i++) {
        int offset = i;
        assertThat(
                article.ledger().stream()
                    .filter(span -> span.start() <= offset && offset < span.end())
                    .map(Label::role))
            .as("role of %s's evidence at %d", date, i)
            .containsAnyOf(role, Role.MARKUP, Role.WHITESPACE);
      }
    }
  }

  private static void inside(Source source, Article article, @Nullable String value, Role role) {
    if (value != null) {
      assertThat(
              letters(decoded(source, article, 0, source.raw().length(), other -> other == role)))
          .as("all that is %s", role)
          .contains(letters(value));
    }
  }

  /** But for the order of what the parser moved, which stands where the input has it again. */
  static void offsetsChangeNothingElse(Source source, Article article) {
    if (kind(source) == Kind.TEXT || !hasMovedText(source.raw())) {
      assertThat(content(STANDARD.extract(source))).isEqualTo(content(article));
    }
  }

  /** Text in a table but outside of its cells goes before the table, by the rules of HTML. */
  private static boolean hasMovedText(String raw) {
    int[] starts =
        Jsoup.parse(raw.replace('\uFFFF', '\uFFFD'), "", Parser.htmlParser().setTrackPosition(true))
            .nodeStream(TextNode.class)
            .mapToInt(run -> run.sourceRange().startPos())
            .toArray();
    boolean moved = false;
    for (int i = 1; i < starts.length; i++) {
      moved |= starts[i] < starts[i - 1];
    }
    return moved;
  }

  static void lineEndsChangeOffsetsOnly(Source source) {
    String raw = source.raw().replace("\r\n", "\n").replace('\r', '\n');
    Article article = WITH_OFFSETS.extract(with(source, raw));
    for (String end : List.of("\r\n", "\r")) {
      String changed = raw.replace("\n", end);
      Article other = WITH_OFFSETS.extract(with(source, changed));
      assertThat(content(other)).isEqualTo(content(article));
      assertThat(account(other, changed)).isEqualTo(account(article, raw));
    }
  }

  /** The source with another text, of the same kind. */
  static Source with(Source source, String raw) {
    return new Source(raw, kind(source), source.url(), source.language(), source.fetched());
  }

  private static Kind kind(Source source) {
    return source.kind() != null
        ? source.kind()
        : Reader.read(source.raw(), null, Origin.UNKNOWN, Limits.NONE, false).kind();
  }

  /** What every character that is seen was taken for, without offsets. */
  private static List<Object> account(Article article, String raw) {
    List<Object> account = new ArrayList<>();
    for (Label span : article.ledger()) {
      String seen = Folding.squeeze(raw.substring(span.start(), span.end()));
      if (!seen.isEmpty()) {
        account.add(Arrays.asList(seen, span.role(), span.reason(), span.filter(), span.score()));
      }
    }
    return account;
  }

  /** An article without its ledger and offsets. */
  static List<Object> content(Article article) {
    return Arrays.asList(
        article.title(),
        article.subtitle(),
        article.section(),
        article.siteName(),
        article.publisher(),
        article.language(),
        article.url(),
        article.canonicalUrl(),
        article.authorDetails(),
        unplaced(article.published()),
        unplaced(article.modified()),
        article.pageType(),
        article.confidence(),
        article.text(),
        article.blocks().stream()
            .map(
                block ->
                    new TextBlock(
                        block.role(),
                        block.text(),
                        0,
                        0,
                        block.level(),
                        block.language(),
                        block.structure()))
            .toList(),
        article.isBodyDeclared(),
        article.captions(),
        article.images(),
        article.videos(),
        article.related(),
        article.comments().stream()
            .map(
                comment ->
                    new Comment(comment.text(), comment.author(), unplaced(comment.published())))
            .toList(),
        article.removed().stream()
            .map(
                piece -> Arrays.asList(piece.text(), piece.reason(), piece.filter(), piece.score()))
            .toList(),
        article.truncated());
  }

  private static @Nullable PageDate unplaced(@Nullable PageDate date) {
    return date == null ? null : date.at(0, 0);
  }

  /** The text of a run of the input as far as its characters have one of the roles. */
  private static String decoded(
      Source source, Article article, int start, int end, Predicate<Role> roles) {
    boolean html = kind(source) == Kind.HTML;
    // In HTML what is no character is replaced.
    String raw = html ? source.raw().replace('\uFFFF', '\uFFFD') : source.raw();
    StringBuilder text = new StringBuilder();
    List<Label> ledger = article.ledger();
    for (int i = 0; i < ledger.size(); i++) {
      Label span = ledger.get(i);
      if (!roles.test(span.role()) || span.end() <= start || span.start() >= end) {
        continue;
      }
      text.append(raw, Math.max(start, span.start()), Math.min(end, span.end()));
      // An entity's first characters stand for what it means; the others are markup.
      int entity = raw.lastIndexOf('&', span.end() - 1);
      boolean open =
          entity >= Math.max(start, span.start())
              && entity >= span.end() - 2
              && i + 1 < ledger.size()
              && ledger.get(i + 1).role() == Role.MARKUP
              && entityEnd(raw, entity, ledger.get(i + 1).end()) > span.end()
              && span.end() <= end;
      if (open) {
        text.setLength(text.length() - (span.end() - entity));
        String syntax = raw.substring(entity, entityEnd(raw, entity, ledger.get(i + 1).end()));
        text.append(html ? Parser.unescapeEntities(syntax, false) : entity(syntax));
      }
    }
    // HTML drops a null character, which then has no role of a text's, or replaces it.
    return html ? text.toString().replace('\0', '\uFFFD') : text.toString();
  }

  /** Commons Text throws at a number beyond the last character, for which U+FFFD stands. */
  private static String entity(String syntax) {
    try {
      return StringEscapeUtils.unescapeHtml4(syntax);
    } catch (IllegalArgumentException e) {
      return "\uFFFD";
    }
  }

  private static int entityEnd(String raw, int start, int end) {
    int i = start + 1;
    while (i < end && (Character.isLetterOrDigit(raw.charAt(i)) || raw.charAt(i) == '#')) {
      i++;
    }
    return i < end && raw.charAt(i) == ';' ? i + 1 : i;
  }

  /**
   * A text without white space and soft hyphens, which a repair may add and remove, and without
   * marks of direction, which have no glyph either and are no part of a line at its ends.
   */
  static String letters(String text) {
    return Folding.squeeze(DIRECTION.matcher(text.replace(SOFT_HYPHEN, "")).replaceAll(""));
  }

  @SuppressWarnings("unchecked") // What is read is of the class of what was written.
  static <T extends Serializable> T copy(T object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
