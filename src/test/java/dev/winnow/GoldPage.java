package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.winnow.Article.Caption;
import dev.winnow.Article.RelatedLink;
import dev.winnow.Article.TextBlock;
import dev.winnow.document.Label;
import dev.winnow.document.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code testdata/pages} with what a person found in it: the fields, and the role of
 * every character that can be seen.
 */
final class GoldPage {
  private static final String MORE = "…";
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final String name;
  private final String raw;
  private final Map<String, Object> gold;
  private final List<Part> parts;

  /**
   * A run of the page that has one role.
   *
   * @param line number of the page's line it stands in, from 1
   * @param text the run itself, not abbreviated
   * @param reasons the reasons that are right; empty if it needs none
   */
  private record Part(int line, String text, Role role, List<String> reasons) {}

  private GoldPage(String name, String raw, Map<String, Object> gold, List<Part> parts) {
    this.name = name;
    this.raw = raw;
    this.gold = gold;
    this.parts = parts;
  }

  /** The page in this folder. */
  static GoldPage read(Path folder) throws IOException {
    String raw = Files.readString(folder.resolve("input.txt"));
    Map<String, Object> gold = JSON.std.mapFrom(Files.readString(folder.resolve("gold.json")));
    return new GoldPage(
        folder.getFileName().toString(), raw, gold, parts(raw.split("\\R", -1), gold));
  }

  private static List<Part> parts(String[] lines, Map<String, Object> gold) {
    List<Map<String, Object>> entries = maps(gold.get("lines"));
    List<Part> parts = new ArrayList<>();
    int last = 0;
    int at = 0;
    for (int i = 0; i < entries.size(); i++) {
      Map<String, Object> entry = entries.get(i);
      int number = (Integer) entry.get("line");
      String line = lines[number - 1];
      for (int skipped = last + 1; skipped < number; skipped++) {
        assertThat(lines[skipped - 1]).as("line %d, which gold leaves out", skipped).isBlank();
      }
      at = number == last ? at : 0;
      last = number;
      boolean more = i + 1 < entries.size() && entries.get(i + 1).get("line").equals(number);
      String text = (String) Objects.requireNonNull(entry.get("part"));
      int start = start(line, text, at);
      assertThat(Folding.squeeze(line.substring(at, start)))
          .as("line %d, between gold's parts", number)
          .isEmpty();
      at = text.endsWith(MORE) ? line.length() : start + text.length();
      if (text.endsWith(MORE) && more) {
        at =
            start(line, (String) Objects.requireNonNull(entries.get(i + 1).get("part")), start + 1);
      }
      if (!more) {
        assertThat(Folding.squeeze(line.substring(at))).as("rest of line %d", number).isEmpty();
      }
      parts.add(
          new Part(
              number,
              line.substring(start, at),
              Role.valueOf((String) entry.get("role")),
              reasons(entry)));
    }
    return parts;
  }

  private static int start(String line, String part, int from) {
    String head = part.endsWith(MORE) ? part.substring(0, part.length() - 1) : part;
    int start = line.replace(NO_BREAK_SPACE, ' ').indexOf(head.replace(NO_BREAK_SPACE, ' '), from);
    assertThat(start).as("place of gold's part \"%s\" in \"%s\"", part, line).isNotNegative();
    return start;
  }

  private static List<String> reasons(Map<String, Object> entry) {
    Object reason = entry.get("reason");
    if (reason instanceof List<?> several) {
      return several.stream().map(String.class::cast).toList();
    }
    return reason == null ? List.of() : List.of((String) reason);
  }

  String raw() {
    return raw;
  }

  /** The paragraphs that gold lists, each folded. */
  List<String> paragraphs() {
    return strings(gold.get("paragraphs"));
  }

  /** Checks the page as it is. */
  void check(Extractor extractor) {
    check(extractor, text -> text, 1);
  }

  /**
   * Checks the page in another shape.
   *
   * @param change what is done to the page, which must leave all that can be seen
   * @param firstLine number of the first line that is left, from 1
   */
  void check(Extractor extractor, UnaryOperator<String> change, int firstLine) {
    String page = raw;
    for (int line = 1; line < firstLine; line++) {
      page = page.substring(page.indexOf('\n') + 1);
    }
    page = change.apply(page);
    Article article = extractor.extract(page);
    roles(page, article, parts.stream().filter(part -> part.line() >= firstLine).toList());
    fields(article);
  }

