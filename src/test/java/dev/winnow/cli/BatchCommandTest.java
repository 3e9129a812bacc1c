package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCommandTest {
  private static final String PROSE = ExtractCommandTest.PROSE;

  private static String record(Object id, String raw) throws IOException {
    return JSON.std.composeString().startObject().putObject("id", id).put("raw", raw).end().finish()
        + "\n";
  }

  /** The lines of the output; each has to be JSON and to end in a line feed. */
  private static List<Map<String, Object>> answers(String out) throws IOException {
    assertThat(out.isEmpty() || out.endsWith("\n")).isTrue();
    assertThat(out).doesNotContain("\r");
    List<Map<String, Object>> answers = new ArrayList<>();
    for (String line : out.lines().toList()) {
      answers.add(JSON.std.mapFrom(line));
    }
    return answers;
  }

  /** The answer to a batch of one line. */
  private static Map<String, Object> answer(String line) throws IOException {
    List<Map<String, Object>> answers = answers(Run.fed(line, "batch", "-", "-").out());
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }

  @Test
  void theOrderIsThatOfTheInput() throws IOException {
    StringBuilder in = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      // Pages of very different length, so that the threads overtake each other.
      in.append(record(i, (PROSE + "\n").repeat(i % 97 == 0 ? 200 : i % 3)));
    }
    Run run = Run.fed(in.toString(), "batch", "-", "-", "--threads", "8", "--fields", "text");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    List<Map<String, Object>> answers = answers(run.out());
    assertThat(answers)
        .extracting(answer -> answer.get("id"))
        .isEqualTo(IntStream.range(0, 800).boxed().toList());
    assertThat(answers.get(1)).isEqualTo(Map.of("id", 1, "text", PROSE));
    Run single = Run.fed(in.toString(), "batch", "-", "-", "--threads", "1", "--fields", "text");
    assertThat(single.out()).isEqualTo(run.out());
  }

  @Test
  void filesArePackedByTheirNames(@TempDir Path folder) throws IOException {
    Path in = folder.resolve("in.jsonl");
    Path packedIn = folder.resolve("in.jsonl.gz");
    Path out = folder.resolve("out.jsonl");
    Path packedOut = folder.resolve("out.jsonl.gz");
    String lines = record("a", PROSE) + record("b", "");
    Files.writeString(in, lines);
    Files.write(packedIn, StreamsTest.gzip(lines));
    Files.writeString(out, "what was there before");
    assertThat(Run.of("batch", packedIn.toString(), out.toString())).isEqualTo(new Run(0, "", ""));
    assertThat(Run.of("batch", in.toString(), packedOut.toString())).isEqualTo(new Run(0, "", ""));
    String plain = Files.readString(out);
    assertThat(answers(plain)).extracting(answer -> answer.get("id")).containsExactly("a", "b");
    try (InputStream gzip = new GZIPInputStream(Files.newInputStream(packedOut))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    assertThat(Run.fed(lines, "batch", "-", "-").out()).isEqualTo(plain);
  }

  @Test
  void theIdComesFirstAndLongFieldsOnRequest() throws IOException {
    Run run = Run.fed("{\"raw\":\"" + PROSE + "\",\"id\":7}", "batch", "-", "-");
    assertThat(run.out()).startsWith("{\"id\":7,");
    assertThat(answers(run.out()).get(0))
        .containsKeys("authors", "confidence", "text", "blocks", "removed")
        .doesNotContainKeys("ledger", "markdown", "html", "truncated", "published");
    Run ledger = Run.fed(record(1, PROSE), "batch", "-", "-", "--fields", "ledger");
    assertThat(answers(ledger.out()).get(0)).containsOnlyKeys("id", "ledger");
    Run rendered = Run.fed(record(1, PROSE), "batch", "-", "-", "--fields", "markdown,html");
    assertThat(answers(rendered.out()).get(0))
        .isEqualTo(Map.of("id", 1, "markdown", PROSE + "\n", "html", "<p>" + PROSE + "</p>\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"a\\\"b\"|\"a\\\"b\"",
        "\"é😀\"|\"é😀\"",
        "\"\"|\"\"",
        "0|0",
        "-1.50e+400|-1.50e+400",
        "123456789012345678901234567890|123456789012345678901234567890",
        "null|null",
        "\"\\ud83d\"|\"\uFFFD\"",
        "\"x\\u2028y\\u0085\"|\"x\\u2028y\\u0085\""
      })
  void anIdIsCopiedAsItIs(String given, String written) {
    Run run = Run.fed("{\"id\":" + given + ",\"raw\":\"\"}", "batch", "-", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("{\"id\":" + written + ",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{|null|not JSON",
        "{\"id\":1,\"raw\":\"a\"|1|not JSON",
        "{\"id\":1,\"raw\":\"a\"}}|1|not JSON",
        "{\"id\":1,\"raw\":\"a\"} {}|1|more than one",
        "[1]|null|not a JSON object",
        "\"raw\"|null|not a JSON object",
        "{\"id\":\"x\"}|x|raw is missing",
        "{\"id\":1,\"raw\":null}|1|raw is missing",
        "{\"id\":1,\"raw\":2}|1|raw is not a string",
        "{\"id\":true,\"raw\":\"a\"}|null|id is neither",
        "{\"id\":{},\"raw\":\"a\"}|null|id is neither",
        "{\"id\":1,\"raw\":\"a\",\"url\":[]}|1|url is not a string",
        "{\"id\":1,\"raw\":\"a\",\"language\":5}|1|language is not a string",
        "{\"id\":1,\"raw\":\"a\",\"kind\":\"pdf\"}|1|kind is none of",
        "{\"id\":1,\"raw\":\"a\",\"fetched\":\"2022-01-11\"}|1|fetched is no instant",
        "{\"id\":1,\"raw\":\"a\",\"fetched\":1641889000}|1|fetched is not a string",
        "{\"id\":1,\"raw\":\"\t\"}|1|not JSON"
      })
  void aBadLineIsAnsweredAndTheRestGoesOn(String bad, String id, String error) throws IOException {
    Run run =
        Run.fed(record("before", PROSE) + bad + "\n" + record("after", ""), "batch", "-", "-");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "winnow: 1 of 3 records failed: see \"error\" in the output" + System.lineSeparator());
    List<Map<String, Object>> answers = answers(run.out());
    assertThat(answers).hasSize(3);
    assertThat(answers.get(1)).containsOnlyKeys("id", "line", "error").containsEntry("line", 2);
    assertThat(String.valueOf(answers.get(1).get("id"))).isEqualTo(id);
    assertThat(answers.get(1).get("error").toString())
        .startsWith(error)
        .doesNotContain("Source", "Exception");
    assertThat(answers.get(2)).containsEntry("id", "after").containsKey("text");
  }

  @Test
  void deepNestingIsAnError() throws IOException {
    String deep = "{\"id\":1,\"raw\":\"a\",\"more\":" + "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(answer(deep + "}").get("error").toString()).startsWith("not JSON");
  }

  @Test
  void bytesThatAreNotUtf8AreAnErrorOfTheirLine() throws IOException {
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    in.write(record(1, "caf\u00E9").getBytes(StandardCharsets.ISO_8859_1));
    in.write(record(2, "caf\u00E9").getBytes(StandardCharsets.UTF_8));
    Run run = Run.fed(in.toByteArray(), "batch", "-", "-");
    assertThat(run.code()).isEqualTo(1);
    assertThat(answers(run.out()).get(0)).containsEntry("error", "not UTF-8");
    assertThat(answers(run.out()).get(1)).containsEntry("id", 2);
  }

  @Test
  void optionalFieldsReachTheArticleAndOthersAreIgnored() throws IOException {
    Map<String, Object> answer =
        answer(
            "{\"more\":[{\"raw\":1}],\"raw\":\"a\",\"kind\":\"text\",\"language\":\"de\","
                + "\"url\":\"https://example.org/\",\"fetched\":\"2022-01-11T08:16:00+03:00\"}");
    assertThat(answer)
        .containsEntry("id", null)
        .containsEntry("language", "de")
        .containsEntry("url", "https://example.org/")
        .doesNotContainKey("error");
    assertThat(answer("{\"raw\":\"a\",\"kind\":null,\"url\":null,\"fetched\":null}"))
        .doesNotContainKeys("error", "url");
  }

  @Test
  void theKindDecidesWhetherTagsAreText() {
    String page = "{\"raw\":\"<div>" + PROSE + "</div>\",\"kind\":";
    assertThat(Run.fed(page + "\"TEXT\"}", "batch", "-", "-").out()).contains("<div>");
    assertThat(Run.fed(page + "\"html\"}", "batch", "-", "-").out()).doesNotContain("<div>");
  }

  @Test
  void emptyLinesAreSkippedAndCounted() throws IOException {
    Run run = Run.fed("\uFEFF" + record(1, "") + "\r\n \t\n\n" + "x\r\n", "batch", "-", "-");
    assertThat(answers(run.out())).extracting(answer -> answer.get("id")).containsExactly(1, null);
    assertThat(answers(run.out()).get(1)).containsEntry("line", 5);
    assertThat(Run.fed("", "batch", "-", "-")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void carriageReturnsBeforeLineFeedsChangeNothing() throws IOException {
    String in = record(1, PROSE) + record(2, "a\r\nb");
    assertThat(Run.fed(in.replace("\n", "\r\n"), "batch", "-", "-"))
        .isEqualTo(Run.fed(in, "batch", "-", "-"));
  }

  @Test
  void loneSurrogatesBecomeReplacementCharacters() throws IOException {
    String raw = PROSE.replace("fog", "f\\ud800og").replace("sound", "s\\udc00o\\ud83d\\ude00und");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = ("{\"id\":1,\"raw\":\"" + raw + "\"}").getBytes(StandardCharsets.UTF_8);
    Run run = Run.into(out, new ByteArrayInputStream(in), false, "batch", "-", "-");
    assertThat(run.code()).isZero();
    String written =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString();
    assertThat(answers(written).get(0).get("text"))
        .isEqualTo(PROSE.replace("fog", "f\uFFFDog").replace("sound", "s\uFFFDo😀und"));
  }

  @Test
  void filesThatCannotBeReadOrWrittenAreOneLine(@TempDir Path folder) throws IOException {
    String in = Files.writeString(folder.resolve("in"), record(1, "")).toString();
    String out = folder.resolve("out").toString();
    String missing = folder.resolve("no/such").toString();
    assertThat(Run.of("batch", missing, out).err())
        .isEqualTo("winnow: " + missing + ": no such file or directory" + System.lineSeparator());
    assertThat(Path.of(out)).doesNotExist();
    assertThat(Run.of("batch", in, missing).err())
        .isEqualTo("winnow: " + missing + ": no such file or directory" + System.lineSeparator());
    assertThat(Run.of("batch", in, missing).code()).isEqualTo(1);
    Run same = Run.of("batch", in, in);
    assertThat(same.code()).isEqualTo(2);
    assertThat(Files.readString(Path.of(in))).isEqualTo(record(1, ""));
  }

  @Test
  void whatCameBeforeABrokenEndIsAnswered(@TempDir Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      lines.append(record(i, PROSE + Integer.toHexString(i * 7_919)));
    }
    byte[] whole = StreamsTest.gzip(lines.toString());
    Path in = folder.resolve("in.gz");
    Files.write(in, Arrays.copyOf(whole, whole.length / 2));
    Path out = folder.resolve("out.gz");
    Run run = Run.of("batch", in.toString(), out.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("winnow: " + in + ": broken gzip: ");
    assertThat(run.err().lines()).hasSize(1);
    try (InputStream gzip = new GZIPInputStream(Files.newInputStream(out))) {
      List<Map<String, Object>> answers =
          answers(new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(answers).hasSizeBetween(50, 450);
      assertThat(answers.get(49)).containsEntry("id", 49);
    }
  }

  @Test
  void aFullDiskIsOneLine(@TempDir Path folder) throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    String in = Files.writeString(folder.resolve("in"), record(1, PROSE).repeat(2_000)).toString();
    Run run = Run.of("batch", in, full.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("winnow: /dev/full: No space left on device" + System.lineSeparator());
  }

  @Test
  void anInterruptedBatchGoesOn(@TempDir Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(record("n" + i, PROSE)).append(i % 3 == 0 ? "\n" : i % 7 == 0 ? "{bad\n" : "");
    }
    Path in = Files.writeString(folder.resolve("in"), lines);
    Path out = folder.resolve("out");
    assertThat(Run.of("batch", in.toString(), out.toString()).code()).isEqualTo(1);
    byte[] whole = Files.readAllBytes(out);
    for (int length = 0; length <= whole.length; length += length < 20 ? 1 : 1_009) {
      Files.write(out, Arrays.copyOf(whole, length));
      Run.of("batch", "--resume", in.toString(), out.toString());
      assertThat(out).as("resumed after %d bytes", length).hasBinaryContent(whole);
    }
    Files.delete(out);
    Run.of("batch", "--resume", in.toString(), out.toString());
    assertThat(out).hasBinaryContent(whole);
    String said = "winnow: 4 of 44 records failed: see \"error\" in the output\n";
    assertThat(Run.of("batch", "--resume", in.toString(), out.toString()))
        .isEqualTo(new Run(1, "", said));
    assertThat(out).hasBinaryContent(whole);
  }

  @Test
  void whatIsNoAnswerToTheInputIsLeftAlone(@TempDir Path folder) throws IOException {
    Path in = Files.writeString(folder.resolve("in"), record(12, "a") + record(1, "b"));
    Path out = folder.resolve("out");
    for (String other : List.of("{\"id\":1}\n", "{\"id\":12}\n{\"id\":12,\n", "\n", "a\nb\nc\n")) {
      Files.writeString(out, other);
      Run run = Run.of("batch", "--resume", in.toString(), out.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).startsWith("winnow: " + out + ": ").hasLineCount(1);
      assertThat(out).hasContent(other);
    }
    assertThat(Run.of("batch", "--resume", in.toString(), "-").code()).isEqualTo(2);
    assertThat(Run.of("batch", "--resume", in.toString(), folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void anOutputWithOtherFieldsIsLeftAlone(@TempDir Path folder) throws IOException {
    Path in = Files.writeString(folder.resolve("in"), record(1, "b") + "{bad\n" + record(2, "b"));
    Path out = folder.resolve("out");
    List<String> asked = List.of("--fields=text", "--fields=title,text", "--threads=1");
    for (String given : asked) {
      Run.of("batch", given, in.toString(), out.toString());
      String whole = Files.readString(out);
      String start = whole.substring(0, whole.lastIndexOf('{'));
      for (String other : asked) {
        Files.writeString(out, start);
        Run run = Run.of("batch", "--resume", other, in.toString(), out.toString());
        assertThat(run.code()).isEqualTo(1);
        // A title is not always there: a line without one does not tell.
        boolean open = given.equals(asked.get(0)) && other.equals(asked.get(1));
        if (!given.equals(other) && !open) {
          assertThat(run.err())
              .isEqualTo(
                  "winnow: "
                      + out
                      + ": has other fields than this batch: give the same --fields\n");
          assertThat(out).hasContent(start);
        } else {
          assertThat(run.err()).startsWith("winnow: 1 of 3 records failed");
        }
      }
    }
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream gzip = new GZIPInputStream(Files.newInputStream(file))) {
      return gzip.readAllBytes();
    }
  }

  @Test
  void anInterruptedBatchThatIsPackedGoesOn(@TempDir Path folder) throws IOException {
    Path in = Files.writeString(folder.resolve("in"), varied(60));
    Path out = folder.resolve("out.gz");
    String[] resume = {"batch", "--resume", "--fields=text", in.toString(), out.toString()};
    assertThat(Run.of("batch", "--fields=text", in.toString(), out.toString()).code()).isZero();
    byte[] packed = Files.readAllBytes(out);
    byte[] whole = unpacked(out);
    for (int length = 0; length <= packed.length; length += length < 20 ? 1 : 509) {
      Files.write(out, Arrays.copyOf(packed, length));
      assertThat(Run.of(resume)).isEqualTo(new Run(0, "", ""));
      assertThat(unpacked(out)).as("resumed after %d bytes", length).isEqualTo(whole);
    }
    // In the check sum at the end, and what was resumed before.
    Files.write(out, Arrays.copyOf(packed, packed.length - 3));
    assertThat(Run.of(resume)).isEqualTo(new Run(0, "", ""));
    assertThat(Run.of(resume)).isEqualTo(new Run(0, "", ""));
    byte[] members = Files.readAllBytes(out);
    Files.write(out, Arrays.copyOf(members, members.length - 3));
    assertThat(Run.of(resume)).isEqualTo(new Run(0, "", ""));
    assertThat(unpacked(out)).isEqualTo(whole);
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  @Test
  void whatIsBrokenInTheMiddleIsLeftAlone(@TempDir Path folder) throws IOException {
    Path in = Files.writeString(folder.resolve("in"), varied(60));
    Path out = folder.resolve("out.gz");
    Run.of("batch", "--fields=text", in.toString(), out.toString());
    byte[] packed = Files.readAllBytes(out);
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 200, (byte) 0xFF);
    Files.write(out, packed);
    Run run = Run.of("batch", "--resume", "--fields=text", in.toString(), out.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("winnow: " + out + ": broken gzip: ").hasLineCount(1);
    assertThat(out).hasBinaryContent(packed);
  }

  /** Pages that cannot be packed to much less. */
  private static String varied(int pages) throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      StringBuilder page = new StringBuilder(PROSE);
      for (int word = 0; word < 100; word++) {
        page.append(' ').append(Integer.toString(random.nextInt(Integer.MAX_VALUE), 36));
      }
      lines.append(record("n" + i, page + " " + PROSE));
    }
    return lines.toString();
  }

  /** A limit of the size of files stands for a full disk; no privileges are needed for it. */
  @ParameterizedTest
  @ValueSource(strings = {"out", "out.gz"})
  void aBatchOnAFullDiskGoesOn(String name, @TempDir Path folder) throws Exception {
    Path in = Files.writeString(folder.resolve("in"), varied(200));
    Path out = folder.resolve(name);
    assertThat(Run.of("batch", "--fields=text", in.toString(), out.toString()).code()).isZero();
    byte[] whole = name.endsWith(".gz") ? unpacked(out) : Files.readAllBytes(out);
    Files.delete(out);
    List<String> command =
        List.of(
            "sh",
            "-c",
            // In units of 512 or of 1024 bytes, as the shell has it.
            "ulimit -f 80; exec \"$0\" \"$@\"",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "batch",
            "--fields=text",
            in.toString(),
            out.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said;
    try (InputStream output = process.getInputStream()) {
      said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).startsWith("winnow: " + out + ": ").hasLineCount(1);
    assertThat(Files.size(out)).isBetween(1L, 80L * 1024);
    assertThat(Run.of("batch", "--resume", "--fields=text", in.toString(), out.toString()))
        .isEqualTo(new Run(0, "", ""));
    assertThat(name.endsWith(".gz") ? unpacked(out) : Files.readAllBytes(out)).isEqualTo(whole);
  }

  @Test
  void aBombOfOneLineIsAnErrorOfItsLine(@TempDir Path folder) throws IOException {
    Path in = folder.resolve("bomb.gz");
    try (OutputStream bomb = new GZIPOutputStream(Files.newOutputStream(in))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1 << 10; i++) {
        bomb.write(zeros);
      }
      bomb.write(("\n" + record(2, PROSE)).getBytes(StandardCharsets.UTF_8));
    }
    Path out = folder.resolve("out");
    Run run = Run.of("batch", in.toString(), out.toString(), "--fields=text");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "winnow: 1 of 2 records failed: see \"error\" in the output" + System.lineSeparator());
    List<Map<String, Object>> answers = answers(Files.readString(out));
    assertThat(answers.get(0)).containsEntry("error", "the line is too long");
    assertThat(answers.get(1)).containsEntry("id", 2).containsEntry("text", PROSE);
    assertThat(Run.of("extract", in.toString()).err())
        .isEqualTo("winnow: " + in + ": longer than 256 MiB" + System.lineSeparator());
  }

  /** Lines without end, and how many of them were taken. */
  private static final class Endless extends InputStream {
    private final byte[] line;
    private long taken;

    Endless(String line) {
      this.line = line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      return line[(int) (taken++ % line.length)];
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      for (int i = from; i < from + length; i++) {
        bytes[i] = (byte) read();
      }
      return length;
    }

    long lines() {
      return taken / line.length;
    }
  }

  /** Takes some bytes, then breaks. */
  private static final class Breaking extends OutputStream {
    private int left = 1_000_000;

    @Override
    public void write(int value) throws IOException {
      if (left-- == 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  @Test
  @Timeout(60)
  void noMoreIsReadThanIsSoonWritten() throws IOException {
    String line = record(1, PROSE);
    Endless in = new Endless(line);
    Run run =
        Run.into(new Breaking(), in, false, "batch", "-", "-", "--fields=text", "--threads=2");
    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "",
                "winnow: standard output: No space left on device" + System.lineSeparator()));
    long written = 1_000_000 / ("{'id':1,'text':''}\n".length() + PROSE.length());
    assertThat(in.lines()).isBetween(written, written + 2_000);
  }
}
