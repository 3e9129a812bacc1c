package dev.winnow.internal.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The form of a file that was learned: big-endian, four letters, a version, the contents, and a
 * CRC-32 of all that comes before.
 */
public final class SealedFile {
  /** How many bytes stand before the contents. */
  public static final int HEADER = 2 * Integer.BYTES;

  /** How many stand behind them. */
  public static final int CHECKSUM = Integer.BYTES;

  private SealedFile() {}

  /**
   * A file's bytes from the contents on.
   *
   * @throws IllegalArgumentException if it has other letters or another version or is damaged
   */
  public static ByteBuffer open(byte[] file, int letters, int version) {
    check(file.length >= HEADER + CHECKSUM, "is cut short");
    ByteBuffer in = ByteBuffer.wrap(file);
    check(in.getInt() == letters, "is none of this library's");
    int found = in.getInt();
    check(found == version, "has version " + found + ", this library reads " + version);
    check(Arrays.equals(file, sealed(file)), "is damaged");
    return in;
  }

  /** The file with the checksum that belongs to its other bytes. */
  public static byte[] sealed(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file, 0, file.length - CHECKSUM);
    byte[] sealed = file.clone();
    ByteBuffer.wrap(sealed).putInt(file.length - CHECKSUM, (int) sum.getValue());
    return sealed;
  }

  /**
   * Throws the exception for a model that is not as it should be, which the message goes on to say.
   */
  public static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("model " + otherwise);
    }
  }
}
