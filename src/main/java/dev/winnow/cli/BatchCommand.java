package dev.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.Article;
import dev.winnow.Extractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Extracts many pages, on all cores and in order.
 *
 * <p>The command's own thread reads lines, hands them to the workers and writes the answers. It
 * reads ahead of the answer it waits for by a bounded number of lines and of bytes, which bounds
 * the memory, whatever the size of the input.
 */
@Command(
    name = "batch",
    description = "Extracts many pages: JSON lines in, JSON lines out, in the same order.",
    footer = {
      "",
      "A line of IN: {\"id\",\"raw\",\"kind\"?,\"url\"?,\"language\"?,\"fetched\"?}, with kind text,"
          + " html or auto, and fetched as in 2022-01-11T08:16:00Z. Empty lines are skipped.",
      "A line of OUT: the id, then the article's fields; or, where the line of IN was bad,"
          + " {\"id\",\"line\",\"error\"}, and the exit code is 1."
    })
final class BatchCommand implements Callable<Integer> {
  /** As JSON, several times what the extractor reads of a page. */
  private static final int MOST_LINE_BYTES = 1 << 26;

  /** Enough lines that the other cores have work while one is busy with a page a hundred times. */
  private static final int LINES_AHEAD_PER_THREAD = 64;

  private static final long MOST_BYTES_AHEAD = MOST_LINE_BYTES;

  private static final int BAR_WIDTH = 79;

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "IN",
      description = "The pages, in UTF-8, plain or gzip; - is standard input.")
  private Path in = Streams.STANDARD;

  @Parameters(
      paramLabel = "OUT",
      description = "The articles; gzip if the name ends in .gz; - is standard output.")
  private Path out = Streams.STANDARD;

  @Option(
      names = "--fields",
      paramLabel = "FIELD[,FIELD...]",
      description = "These fields only; by default all but markdown, html and ledger.")
  private ArticleJson fields = ArticleJson.standard();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages at a time; by default one per core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--resume",
      description =
          "Go on where a batch of the same IN ended early: what OUT has is kept, the rest is added."
              + " OUT has to be a file.")
  private boolean resume;

  private long records;
  private long failed;

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  /** A line's place in the output, to be filled by a worker. */
  private record Pending(Future<Answer> answer, int bytes) {}

  /** One line of the output. */
  private record Answer(ByteArrayOutputStream json, boolean failed) {}

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw usage("--threads must be at least 1");
    }
    if (Files.exists(in) && Files.exists(out) && Files.isSameFile(in, out)) {
      throw usage("IN and OUT are the same file");
    }
    if (resume && !streams.canGrow(out)) {
      throw usage("--resume needs an OUT that is a file");
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, BatchCommand::worker);
    try (Lines lines = new Lines(streams.open(in, this::watched), MOST_LINE_BYTES);
        OutputStream output = resume ? resumed(lines) : streams.create(out)) {
      extract(lines, workers, output);
    } finally {
      workers.shutdownNow();
    }
    if (failed > 0) {
      streams
          .err()
          .println(
              "winnow: "
                  + failed
                  + " of "
                  + records
                  + " records failed: see \"error\" in the output");
    }
    return failed > 0 ? Main.FAILED : 0;
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  /** Skips the lines that are answered already, and opens the output behind their answers. */
  private OutputStream resumed(Lines lines) throws IOException {
    Resumption before = Resumption.of(out);
    Lines.Line line = null;
    for (long left = before.answers(); left > 0; ) {
      line = lines.next();
      if (line == null) {
        throw new IOException(out + ": has more lines than " + in);
      }
      left -= line.isBlank() ? 0 : 1;
    }
    if (line != null && !before.answers(PageRecord.of(line))) {
      throw new IOException(out + ": is not the answer to " + in + ", as an id tells");
    }
    if (!before.has(fields)) {
      throw new IOException(out + ": has other fields than this batch: give the same --fields");
    }
    records = before.answers();
    failed = before.errors();
    before.cut(out);
    return streams.append(out);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "winnow-batch");
    thread.setDaemon(true);
    return thread;
  }

  private InputStream watched(InputStream bytes) {
    if (!streams.errorTerminal()) {
      return bytes;
    }
    return ProgressBar.wrap(
        bytes,
        new ProgressBarBuilder()
            .setTaskName("winnow")
            .setInitialMax(in.equals(Streams.STANDARD) ? -1 : in.toFile().length())
            .setUnit(" MiB", 1 << 20)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(streams.err(), BAR_WIDTH)));
  }

  private void extract(Lines lines, ExecutorService workers, OutputStream output)
      throws IOException {
    Extractor extractor = Extractor.builder().offsets(fields.hasLedger()).build();
    Queue<Pending> ahead = new ArrayDeque<>();
    long bytesAhead = 0;
    IOException broken = null;
    boolean more = true;
    while (more) {
      Lines.Line line = null;
      try {
        line = lines.next();
      } catch (IOException e) {
        // What came before it is still answered.
        broken = e;
      }
      more = line != null;
      if (line != null && !line.isBlank()) {
        Lines.Line given = line;
        ahead.add(
            new Pending(workers.submit(() -> answer(extractor, given)), line.bytes().remaining()));
        bytesAhead += line.bytes().remaining();
      }
      while (!ahead.isEmpty()
          && (!more
              || bytesAhead > MOST_BYTES_AHEAD
              || ahead.size() > threads * LINES_AHEAD_PER_THREAD
              || ahead.element().answer().isDone())) {
        Pending next = ahead.remove();
        bytesAhead -= next.bytes();
        write(next, output);
      }
    }
    if (broken != null) {
      throw broken;
    }
  }

  private void write(Pending next, OutputStream output) throws IOException {
    try {
      Answer answer = next.answer().get();
      answer.json().writeTo(output);
      records++;
      failed += answer.failed() ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Answer answer(Extractor extractor, Lines.Line line) throws IOException {
    PageRecord record = PageRecord.of(line);
    String error = record.error();
    Article article = null;
    if (error == null) {
      try {
        article = extractor.extract(record.source());
      } catch (RuntimeException | StackOverflowError e) {
        // Never to happen; but if it does, it costs one record and not the batch.
        error = "internal error: " + e;
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(bytes)) {
      json.writeStartObject();
      record.writeId(json);
      if (article == null) {
        json.writeNumberField("line", line.number());
        Json.string(json, "error", error);
      } else {
        fields.write(json, article);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return new Answer(bytes, article == null);
  }
}
