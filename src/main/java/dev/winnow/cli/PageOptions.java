package dev.winnow.cli;

import dev.winnow.Source;
import dev.winnow.document.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What names the page for the commands that take a single one. */
final class PageOptions {
  /** More than twenty times what the extractor reads; past that a file is no page. */
  private static final int MOST_BYTES = 1 << 28;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "The page, in UTF-8, plain or gzip; - or nothing is standard input. Bytes that are not"
              + " UTF-8 become U+FFFD.")
  private Path file = Streams.STANDARD;

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description = "What the page is: text, html, or auto to find out (the default).")
  private Input input = Input.AUTO;

  @Option(names = "--url", paramLabel = "URL", description = "Where the page was fetched.")
  private @Nullable String url;

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
    String raw = new String(bytes, StandardCharsets.UTF_8);
    if (!raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK) {
      raw = raw.substring(1);
    }
    return new Source(raw, input.kind, url, language, fetched);
  }
}
