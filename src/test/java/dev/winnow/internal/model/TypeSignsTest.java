package dev.winnow.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeSignsTest {
  private static Set<Long> hashes(Map<String, String> head) {
    Set<Long> hashes = new HashSet<>();
    TypeSigns.hashes(head, hashes::add);
    return hashes;
  }

  @Test
  void aHeadlessPageHasNone() {
    assertThat(hashes(Map.of())).isEmpty();
  }

  @Test
  void ofMostTagsTheNameCountsAlone() {
    assertThat(hashes(Map.of("description", "A bridge")))
        .hasSize(1)
        .isEqualTo(hashes(Map.of("description", "A shoe")));
  }

  @Test
  void theDeclaredTypeAndTheProgramCount() {
    assertThat(hashes(Map.of("og:type", "product")))
        .isNotEqualTo(hashes(Map.of("og:type", "article")));
    assertThat(hashes(Map.of("generator", "Board 3.1")))
        .isEqualTo(hashes(Map.of("generator", "board 4")));
  }

  @Test
  void allTypesOfStructuredDataCount() {
    Set<Long> product = hashes(Map.of("ld+json", "{\"@type\":\"Product\"}"));
    assertThat(product).hasSize(1);
    assertThat(hashes(Map.of("ld+json.2", "{\"@type\" : [\"Product\", \"Thing\"], \"name\": 1}")))
        .isEqualTo(product);
    assertThat(
            hashes(
                Map.of("ld+json", "{\"@graph\":[{\"@type\":\"Product\"},{\"@type\":\"Offer\"}]}")))
        .hasSize(2)
        .containsAll(product);
  }

  @Test
  void brokenStructuredDataIsRead() {
    for (String json :
        new String[] {"\"@type\"", "\"@type\":", "\"@type\":\"", "\"@type\":\"Prod"}) {
      assertThat(hashes(Map.of("ld+json", json))).as(json).isEmpty();
    }
  }
}