  private void roles(String page, Article article, List<Part> expected) {
    StringBuilder report = new StringBuilder();
    int at = 0;
    for (Part part : expected) {
      List<String> found = new ArrayList<>();
      boolean right = true;
      String seen = Folding.squeeze(part.text());
      for (int i = 0; i < seen.length(); i++) {
        while (Folding.isBlank(page.charAt(at))) {
          at++;
        }
        assertThat(page.charAt(at)).as("%s, offset %d", name, at).isEqualTo(seen.charAt(i));
        Label label = at(article, at);
        right &= isRight(part, label, page, at);
        String what = label.role() + (label.reason() == null ? "" : " " + label.reason());
        if (found.isEmpty() || !found.get(found.size() - 1).startsWith(what + " of ")) {
          found.add(what + " of " + label.filter() + " from \"" + rest(page, at) + "\"");
        }
        at++;
      }
      if (!right) {
        report
            .append("\nline ")
            .append(part.line())
            .append(": ")
            .append(part.role())
            .append(' ')
            .append(String.join(" or ", part.reasons()))
            .append(" was expected of \"")
            .append(part.text())
            .append("\", but it is ")
            .append(String.join(", then ", found));
      }
    }
    assertThat(Folding.squeeze(page.substring(at))).as("what gold leaves out").isEmpty();
    if (!report.isEmpty()) {
      fail("page " + name + report);
    }
  }

  private static String rest(String page, int at) {
    String rest = page.substring(at, Math.min(page.length(), at + 30));
    return rest.lines().findFirst().orElse("");
  }

  private static Label at(Article article, int offset) {
    List<Label> ledger = article.ledger();
    int low = 0;
    int high = ledger.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ledger.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ledger.get(low);
  }

  private static boolean isRight(Part part, Label label, String page, int offset) {
    if (label.role() == Role.MARKUP && part.role() != Role.MARKUP) {
      return isInsideEntity(page, offset);
    }
    String reason = label.reason() == null ? null : label.reason().name();
    return label.role() == part.role()
        && (reason == null ? part.reasons().isEmpty() : part.reasons().contains(reason));
  }

  private static boolean isInsideEntity(String page, int offset) {
    int i = offset;
    while (i > 0
        && (Character.isLetterOrDigit(page.charAt(i)) || "#;".indexOf(page.charAt(i)) >= 0)) {
      i--;
    }
    return i < offset && page.charAt(i) == '&';
  }

  private void fields(Article article) {
    same("title", article.title());
    same("subtitle", article.subtitle());
    same("section", article.section());
    same("language", article.language());
    same("published", article.published());
    same("modified", article.modified());
    assertThat(article.authors()).as("%s: authors", name).isEqualTo(strings(gold.get("authors")));
    assertThat(article.blocks().stream().map(TextBlock::text).toList())
        .as("%s: paragraphs", name)
        .isEqualTo(paragraphs());
    assertThat(article.related().stream().map(RelatedLink::title).toList())
        .as("%s: related", name)
        .isEqualTo(strings(gold.get("related")));
    assertThat(article.captions())
        .as("%s: captions", name)
        .isEqualTo(
            maps(gold.get("captions")).stream()
                .map(
                    caption ->
                        new Caption((String) caption.get("text"), (String) caption.get("credit")))
                .toList());
  }

  private void same(String field, @Nullable Object value) {
    Object expected = gold.get(field);
    assertThat(value == null ? null : value.toString())
        .as("%s: %s", name, field)
        .isEqualTo(expected);
  }

  private static List<String> strings(@Nullable Object list) {
    return list == null ? List.of() : ((List<?>) list).stream().map(item -> (String) item).toList();
  }

  @SuppressWarnings("unchecked") // Jackson's maps have strings as keys.
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return list == null
        ? List.of()
        : ((List<?>) list).stream().map(item -> (Map<String, Object>) item).toList();
  }
}
