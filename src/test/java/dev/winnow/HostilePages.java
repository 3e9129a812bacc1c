package dev.winnow;

import dev.winnow.document.Label;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Pages that nobody wrote, each as great as a crawler may meet it, extracted one after the other: a
 * program of its own, so that it can be run with a small heap and a small stack.
 */
final class HostilePages {
  /** Twenty million bytes of UTF-8. */
  private static final int BYTES = 20_000_000;

  private static final int ATTRIBUTES = 100_000;

  /** As many different words as a long book has, and more. */
  private static final int WORDS = 100_000;

  private static final String CLASSES = "x ".repeat(1_000_000) + "'>";

  private static final Extractor STANDARD = Extractor.standard();

  /** Reads texts to their end; the features of so many blocks still fit a small heap. */
  static final Extractor UNLIMITED =
      Extractor.builder().maxCharacters(Integer.MAX_VALUE).maxBlocks(150_000).build();

  private static final String SENTENCE =
      "The harbour bridge will close for six weeks from 1 May, the council said on Tuesday.";

  /**
   * A sort of page.
   *
   * @param limit the limit that it reaches
   * @param start what it starts with
   * @param unit what it is full of, given how many there were before
   * @param bytes how long it is
   */
  record Shape(String name, String limit, String start, IntFunction<String> unit, int bytes) {
    Shape(String name, String limit, String start, IntFunction<String> unit) {
      this(name, limit, start, unit, BYTES);
    }

    /** A page full of the same. */
    static Shape of(String name, String limit, String start, String unit) {
      return new Shape(name, limit, start, i -> unit);
    }

    /** A text full of the same. */
    static Shape of(String name, String unit) {
      return of(name, "length", "", unit);
    }

    String page() {
      String same = unit.apply(0);
      if (same.equals(unit.apply(1))) {
        return start + same.repeat(bytes / same.getBytes(StandardCharsets.UTF_8).length);
      }
      StringBuilder page = new StringBuilder(bytes + start.length()).append(start);
      for (int i = 0; page.length() < bytes; i++) {
        page.append(unit.apply(i));
      }
      return page.toString();
    }
  }

  /** Texts longer than is read of any page, unless a caller asks for it. */
  static final List<Shape> TEXTS =
      List.of(
          new Shape("paragraphs", "length", "", i -> (SENTENCE + ' ').repeat(4) + '\n'),
          new Shape(
              "ten million characters of prose on one line",
              "length",
              "",
              i -> SENTENCE + ' ',
              BYTES / 2),
          new Shape(
              "a word of ten million characters",
              "length",
              "a".repeat(BYTES / 2),
              i -> ' ' + SENTENCE),
          Shape.of("a million lines", "the harbour bridge\n, and the ferry\n"),
          Shape.of("millions of blank lines", "\n"),
          Shape.of("numbers", "1 "),
          Shape.of("ideographs", "港"),
          Shape.of("halves of characters", "\uD83D"),
          Shape.of("halves in the wrong order", "\uDE00\uD83D"),
          Shape.of("NUL", "\u0000"),
          Shape.of("marks of direction", "\u202Ea\u202D\u2066"),
          Shape.of("combining marks", "e\u0301\u0323"),
          Shape.of("entities without end", "&#x1"),
          Shape.of("escapes", "\u001B[31m"),
          Shape.of("values without end", "length", "The bridge ", "<a b="));

