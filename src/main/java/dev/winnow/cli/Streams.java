package dev.winnow.cli;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Where a command reads and writes: the standard streams, and files by path. An exception of a
 * stream that is opened here has a message that names the file and says what is wrong with it.
 *
 * @param in standard input
 * @param out standard output, as bytes and without the swallowing of errors of a print stream
 * @param err standard error
 * @param outputTerminal whether a person looks at standard output
 * @param errorTerminal whether a person looks at standard error
 * @param colour whether a terminal may be given colours
 */
record Streams(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outputTerminal,
    boolean errorTerminal,
    boolean colour) {
  /** The path that stands for standard input or output. */
  static final Path STANDARD = Path.of("-");

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;

  /** The streams of this process. */
  @SuppressWarnings("SystemConsoleNull")
  static Streams standard() {
    // JDK 22 to 24 give a console even where there is no terminal, unless asked for this one.
    System.setProperty("jdk.console", "java.base");
    boolean terminal = System.console() != null;
    String noColour = System.getenv("NO_COLOR");
    return new Streams(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        System.err,
        terminal,
        terminal && errorGoesWhereOutputGoes(),
        terminal && (noColour == null || noColour.isEmpty()));
  }

  /** Java tells of standard output only; where the system shows the streams as files, compare. */
  private static boolean errorGoesWhereOutputGoes() {
    Path error = Path.of("/dev/stderr");
    try {
      return !Files.exists(error) || Files.isSameFile(error, Path.of("/dev/stdout"));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens a file, or standard input for {@code -}, and unpacks it if it is gzip by its name or its
   * first bytes.
   */
  InputStream open(Path file) throws IOException {
    return open(file, UnaryOperator.identity());
  }

  /** Opens like {@link #open(Path)}, with something put in between that sees the packed bytes. */
  InputStream open(Path file, UnaryOperator<InputStream> between) throws IOException {
    String name = file.equals(STANDARD) ? "standard input" : file.toString();
    try {
      InputStream bytes = between.apply(file.equals(STANDARD) ? in : Files.newInputStream(file));
      try {
        return new NamedInput(name, unpacked(bytes, isGzip(file)));
      } catch (IOException e) {
        bytes.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure(name, e);
    }
  }

  private static InputStream unpacked(InputStream bytes, boolean gzip) throws IOException {
    PushbackInputStream ahead = new Ahead(bytes);
    int first = ahead.read();
    int second = first == GZIP_MAGIC_1 ? ahead.read() : -1;
    if (second >= 0) {
      ahead.unread(second);
    }
    if (first >= 0) {
      ahead.unread(first);
    }
    return gzip || second == GZIP_MAGIC_2 ? new GZIPInputStream(ahead, BUFFER) : ahead;
  }

  /**
   * Creates or overwrites a file, or takes standard output for {@code -}. A name that ends in
   * {@code .gz} is packed.
   */
  OutputStream create(Path file) throws IOException {
    if (file.equals(STANDARD)) {
      return new NamedOutput("standard output", new BufferedOutputStream(out, BUFFER));
    }
    try {
      return new NamedOutput(file.toString(), packedByName(file, Files.newOutputStream(file)));
    } catch (IOException e) {
      throw failure(file.toString(), e);
    }
  }

  /** Whether a file can be added to: standard output cannot, nor what is no file. */
  boolean canGrow(Path file) {
    return !file.equals(STANDARD) && (Files.isRegularFile(file) || Files.notExists(file));
  }

  /** Opens a file to write behind what it has; what is packed is added as one more member. */
  OutputStream append(Path file) throws IOException {
    try {
      OutputStream bytes =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new NamedOutput(file.toString(), packedByName(file, bytes));
    } catch (IOException e) {
      throw failure(file.toString(), e);
    }
  }

  /** What is written to a file, packed if its name ends in {@code .gz}. */
  private static OutputStream packedByName(Path file, OutputStream bytes) throws IOException {
    return new BufferedOutputStream(
        isGzip(file) ? new GZIPOutputStream(bytes, BUFFER) : bytes, BUFFER);
  }

  /** Whether a file is packed, by its name. */
  static boolean isGzip(Path file) {
    return file.toString().endsWith(".gz");
  }

  /** The failure with the name of what it is about. */
  static IOException failure(String name, IOException cause) {
    return new IOException(name + ": " + reason(cause), cause);
  }

  /** What is wrong, in a few words on one line. */
  static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    if (failure instanceof ZipException || failure instanceof EOFException) {
      return "broken gzip: " + message;
    }
    return failure instanceof IOException && message != null ? message : failure.toString();
  }

  /** Tells by looking whether there is more, where the stream beneath would say "not at once". */
  private static final class Ahead extends PushbackInputStream {
    Ahead(InputStream in) {
      super(in, 2);
    }

    /**
     * At least 1 unless the stream is at its end. {@link GZIPInputStream} asks this after each
     * member of a file of several, and on a slow pipe would take a 0 for the end.
     */
    @Override
    public int available() throws IOException {
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return super.available();
    }
  }

  private static final class NamedInput extends FilterInputStream {
    private final String name;

    NamedInput(String name, InputStream in) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        throw failure(name, e);
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return in.read(bytes, from, length);
      } catch (IOException e) {
        throw failure(name, e);
      }
    }
  }

  private static final class NamedOutput extends FilterOutputStream {
    private final String name;

    NamedOutput(String name, OutputStream out) {
      super(out);
      this.name = name;
    }

    @Override
    public void write(int value) throws IOException {
      try {
        out.write(value);
      } catch (IOException e) {
        throw failure(name, e);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw failure(name, e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw failure(name, e);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } catch (IOException e) {
        throw failure(name, e);
      }
    }
  }
}
