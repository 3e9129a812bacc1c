package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.winnow.HostilePages.Shape;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page holds up a call for long whose time is up. */
class DeadlineTest {
  private static final Duration TIME = Duration.ofMillis(50);

  /** Many times what it takes, for a slow machine that has other things to do. */
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  /** Enough to get to the search for syntax, which takes many times that if nobody asks. */
  private static final Duration TIME_TO_SEARCH = Duration.ofSeconds(2);

  static Stream<Named<Shape>> texts() {
    return HostilePages.TEXTS.stream().map(shape -> named(shape.name(), shape));
  }

  static Stream<Named<Shape>> others() {
    return HostilePages.OTHERS.stream().map(shape -> named(shape.name(), shape));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsLeftSoonAfterItsDeadline(Shape shape) {
    isLeftSoon(shape, HostilePages.UNLIMITED, TIME);
  }

  @Test
  void aTextIsLeftBeforeItsFirstBlock() {
    Shape addresses = Shape.of("addresses without end", "](");
    isLeftSoon(addresses, HostilePages.UNLIMITED, TIME_TO_SEARCH);
  }

  @ParameterizedTest
  @MethodSource("others")
  void aPageIsLeftSoonAfterItsDeadline(Shape shape) {
    isLeftSoon(shape, Laws.STANDARD, TIME);
  }

  private static void isLeftSoon(Shape shape, Extractor extractor, Duration time) {
    Source page = Source.of(shape.page());
    long start = System.nanoTime();
    Article article = extractor.extract(page, Deadline.in(time));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
    assertThat(article.truncated()).isIn(null, "deadline", shape.limit());
  }
}
