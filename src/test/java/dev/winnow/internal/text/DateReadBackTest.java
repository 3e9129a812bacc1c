package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.winnow.document.PageDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What java.time writes in any language is read back; what only looks like it is not. */
class DateReadBackTest {
  /** The last JDK with the names that the library ships; later ones spell some otherwise. */
  private static final int LAST_WITH_THESE_NAMES = 17;

  private static final int EARLIEST = (int) LocalDate.of(1980, 1, 1).toEpochDay();
  private static final int LATEST = (int) LocalDate.of(2029, 12, 31).toEpochDay();

  private static final Set<String> UNREAD = unread();

  private static Set<String> unread() {
    try {
      return Files.readAllLines(Path.of("testdata", "dates", "unread.tsv")).stream()
          .filter(line -> !line.startsWith("#!"))
          .map(line -> line.split("\t", -1))
          .map(parts -> parts[0] + ' ' + parts[1])
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRead(LocalDate day, Locale locale, FormatStyle style) {
    String text = DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(day);
    PageDate date =
        DateReader.read(text, new DateContext(locale.toLanguageTag(), ZoneOffset.UTC, null));
    return date != null && (date.value().equals(day) || day.equals(date.otherReading()));
  }

  private static boolean isListed(Locale locale, FormatStyle style) {
    return UNREAD.contains(locale.getLanguage() + ' ' + style)
        || UNREAD.contains(locale.toLanguageTag() + ' ' + style);
  }

  private static List<Locale> locales() {
    return Arrays.stream(Locale.getAvailableLocales())
        .filter(l -> !l.getLanguage().isEmpty() && l.getVariant().isEmpty() && !l.hasExtensions())
        .toList();
  }

  @Provide
  Arbitrary<Locale> locale() {
    return Arbitraries.of(locales());
  }

  @Property(tries = 4000)
  void everyDayIsReadBackInEveryLanguage(
      @ForAll @IntRange(min = -30_000, max = 30_000) int shift,
      @ForAll("locale") Locale locale,
      @ForAll FormatStyle style) {
    assumeThat(Runtime.version().feature()).isLessThanOrEqualTo(LAST_WITH_THESE_NAMES);
    LocalDate day = LocalDate.ofEpochDay(EARLIEST + Math.floorMod(shift, LATEST - EARLIEST));
    if (!isListed(locale, style)) {
      assertThat(isRead(day, locale, style))
          .as(
              "%s %s %s",
              locale,
              style,
              DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(day))
          .isTrue();
    }
  }

  /** An exception that holds no longer is to be taken off the list. */
  @Example
  void whatIsListedAsUnreadIsUnread() {
    assumeThat(Runtime.version().feature()).isEqualTo(LAST_WITH_THESE_NAMES);
    for (FormatStyle style : FormatStyle.values()) {
      Set<String> failing =
          locales().stream()
              .filter(
                  locale ->
                      LocalDate.of(2022, 1, 1)
                          .datesUntil(LocalDate.of(2023, 1, 1))
                          .filter(day -> isListed(locale, style))
                          .anyMatch(day -> !isRead(day, locale, style)))
              .flatMap(l -> List.of(l.getLanguage(), l.toLanguageTag()).stream())
              .collect(Collectors.toSet());
      for (String listed : UNREAD) {
        if (listed.endsWith(" " + style)) {
          assertThat(failing).contains(listed.substring(0, listed.indexOf(' ')));
        }
      }
    }
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 150);
    Arbitrary<Integer> part = Arbitraries.integers().between(0, 255);
    Arbitrary<Integer> large = Arbitraries.integers().between(1000, 9_999_999);
    Arbitrary<String> score = Combinators.combine(small, small).as((a, b) -> a + "-" + b);
    Arbitrary<String> goals = Combinators.combine(small, small).as((a, b) -> a + ":" + b);
    Arbitrary<String> price = Combinators.combine(large, small).as((a, b) -> "€" + a + "." + b);
    Arbitrary<String> version =
        Combinators.combine(small, small, small).as((a, b, c) -> "v" + a + "." + b + "." + c);
    Arbitrary<String> address =
        Combinators.combine(part, part, part, part)
            .as((a, b, c, d) -> a + "." + b + "." + c + "." + d);
    Arbitrary<String> phone =
        Combinators.combine(small, small, large).as((a, b, c) -> "+" + a + " " + b + " " + c);
    Arbitrary<String> book =
        Combinators.combine(small, large, small)
            .as((a, b, c) -> "978-" + a + "-" + b + "-" + c % 10);
    return Arbitraries.oneOf(score, goals, price, version, address, phone, book);
  }

  @Property
  void proseFullOfNumbersHasNoDate(
      @ForAll("numbers") String a, @ForAll("numbers") String b, @ForAll("numbers") String c) {
    String text = "They counted " + a + " and then " + b + ", or " + c + " as some may say.";
    for (String language : new String[] {"en", "de", "ru"}) {
      assertThat(DateReader.find(text, new DateContext(language, ZoneOffset.UTC, null)))
          .as(text)
          .isEmpty();
    }
  }
}
