package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.Article;
import dev.winnow.Extractor;
import dev.winnow.document.Block;
import dev.winnow.document.Document;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Labels;
import dev.winnow.filter.Pipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class ArticleJsonTest {
  /** Gives a line the role that its first word names, and every removed one a score. */
  private record FirstWord(String name) implements Filter {
    FirstWord() {
      this("first-word");
    }

    @Override
    public void label(Document document, Labels labels) {
      for (Block block : document.blocks()) {
        Role role = Role.valueOf(block.text().split(" ", 2)[0]);
        Reason reason = role.isRemoved() ? Reason.of("NAMED") : null;
        labels.put(block.start(), block.end(), role, reason, role.isRemoved() ? 0.25 : Double.NaN);
      }
    }
  }

  private static String json(String page, String fields) throws IOException {
    Article article =
        Extractor.builder().pipeline(Pipeline.of(List.of(new FirstWord()))).build().extract(page);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      (fields.isEmpty() ? ArticleJson.standard() : ArticleJson.of(fields)).write(json, article);
      json.writeEndObject();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFieldsAreThoseOfTheTable() throws IOException {
    String page =
        """
        TITLE one

        SUBTITLE two

        SECTION three

        BYLINE By Ada Lovelace

        DATE 3 May 2021

        PARAGRAPH four

        BOILERPLATE five

        COMMENT six
        """;
    assertThat(json(page, "title,subtitle,section,siteName,publisher,canonicalUrl"))
        .isEqualTo(
            "{\"title\":\"TITLE one\",\"subtitle\":\"SUBTITLE two\",\"section\":\"SECTION three\"}");
    assertThat(json(page, "published")).isEqualTo("{\"published\":\"2021-05-03\"}");
    assertThat(json(page, "blocks"))
        .isEqualTo(
            "{\"blocks\":[{\"role\":\"PARAGRAPH\",\"text\":\"PARAGRAPH four\",\"start\":81,"
                + "\"end\":95}]}");
    assertThat(json(page, "removed"))
        .isEqualTo(
            "{\"removed\":[{\"start\":97,\"end\":113,\"text\":\"BOILERPLATE five\","
                + "\"reason\":\"NAMED\",\"filter\":\"first-word\",\"score\":0.25},"
                + "{\"start\":115,\"end\":126,\"text\":\"COMMENT six\","
                + "\"reason\":\"NAMED\",\"filter\":\"first-word\",\"score\":0.25}]}");
    assertThat(json(page, "comments,text"))
        .isEqualTo("{\"text\":\"PARAGRAPH four\",\"comments\":[{\"text\":\"COMMENT six\"}]}");
    assertThat(json("TITLE one\n", "ledger"))
        .isEqualTo(
            "{\"ledger\":[{\"start\":0,\"end\":9,\"role\":\"TITLE\",\"filter\":\"first-word\"},"
                + "{\"start\":9,\"end\":10,\"role\":\"WHITESPACE\",\"filter\":\"reader\"}]}");
  }

  @Test
  void authorsAreNamesAndDetailsAreObjects() throws IOException {
    String json = json("BYLINE Ada Lovelace", "authors,authorDetails");
    assertThat(json).startsWith("{\"authors\":[\"").contains("\"authorDetails\":[{\"name\":\"");
  }

  @Test
  void onlyTheLedgerHasToBeAskedFor() throws IOException {
    assertThat(json("PARAGRAPH a", "")).contains("\"text\":").doesNotContain("\"ledger\"");
    assertThat(ArticleJson.standard().hasLedger()).isFalse();
    assertThat(ArticleJson.of("ledger, text").hasLedger()).isTrue();
  }

  @Test
  void anUnknownFieldIsRefusedByName() {
    assertThatThrownBy(() -> ArticleJson.of("text,titel"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'titel'")
        .hasMessageContaining("canonicalUrl");
  }

  @Test
  void whatCouldEndALineIsEscaped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(out)) {
      Json.string(json, "\"\\/\n\u0000\u007F\u0085\u009B\u00A0\u2028\u2029\uFFFF😀\uDE00\uD83D");
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\"\\\"\\\\/\\n\\u0000\\u007F\\u0085\\u009B\u00A0\\u2028\\u2029\uFFFF😀\uFFFD\uFFFD\"");
  }
}
