package dev.winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.winnow.document.Document;
import dev.winnow.document.Kind;
import dev.winnow.document.Origin;
import dev.winnow.document.Role;
import dev.winnow.internal.read.Limits;
import dev.winnow.internal.read.Reader;
import java.time.ZoneOffset;
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

  /** Gives all blocks a role, with a score, as surely as it is told to. */
  private record Labeller(String name, Role role, double score, double certainty)
      implements Filter {
    private static final long serialVersionUID = 1L;

    @Override
    public void label(Document document, Labels labels) {
      labels.put(0, document.source().length(), role, null, score);
    }
  }

  private static Role second(double score, Role role, double certainty) {
    return role("A line of the page.", score, new Labeller("second", role, Double.NaN, certainty));
  }

  /** What becomes of a text that has been given to the body with this score. */
  private static Role role(String text, double score, Filter filter) {
    Origin origin = new Origin(null, null, null, ZoneOffset.UTC);
    Document page = Reader.read(text, Kind.TEXT, origin, Limits.NONE, false);
    Pipeline pipeline =
        Pipeline.of(List.of(new Labeller("first", Role.PARAGRAPH, score, 1), filter));
    return pipeline.label(page).at(0).role();
  }

  @Test
  void anAdviceRemovesOnlyWhatNobodyIsSurerOf() {
    assertThat(second(0.8, Role.BOILERPLATE, 0.75)).isEqualTo(Role.PARAGRAPH);
    assertThat(second(0.7, Role.BOILERPLATE, 0.75)).isEqualTo(Role.BOILERPLATE);
    assertThat(second(Double.NaN, Role.BOILERPLATE, 0.75)).isEqualTo(Role.BOILERPLATE);
    assertThat(second(0.8, Role.CAPTION, 0.75)).isEqualTo(Role.CAPTION);
    assertThat(second(1, Role.BOILERPLATE, 1)).isEqualTo(Role.BOILERPLATE);
  }

  @Test
  void starsOfAShopStayWhereTheClassifierIsSurer() {
    Filter stars =
        Filters.standard().stream()
            .filter(filter -> filter.name().equals("stars"))
            .findFirst()
            .orElseThrow();
    assertThat(role("4 out of 5 stars", 0.6, stars)).isEqualTo(Role.PARAGRAPH);
    assertThat(role("4 out of 5 stars", 0.4, stars)).isEqualTo(Role.BOILERPLATE);
  }

  @Test
  void aCertaintyIsAShare() {
    Filter filter = new Labeller("odd", Role.PARAGRAPH, 1, Double.NaN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ABC.last(filter))
        .withMessage("certainty must be 0 to 1: NaN");
  }
}
