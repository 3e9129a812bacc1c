package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StreamsTest {
  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  /** A pipe that gives its bytes one at a time and never knows of more. */
  private static InputStream slow(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        return super.read(to, from, Math.min(1, length));
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }

  private static String read(InputStream in) throws IOException {
    Streams streams =
        new Streams(in, OutputStream.nullOutputStream(), System.err, false, false, false);
    try (InputStream opened = streams.open(Streams.STANDARD)) {
      return new String(opened.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void gzipIsSeenByItsFirstBytes() throws IOException {
    assertThat(read(new ByteArrayInputStream(gzip("page")))).isEqualTo("page");
    assertThat(read(new ByteArrayInputStream("page".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("page");
    assertThat(read(InputStream.nullInputStream())).isEmpty();
    assertThat(read(new ByteArrayInputStream(new byte[] {0x1f}))).isEqualTo("\u001f");
    assertThat(read(new ByteArrayInputStream(new byte[] {0x1f, 'a'}))).isEqualTo("\u001fa");
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEndEvenFromASlowPipe() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (String member : new String[] {"one ", "", "two ", "three"}) {
      members.write(gzip(member));
    }
    assertThat(read(slow(members.toByteArray()))).isEqualTo("one two three");
  }
}
