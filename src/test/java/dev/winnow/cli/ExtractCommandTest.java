package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest {
  /** Plain prose, which no filter has a reason to take away. */
  static final String PROSE =
      "The ferry left the island before dawn, and by the time the fog had lifted it was already"
          + " halfway across the sound. Nobody on board had noticed that the harbour light was out.";

  private static Map<String, Object> json(Run run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return JSON.std.mapFrom(run.out());
  }

  @Test
  void textIsTheBodyAndALineFeed() {
    Run run = Run.fed(PROSE, "extract");
    assertThat(run).isEqualTo(new Run(0, PROSE + "\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\uFEFF"})
  void nothingIsFoundInNothing(String page) throws IOException {
    assertThat(Run.fed(page, "extract").out()).isEmpty();
    assertThat(json(Run.fed(page, "extract", "--format", "json")))
        .doesNotContainKeys("title", "published", "ledger")
        .containsKeys("authors", "blocks", "removed", "text");
  }

  @Test
  void aFileIsReadPackedOrNot(@TempDir Path folder) throws IOException {
    Path plain = Files.writeString(folder.resolve("page.txt"), PROSE);
    byte[] packed = StreamsTest.gzip(PROSE);
    Path gzip = Files.write(folder.resolve("page.gz"), packed);
    assertThat(Run.of("extract", plain.toString()).out()).isEqualTo(PROSE + "\n");
    assertThat(Run.of("extract", gzip.toString()).out()).isEqualTo(PROSE + "\n");
    assertThat(Run.fed(packed, "extract", "-").out()).isEqualTo(PROSE + "\n");
  }

  @Test
  void theOptionsReachTheSource() throws IOException {
    Map<String, Object> article =
        json(
            Run.fed(
                PROSE,
                "extract",
                "--format=JSON",
                "--input=text",
                "--url=https://example.org/a",
                "--language=en-GB",
                "--fetched=2022-01-11T08:16:00Z",
                "--fields=url, language"));
    assertThat(article)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("url", "https://example.org/a", "language", "en-GB"));
  }

  @Test
  void fieldsStandInTheirUsualOrder() {
    Run run = Run.fed(PROSE, "extract", "--format", "json", "--fields", "removed,text,authors");
    assertThat(run.out()).containsSubsequence("\"authors\": []", "\"text\"", "\"removed\"");
    assertThat(run.out()).doesNotContain("\"blocks\"", "\r");
  }

  /** Of HTML there is no ledger unless the extractor is asked to keep offsets. */
  @Test
  void theLedgerOfHtmlIsThereOnRequest() throws IOException {
    String html = "<!DOCTYPE html><html><body><p>" + PROSE + "</p></body></html>";
    Map<String, Object> article =
        json(Run.fed(html, "extract", "--input=html", "--format=json", "--fields=ledger"));
    assertThat(article.get("ledger")).asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty();
  }

  @Test
  void markdownAndHtmlKeepStructure() {
    String page = "<h1>Fog</h1><p>" + PROSE + " <b>Now</b> & <a href=/a>then</a>.</p>";
    String[] url = {"--input=html", "--url=https://example.org/"};
    assertThat(Run.fed(page, "extract", url[0], url[1], "--format=markdown").out())
        .endsWith(PROSE + " **Now** & [then](https://example.org/a).\n");
    assertThat(Run.fed(page, "extract", url[0], url[1], "--format=html").out())
        .endsWith(
            PROSE
                + " <strong>Now</strong> &amp; <a href=\"https://example.org/a\">then</a>.</p>\n");
  }

  @Test
  void bytesThatAreNotUtf8AreOfTheCharsetThatIsDeclared() {
    byte[] page = (PROSE + " x" + PROSE).getBytes(StandardCharsets.ISO_8859_1);
    page[PROSE.length() + 1] = (byte) 0xE9;
    Run run = Run.fed(page, "extract");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(PROSE + " é" + PROSE + "\n");
    assertThat(Run.fed(page, "extract", "--charset=windows-1251").out())
        .isEqualTo(PROSE + " й" + PROSE + "\n");
  }

  @Test
  void aTerminalIsNotSteered() {
    String page = PROSE.replace("fog", "f\u001B[31mog");
    Run run =
        Run.fed(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), true, "extract");
    assertThat(run.out()).contains("f\\u{1b}[31mog").doesNotContain("\u001B");
    assertThat(Run.fed(page, "extract", "--format", "json").out()).doesNotContain("\u001B");
  }

  @Test
  void aMissingOrBrokenFileIsOneLine(@TempDir Path folder) throws IOException {
    String missing = folder.resolve("missing").toString();
    assertThat(Run.of("extract", missing))
        .isEqualTo(
            new Run(
                1,
                "",
                "winnow: " + missing + ": no such file or directory" + System.lineSeparator()));
    String broken = Files.writeString(folder.resolve("broken.gz"), "no gzip").toString();
    Run run = Run.of("extract", broken);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("winnow: " + broken + ": broken gzip: ");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(Run.of("extract", folder.toString()).code()).isEqualTo(1);
  }
}
