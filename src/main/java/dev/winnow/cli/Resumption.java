package dev.winnow.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How far an interrupted batch came, as its output tells.
 *
 * @param answers how many whole lines there are
 * @param length the bytes up to the end of the last whole line
 * @param last how that line begins
 */
record Resumption(long answers, long length, String last) {
  private static final int BUFFER = 1 << 16;

  /** Longer than any id that makes sense. */
  private static final int LONGEST_START = 1 << 12;

  /** Looks through an output; one that is not there is empty. */
  static Resumption of(Path out) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    String last = "";
    long answers = 0;
    long length = 0;
    long read = 0;
    if (Files.exists(out)) {
      try (FileChannel file = FileChannel.open(out)) {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        while (file.read(bytes.clear()) > 0) {
          bytes.flip();
          while (bytes.hasRemaining()) {
            byte next = bytes.get();
            read++;
            if (next == '\n') {
              last = line.toString(StandardCharsets.UTF_8);
              line.reset();
              answers++;
              length = read;
            } else if (line.size() < LONGEST_START) {
              line.write(next);
            }
          }
        }
      }
    }
    return new Resumption(answers, length, last);
  }

  /** Cuts off what came of the line that was being written when the batch ended. */
  void cut(Path out) throws IOException {
    if (Files.exists(out)) {
      try (FileChannel file = FileChannel.open(out, StandardOpenOption.WRITE)) {
        file.truncate(length);
      }
    }
  }

  /** Whether the last answer is that to a record, which its id tells. */
  boolean answers(PageRecord record) throws IOException {
    String wanted = record.start();
    int most = Math.min(wanted.length(), LONGEST_START / 4);
    return !last.isEmpty() && last.startsWith(wanted.substring(0, most));
  }
}
