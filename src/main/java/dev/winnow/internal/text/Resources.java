package dev.winnow.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that ship inside the library, and the only place that reads them. */
public final class Resources {
  private static final String COMMENT = "#!";

  private Resources() {}

  /**
   * The entries of a word list: UTF-8, an entry a line, {@code #!} before comments.
   *
   * @param name its path, relative to this package
   */
  public static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
        .toList();
  }

  /**
   * Whether there is such a file.
   *
   * @param name its path, relative to this package
   */
  static boolean has(String name) {
    return Resources.class.getResource(name) != null;
  }

  /**
   * A file that is there for certain.
   *
   * @param name its path, relative to this package or from the root
   */
  public static byte[] bytes(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library is incomplete, it lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
