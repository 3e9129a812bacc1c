package dev.winnow.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, as bytes. A line longer than a limit is skipped rather than held, so that
 * no input takes all memory. Not thread-safe.
 */
final class Lines implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int most;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long number;

  /**
   * @param most the most bytes of a line
   */
  Lines(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes its bytes without the line feed; none if it is too long
   * @param tooLong whether it was skipped
   */
  record Line(long number, ByteBuffer bytes, boolean tooLong) {
    /** Whether it holds white space only. */
    boolean isBlank() {
      for (int i = bytes.position(); i < bytes.limit(); i++) {
        byte b = bytes.get(i);
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return !tooLong;
    }
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    if (from == to && !fill()) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (from < to || fill())) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      tooLong |= bytes.size() + (end - from) > most;
      if (tooLong) {
        bytes.reset();
      } else {
        bytes.write(buffer, from, end - from);
      }
      ended = end < to;
      from = ended ? end + 1 : end;
    }
    return new Line(++number, ByteBuffer.wrap(bytes.toByteArray()), tooLong);
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer, 0, BUFFER));
    return to > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
