package dev.winnow.internal.read;

import dev.winnow.internal.text.Resources;
import dev.winnow.internal.text.SealedFile;
import java.nio.ByteBuffer;

/**
 * Where blocks that share a line meet: a logistic regression over {@link BorderSigns}, learned from
 * pages whose lines were joined, with the weights in one table by hash (Weinberger et al., "Feature
 * hashing for large scale multitask learning", 2009). Immutable.
 */
public final class BorderModel {
  /** How many steps of a weight make up one of the log odds. */
  static final int SCALE = 8;

  /** The log odds of two to one, in those steps. */
  static final int TWO_THIRDS = 5;

  /** The log odds of nine to one. */
  static final int NINE_TENTHS = 18;

  /** The log odds of one to three. */
  static final int QUARTER = -9;

  private static final int LETTERS = 0x574E5742;
  private static final int VERSION = 1;

  private final byte[] weights;

  BorderModel(byte[] weights) {
    this.weights = weights;
  }

  /** The model that ships inside the library. */
  public static BorderModel standard() {
    return Holder.STANDARD;
  }

  private static final class Holder {
    static final BorderModel STANDARD =
        read(Resources.bytes("/dev/winnow/internal/read/borders.model"));
  }

  static BorderModel read(byte[] file) {
    ByteBuffer in = SealedFile.open(file, LETTERS, VERSION);
    SealedFile.check(
        in.remaining() == BorderSigns.PLACES + SealedFile.CHECKSUM, "is cut short or too long");
    byte[] weights = new byte[BorderSigns.PLACES];
    in.get(weights);
    return new BorderModel(weights);
  }

  byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(SealedFile.HEADER + weights.length + SealedFile.CHECKSUM);
    out.putInt(LETTERS).putInt(VERSION).put(weights);
    return SealedFile.sealed(out.array());
  }

  /** The log odds of a border with these signs, in steps; above 0 there rather is one. */
  int odds(int[] signs) {
    int sum = 0;
    for (int sign : signs) {
      sum += weights[sign];
    }
    return sum;
  }
}
