package dev.winnow;

import dev.winnow.Article.Caption;
import dev.winnow.Article.Comment;
import dev.winnow.Article.RelatedLink;
import dev.winnow.Article.TextBlock;
import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Label;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an extraction came to, said in the form of the examples in {@code testdata/spec}: a line for
 * each span, a line for each value of a field.
 */
final class SpecForm {
  private static final String MORE = "…";
  private static final String NONE = "(none)";

  /** Texts longer than this are abbreviated in what a failure shows. */
  private static final int LONG_TEXT = 90;

  private static final int HEAD = 55;
  private static final int TAIL = 30;

  /** Width of a column when two are shown beside each other. */
  private static final int COLUMN = 72;

  private final Article article;
  private final Document document;

  private SpecForm(Article article, Document document) {
    this.article = article;
    this.document = document;
  }

  /** The account that this extractor, which has been asked for offsets, gives of this source. */
  static SpecForm of(Extractor extractor, Source source) {
    Origin origin = new Origin(source.url(), source.language(), source.fetched(), ZoneOffset.UTC);
    return new SpecForm(
        extractor.extract(source),
        Reader.read(source.raw(), source.kind(), origin, Limits.NONE, true));
  }

  /**
   * The spans that are neither white space nor markup, as {@code ROLE REASON text}. Pieces of one
   * block that differ in filter or score alone are one.
   */
  List<String> roles() {
    List<Entry> entries = new ArrayList<>();
    Label last = null;
    int lastBlock = -1;
    String space = "";
    for (Label span : article.ledger()) {
      if (span.role() == Role.WHITESPACE || span.role() == Role.MARKUP) {
        space = span.role() == Role.WHITESPACE ? " " : space;
        continue;
      }
      int block = document.blockAt(span.start());
      boolean goesOn =
          last != null
              && last.role() == span.role()
              && Objects.equals(last.reason(), span.reason())
              && (block >= 0 && block == lastBlock);
      String what = span.role() + (span.reason() == null ? "" : " " + span.reason());
      String text = text(span);
      if (goesOn) {
        Entry before = entries.remove(entries.size() - 1);
        entries.add(new Entry(what, before.value() + space + text));
      } else {
        entries.add(new Entry(what, text));
      }
      last = span;
      space = "";
      lastBlock = document.blockAt(span.end() - 1);
    }
    return Entry.lines(entries);
  }

  private String text(Label span) {
    int first = document.blockAt(span.start());
    if (first < 0) {
      return Folding.fold(document.source().substring(span.start(), span.end()));
    }
    StringBuilder text = new StringBuilder();
    List<Block> blocks = document.blocks();
    for (int i = first; i < blocks.size() && blocks.get(i).start() < span.end(); i++) {
      Block block = blocks.get(i);
      text.append(block.text(), block.textIndex(span.start()), block.textIndex(span.end()));
    }
    return text.toString();
  }

