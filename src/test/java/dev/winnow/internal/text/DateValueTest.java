package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.winnow.document.PageDate;
import dev.winnow.document.PageDate.Method;
import dev.winnow.document.PageDate.Precision;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@link PageDate} holds and refuses to hold. */
class DateValueTest {
  private static PageDate date(Temporal value) {
    return new PageDate(value, 3, 7, Method.TEXT, 0.9, null);
  }

  @Test
  void isWrittenToItsPrecision() {
    assertThat(date(Year.of(2020)).iso()).isEqualTo("2020");
    assertThat(date(YearMonth.of(2022, 1)).iso()).isEqualTo("2022-01");
    assertThat(date(LocalDate.of(2022, 1, 11)).iso()).isEqualTo("2022-01-11");
    assertThat(date(LocalDateTime.parse("2022-01-11T08:16:00")).iso())
        .isEqualTo("2022-01-11T08:16");
    assertThat(date(LocalDateTime.parse("2022-01-11T08:16:05.9")).iso())
        .isEqualTo("2022-01-11T08:16:05");
    assertThat(date(OffsetDateTime.parse("2022-01-11T08:16:00+03:00")).iso())
        .isEqualTo("2022-01-11T08:16+03:00");
  }

  @Test
  void knowsItsPrecision() {
    assertThat(date(Year.of(2020)).precision()).isEqualTo(Precision.YEAR);
    assertThat(date(YearMonth.of(2022, 1)).precision()).isEqualTo(Precision.MONTH);
    assertThat(date(LocalDate.of(2022, 1, 11)).precision()).isEqualTo(Precision.DAY);
    assertThat(date(LocalDateTime.parse("2022-01-11T08:16")).precision())
        .isEqualTo(Precision.MINUTE);
    assertThat(date(OffsetDateTime.parse("2022-01-11T08:16:05Z")).precision())
        .isEqualTo(Precision.SECOND);
  }

  @Test
  void movesToAnotherSpanAndKeepsTheRest() {
    LocalDate other = LocalDate.of(2022, 4, 3);
    PageDate date = new PageDate(LocalDate.of(2022, 3, 4), 3, 7, Method.TEXT, 0.5, other);
    assertThat(date.at(10, 20))
        .isEqualTo(new PageDate(LocalDate.of(2022, 3, 4), 10, 20, Method.TEXT, 0.5, other));
    assertThat(date.ambiguous()).isTrue();
    assertThat(date(other).ambiguous()).isFalse();
  }

  @Test
  void refusesWhatIsNoDate() {
    LocalDate day = LocalDate.of(2022, 1, 11);
    for (Temporal value :
        List.of(
            LocalTime.NOON,
            Instant.EPOCH,
            ZonedDateTime.parse("2022-01-11T08:16Z[Europe/Paris]"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> date(value))
          .withMessageStartingWith("value");
    }
    for (double confidence : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PageDate(day, 0, 1, Method.TEXT, confidence, null))
          .withMessageStartingWith("confidence");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageDate(day, -1, 1, Method.TEXT, 1, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageDate(day, 2, 1, Method.TEXT, 1, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageDate(day, 0, 1, Method.TEXT, 1, YearMonth.of(2022, 1)))
        .withMessageStartingWith("otherReading");
    assertThatNullPointerException().isThrownBy(() -> date(null)).withMessage("value");
    assertThatNullPointerException()
        .isThrownBy(() -> new PageDate(day, 0, 1, null, 1, null))
        .withMessage("method");
  }

  @Test
  void survivesSerialization() throws Exception {
    PageDate date =
        new PageDate(
            OffsetDateTime.parse("2022-03-04T08:16:00+03:00"),
            3,
            7,
            Method.METADATA,
            0.5,
            OffsetDateTime.parse("2022-04-03T08:16:00+03:00"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(date);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(date);
    }
  }
}
