package dev.winnow.cli;

import dev.winnow.Extractor;
import dev.winnow.Source;
import dev.winnow.document.Label;
import dev.winnow.document.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows one page's ledger. */
@Command(
    name = "explain",
    description =
        "Shows a page span by span: what each is for, and which filter decided it and why.",
    footer = {
      "",
      "One line per span: start-end, role, reason, filter, score (- for none), text. Offsets count"
          + " UTF-16 units; the end is exclusive. White space between blocks is counted in the last"
          + " line and not listed. Characters that could steer a terminal are shown as their code"
          + " point."
    })
final class ExplainCommand implements Callable<Integer> {
  /** Behind the other columns this fills one line of a wide terminal. */
  private static final int SHOWN_LENGTH = 80;

  private static final String NONE = "-";
  private static final String GAP = "  ";

  private final Streams streams;

  @Mixin private PageOptions page = new PageOptions();

  @Option(names = "--full", description = "Show the whole text of each span.")
  private boolean full;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (the default: on a terminal, unless NO_COLOR is set), always or never.")
  private Colour colour = Colour.AUTO;

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  private enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** A span's line without its text. */
  private record Row(String span, String role, String reason, String filter, String score) {
    static final Row EMPTY = new Row("", "", "", "", "");

    static Row of(Label label) {
      return new Row(
          label.start() + "-" + label.end(),
          label.role().name(),
          label.reason() == null ? NONE : label.reason().name(),
          label.filter(),
          Double.isNaN(label.score()) ? NONE : String.format(Locale.ROOT, "%.2f", label.score()));
    }

    /** A row as wide as the widest cells of both. */
    Row widest(Row other) {
      return new Row(
          longer(span, other.span),
          longer(role, other.role),
          longer(reason, other.reason),
          longer(filter, other.filter),
          longer(score, other.score));
    }

    private static String longer(String one, String other) {
      return one.length() >= other.length() ? one : other;
    }

    String aligned(Row widest) {
      return padded(span, widest.span)
          + padded(role, widest.role)
          + padded(reason, widest.reason)
          + padded(filter, widest.filter)
          + padded(score, widest.score);
    }

    private static String padded(String cell, String widest) {
      return cell + " ".repeat(widest.length() - cell.length()) + GAP;
    }
  }

  @Override
  public Integer call() throws IOException {
    Source source = page.source(streams);
    List<Label> ledger = Extractor.builder().offsets(true).build().extract(source).ledger();
    List<Label> shown = ledger.stream().filter(label -> label.role() != Role.WHITESPACE).toList();
    Row widest = shown.stream().map(Row::of).reduce(Row.EMPTY, Row::widest);
    try (OutputStream out = streams.create(Streams.STANDARD)) {
      for (Label label : shown) {
        String columns = Row.of(label).aligned(widest);
        String text = source.raw().substring(label.start(), label.end());
        line(
            out,
            coloured(columns, label.role())
                + (full ? VisibleText.ofLine(text) : VisibleText.ofLine(text, SHOWN_LENGTH)));
      }
      int characters = source.raw().length() - shown.stream().mapToInt(Label::length).sum();
      line(
          out,
          "Not listed: "
              + (ledger.size() - shown.size())
              + " spans of white space, "
              + characters
              + " characters of "
              + source.raw().length()
              + ".");
    }
    return 0;
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String coloured(String columns, Role role) {
    boolean wanted = colour == Colour.AUTO ? streams.colour() : colour == Colour.ALWAYS;
    return wanted ? "\u001B[" + colourOf(role) + "m" + columns + "\u001B[0m" : columns;
  }

  /** Green is kept as body, red is removed, grey is the page's syntax, cyan feeds a field. */
  private static int colourOf(Role role) {
    if (role.isBody()) {
      return 32;
    }
    if (role.isRemoved()) {
      return 31;
    }
    return role == Role.MARKUP ? 90 : 36;
  }
}
