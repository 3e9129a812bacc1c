package dev.winnow.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "windows-1251 | <meta name=charset><meta charset='windows-1251"
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
    "tis-620, x-windows-874, สะพาน…"
  })
  void labelsMeanWhatTheyDoToBrowsers(String label, String charset, String text) {
    assertThat(Encoding.decode(bytes(text, charset), label)).isEqualTo(text);
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
