package dev.winnow.internal.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LooseJsonTest {
  private static Object only(String text) {
    List<Object> values = LooseJson.read(text);
    assertThat(values).as("values of %s", text).hasSize(1);
    return values.get(0);
  }

  @Test
  void readsJson() {
    assertThat(only("{\"a\": \"b\", \"c\": [1, -2.5e3, true, {\"d\": []}], \"e\": {}}"))
        .isEqualTo(
            Map.of(
                "a", "b",
                "c", List.of("1", "-2.5e3", "true", Map.of("d", List.of())),
                "e", Map.of()));
  }

  @Test
  void decodesEscapesAndEntities() {
    assertThat(only("[\"\\u00fc \\\"x\\\" a\\/b &amp; c\\nd\"]"))
        .isEqualTo(List.of("ü \"x\" a/b & c\nd"));
  }

  @Test
  void anEscapeThatIsNoneIsWhatItSays() {
    assertThat(only("[\"\\uZZZZ\", \"\\u12\"]")).isEqualTo(List.of("uZZZZ", "u12"));
  }

  @Test
  void nullIsLeftOut() {
    assertThat(only("{\"a\": null, \"b\": \"c\"}")).isEqualTo(Map.of("b", "c"));
  }

  @Test
  void ofTwoFieldsOfANameTheFirstCounts() {
    assertThat(only("{\"a\": \"1\", \"a\": \"2\"}")).isEqualTo(Map.of("a", "1"));
  }

  @Test
  void severalValuesBehindEachOther() {
    assertThat(LooseJson.read("{\"a\": \"1\"} {\"a\": \"2\"}"))
        .isEqualTo(List.of(Map.of("a", "1"), Map.of("a", "2")));
  }

  @Test
  void whatPagesGetWrong() {
    Map<String, String> right = Map.of("a", "b", "c", "d");
    assertThat(only("{\"a\": \"b\", \"c\": \"d\",}")).as("a comma too many").isEqualTo(right);
    assertThat(only("{\"a\": \"b\"\n \"c\": \"d\"}")).as("a comma too few").isEqualTo(right);
    assertThat(only("{'a': 'b', c: 'd'}")).as("other quotation marks, or none").isEqualTo(right);
    assertThat(only("<!-- {\"a\": \"b\", \"c\": \"d\"} -->")).as("in a comment").isEqualTo(right);
    assertThat(only("/* x */ {\"a\": \"b\", // y\n \"c\": \"d\"}")).as("comments").isEqualTo(right);
    assertThat(only("//<![CDATA[\n{\"a\": \"b\", \"c\": \"d\"}\n//]]>"))
        .as("CDATA")
        .isEqualTo(right);
    assertThat(only("{\"a\": \"b\", \"c\": \"d\"")).as("cut off").isEqualTo(right);
    assertThat(only("{\"a\": \"b\", \"c\": \"d\"}}]")).as("closed twice").isEqualTo(right);
    assertThat(only("{\"a\": \"b\", \"c\": \"d")).as("cut off in a string").isEqualTo(right);
  }

  @Test
  void aQuotationMarkInsideAString() {
    assertThat(only("{\"a\": \"the \"best\" day\", \"b\": \"c\"}"))
        .isEqualTo(Map.of("a", "the \"best\" day", "b", "c"));
  }

  @Test
  void aBareLineBreakInsideAString() {
    assertThat(only("{\"a\": \"one\ntwo\"}")).isEqualTo(Map.of("a", "one\ntwo"));
  }

  @Test
  void textThatIsNoJsonHoldsNothing() {
    assertThat(LooseJson.read("")).isEmpty();
    assertThat(LooseJson.read("window.data = 5;")).isEmpty();
    assertThat(LooseJson.read("]}\"")).isEmpty();
  }

  @Test
  @Timeout(10)
  void deepValuesAreDroppedAndLongOnesReadInOnePass() {
    String deep = "[".repeat(1_000_000) + "\"x\"" + "]".repeat(1_000_000);
    assertThat(LooseJson.read(deep)).hasSize(1);
    assertThat(LooseJson.read("\"".repeat(2_000_000))).isEmpty();
    assertThat(LooseJson.read("[" + "/".repeat(2_000_000))).hasSize(1);
    assertThat(LooseJson.read("[\"" + "\\".repeat(2_000_000))).hasSize(1);
  }

  @Property(tries = 2_000)
  void noTextMakesItThrow(
      @ForAll
          @StringLength(max = 60)
          @Chars({'{', '}', '[', ']', '"', '\'', ':', ',', '\\', '/', '*', '<', 'u', ' ', '\n'})
          @CharRange(from = '0', to = '9')
          String text) {
    assertThat(LooseJson.read(text)).doesNotContainNull();
  }
}
