package dev.winnow.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.internal.text.Resources;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static final String RUSSIAN = "Мост закроют на шесть недель";
  private static final String FRENCH = "Le pont sera fermé jusqu’à l’été";

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static byte[] marked(String charset, int... mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes(bytes(RUSSIAN, charset));
    return out.toByteArray();
  }

  @Test
  void aByteOrderMarkTellsAndIsNoText() {
    assertThat(Encoding.decode(marked("UTF-8", 0xEF, 0xBB, 0xBF), "koi8-r")).isEqualTo(RUSSIAN);
    assertThat(Encoding.decode(marked("UTF-16BE", 0xFE, 0xFF), "koi8-r")).isEqualTo(RUSSIAN);
    assertThat(Encoding.decode(marked("UTF-16LE", 0xFF, 0xFE), null)).isEqualTo(RUSSIAN);
  }

  @Test
  void utf8IsToldByItselfWhateverIsDeclared() {
    String page = "<meta charset=windows-1251>" + FRENCH;
    assertThat(Encoding.decode(bytes(page, "UTF-8"), "ISO-8859-1")).isEqualTo(page);
  }

  @Test
  void aPageThatWasCutInACharacterIsStillUtf8() {
    byte[] whole = bytes(RUSSIAN, "UTF-8");
    String cut = new String(whole, 0, whole.length - 1, StandardCharsets.UTF_8);
    assertThat(Encoding.decode(Arrays.copyOf(whole, whole.length - 1), null))
        .isEqualTo(cut)
        .endsWith("недел\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251",
    "koi8-r, koi8-r",
    "ISO-8859-5, iso8859-5",
    "UTF-16LE, utf-16le",
    "UTF-16LE, utf-16",
    "UTF-16BE, UTF-16BE"
  })
  void theServerSays(String charset, String label) {
    assertThat(Encoding.decode(bytes(RUSSIAN, charset), label)).isEqualTo(RUSSIAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | <meta charset=windows-1251>",
        "windows-1251 | <html><META  name='a' content='b'><meta charset = \"Windows-1251\">",
        "koi8-r | <meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>",
        "ISO-8859-5 | <?xml version='1.0' encoding='ISO-8859-5'?><html>",
        "windows-1251 | <meta charset=nonsense><meta charset=windows-1251>",
        "windows-1251 | <meta name=charset><meta charset='windows-1251",
        "windows-1251 | <meta name=a content='charset=utf-16'><meta charset=windows-1251>",
        "windows-1251 | <meta name=a content='charset=koi8-r'><meta charset=windows-1251>",
        "windows-1251 | <!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
        "windows-1251 | <!--><meta charset=windows-1251>",
        "windows-1251 | <!doctype html><?php ?><p/><metadata charset=koi8-r><meta charset=cp1251>",
        "windows-1251 | <meta data-charset=koi8-r charset=x-cp1251 charset=koi8-r>",
        "windows-1251 | <meta data-x='a>b' charset=windows-1251>",
        "windows-1251 | <a title='<meta charset=koi8-r>'></a ><meta charset=windows-1251>",
        "windows-1251 | <meta/content='a charset b; charset = \"cp1251\"'/http-equiv=content-type>",
        "windows-1251 | a < b <meta charset=cp037><meta charset=utf-32><meta charset=windows-1251>",
        "koi8-r | <?xml version='1.0' x='encoding=cp1251' encoding = \"koi8-r\" ?><meta charset=cp1251>"
      })
  void orThePageSays(String charset, String head) {
    String page = head + ">" + RUSSIAN;
    assertThat(Encoding.decode(bytes(page, charset), null)).isEqualTo(page);
    assertThat(Encoding.decode(bytes(page, charset), "no such charset")).isEqualTo(page);
  }

  @Test
  void theServerIsBelievedBeforeThePage() {
    String page = "<meta charset=koi8-r>" + RUSSIAN;
    assertThat(Encoding.decode(bytes(page, "windows-1251"), "windows-1251")).isEqualTo(page);
  }

  @Test
  void nobodyIsUtf16InAscii() {
    String page = "<meta charset=utf-16><p>The bridge will close.";
    assertThat(Encoding.decode(bytes(page, "UTF-8"), null)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "latin1, windows-1252, fermé – “l’été” €",
    "ISO-8859-9, windows-1254, İstanbul’da ‘köprü’",
    "gb2312, GB18030, 朱镕基說",
    "shift_jis, windows-31j, 橋は①時に閉まる",
    "euc-kr, x-windows-949, 다리가 똠방각하",
    "tis-620, x-windows-874, สะพาน…",
    "dos-874, x-windows-874, สะพาน…",
    "logical, ISO-8859-8, גשר",
    "iso-8859-8-i, ISO-8859-8, גשר",
    "visual, ISO-8859-8, גשר",
    "x-cp1250, windows-1250, Příliš žluťoučký",
    "' X-CP1258 ', windows-1258, đơn",
    "chinese, GB18030, 港口大桥",
    "gb_2312, GB18030, 港口大桥",
    "cn-big5, Big5-HKSCS, 港口大橋",
    "x-x-big5, Big5-HKSCS, 港口大橋",
    "korean, x-windows-949, 다리가",
    "ksc5601, x-windows-949, 다리가",
    "ms_kanji, windows-31j, 橋は",
    "csshiftjis, windows-31j, 橋は",
    "macintosh, x-MacRoman, fermé l’été",
    "x-mac-cyrillic, x-MacUkraine, міст",
    "koi8-ru, KOI8-U, міст",
    "l5, windows-1254, ‘köprü’",
    "ansi_x3.4-1968, windows-1252, ‘fermé’",
    "cp819, windows-1252, ‘fermé’",
    "iso_8859-1:1987, windows-1252, ‘fermé’",
    "iso-8859-16, ISO-8859-16, până și",
    "unicode, UTF-16LE, мост",
    "unicodefffe, UTF-16BE, мост"
  })
  void labelsMeanWhatTheyDoToBrowsers(String label, String charset, String text) {
    assertThat(Encoding.decode(bytes(text, charset), label)).isEqualTo(text);
  }

  /** Java knows them all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "default",
        "cp037",
        "utf-32",
        "iso-2022-kr",
        "iso-2022-cn",
        "cesu-8",
        "x-JISAutoDetect",
        "x-UTF-16LE-BOM",
        "IBM1047"
      })
  void whatBrowsersDoNotKnowIsNotObeyed(String label) {
    byte[] page = bytes(FRENCH, "windows-1252");
    assertThat(Encoding.decode(page, label)).isEqualTo(FRENCH);
    assertThat(Encoding.decode(bytes("<meta charset=" + label + ">é", "windows-1252"), null))
        .endsWith("é");
  }

  @Test
  void everyLabelHasACharset() {
    List<String> lines = Resources.lines("/dev/winnow/internal/read/charset-labels.txt");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(Charset.isSupported(line.substring(0, line.indexOf(' '))))
                    .as(line)
                    .isTrue());
    List<String> labels =
        lines.stream().flatMap(line -> Arrays.stream(line.split(" ")).skip(1)).toList();
    assertThat(labels).doesNotHaveDuplicates().hasSize(211);
  }

  @Test
  void whereNothingTellsItIsWindows1252() {
    assertThat(Encoding.decode(bytes(FRENCH, "windows-1252"), null)).isEqualTo(FRENCH);
    assertThat(Encoding.decode(bytes(FRENCH, "windows-1252"), "")).isEqualTo(FRENCH);
  }

  @Property
  void nothingThrows(@ForAll byte[] raw, @ForAll String label) {
    assertThat(Encoding.decode(raw, label)).isNotNull();
    assertThat(Encoding.decode(raw, null)).isNotNull();
  }

  @Property
  void whatIsWrittenInUtf8IsRead(@ForAll String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    String read = new String(raw, StandardCharsets.UTF_8);
    assertThat(Encoding.decode(raw, "koi8-r"))
        .isEqualTo(read.startsWith("\uFEFF") ? read.substring(1) : read);
  }
}
