package dev.winnow.internal.model;

import java.nio.ByteBuffer;

/**
 * Arrays of numbers in a model's file, byte plane by byte plane: the highest bytes of all numbers,
 * then the next ones. The high bytes are much alike, so that a jar takes an eighth less for them.
 */
final class Planes {
  private Planes() {}

  static void put(ByteBuffer out, short[] values) {
    for (int shift = Short.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      for (short value : values) {
        out.put((byte) (value >> shift));
      }
    }
  }

  static void put(ByteBuffer out, float[] values) {
    for (int shift = Float.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      for (float value : values) {
        out.put((byte) (Float.floatToRawIntBits(value) >> shift));
      }
    }
  }

  /**
   * Reads as many numbers as it is told.
   *
   * @throws java.nio.BufferUnderflowException if the file is cut short
   */
  static short[] shorts(ByteBuffer in, int count) {
    byte[] planes = new byte[Short.BYTES * count];
    in.get(planes);
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      values[i] = (short) (planes[i] << Byte.SIZE | (planes[count + i] & 0xFF));
    }
    return values;
  }

  /**
   * The same of numbers with fractions, which may be none.
   *
   * @throws java.nio.BufferUnderflowException if the file is cut short
   */
  static float[] floats(ByteBuffer in, int count) {
    byte[] planes = new byte[Float.BYTES * count];
    in.get(planes);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      int bits = 0;
      for (int plane = 0; plane < Float.BYTES; plane++) {
        bits = bits << Byte.SIZE | (planes[plane * count + i] & 0xFF);
      }
      values[i] = Float.intBitsToFloat(bits);
    }
    return values;
  }
}
