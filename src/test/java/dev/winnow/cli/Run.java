package dev.winnow.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the command line: what went in, and what came of it. */
record Run(int code, String out, String err) {
  /** A run without a terminal and without standard input. */
  static Run of(String... args) {
    return fed("", args);
  }

  static Run fed(String in, String... args) {
    return fed(in.getBytes(StandardCharsets.UTF_8), args);
  }

  static Run fed(byte[] in, String... args) {
    return fed(new ByteArrayInputStream(in), false, args);
  }

  static Run fed(InputStream in, boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = into(out, in, terminal, args);
    return new Run(run.code, out.toString(StandardCharsets.UTF_8), run.err);
  }

  static Run into(OutputStream out, InputStream in, boolean terminal, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Main.run(new Streams(in, out, errors, terminal, terminal, terminal), args);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
