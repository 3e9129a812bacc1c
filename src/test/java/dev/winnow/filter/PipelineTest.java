package dev.winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.winnow.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private record Named(String name) implements Filter {
    private static final long serialVersionUID = 1L;

    @Override
    public void label(Document document, Labels labels) {}
  }

  private static final Filter NEW = new Named("new");
  private static final Pipeline ABC =
      Pipeline.of(List.of(new Named("a"), new Named("b"), new Named("c")));

  private static List<String> names(Pipeline pipeline) {
    return pipeline.filters().stream().map(Filter::name).toList();
  }

  @Test
  void aFilterGoesWhereItIsToldTo() {
    assertThat(names(ABC.first(NEW))).containsExactly("new", "a", "b", "c");
    assertThat(names(ABC.last(NEW))).containsExactly("a", "b", "c", "new");
    assertThat(names(ABC.before("b", NEW))).containsExactly("a", "new", "b", "c");
    assertThat(names(ABC.after("b", NEW))).containsExactly("a", "b", "new", "c");
    assertThat(names(ABC.replace("b", NEW))).containsExactly("a", "new", "c");
    assertThat(names(ABC.remove("b"))).containsExactly("a", "c");
  }

  @Test
  void aPipelineNeverChanges() {
    List<Filter> filters = new ArrayList<>(List.of(NEW));
    Pipeline pipeline = Pipeline.of(filters);
    filters.clear();
    assertThat(names(pipeline)).containsExactly("new");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> pipeline.filters().clear());
    ABC.remove("a");
    assertThat(names(ABC)).containsExactly("a", "b", "c");
  }

  @Test
  void aFilterMayTakeThePlaceOfOneOfItsName() {
    assertThat(names(ABC.replace("b", new Named("b")))).containsExactly("a", "b", "c");
    assertThat(names(ABC.remove("b").last(new Named("b")))).containsExactly("a", "c", "b");
  }

  @Test
  void nullsAreRefusedByName() {
    List<Filter> filters = new ArrayList<>();
    filters.add(null);
    assertThatNullPointerException().isThrownBy(() -> Pipeline.of(filters)).withMessage("filter");
    assertThatNullPointerException().isThrownBy(() -> ABC.label(null)).withMessage("document");
  }
}
