package dev.winnow.internal.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The judgements out of fold in a file, so that reports need no training. */
final class Judged {
  private Judged() {}

  static void write(List<Sample> samples, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Sample sample : samples) {
        write(sample.likelihoods, out);
        write(sample.types, out);
        out.writeFloat(sample.confidence);
      }
    }
  }

  private static void write(float[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  static void read(List<Sample> samples, Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (Sample sample : samples) {
        sample.likelihoods = read(in);
        int judged = sample.likelihoods.length;
        if (judged > 0 && judged != sample.features.rows()) {
          throw new IOException(
              file + " is of other blocks: " + sample.page.id() + ", " + sample.layout);
        }
        sample.types = read(in);
        sample.confidence = in.readFloat();
      }
    }
  }

  private static float[] read(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
