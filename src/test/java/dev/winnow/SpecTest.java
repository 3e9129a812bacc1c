package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.winnow.Spec.Example;
import dev.winnow.filter.Filter;
import dev.winnow.filter.Filters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code testdata/spec}, each a test of its own. */
class SpecTest {
  static Stream<Arguments> examples() throws IOException {
    return Spec.all().stream()
        .flatMap(
            spec ->
                spec.examples().stream()
                    .map(
                        example ->
                            Arguments.of(
                                spec.file().getFileName()
                                    + ": "
                                    + example.name()
                                    + " (line "
                                    + example.line()
                                    + ")",
                                spec.file(),
                                example)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void gives(String name, Path file, Example example) {
    Article article = example.extractor().extract(example.source());
    if (example.markdown() != null) {
      assertThat(article.markdown().stripTrailing()).isEqualTo(example.markdown());
    }
    if (example.html() != null) {
      assertThat(article.html().stripTrailing()).isEqualTo(example.html());
    }
    if (example.roles() != null) {
      account(file, example);
    }
  }

  private static void account(Path file, Example example) {
    SpecForm form = SpecForm.of(example.extractor(), example.source());
    List<String> roles = form.roles();
    List<String> fields = form.fields(example.fields());
    if (!SpecForm.same(example.roles(), roles) || !SpecForm.same(example.fields(), fields)) {
      fail(
          file
              + ":"
              + example.line()
              + ": "
              + example.name()
              + "\n"
              + SpecForm.beside(example.roles(), roles)
              + (fields.isEmpty() ? "" : SpecForm.beside(example.fields(), fields))
              + "\nIf what came out is right, the example says it so:\n~~~ roles\n"
              + SpecForm.brief(roles)
              + (fields.isEmpty() ? "" : "\n~~~ fields\n" + SpecForm.brief(fields))
              + "\n~~~\n");
    }
  }

  @Test
  void everyFilterHasAnExampleOfItsOwn() throws IOException {
    Set<String> lacking = new TreeSet<>();
    for (List<Filter> recipe : List.of(Filters.standard(), Filters.rules())) {
      lacking.addAll(recipe.stream().map(Filter::name).toList());
    }
    for (Spec spec : Spec.all()) {
      for (Example example : spec.examples()) {
        if (example.filters() != null) {
          lacking.removeAll(example.filters());
        }
      }
    }
    assertThat(lacking).as("filters that no example runs by themselves").isEmpty();
  }
}
