package dev.winnow;

import dev.winnow.document.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code testdata/pages}, line by line with what a person says each line is for. The
 * README there defines the form.
 *
 * @param name the file's, without its ending
 * @param head what stands in the page's title tag, or null
 * @param lines in their order
 * @param fields lines in the form of the fields of an example
 */
record JudgedPage(
    String name, @Nullable String head, Source about, List<Line> lines, List<String> fields) {
  static final Path FOLDER = Path.of("testdata", "pages");

  private static final String FENCE = "~~~";
  private static final String NODE_BORDER = "\\s*‖\\s*";

  /**
   * A line of the page.
   *
   * @param number of the line in its file, from 1
   * @param nodes its text, cut where a link or a bold word starts or ends
   * @param role what it is for
   * @param reason why it is left out, or null if the judge does not care
   * @param isContinued whether it stands in one block with the line before
   */
  record Line(
      int number, List<String> nodes, Role role, @Nullable String reason, boolean isContinued) {
    static Line of(int number, String text) {
      boolean continued = text.startsWith("+ ");
      String rest = continued ? text.substring(2) : text;
      int gap = rest.indexOf("  ");
      if (gap < 0) {
        throw new IllegalArgumentException("line " + number + " has no text: " + text);
      }
      String[] what = rest.substring(0, gap).split(" ", -1);
      return new Line(
          number,
          List.of(rest.substring(gap).strip().split(NODE_BORDER)),
          Role.valueOf(what[0]),
          what.length > 1 ? what[1] : null,
          continued);
    }

    /** Whether browsers show it behind a bullet. */
    boolean isItem() {
      return role == Role.LIST_ITEM || role == Role.RELATED_LINK;
    }

    String text() {
      return String.join(" ", nodes);
    }
  }

  /** All of them, in the same order everywhere. */
  static List<JudgedPage> all() throws IOException {
    List<JudgedPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".md") && !name.equals("README.md")) {
          pages.add(read(file));
        }
      }
    }
    return pages;
  }

  static JudgedPage read(Path file) throws IOException {
    List<String> all = Files.readAllLines(file);
    List<Line> lines = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    Source about = Source.of("");
    String head = null;
    String part = "";
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      if (line.startsWith(FENCE)) {
        part = line.substring(FENCE.length()).strip();
      } else if (part.equals("page") && !line.isBlank()) {
        lines.add(Line.of(i + 1, line));
      } else if (part.equals("fields") && !line.isBlank()) {
        fields.add(line);
      } else if (line.startsWith("head: ")) {
        head = line.substring("head: ".length()).strip();
      } else if (line.startsWith("url: ")) {
        about = about.withUrl(line.substring("url: ".length()).strip());
      } else if (line.startsWith("fetched: ")) {
        about = about.withFetched(Instant.parse(line.substring("fetched: ".length()).strip()));
      }
    }
    String name = file.getFileName().toString().replaceFirst("\\.md$", "");
    return new JudgedPage(name, head, about, List.copyOf(lines), List.copyOf(fields));
  }

  /** What an extractor is given of the page in a layout. */
  Source source(LaidOutPage page) {
    return new Source(page.raw(), about.kind(), about.url(), about.language(), about.fetched());
  }
}
