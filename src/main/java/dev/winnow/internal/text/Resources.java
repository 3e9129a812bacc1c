package dev.winnow.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    return lines(bytes(name));
  }

  private static List<String> lines(byte[] list) {
    return new String(list, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
        .toList();
  }

  /**
   * A file that is there for certain.
   *
   * @param name its path, relative to this package or from the root
   */
  public static byte[] bytes(String name) {
    byte[] found = find(name);
    if (found == null) {
      throw new IllegalStateException("the library is incomplete, it lacks " + name);
    }
    return found;
  }

  private static byte @Nullable [] find(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
