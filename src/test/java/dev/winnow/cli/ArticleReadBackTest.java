package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.winnow.Article;
import dev.winnow.Article.Author;
import dev.winnow.Article.Caption;
import dev.winnow.Article.Comment;
import dev.winnow.Article.Image;
import dev.winnow.Article.Link;
import dev.winnow.Article.RelatedLink;
import dev.winnow.Article.Removed;
import dev.winnow.Article.TextBlock;
import dev.winnow.Article.Video;
import dev.winnow.Extractor;
import dev.winnow.InventedPages;
import dev.winnow.Source;
import dev.winnow.document.Label;
import dev.winnow.document.PageDate;
import dev.winnow.document.PageType;
import dev.winnow.document.Reason;
import dev.winnow.document.Role;
import dev.winnow.document.Structure;
import dev.winnow.document.Structure.Cell;
import dev.winnow.document.Structure.Container;
import dev.winnow.document.Structure.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

/**
 * Articles as JSON, read back: each record is built anew from its object and is equal to the
 * article's own. What no record was built of is a field that nobody compared, and fails.
 */
class ArticleReadBackTest {
  /** The fields that were looked for, by their paths, and those of them that were there. */
  private final Set<String> wanted = new TreeSet<>();

  private final Set<String> found = new TreeSet<>();

  /** An object of JSON, which each field is taken from once. */
  private final class Taken {
    private final Map<String, Object> fields;
    private final String path;

    @SuppressWarnings("unchecked")
    Taken(Object object, String path) {
      fields = new HashMap<>((Map<String, Object>) object);
      this.path = path;
    }

    /** A field's value, or null where it is absent. */
    @Nullable Object value(String name) {
      wanted.add(path + name);
      // What is not known is absent, and never null.
      if (fields.containsKey(name)) {
        assertThat(fields).doesNotContainEntry(name, null);
      }
      Object value = fields.remove(name);
      if (value != null && !value.equals(List.of())) {
        found.add(path + name);
      }
      return value;
    }

    @SuppressWarnings("unchecked")
    <T> T value(String name, T otherwise) {
      return (T) Objects.requireNonNullElse(value(name), otherwise);
    }

    @Nullable String text(String name) {
      return (String) value(name);
    }

    int number(String name) {
      return (Integer) Objects.requireNonNull(value(name));
    }

    <E extends Enum<E>> @Nullable E constant(String name, E[] constants) {
      String value = text(name);
      return value == null
          ? null
          : Arrays.stream(constants)
              .filter(constant -> constant.name().equalsIgnoreCase(value))
              .findFirst()
              .orElseThrow();
    }

    /** A list of objects, each beside the article's own that it has to be equal to. */
    <T> List<T> list(String name, List<T> given, BiFunction<Taken, T, T> builder) {
      List<Object> objects = value(name, List.of());
      assertThat(objects).as(path + name).hasSameSizeAs(given);
      List<T> built = new ArrayList<>();
      for (int i = 0; i < objects.size(); i++) {
        Taken object = new Taken(objects.get(i), path + name + ".");
        built.add(builder.apply(object, given.get(i)));
        object.isEmpty();
      }
      return built;
    }

    void isEmpty() {
      assertThat(fields).as("what nothing was compared with, of " + path).isEmpty();
    }
  }

  /** All fields that there are, as the message that refuses another one tells. */
  static ArticleJson all() {
    return ArticleJson.of(String.join(",", names()));
  }

  private static List<String> names() {
    try {
      ArticleJson.of("");
    } catch (TypeConversionException e) {
      String message = Objects.requireNonNull(e.getMessage());
      return List.of(message.substring(message.indexOf(" among ") + 7).split(", ", -1));
    }
    throw new AssertionError("there is a field without a name");
  }

