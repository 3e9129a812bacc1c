package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.document.Kind;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import dev.winnow.filter.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The examples of one file of {@code testdata/spec}, whose README defines the form.
 *
 * @param file where they stand
 * @param examples in their order
 */
record Spec(Path file, List<Example> examples) {
  static final Path FOLDER = Path.of("testdata", "spec");

  private static final String FENCE = "~~~";

  /**
   * One example.
   *
   * @param name a sentence
   * @param line number of its heading's line, from 1
   * @param filters the names of the filters that run, or null for all
   * @param limit how many characters are read at most, or null
   * @param source the page and what is known of it
   * @param roles the lines of its roles part, or null
   * @param fields the lines of its fields part; empty if it has none
   * @param markdown its markdown part, or null
   * @param html its html part, or null
   */
  record Example(
      String name,
      int line,
      @Nullable List<String> filters,
      @Nullable Integer limit,
      Source source,
      @Nullable List<String> roles,
      List<String> fields,
      @Nullable String markdown,
      @Nullable String html) {

    /** What extracts as the example says, with offsets. */
    Extractor extractor() {
      Extractor.Builder builder = Extractor.builder().pipeline(pipeline()).offsets(true);
      return (limit == null ? builder : builder.maxCharacters(limit)).build();
    }

    private Pipeline pipeline() {
      if (filters == null) {
        return Pipeline.of(Filters.standard());
      }
      if (filters.equals(List.of("none"))) {
        return Pipeline.of(List.of());
      }
      List<Filter> recipe = filters.contains("main-text") ? Filters.rules() : Filters.standard();
      List<String> known = recipe.stream().map(Filter::name).toList();
      assertThat(known).as("the filters there are").containsAll(filters);
      return Pipeline.of(
          recipe.stream().filter(filter -> filters.contains(filter.name())).toList());
    }
  }

  /** All files of the folder. */
  static List<Spec> all() throws IOException {
    List<Spec> specs = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".md") && !name.equals("README.md")) {
          specs.add(read(file));
        }
      }
    }
    assertThat(specs).as("files in %s", FOLDER).isNotEmpty();
    return specs;
  }

  static Spec read(Path file) throws IOException {
    List<String> lines = Files.readString(file).lines().toList();
    List<Example> examples = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      if (!lines.get(at).startsWith("## ")) {
        at++;
        continue;
      }
      Draft draft = new Draft(file, at + 1, lines.get(at).substring(3).strip());
      at++;
      while (at < lines.size() && !lines.get(at).startsWith(FENCE)) {
        if (lines.get(at).startsWith("## ")) {
          throw draft.wrong(at, "the example before has no parts");
        }
        draft.setting(lines.get(at), at);
        at++;
      }
      while (at < lines.size() && !lines.get(at).equals(FENCE)) {
        String part = lines.get(at).substring(FENCE.length()).strip();
        List<String> body = new ArrayList<>();
        at++;
        while (at < lines.size() && !lines.get(at).startsWith(FENCE)) {
          body.add(lines.get(at));
          at++;
        }
        draft.part(part, body, at);
      }
      if (at == lines.size()) {
        throw draft.wrong(at - 1, "a part is not closed");
      }
      examples.add(draft.example());
      at++;
    }
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(file + " has no example");
    }
    return new Spec(file, List.copyOf(examples));
  }

  /** An example that is being read. */
  private static final class Draft {
    private final Path file;
    private final int line;
    private final String name;
    private @Nullable List<String> filters;
    private @Nullable Integer limit;
    private boolean escapes;
    private @Nullable String input;
    private @Nullable List<String> roles;
    private List<String> fields = List.of();
    private @Nullable String markdown;
    private @Nullable String html;
    private Source source = Source.of("");

    Draft(Path file, int line, String name) {
      this.file = file;
      this.line = line;
      this.name = name;
    }

    void setting(String text, int at) {
      int colon = text.indexOf(": ");
      String key = colon < 0 ? "" : text.substring(0, colon);
      String value = text.substring(colon + 1).strip();
      switch (key) {
        case "filters" -> filters = List.of(value.split("\\s*,\\s*"));
        case "limit" -> limit = Integer.valueOf(value);
        case "url" -> source = source.withUrl(value);
        case "language" -> source = source.withLanguage(value);
        case "fetched" -> source = source.withFetched(Instant.parse(value));
        case "kind" -> source = source.withKind(value.equals("html") ? Kind.HTML : text(value, at));
        case "escapes" -> escapes = value.equals("yes");
        default -> {
          if (!key.isEmpty() && key.equals(key.toLowerCase(Locale.ROOT)) && !key.contains(" ")) {
            throw wrong(at, "there is no setting of the name " + key);
          }
        }
      }
    }

    private Kind text(String value, int at) {
      if (!value.equals("text")) {
        throw wrong(at, "kind is html or text");
      }
      return Kind.TEXT;
    }

    void part(String part, List<String> body, int at) {
      switch (part) {
        case "input" -> input = String.join("\n", body);
        case "roles" -> roles = List.copyOf(body);
        case "fields" -> fields = List.copyOf(body);
        case "markdown" -> markdown = String.join("\n", body);
        case "html" -> html = String.join("\n", body);
        default -> throw wrong(at, "there is no part of the name " + part);
      }
    }

    Example example() {
      if (input == null || (roles == null && markdown == null && html == null)) {
        throw wrong(line - 1, "an example needs an input, and roles, markdown or html");
      }
      String raw = escapes ? unescape(input) : input;
      Source whole =
          new Source(raw, source.kind(), source.url(), source.language(), source.fetched());
      return new Example(name, line, filters, limit, whole, roles, fields, markdown, html);
    }

    private String unescape(String text) {
      StringBuilder plain = new StringBuilder();
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i++);
        if (c != '\\') {
          plain.append(c);
          continue;
        }
        char escape = i < text.length() ? text.charAt(i++) : ' ';
        switch (escape) {
          case 't' -> plain.append('\t');
          case 'r' -> plain.append('\r');
          case '\\' -> plain.append('\\');
          case 'u' -> {
            plain.append((char) Integer.parseInt(text.substring(i, i + 4), 16));
            i += 4;
          }
          default -> throw wrong(line - 1, "there is no escape \\" + escape);
        }
      }
      return plain.toString();
    }

    IllegalArgumentException wrong(int at, String what) {
      return new IllegalArgumentException(file + ":" + (at + 1) + ": " + what);
    }
  }
}
