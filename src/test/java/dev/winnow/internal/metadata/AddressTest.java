package dev.winnow.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static final Address PAGE = Address.of("https://news.example/a/b?c#d", null);

  @ParameterizedTest
  @CsvSource({
    "x, https://news.example/a/x",
    "#e, https://news.example/a/b?c#e",
    "?e, https://news.example/a/b?e",
    "../x/./y, https://news.example/x/y",
    "//other.example, https://other.example",
    "//other.example:8080/x, https://other.example:8080/x",
    "//other.example:/x, https://other.example:/x",
    "ftp://jo@other.example/x, ftp://jo@other.example/x",
    "HTTP://other.example?x@y:z, http://other.example?x@y:z",
    "http://[2001:db8::1]:80/x, http://[2001:db8::1]:80/x",
  })
  void addressesThatLeadSomewhere(String reference, String resolved) {
    assertThat(PAGE.resolve(reference)).isEqualTo(resolved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//",
        "///embed/",
        "//?x",
        "https:///embed/",
        "https://:80/",
        "https://jo@/",
        "https://a@b@c/",
        "https://a.example:b/",
        "https://a.example:65536/",
        "https://a.example:99999999999/",
        "https://[2001:db8::x]/",
        "https://[::1]80/",
        "https://[",
        "https://]/",
        "javascript:x"
      })
  void addressesThatLeadNowhere(String reference) {
    assertThat(PAGE.resolve(reference)).isNull();
    assertThat(Address.of(null, null).resolve(reference)).isNull();
  }

  @Test
  void pageWithoutPlaceHasNoAbsoluteAddresses() {
    assertThat(Address.of("https:///a/b", null).resolve("x")).isEqualTo("x");
  }
}
