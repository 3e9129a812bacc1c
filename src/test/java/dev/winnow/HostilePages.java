package dev.winnow;

import dev.winnow.document.Label;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Pages that nobody wrote, each as great as a crawler may meet it, extracted one after the other: a
 * program of its own, so that it can be run with a small heap and a small stack.
 */
final class HostilePages {
  /** Twenty million bytes of UTF-8. */
  private static final int BYTES = 20_000_000;

  private static final Extractor EXTRACTOR = Extractor.standard();

  private static final String SENTENCE =
      "The harbour bridge will close for six weeks from 1 May, the council said on Tuesday. ";

  /**
   * A sort of page.
   *
   * @param limit the limit that it reaches
   * @param start what it starts with
   * @param unit what it is full of, given how many there were before
   */
  private record Shape(String name, String limit, String start, IntFunction<String> unit) {
    /** A page full of the same. */
    static Shape of(String name, String limit, String start, String unit) {
      return new Shape(name, limit, start, i -> unit);
    }

    String page() {
      String same = unit.apply(0);
      if (same.equals(unit.apply(1))) {
        return start + same.repeat(BYTES / same.getBytes(StandardCharsets.UTF_8).length);
      }
      StringBuilder page = new StringBuilder(BYTES + start.length()).append(start);
      for (int i = 0; page.length() < BYTES; i++) {
        page.append(unit.apply(i));
      }
      return page.toString();
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          Shape.of("prose", "length", "", SENTENCE),
          new Shape(
              "ten million characters on one line",
              "length",
              "a".repeat(BYTES / 2),
              i -> 'w' + Integer.toString(i, Character.MAX_RADIX) + ' '),
          Shape.of("millions of lines", "blocks", "", "a\n"),
          Shape.of("millions of blank lines", "length", "", "\n"),
          Shape.of("line ends of all sorts", "blocks", "", "a\r\n\rb\n\u0085c\u2028d\u000B"),
          Shape.of("numbers", "length", "", "1 "),
          Shape.of("dates", "blocks", "", "3 March 2026, 12:00\n"),
          Shape.of("ideographs", "length", "", "港"),
          Shape.of("halves of characters", "length", "", "\uD83D"),
          Shape.of("halves in the wrong order", "length", "", "\uDE00\uD83D"),
          Shape.of("NUL", "length", "", "\u0000"),
          Shape.of("NUL in words", "blocks", "", "a\u0000b\n"),
          Shape.of("marks of direction", "length", "", "\u202Ea\u202D\u2066"),
          Shape.of("byte order marks", "blocks", SENTENCE, "\uFEFFa\n"),
          Shape.of("combining marks", "length", "", "e\u0301\u0323"),
          Shape.of("entities", "length", "", "&amp;amp;lt;"),
          Shape.of("entities without end", "length", "", "&#x1"),
          Shape.of("escapes", "length", "", "\u001B[31m"),
          Shape.of("bullets", "blocks", "", "* a\n"),
          Shape.of("less-than signs", "tags", "<html>", "<"),
          Shape.of("nested blocks", "tags", "<html>", "<div>"),
          Shape.of("nested marks", "tags", "<html>", "<b>x"),
          Shape.of("links", "tags", "<html>", "<a href=b>c"),
          Shape.of("tables in tables", "tags", "<html>", "<table><tr><td>"),
          Shape.of("paragraphs", "tags", "<html>", "<p>a</p>"),
          new Shape("attributes", "length", "<html><p ", i -> " a" + i + "=b"),
          Shape.of("a name without end", "length", "<html><p ", "a"),
          Shape.of("a comment without end", "length", "<html><!--", "- "),
          Shape.of("a script without end", "length", "<html><script>", "if (a) { b(); } "),
          Shape.of(
              "entities of entities",
              "length",
              "<!DOCTYPE html [<!ENTITY a 'b'>]><html><p>",
              "<!ENTITY c '&a;&a;'>&c;"));

  private HostilePages() {}

  /** Extracts all of them, and says what is wrong if something is. */
  public static void main(String[] args) {
    for (Shape shape : SHAPES) {
      String page = shape.page();
      Article article = EXTRACTOR.extract(page);
      if (!shape.limit().equals(article.truncated())) {
        throw new AssertionError(shape.name() + " reached the limit " + article.truncated());
      }
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
    System.out.println(SHAPES.size() + " pages");
  }
}
