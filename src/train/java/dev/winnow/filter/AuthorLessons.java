package dev.winnow.filter;

import dev.winnow.document.Document;
import dev.winnow.filter.AuthorLines.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Stands where the author is looked for, and writes down which lines may name one, and how. */
public final class AuthorLessons implements Filter {
  private static final long serialVersionUID = 1L;

  private final transient List<List<String>> names = new ArrayList<>();
  private final transient List<boolean[]> rows = new ArrayList<>();

  /** The names of a row's signs. */
  public static List<String> signs() {
    return Arrays.stream(AuthorSign.values()).map(Enum::name).toList();
  }

  /** The weights of the signs as they are in use. */
  public static double[] weights() {
    return Arrays.stream(AuthorSign.values()).mapToDouble(AuthorSign::weight).toArray();
  }

  /** The least sum of weights for which a line is taken. */
  public static double enough() {
    return AuthorSigns.ENOUGH;
  }

  @Override
  public String name() {
    return new BylineFilter().name();
  }

  @Override
  public void label(Document document, Labels labels) {
    AuthorSigns all = new AuthorSigns(document, labels, Header.of(document, labels));
    for (Line line : all.lines()) {
      Signs<AuthorSign> signs = all.of(line);
      AuthorSign[] known = AuthorSign.values();
      boolean[] row = new boolean[known.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = signs.has(known[i]);
      }
      names.add(line.names());
      rows.add(row);
    }
  }

  /** Whom each line names, after the page. */
  public List<List<String>> names() {
    return names;
  }

  /** Which signs each of them has. */
  public List<boolean[]> rows() {
    return rows;
  }
}
