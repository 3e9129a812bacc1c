package dev.winnow.cli;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How far an interrupted batch came, as its output tells.
 *
 * @param answers how many whole lines there are
 * @param length the bytes, unpacked, up to the end of the last whole line
 * @param last how that line begins
 */
record Resumption(long answers, long length, String last) {
  private static final int BUFFER = 1 << 16;

  /** Longer than any id that makes sense. */
  private static final int LONGEST_START = 1 << 12;

  /** Looks through an output; one that is not there is empty. */
  static Resumption of(Path out) throws IOException {
    if (Files.notExists(out)) {
      return new Resumption(0, 0, "");
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    String last = "";
    long answers = 0;
    long length = 0;
    long read = 0;
    try (InputStream bytes = Files.newInputStream(out);
        InputStream unpacked = Streams.isGzip(out) ? new GZIPInputStream(bytes, BUFFER) : bytes) {
      byte[] buffer = new byte[BUFFER];
      for (int size = unpacked.read(buffer); size > 0; size = unpacked.read(buffer)) {
        for (int i = 0; i < size; i++) {
          read++;
          if (buffer[i] == '\n') {
            last = line.toString(StandardCharsets.UTF_8);
            line.reset();
            answers++;
            length = read;
          } else if (line.size() < LONGEST_START) {
            line.write(buffer[i]);
          }
        }
      }
    } catch (EOFException e) {
      // What is packed ends early; all that is before its end was read.
    } catch (IOException e) {
      throw Streams.failure(out.toString(), e);
    }
    return new Resumption(answers, length, last);
  }

  /** Cuts off what came of the line that was being written when the batch ended. */
  void cut(Path out) throws IOException {
    if (Streams.isGzip(out) && length > 0) {
      repack(out.toRealPath());
    } else if (Files.exists(out)) {
      try (FileChannel file = FileChannel.open(out, StandardOpenOption.WRITE)) {
        file.truncate(length);
      }
    }
  }

  /**
   * What is packed cannot be cut just anywhere, and readers take the first bytes of a member that
   * was begun for none: the whole lines are packed anew, in a file beside it.
   */
  private void repack(Path out) throws IOException {
    Path part = Path.of(out + ".part");
    try {
      try (InputStream bytes = Files.newInputStream(out);
          InputStream unpacked = new GZIPInputStream(bytes, BUFFER);
          OutputStream file = Files.newOutputStream(part);
          OutputStream kept = new GZIPOutputStream(file, BUFFER)) {
        byte[] buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
          int size = unpacked.read(buffer, 0, (int) Math.min(left, BUFFER));
          kept.write(buffer, 0, size);
          left -= size;
        }
      }
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Streams.failure(part.toString(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Whether the last answer is that to a record, which its id tells. */
  boolean answers(PageRecord record) throws IOException {
    String wanted = record.start();
    int most = Math.min(wanted.length(), LONGEST_START / 4);
    return !last.isEmpty() && last.startsWith(wanted.substring(0, most));
  }
}
