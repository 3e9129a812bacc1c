package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.Article;
import dev.winnow.document.Label;
import dev.winnow.document.PageDate;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * An article as the fields of a JSON object. What is not known is absent; a list is there even if
 * it is empty. Immutable and thread-safe.
 */
final class ArticleJson {
  private static final String LEDGER = "ledger";

  /** The fields that are written only on request: long, or the body once more. */
  private static final Set<String> ON_REQUEST = Set.of("markdown", "html", LEDGER);

  /** The fields that every article has, of those by which a line tells what was asked for. */
  private static final Set<String> ALWAYS =
      Set.of("authors", "confidence", "text", "blocks", "related", "removed", LEDGER);

  private static final Map<String, Field> FIELDS = fields();

  private final List<Field> fields;
  private final boolean ledger;

  private ArticleJson(Collection<String> names) {
    fields = FIELDS.keySet().stream().filter(names::contains).map(FIELDS::get).toList();
    ledger = names.contains(LEDGER);
  }

  /** Writes one field of an article, if the article has it. */
  @FunctionalInterface
  private interface Field {
    void write(JsonGenerator json, Article article) throws IOException;
  }

  /** Writes one entry of a list. */
  @FunctionalInterface
  private interface Entry<T> {
    void write(JsonGenerator json, T entry) throws IOException;
  }

  /** All fields but those that are written only on request. */
  static ArticleJson standard() {
    List<String> names = new ArrayList<>(FIELDS.keySet());
    names.removeAll(ON_REQUEST);
    return new ArticleJson(names);
  }