  /** The values of the fields that these lines name, in the order they name them. */
  List<String> fields(List<String> asked) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (String line : asked) {
      names.add(Entry.of(line).what());
    }
    List<Entry> entries = new ArrayList<>();
    for (String name : names) {
      List<String> values = values(name);
      for (String value : values.isEmpty() ? List.of(NONE) : values) {
        entries.add(new Entry(name, value));
      }
    }
    return Entry.lines(entries);
  }

  private List<String> values(String field) {
    return switch (field) {
      case "title" -> one(article.title());
      case "subtitle" -> one(article.subtitle());
      case "section" -> one(article.section());
      case "site-name" -> one(article.siteName());
      case "publisher" -> one(article.publisher());
      case "language" -> one(article.language());
      case "url" -> one(article.url());
      case "canonical-url" -> one(article.canonicalUrl());
      case "author" -> article.authors();
      case "author-kind" ->
          article.authorDetails().stream()
              .map(author -> author.kind() == null ? "unknown" : author.kind().toString())
              .toList();
      case "published" -> one(article.published());
      case "modified" -> one(article.modified());
      case "page-type" -> one(article.pageType());
      case "body-declared" -> article.isBodyDeclared() ? List.of("yes") : List.of();
      case "truncated" -> one(article.truncated());
      case "text" -> article.blocks().stream().map(TextBlock::text).toList();
      case "caption" -> article.captions().stream().map(Caption::text).toList();
      case "credit" ->
          article.captions().stream().map(Caption::credit).filter(Objects::nonNull).toList();
      case "related" -> article.related().stream().map(RelatedLink::title).toList();
      case "comment" -> article.comments().stream().map(SpecForm::inOneLine).toList();
      case "comment-author" ->
          article.comments().stream().map(Comment::author).filter(Objects::nonNull).toList();
      case "comment-published" ->
          article.comments().stream()
              .map(Comment::published)
              .filter(Objects::nonNull)
              .map(Object::toString)
              .toList();
      default -> throw new IllegalArgumentException("there is no field of the name " + field);
    };
  }

  private static String inOneLine(Comment comment) {
    return comment.text().replace("\n\n", " ");
  }

  private static List<String> one(@Nullable Object value) {
    return value == null ? List.of() : List.of(value.toString());
  }

  /** Whether what came out is what was expected, abbreviations taken into account. */
  static boolean same(List<String> expected, List<String> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!same(expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(String expected, String actual) {
    Entry wanted = Entry.of(expected);
    Entry found = Entry.of(actual);
    return wanted.what().equals(found.what()) && abbreviates(wanted.value(), found.value());
  }

  /** Whether a text is another one with parts of it left out, each marked by an ellipsis. */
  static boolean abbreviates(String brief, String text) {
    String[] pieces = brief.split(MORE, -1);
    if (pieces.length == 1) {
      return brief.equals(text);
    }
    String head = pieces[0].stripTrailing();
    String tail = pieces[pieces.length - 1].stripLeading();
    if (!text.startsWith(head)) {
      return false;
    }
    int at = head.length();
    for (int i = 1; i < pieces.length - 1; i++) {
      String piece = pieces[i].strip();
      int found = text.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return text.length() - tail.length() >= at && text.endsWith(tail);
  }

  /** Both lists beside each other, with a mark at each line in which they differ. */
  static String beside(List<String> expected, List<String> actual) {
    int[][] common = new int[expected.size() + 1][actual.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = actual.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(expected.get(i), actual.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    StringBuilder table = new StringBuilder(row("  ", "expected", "what came out"));
    int i = 0;
    int j = 0;
    while (i < expected.size() || j < actual.size()) {
      boolean left = i < expected.size();
      boolean right = j < actual.size();
      if (left && right && same(expected.get(i), actual.get(j))) {
        table.append(row("  ", expected.get(i++), expected.get(i - 1)));
        j++;
      } else if (left && right && common[i + 1][j + 1] == common[i][j]) {
        table.append(row("! ", expected.get(i++), actual.get(j++)));
      } else if (left && (!right || common[i + 1][j] >= common[i][j + 1])) {
        table.append(row("! ", expected.get(i++), ""));
      } else {
        table.append(row("! ", "", actual.get(j++)));
      }
    }
    return table.toString();
  }

  private static String row(String mark, String left, String right) {
    return mark + pad(brief(left, COLUMN), COLUMN) + " | " + brief(right, COLUMN) + "\n";
  }

  /** These lines with their long texts abbreviated, for pasting into an example. */
  static String brief(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      Entry entry = Entry.of(line);
      entries.add(new Entry(entry.what(), brief(entry.value(), LONG_TEXT)));
    }
    return String.join("\n", Entry.lines(entries));
  }

  private static String brief(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int tail = Math.min(TAIL, longest - HEAD - 1);
    return text.substring(0, longest - tail - 1) + MORE + text.substring(text.length() - tail);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** A line: what it is about, and behind two or more spaces the text. */
  private record Entry(String what, String value) {
    static Entry of(String line) {
      int gap = line.indexOf("  ");
      return gap < 0
          ? new Entry(line.strip(), "")
          : new Entry(line.substring(0, gap).strip(), line.substring(gap).strip());
    }

    static List<String> lines(List<Entry> entries) {
      int width = entries.stream().mapToInt(entry -> entry.what().length()).max().orElse(0);
      return entries.stream()
          .map(entry -> pad(entry.what(), width) + "  " + visible(entry.value().strip()))
          .toList();
    }

    /** Characters that no editor shows, as the escapes that an example can hold. */
    private static String visible(String text) {
      StringBuilder visible = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.UNASSIGNED ->
              visible.append(Folding.escape(c));
          case Character.SURROGATE -> {
            if (pair) {
              visible.append(c).append(text.charAt(++i));
            } else {
              visible.append(Folding.escape(c));
            }
          }
          default -> visible.append(c);
        }
      }
      return visible.toString();
    }
  }
}
