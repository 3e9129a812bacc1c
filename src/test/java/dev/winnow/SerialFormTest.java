package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was serialized by an earlier build is read by this one. Where a form has to change, {@code
 * -Dserial=write} writes it anew: a decision, to be said in the changelog.
 */
class SerialFormTest {
  private static final Path FOLDER = Path.of("testdata", "serial");
  private static final Path EXTRACTOR = FOLDER.resolve("extractor.bin");
  private static final Path ARTICLE = FOLDER.resolve("article.bin");
  private static final Path ARTICLE_TEXT = FOLDER.resolve("article.txt");

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

  @Test
  void anEarlierArticleIsWhatItWas() throws IOException, ClassNotFoundException {
    if (isWritten()) {
      Files.createDirectories(FOLDER);
      Article article = Extractor.builder().offsets(true).build().extract(PAGE);
      Files.write(ARTICLE, bytes(article));
      Files.writeString(ARTICLE_TEXT, told(article));
    }
    Article article = (Article) read(ARTICLE);
    assertThat(told(article)).isEqualTo(Files.readString(ARTICLE_TEXT));
    assertThat(bytes(article)).isEqualTo(Files.readAllBytes(ARTICLE));
  }

  private static String told(Article article) {
    return Stream.of(
            article.title(),
            article.authorDetails(),
            article.published(),
            article.blocks(),
            article.captions(),
            article.related(),
            article.comments(),
            article.removed(),
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
