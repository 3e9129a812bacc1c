package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.winnow.HostilePages.Shape;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page holds up a call for long whose time is up. */
class DeadlineTest {
  private static final Duration TIME = Duration.ofMillis(50);

  /** Many times what it takes, for a slow machine that has other things to do. */
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  /** Texts that take far longer if nobody asks for the time while their syntax is looked for. */
  private static final List<Shape> SLOW =
      List.of(
          Shape.of("addresses without end", "](").times(2),
          Shape.of("links of Markdown without end", "[a](b"),
          Shape.of("marks of stress in Markdown", "length", "[a](b) [c](d)", " *a"));

  static Stream<Named<Shape>> texts() {
    return Stream.concat(HostilePages.TEXTS.stream(), SLOW.stream())
        .map(shape -> named(shape.name(), shape));
  }

  static Stream<Named<Shape>> others() {
    return HostilePages.OTHERS.stream().map(shape -> named(shape.name(), shape));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsLeftSoonAfterItsDeadline(Shape shape) {
    isLeftSoon(shape, HostilePages.UNLIMITED);
  }

  @ParameterizedTest
  @MethodSource("others")
  void aPageIsLeftSoonAfterItsDeadline(Shape shape) {
    isLeftSoon(shape, Laws.STANDARD);
  }

  private static void isLeftSoon(Shape shape, Extractor extractor) {
    Source page = Source.of(shape.page());
    long start = System.nanoTime();
    Article article = extractor.extract(page, Deadline.in(TIME));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
    assertThat(article.truncated()).isIn(null, "deadline", shape.limit());
  }
}
