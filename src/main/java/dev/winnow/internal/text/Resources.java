package dev.winnow.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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

  /** Line by line from the bytes: all of it as one string would be slow to take apart again. */
  private static List<String> lines(byte[] list) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= list.length; i++) {
      if (i == list.length || list[i] == '\n') {
        String line = new String(list, start, i - start, StandardCharsets.UTF_8).strip();
        if (!line.isEmpty() && !line.startsWith(COMMENT)) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return Collections.unmodifiableList(lines);
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