  /**
   * The fields that a command names, in their usual order.
   *
   * @param names separated by commas
   * @throws TypeConversionException if there is no field of a name
   */
  static ArticleJson of(String names) {
    List<String> known = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      if (!FIELDS.containsKey(name.strip())) {
        throw new TypeConversionException(
            "there is no '" + name.strip() + "' among " + String.join(", ", FIELDS.keySet()));
      }
      known.add(name.strip());
    }
    return new ArticleJson(known);
  }

  /** Whether the ledger is among the fields, for which the extractor has to keep offsets. */
  boolean hasLedger() {
    return ledger;
  }

  /**
   * Whether these names may be of fields that this has written, in their order.
   *
   * @param names those of the first fields
   * @param whole whether there are no others
   */
  boolean mayHaveWritten(List<String> names, boolean whole) {
    int at = 0;
    for (String name : FIELDS.keySet()) {
      boolean wanted = fields.contains(FIELDS.get(name));
      if (at < names.size() && names.get(at).equals(name)) {
        if (!wanted) {
          return false;
        }
        at++;
      } else if (wanted && ALWAYS.contains(name) && (whole || at < names.size())) {
        return false;
      }
    }
    return at == names.size();
  }

  /** Writes the fields into an object that has been started. */
  void write(JsonGenerator json, Article article) throws IOException {
    for (Field field : fields) {
      field.write(json, article);
    }
  }

  private static Map<String, Field> fields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    string(fields, "title", Article::title);
    string(fields, "subtitle", Article::subtitle);
    string(fields, "section", Article::section);
    string(fields, "siteName", Article::siteName);
    string(fields, "publisher", Article::publisher);
    string(fields, "language", Article::language);
    string(fields, "url", Article::url);
    string(fields, "canonicalUrl", Article::canonicalUrl);
    list(fields, "authors", Article::authors, Json::string);
    list(fields, "authorDetails", Article::authorDetails, ArticleJson::author);
    string(fields, "published", article -> iso(article.published()));
    string(fields, "modified", article -> iso(article.modified()));
    string(fields, "pageType", article -> lowerCase(article.pageType()));
    fields.put("confidence", (json, article) -> number(json, "confidence", article.confidence()));
    string(fields, "text", Article::text);
    string(fields, "markdown", Article::markdown);
    string(fields, "html", Article::html);
    list(fields, "blocks", Article::blocks, ArticleJson::block);
    fields.put(
        "bodyDeclared",
        (json, article) -> {
          if (article.isBodyDeclared()) {
            json.writeBooleanField("bodyDeclared", true);
          }
        });
    list(fields, "captions", Article::captions, ArticleJson::caption);
    list(fields, "images", Article::images, ArticleJson::image);
    list(fields, "videos", Article::videos, ArticleJson::video);
    list(fields, "related", Article::related, ArticleJson::related);
    list(fields, "comments", Article::comments, ArticleJson::comment);
    list(fields, "removed", Article::removed, ArticleJson::removed);
    string(fields, "truncated", Article::truncated);
    list(fields, LEDGER, Article::ledger, ArticleJson::label);
    return Collections.unmodifiableMap(fields);
  }

  private static void string(
      Map<String, Field> fields, String name, Function<Article, @Nullable String> value) {
    fields.put(name, (json, article) -> Json.string(json, name, value.apply(article)));
  }

  private static <T> void list(
      Map<String, Field> fields, String name, Function<Article, List<T>> entries, Entry<T> entry) {
    fields.put(name, (json, article) -> list(json, name, entries.apply(article), entry));
  }

  private static <T> void list(JsonGenerator json, String name, List<T> entries, Entry<T> writer)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T entry : entries) {
      writer.write(json, entry);
    }
    json.writeEndArray();
  }

  private static void author(JsonGenerator json, Article.Author author) throws IOException {
    json.writeStartObject();
    Json.string(json, "name", author.name());
    Json.string(json, "kind", lowerCase(author.kind()));
    json.writeEndObject();
  }

  private static void block(JsonGenerator json, Article.TextBlock block) throws IOException {
    json.writeStartObject();
    role(json, block.role());
    Json.string(json, "text", block.text());
    span(json, block.start(), block.end());
    if (block.level() != 0) {
      json.writeNumberField("level", block.level());
    }
    Json.string(json, "language", block.language());
    structure(json, block);
    json.writeEndObject();
  }

  /** Of what flattened text has not, what is there. */
  private static void structure(JsonGenerator json, Article.TextBlock block) throws IOException {
    Structure structure = block.structure();
    Json.string(json, "syntax", structure.syntax());
    some(json, "within", structure.within(), ArticleJson::container);
    some(json, "links", block.links(), ArticleJson::link);
    List<Structure.Span> set =
        structure.spans().stream().filter(span -> span.url() == null).toList();
    some(json, "spans", set, ArticleJson::span);
    some(json, "cells", structure.cells(), ArticleJson::cell);
  }

  private static <T> void some(JsonGenerator json, String name, List<T> entries, Entry<T> writer)
      throws IOException {
    if (!entries.isEmpty()) {
      list(json, name, entries, writer);
    }
  }

  private static void container(JsonGenerator json, Structure.Container container)
      throws IOException {
    json.writeStartObject();
    Json.string(json, "type", lowerCase(container.type()));
    json.writeNumberField("id", container.id());
    if (container.group() != 0) {
      json.writeNumberField("group", container.group());
    }
    if (container.type() == Structure.Container.Type.NUMBERED_ITEM) {
      json.writeNumberField("number", container.number());
    }
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, Structure.Span span) throws IOException {
    json.writeStartObject();
    Json.string(json, "style", lowerCase(span.style()));
    span(json, span.start(), span.end());
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, Structure.Cell cell) throws IOException {
    json.writeStartObject();
    span(json, cell.start(), cell.end());
    if (cell.header()) {
      json.writeBooleanField("header", true);
    }
    if (cell.columns() != 1) {
      json.writeNumberField("columns", cell.columns());
    }
    if (cell.rows() != 1) {
      json.writeNumberField("rows", cell.rows());
    }
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, Article.Link link) throws IOException {
    json.writeStartObject();
    Json.string(json, "text", link.text());
    Json.string(json, "url", link.url());
    json.writeEndObject();
  }

  private static void caption(JsonGenerator json, Article.Caption caption) throws IOException {
    json.writeStartObject();
    Json.string(json, "text", caption.text());
    Json.string(json, "credit", caption.credit());
    json.writeEndObject();
  }

  private static void image(JsonGenerator json, Article.Image image) throws IOException {
    json.writeStartObject();
    Json.string(json, "src", image.src());
    Json.string(json, "alt", image.alt());
    Json.string(json, "caption", image.caption());
    Json.string(json, "credit", image.credit());
    json.writeNumberField("block", image.block());
    json.writeEndObject();
  }

  private static void video(JsonGenerator json, Article.Video video) throws IOException {
    json.writeStartObject();
    Json.string(json, "url", video.url());
    Json.string(json, "title", video.title());
    json.writeNumberField("block", video.block());
    json.writeEndObject();
  }

  private static void related(JsonGenerator json, Article.RelatedLink link) throws IOException {
    json.writeStartObject();
    Json.string(json, "title", link.title());
    Json.string(json, "url", link.url());
    json.writeEndObject();
  }

  private static void comment(JsonGenerator json, Article.Comment comment) throws IOException {
    json.writeStartObject();
    Json.string(json, "text", comment.text());
    Json.string(json, "author", comment.author());
    Json.string(json, "published", iso(comment.published()));
    json.writeEndObject();
  }

  private static void removed(JsonGenerator json, Article.Removed removed) throws IOException {
    json.writeStartObject();
    span(json, removed.start(), removed.end());
    Json.string(json, "text", removed.text());
    reason(json, removed.reason());
    Json.string(json, "filter", removed.filter());
    number(json, "score", removed.score());
    json.writeEndObject();
  }

  private static void label(JsonGenerator json, Label label) throws IOException {
    json.writeStartObject();
    span(json, label.start(), label.end());
    role(json, label.role());
    reason(json, label.reason());
    Json.string(json, "filter", label.filter());
    number(json, "score", label.score());
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, int start, int end) throws IOException {
    if (start >= 0) {
      json.writeNumberField("start", start);
      json.writeNumberField("end", end);
    }
  }

  private static void role(JsonGenerator json, Role role) throws IOException {
    Json.string(json, "role", role.name());
  }

  private static void reason(JsonGenerator json, @Nullable Reason reason) throws IOException {
    Json.string(json, "reason", reason == null ? null : reason.name());
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    }
  }

  private static @Nullable String iso(@Nullable PageDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable String lowerCase(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }
}
