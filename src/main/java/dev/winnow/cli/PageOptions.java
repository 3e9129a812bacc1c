package dev.winnow.cli;

import dev.winnow.Source;
import dev.winnow.document.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What names the page for the commands that take a single one. */
final class PageOptions {
  /** More than twenty times what the extractor reads; past that a file is no page. */
  private static final int MOST_BYTES = 1 << 28;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "The page, plain or gzip; - or nothing is standard input. In UTF-8, or in the charset"
              + " that it declares, or in windows-1252.")
  private Path file = Streams.STANDARD;

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description = "What the page is: text, html, or auto to find out (the default).")
  private Input input = Input.AUTO;

  @Option(names = "--url", paramLabel = "URL", description = "Where the page was fetched.")
  private @Nullable String url;

  @Option(
      names = "--charset",
      paramLabel = "LABEL",
      description =
          "The charset its server declares, as in ISO-8859-2, for what is not UTF-8 and has no byte"
              + " order mark.")
  private @Nullable String charset;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language its server declares, as in de or pt-BR.")
  private @Nullable String language;

  @Option(
      names = "--fetched",
      paramLabel = "TIME",
      description =
          "When it was fetched, as in 2022-01-11T08:16:00Z; relative dates count from it.")
  private @Nullable Instant fetched;

  private enum Input {
    AUTO(null),
    TEXT(Kind.TEXT),
    HTML(Kind.HTML);

    private final @Nullable Kind kind;

    Input(@Nullable Kind kind) {
      this.kind = kind;
    }
  }

  /** Reads the page. */
  Source source(Streams streams) throws IOException {
    byte[] bytes;
    try (InputStream in = streams.open(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new IOException(file + ": longer than " + (MOST_BYTES >> 20) + " MiB");
    }
    return Source.of(bytes, charset)
        .withKind(input.kind)
        .withUrl(url)
        .withLanguage(language)
        .withFetched(fetched);
  }
}