  private static Map<String, Object> json(Article article) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      all().write(json, article);
      json.writeEndObject();
    }
    return JSON.std.mapFrom(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyFieldIsReadBackEqual() throws IOException {
    Extractor offsets = Extractor.builder().offsets(true).build();
    for (Source page : InventedPages.all()) {
      isReadBack(offsets.extract(page));
    }
    isReadBack(Extractor.standard().extract(InventedPages.FULL));
    isReadBack(Extractor.builder().maxCharacters(2_000).build().extract(InventedPages.FULL));
    assertThat(found).containsAll(names());
    wanted.removeAll(found);
    assertThat(wanted)
        .as("fields that no page has: nothing sets this one yet")
        .containsExactly("blocks.language");
  }

  @Test
  void surrogatesWithoutTheirPartnersAreReplaced() throws IOException {
    Extractor offsets = Extractor.builder().offsets(true).build();
    int lone = 0;
    List<Source> pages = InventedPages.all();
    for (int i = 0; i < pages.size(); i += 20) {
      String raw = pages.get(i).raw();
      Article article =
          offsets.extract(
              Source.of(raw.replace("e", "e\uD83D").replace(".", "\uDE00.").replace("ri", "😀ri"))
                  .withKind(pages.get(i).kind()));
      isReadBack(article);
      lone += isWellFormed(article.text()) ? 0 : 1;
    }
    assertThat(lone).as("bodies with lone surrogates").isGreaterThan(20);
  }

  /** What an article tells is what its JSON has. */
  @Test
  void theFieldsAreTheArticlesOwn() {
    assertThat(Article.class.getDeclaredMethods())
        .filteredOn(method -> method.getParameterCount() == 0)
        .extracting(Method::getName)
        .filteredOn(name -> !name.equals("hashCode") && !name.equals("toString"))
        .containsExactlyInAnyOrderElementsOf(
            names().stream()
                .map(name -> name.equals("bodyDeclared") ? "isBodyDeclared" : name)
                .toList());
  }

  private void isReadBack(Article article) throws IOException {
    Taken json = new Taken(json(article), "");
    same(json.value("title"), article.title());
    same(json.value("subtitle"), article.subtitle());
    same(json.value("section"), article.section());
    same(json.value("siteName"), article.siteName());
    same(json.value("publisher"), article.publisher());
    same(json.value("language"), article.language());
    same(json.value("url"), article.url());
    same(json.value("canonicalUrl"), article.canonicalUrl());
    same(json.value("authors"), article.authors());
    same(
        json.list("authorDetails", article.authorDetails(), ArticleReadBackTest::author),
        article.authorDetails());
    same(date(json.text("published")), value(article.published()));
    same(date(json.text("modified")), value(article.modified()));
    same(json.constant("pageType", PageType.values()), article.pageType());
    same(json.value("confidence"), article.confidence());
    same(json.value("text"), article.text());
    same(json.value("markdown"), article.markdown());
    same(json.value("html"), article.html());
    same(json.list("blocks", article.blocks(), ArticleReadBackTest::block), article.blocks());
    same(json.value("bodyDeclared", false), article.isBodyDeclared());
    same(
        json.list("captions", article.captions(), ArticleReadBackTest::caption),
        article.captions());
    same(json.list("images", article.images(), ArticleReadBackTest::image), article.images());
    same(json.list("videos", article.videos(), ArticleReadBackTest::video), article.videos());
    same(json.list("related", article.related(), ArticleReadBackTest::related), article.related());
    same(
        json.list("comments", article.comments(), ArticleReadBackTest::comment),
        article.comments());
    same(json.list("removed", article.removed(), ArticleReadBackTest::removed), article.removed());
    same(json.value("truncated"), article.truncated());
    same(json.list("ledger", article.ledger(), ArticleReadBackTest::label), article.ledger());
    json.isEmpty();
  }

  /** Equal, but for surrogates without their partners. */
  private static void same(@Nullable Object read, @Nullable Object given) {
    String told = String.valueOf(given);
    if (isWellFormed(told)) {
      assertThat(read).isEqualTo(given);
    } else {
      // As its code points a text has only those surrogates that are without a partner.
      int[] replaced =
          told.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).toArray();
      assertThat(read).hasToString(new String(replaced, 0, replaced.length));
    }
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static Author author(Taken json, Author given) {
    return new Author(json.text("name"), json.constant("kind", Author.Kind.values()));
  }

  private static TextBlock block(Taken json, TextBlock given) {
    Structure structure = given.structure();
    same(json.list("links", given.links(), ArticleReadBackTest::link), given.links());
    List<Span> set = structure.spans().stream().filter(span -> span.url() == null).toList();
    Iterator<Span> read = json.list("spans", set, ArticleReadBackTest::span).iterator();
    List<Span> spans = new ArrayList<>(structure.spans());
    spans.replaceAll(span -> span.url() == null ? read.next() : span);
    return new TextBlock(
        json.constant("role", Role.values()),
        json.text("text"),
        json.value("start", -1),
        json.value("end", -1),
        json.value("level", 0),
        json.text("language"),
        new Structure(
            json.list("within", structure.within(), ArticleReadBackTest::container),
            spans,
            json.list("cells", structure.cells(), ArticleReadBackTest::cell),
            json.text("syntax")));
  }

  private static Link link(Taken json, Link given) {
    return new Link(json.text("text"), json.text("url"));
  }

  private static Span span(Taken json, Span given) {
    return new Span(
        json.constant("style", Structure.Style.values()),
        json.number("start"),
        json.number("end"),
        null);
  }

  private static Container container(Taken json, Container given) {
    return new Container(
        json.constant("type", Container.Type.values()),
        json.number("id"),
        json.value("group", 0),
        json.value("number", 0));
  }

  private static Cell cell(Taken json, Cell given) {
    return new Cell(
        json.number("start"),
        json.number("end"),
        json.value("header", false),
        json.value("columns", 1),
        json.value("rows", 1));
  }

  private static Caption caption(Taken json, Caption given) {
    return new Caption(json.text("text"), json.text("credit"));
  }

  private static Image image(Taken json, Image given) {
    return new Image(
        json.text("src"),
        json.text("alt"),
        json.text("caption"),
        json.text("credit"),
        json.number("block"));
  }

  private static Video video(Taken json, Video given) {
    return new Video(json.text("url"), json.text("title"), json.number("block"));
  }

  private static RelatedLink related(Taken json, RelatedLink given) {
    return new RelatedLink(json.text("title"), json.text("url"));
  }

  /** Of a date JSON has the value, and not where and how it was found. */
  private static Comment comment(Taken json, Comment given) {
    PageDate date = given.published();
    Temporal read = date(json.text("published"));
    same(read, value(date));
    return new Comment(
        json.text("text"),
        json.text("author"),
        date == null
            ? null
            : new PageDate(
                Objects.requireNonNull(read),
                date.start(),
                date.end(),
                date.method(),
                date.confidence(),
                date.otherReading()));
  }

  private static Removed removed(Taken json, Removed given) {
    return new Removed(
        json.value("start", -1),
        json.value("end", -1),
        json.text("text"),
        Reason.of(json.text("reason")),
        json.text("filter"),
        json.value("score", Double.NaN));
  }

  private static Label label(Taken json, Label given) {
    String reason = json.text("reason");
    return new Label(
        json.number("start"),
        json.number("end"),
        json.constant("role", Role.values()),
        reason == null ? null : Reason.of(reason),
        json.text("filter"),
        json.value("score", Double.NaN));
  }

  private static @Nullable Temporal value(@Nullable PageDate date) {
    return date == null ? null : date.value();
  }

  /** The precision is that of what is written. */
  private static @Nullable Temporal date(@Nullable String iso) {
    if (iso == null) {
      return null;
    }
    int time = iso.indexOf('T');
    if (time < 0) {
      return switch (iso.length()) {
        case 4 -> Year.parse(iso);
        case 7 -> YearMonth.parse(iso);
        default -> LocalDate.parse(iso);
      };
    }
    boolean zoned = iso.endsWith("Z") || iso.indexOf('+', time) > 0 || iso.indexOf('-', time) > 0;
    return zoned ? OffsetDateTime.parse(iso) : LocalDateTime.parse(iso);
  }
}
