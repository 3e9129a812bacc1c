package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.Article.TextBlock;
import dev.winnow.document.Structure;
import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Container;
import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was serialized by an earlier build is read by this one. Where a form has to change, {@code
 * -Dserial=write} writes it anew: a decision, to be said in the changelog.
 */
class SerialFormTest {
  private static final Path FOLDER = Path.of("testdata", "serial");
  private static final Path EXTRACTOR = FOLDER.resolve("extractor.bin");

  /**
   * The names of the filters' classes are most of it; models are not sent, both sides have them.
   */
  private static final int MOST_BYTES = 6_000;

  private static final Source PAGE =
      Source.of(
          """
          Home > World
          Harbour bridge to close for repairs
          By Jo Bloggs 3 March 2026, 8:16
          The harbour bridge will close for six weeks from 1 May, the council said on Tuesday.
          The bridge in 2024. Photograph: A. N. Other
          Read more: Ten years of the bridge
          Engineers found cracks in two of its piers, and traffic will be diverted until then.
          3 Comments
          Kim Doe 4 March 2026
          I will take the ferry.
          © 2026 Daily Example. All rights reserved.
          """);

  /** The articles that are kept, by the names of their files: of text, and of all HTML can tell. */
  private static final Map<String, Source> ARTICLES =
      Map.of("article", PAGE, "article-html", InventedPages.FULL);

  private static boolean isWritten() {
    return "write".equals(System.getProperty("serial"));
  }

  private static byte[] bytes(Serializable object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(Path file) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
      return in.readObject();
    }
  }

  @Test
  void anEarlierExtractorDoesWhatThisOneDoes() throws IOException, ClassNotFoundException {
    if (isWritten()) {
      Files.createDirectories(FOLDER);
      Files.write(EXTRACTOR, bytes(Extractor.builder().offsets(true).build()));
    }
    assertThat(((Extractor) read(EXTRACTOR)).extract(PAGE))
        .isEqualTo(Extractor.builder().offsets(true).build().extract(PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "article-html"})
  void anEarlierArticleIsWhatItWas(String name) throws IOException, ClassNotFoundException {
    Path file = FOLDER.resolve(name + ".bin");
    Path text = FOLDER.resolve(name + ".txt");
    if (isWritten()) {
      Files.createDirectories(FOLDER);
      Article article = Extractor.builder().offsets(true).build().extract(ARTICLES.get(name));
      Files.write(file, bytes(article));
      Files.writeString(text, told(article));
    }
    Article article = (Article) read(file);
    assertThat(told(article)).isEqualTo(Files.readString(text));
    assertThat(bytes(article)).isEqualTo(Files.readAllBytes(file));
  }

  /** What the kept article of HTML has to hold, so that its form guards it. */
  @Test
  void theArticleOfHtmlHasAllOfThem() throws IOException, ClassNotFoundException {
    Article article = (Article) read(FOLDER.resolve("article-html.bin"));
    List<Structure> structures = article.blocks().stream().map(TextBlock::structure).toList();
    assertThat(structures.stream().flatMap(structure -> structure.spans().stream()))
        .extracting(Span::style)
        .contains(Style.values());
    assertThat(structures.stream().flatMap(structure -> structure.within().stream()))
        .extracting(Container::type)
        .contains(
            Stream.of(Container.Type.values())
                .filter(type -> type != Container.Type.FIGURE)
                .toArray(Container.Type[]::new));
    assertThat(structures.stream().flatMap(structure -> structure.cells().stream()))
        .anyMatch(Cell::header)
        .anyMatch(cell -> cell.columns() > 1)
        .anyMatch(cell -> cell.rows() > 1);
    assertThat(structures).extracting(Structure::syntax).contains("java");
    assertThat(article.blocks()).extracting(TextBlock::language).contains("de");
    assertThat(article.blocks()).anyMatch(block -> !block.links().isEmpty());
    assertThat(article.images()).isNotEmpty();
    assertThat(article.videos()).isNotEmpty();
    assertThat(article.captions()).isNotEmpty();
    assertThat(article.related()).isNotEmpty();
    assertThat(article.comments()).isNotEmpty();
  }

  private static String told(Article article) {
    return Stream.of(
            article.title(),
            article.subtitle(),
            article.section(),
            article.siteName(),
            article.publisher(),
            article.language(),
            article.url(),
            article.canonicalUrl(),
            article.authorDetails(),
            article.published(),
            article.modified(),
            article.pageType(),
            article.confidence(),
            article.text(),
            article.blocks(),
            article.isBodyDeclared(),
            article.captions(),
            article.images(),
            article.videos(),
            article.related(),
            article.comments(),
            article.removed(),
            article.truncated(),
            article.ledger())
        .map(String::valueOf)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void anExtractorIsSmallWhereItIsSent() throws IOException {
    assertThat(bytes(Extractor.standard())).hasSizeLessThan(MOST_BYTES);
    assertThat(new String(bytes(Extractor.standard()), StandardCharsets.ISO_8859_1))
        .doesNotContain("Trees", "Lexicon");
  }
}