  /** Pages that reach a limit that stands, or need more than a small heap without it. */
  static final List<Shape> OTHERS =
      List.of(
          new Shape(
              "ten million characters of words on one line",
              "blocks",
              "",
              i -> word(i % WORDS),
              BYTES / 2),
          Shape.of("millions of lines", "blocks", "", "a\n"),
          Shape.of("line ends of all sorts", "blocks", "", "a\r\n\rb\n\u0085c\u2028d\u000B"),
          Shape.of("dates", "blocks", "", "3 March 2026, 12:00\n"),
          Shape.of("NUL in words", "blocks", "", "a\u0000b\n"),
          Shape.of("byte order marks", "blocks", SENTENCE + ' ', "\uFEFFa\n"),
          Shape.of("bullets", "blocks", "", "* a\n"),
          Shape.of("entities, each a span of the ledger", "length", "", "&amp;amp;lt;"),
          new Shape("words, each one of the vocabulary", "blocks", "", HostilePages::word),
          Shape.of("less-than signs", "tags", "<html>", "<"),
          Shape.of("nested blocks", "tags", "<html>", "<div>"),
          Shape.of("nested marks", "tags", "<html>", "<b>x"),
          Shape.of("links", "tags", "<html>", "<a href=b>c"),
          Shape.of("code in many classes", "tags", "<html><pre class='" + CLASSES, "<b>a</b>\n"),
          Shape.of("names in many classes", "tags", "<html><p class='" + CLASSES, "<b class=fn>"),
          Shape.of("images of one picture", "tags", "<html><picture>", "<img>"),
          Shape.of("tables in tables", "tags", "<html>", "<table><tr><td>"),
          Shape.of("paragraphs in tags", "tags", "<html>", "<p>a</p>"),
          Shape.of("one paragraph in tags", "length", "<html><p>", SENTENCE + ' '),
          new Shape("attributes", "length", "<html><p ", HostilePages::attribute),
          Shape.of("a name without end", "length", "<html><p ", "a"),
          Shape.of("a comment without end", "length", "<html><!--", "- "),
          Shape.of("a script without end", "length", "<html><script>", "if (a) { b(); } "),
          Shape.of(
              "structured data",
              "length",
              "<html><script type='application/ld+json'>",
              "{\"@type\":\"Article\",\"a\":[\"b\"]},"),
          Shape.of(
              "entities of entities",
              "length",
              "<!DOCTYPE html [<!ENTITY a 'b'>]><html><p>",
              "<!ENTITY c '&a;&a;'>&c;"));

  private HostilePages() {}

  private static String word(int number) {
    return 'w' + Integer.toString(number, Character.MAX_RADIX) + ' ';
  }

  private static String attribute(int number) {
    return " a" + number + "=b";
  }

  private static String repeat(int times, IntFunction<String> unit) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(unit.apply(i));
    }
    return all.toString();
  }

  /** Entities that double twenty times over, each made of the one before: a million sentences. */
  private static String laughs(String root) {
    return "<?xml version=\"1.0\"?><!DOCTYPE "
        + root
        + " [<!ENTITY a0 \""
        + SENTENCE
        + "\">"
        + repeat(20, i -> "<!ENTITY a" + (i + 1) + " \"&a" + i + ";&a" + i + ";\">")
        + "]>";
  }

  /** Pages that are read to their end, where a sentence stands. */
  private static List<String> sentencesBehind() {
    return List.of(
        "<html><p" + repeat(ATTRIBUTES, HostilePages::attribute) + '>' + SENTENCE,
        "<html><p class='" + repeat(4 * ATTRIBUTES, HostilePages::word) + "'>" + SENTENCE,
        laughs("html") + "<html><body><p>&a20;</p><p>" + SENTENCE + "</p></body></html>",
        laughs("rss")
            + "<rss version=\"2.0\"><channel><title>&a20;</title><item><description>&a20; "
            + SENTENCE
            + "</description></item></channel></rss>");
  }

  /** Extracts all of them, and says what is wrong if something is. */
  public static void main(String[] args) {
    for (Shape shape : OTHERS) {
      check(shape, shape.page(), STANDARD, shape.limit());
    }
    for (Shape shape : TEXTS) {
      String page = shape.page();
      check(shape, page, STANDARD, shape.limit());
      check(shape, page, UNLIMITED, null);
    }
    for (String page : sentencesBehind()) {
      Article article = STANDARD.extract(page);
      String start = page.substring(0, SENTENCE.length());
      check(start, article, null);
      if (!article.text().contains(SENTENCE) || article.text().length() > page.length()) {
        throw new AssertionError(start + " has the text " + article.text());
      }
    }
    System.out.println(OTHERS.size() + 2 * TEXTS.size() + sentencesBehind().size() + " pages");
  }

  private static void check(Shape shape, String page, Extractor extractor, @Nullable String limit) {
    Article article = extractor.extract(page);
    check(shape.name(), article, limit);
    int end = 0;
    for (Label label : article.ledger()) {
      if (label.start() != end) {
        throw new AssertionError(shape.name() + " has a ledger with a gap at " + end);
      }
      end = label.end();
    }
    if (end != page.length() && !shape.start().startsWith("<")) {
      throw new AssertionError(shape.name() + " has a ledger that ends at " + end);
    }
  }

  private static void check(String name, Article article, @Nullable String limit) {
    if (!Objects.equals(article.truncated(), limit)) {
      throw new AssertionError(name + " reached the limit " + article.truncated());
    }
    boolean empty = article.text().isEmpty() && article.title() == null;
    if (!empty && (article.markdown().isEmpty() || article.html().isEmpty())) {
      throw new AssertionError(name + " is not written");
    }
  }
}
