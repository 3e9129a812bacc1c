package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How far an interrupted batch came, as its output tells.
 *
 * @param answers how many whole lines there are
 * @param errors how many of these say what was wrong with a line of the input
 * @param length the bytes, unpacked, up to the end of the last whole line
 * @param last how that line begins
 * @param article how the last line with an article begins, empty without one
 */
record Resumption(long answers, long errors, long length, String last, String article) {
  private static final int BUFFER = 1 << 16;

  /** Longer than any id that makes sense. */
  private static final int LONGEST_START = 1 << 12;

  /** Stands behind the id in an answer to a bad line, and in no other. */
  private static final String ERROR = "line";

  /** Looks through an output; one that is not there is empty. */
  static Resumption of(Path out) throws IOException {
    if (Files.notExists(out)) {
      return new Resumption(0, 0, 0, "", "");
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    String last = "";
    String article = "";
    long answers = 0;
    long errors = 0;
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
            if (isError(last)) {
              errors++;
            } else {
              article = last;
            }
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
    return new Resumption(answers, errors, length, last, article);
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
    boolean whole = most == wanted.length() && most < last.length();
    return last.startsWith(wanted.substring(0, most))
        && !last.isEmpty()
        // The id 1 is no answer to 12.
        && (!whole || ",}".indexOf(last.charAt(most)) >= 0);
  }

  /** Whether the articles that are there may have been written with these fields. */
  boolean has(ArticleJson fields) {
    if (article.isEmpty()) {
      return true;
    }
    List<String> names = new ArrayList<>();
    boolean whole = names(article, Integer.MAX_VALUE, names);
    return names.isEmpty() || fields.mayHaveWritten(names.subList(1, names.size()), whole);
  }

  private static boolean isError(String line) {
    List<String> names = new ArrayList<>();
    if (line.contains(ERROR)) {
      names(line, 2, names);
    }
    return names.size() == 2 && names.get(1).equals(ERROR);
  }

  /**
   * Adds the names of a line's first fields; whether there are no more, which its start may not
   * tell.
   */
  private static boolean names(String line, int most, List<String> names) {
    try (JsonParser json = Json.parser(line)) {
      json.nextToken();
      while (names.size() < most && json.nextToken() == JsonToken.FIELD_NAME) {
        names.add(json.currentName());
        json.nextToken();
        json.skipChildren();
      }
      return json.currentToken() == JsonToken.END_OBJECT && names.size() < most;
    } catch (IOException e) {
      return false; // Cut off inside a value.
    }
  }
}
