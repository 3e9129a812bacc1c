package dev.winnow;

import dev.winnow.Article.Image;
import dev.winnow.Article.TextBlock;
import dev.winnow.Article.Video;
import dev.winnow.Nesting.Element;
import dev.winnow.Nesting.Tag;
import dev.winnow.document.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as Markdown. Each block is one line but for code and tables, and stands behind the
 * marks of what it stands in. A list of terms, which CommonMark has not, becomes bold terms and
 * lists of what explains them.
 */
final class Markdown implements Nesting.Form {
  private static final int DEFAULT_LEVEL = 2;
  private static final int HIGHEST_LEVEL = 6;
  private static final int LARGEST_NUMBER = 999_999_999;
  private static final int LONGEST_SYNTAX = 30;

  /** An element that is open, with what its lines start with, and a list's choice of mark. */
  private record Open(Element element, String first, String rest, boolean otherMark) {}

  private final StringBuilder out = new StringBuilder();
  private final List<Open> open = new ArrayList<>();

  /** How many of the open elements have begun a line. */
  private int begun;

  /** What was closed last, if nothing came since: a list right behind another needs other marks. */
  private @Nullable Open closed;

  private @Nullable Role last;
  private List<TextBlock> rows = new ArrayList<>();

  private Markdown() {}

  /** The title and the body of an article; empty if it has neither. */
  static String of(Article article) {
    Markdown markdown = new Markdown();
    if (article.title() != null) {
      markdown.lines("# " + MarkdownText.heading(article.title(), List.of()), Role.TITLE);
    }
    Nesting.tell(article, markdown);
    return markdown.out.isEmpty() ? "" : markdown.out.append('\n').toString();
  }

  @Override
  public void open(Element element) {
    String first =
        switch (element.tag()) {
          case QUOTE -> "> ";
          case ITEM -> mark(element);
          case DEFINITION -> "- ";
          default -> "";
        };
    boolean other =
        closed != null && closed.element().tag() == element.tag() && !closed.otherMark();
    String rest = element.tag() == Tag.QUOTE ? first : " ".repeat(first.length());
    open.add(new Open(element, first, rest, other && element.tag().isGroup()));
    closed = element.tag().isGroup() ? closed : null;
  }

  private String mark(Element item) {
    Open list = open.get(open.size() - 1);
    int number = Math.max(0, Math.min(item.number(), LARGEST_NUMBER));
    return list.element().tag() == Tag.NUMBERS
        ? number + (list.otherMark() ? ") " : ". ")
        : list.otherMark() ? "* " : "- ";
  }

  @Override
  public void close(Element element) {
    if (element.tag() == Tag.TABLE) {
      table();
    }
    closed = open.remove(open.size() - 1);
    begun = Math.min(begun, open.size());
  }

  @Override
  public void block(TextBlock block) {
    closed = null;
    String text = block.text();
    switch (block.role()) {
      case HEADING -> {
        int level = block.level() == 0 ? DEFAULT_LEVEL : Math.min(block.level(), HIGHEST_LEVEL);
        lines(
            "#".repeat(level) + ' ' + MarkdownText.heading(text, block.structure().spans()),
            Role.HEADING);
      }
      case CODE -> code(text, block.structure().syntax());
      case TABLE_ROW -> rows.add(block);
      default -> {
        boolean term = !open.isEmpty() && open.get(open.size() - 1).element().tag() == Tag.TERM;
        String line = MarkdownText.line(text, block.structure().spans());
        lines(term ? MarkdownText.strong(text, line) : line, block.role());
      }
    }
  }

  @Override
  public void image(Image image) {
    closed = null;
    String alt = image.alt() == null ? "" : MarkdownText.line(image.alt(), List.of());
    lines("![" + alt + "](" + MarkdownText.address(image.src()) + ")", Role.CAPTION);
    String caption = Objects.requireNonNullElse(image.caption(), "");
    String credit = Objects.requireNonNullElse(image.credit(), "");
    String text = caption + (caption.isEmpty() || credit.isEmpty() ? "" : " ") + credit;
    if (!text.isEmpty()) {
      lines(MarkdownText.line(text, List.of()), Role.CAPTION);
    }
  }

  @Override
  public void video(Video video) {
    closed = null;
    String title =
        MarkdownText.line(Objects.requireNonNullElse(video.title(), video.url()), List.of());
    lines("[" + title + "](" + MarkdownText.address(video.url()) + ")", Role.CAPTION);
  }

  private void code(String text, @Nullable String syntax) {
    String fence = MarkdownText.fence(text);
    StringBuilder lines = new StringBuilder(fence);
    for (int i = 0; syntax != null && i < Math.min(syntax.length(), LONGEST_SYNTAX); i++) {
      char c = syntax.charAt(i);
      lines.append(c < 0x80 && (Character.isLetterOrDigit(c) || "+#.-".indexOf(c) >= 0) ? c : '-');
    }
    lines.append('\n').append(MarkdownText.clean(text)).append('\n').append(fence);
    lines(lines.toString(), Role.CODE);
  }

  /** Adds lines in the elements that are open, behind an empty one unless items stay together. */
  private void lines(String lines, Role role) {
    if (!out.isEmpty()) {
      out.append('\n');
      if (!isTight(role)) {
        out.append(prefix(begun).stripTrailing()).append('\n');
      }
    }
    out.append(prefix(begun));
    for (Open element : open.subList(begun, open.size())) {
      out.append(element.first());
    }
    begun = open.size();
    last = role;
    String rest = prefix(begun);
    int at = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', at)) {
      out.append(lines, at, end).append('\n');
      boolean empty = lines.startsWith("\n", end + 1);
      out.append(empty ? rest.stripTrailing() : rest);
      at = end + 1;
    }
    out.append(lines, at, lines.length());
  }

  /** Items of one list stand on lines behind each other, and so does a list in an item. */
  private boolean isTight(Role role) {
    if (role != Role.LIST_ITEM || last != Role.LIST_ITEM || begun == open.size()) {
      return false;
    }
    Element next = open.get(begun).element();
    boolean sublist =
        next.tag() == Tag.BULLETS || (next.tag() == Tag.NUMBERS && next.number() == 1);
    return next.tag() == Tag.ITEM || (sublist && begun > 0);
  }

  private String prefix(int depth) {
    StringBuilder prefix = new StringBuilder();
    for (Open element : open.subList(0, depth)) {
      prefix.append(element.rest());
    }
    return prefix.toString();
  }

  /** The rows that were collected. A head may be empty but not missing. */
  private void table() {
    List<TextBlock> body = rows;
    rows = new ArrayList<>();
    if (body.isEmpty()) {
      return;
    }
    lines(TableLines.of(body), Role.TABLE_ROW);
  }
}
