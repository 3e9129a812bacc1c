package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.winnow.Article;
import dev.winnow.Extractor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Extracts one page. */
@Command(
    name = "extract",
    description = "Extracts one page, as text, Markdown, HTML or JSON.",
    footer = {
      "",
      "As text: a line with the title, an empty line, then the body, its blocks with an empty line"
          + " between. A page without a title gives the body alone. Markdown and HTML have the title as a"
          + " heading, and keep lists, tables, links and images."
    })
final class ExtractCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private PageOptions page = new PageOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), markdown, html or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--fields",
      paramLabel = "FIELD[,FIELD...]",
      description = "Of the JSON these fields only; by default all but markdown, html and ledger.")
  private @Nullable ArticleJson fields;

  ExtractCommand(Streams streams) {
    this.streams = streams;
  }

  private enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    if (fields != null && format != Format.JSON) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--fields needs --format json");
    }
    ArticleJson json = fields == null ? ArticleJson.standard() : fields;
    Article article =
        Extractor.builder().offsets(json.hasLedger()).build().extract(page.source(streams));
    try (OutputStream out = streams.create(Streams.STANDARD)) {
      if (format == Format.JSON) {
        write(json, article, out);
      } else {
        String text = text(article);
        out.write(
            (streams.outputTerminal() ? VisibleText.ofLines(text) : Json.wellFormed(text))
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return 0;
  }

  private String text(Article article) {
    return switch (format) {
      case MARKDOWN -> article.markdown();
      case HTML -> article.html();
      default -> plain(article);
    };
  }

  private static String plain(Article article) {
    String title = article.title();
    if (title == null) {
      return article.text().isEmpty() ? "" : article.text() + "\n";
    }
    return article.text().isEmpty() ? title + "\n" : title + "\n\n" + article.text() + "\n";
  }

  private static void write(ArticleJson fields, Article article, OutputStream out)
      throws IOException {
    DefaultPrettyPrinter pretty =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withArrayEmptySeparator(""));
    // The default would end lines as the platform does.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    pretty.indentObjectsWith(indenter);
    pretty.indentArraysWith(indenter);
    JsonGenerator json = Json.generator(out).setPrettyPrinter(pretty);
    json.writeStartObject();
    fields.write(json, article);
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
