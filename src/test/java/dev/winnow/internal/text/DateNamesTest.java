package dev.winnow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * The names of months and weekdays that were not written by hand, {@code dates/names.txt}. {@code
 * mvn test -Dtest=DateNamesTest -Dnames=write} writes them anew from the Unicode CLDR data of the
 * JDK that runs it; the file is shipped so that every JDK reads the same.
 */
class DateNamesTest {
  private static final Path NAMES =
      Path.of("src/main/resources/dev/winnow/internal/text/dates/names.txt");
  private static final String[] BY_HAND = {"dates/months.txt", "dates/weekdays.txt"};
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** Shorter names, and all in Latin letters, are words of other languages, too. */
  private static final int SHORTEST_DISTINCT = 5;

  private static final int SHORTEST = 2;

  @Test
  void namesOfAllLanguagesAreThere() throws IOException {
    if ("write".equals(System.getProperty("names"))) {
      Files.write(NAMES, lines());
    }
    Map<String, Set<String>> found = new TreeMap<>();
    for (String resource : new String[] {BY_HAND[0], BY_HAND[1], "dates/names.txt"}) {
      for (String line : Resources.lines(resource)) {
        String[] parts = line.split(" +", 4);
        String sense = parts[1].equals("persian-month") ? "month" : parts[1];
        found.computeIfAbsent(parts[0], k -> new TreeSet<>()).add(sense + parts[2]);
      }
    }
    assertThat(found).hasSizeGreaterThan(120);
    assertThat(found)
        .containsKeys("de", "th", "fa", "ka", "hy", "bn", "ta", "sw", "cy", "eu", "kk", "am", "zu");
    assertThat(found.get("ka")).hasSize(12 + 7);
  }

  private static List<String> lines() {
    Set<String> byHand = new TreeSet<>(List.of("no", "nb", "nn", "iw", "in", "ja", "ko"));
    for (String resource : BY_HAND) {
      Resources.lines(resource).forEach(line -> byHand.add(line.substring(0, line.indexOf(' '))));
    }
    Map<String, List<Locale>> languages = new TreeMap<>();
    for (Locale locale : Locale.getAvailableLocales()) {
      if (locale.getCountry().isEmpty()
          && !locale.getLanguage().isEmpty()
          && !byHand.contains(locale.getLanguage())) {
        languages.computeIfAbsent(locale.getLanguage(), k -> new ArrayList<>()).add(locale);
      }
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "#! Names of months and weekdays in the languages that months.txt and weekdays.txt"
                    + " lack; the form is theirs.",
                "#! Generated from Unicode CLDR by DateNamesTest, see there; do not edit.",
                "#! CLDR: © Unicode, Inc., Unicode License."));
    languages.forEach(
        (language, locales) -> {
          List<String> months =
              lines(
                  language + " month ",
                  locales,
                  12,
                  (i, s) -> l -> Month.of(i).getDisplayName(s, l));
          if (!months.isEmpty()) {
            lines.add("");
            lines.addAll(months);
            lines.addAll(
                lines(
                    language + " weekday ",
                    locales,
                    7,
                    (i, s) -> l -> DayOfWeek.of(i).getDisplayName(s, l)));
          }
        });
    return lines;
  }

  private interface Name {
    String in(Locale locale);
  }

  private static List<String> lines(
      String start, List<Locale> locales, int count, BiFunction<Integer, TextStyle, Name> names) {
    Map<Integer, Map<String, String>> forms = new LinkedHashMap<>();
    Map<String, Set<Integer>> owners = new HashMap<>();
    List<Locale> sorted = new ArrayList<>(locales);
    sorted.sort((a, b) -> a.toLanguageTag().compareTo(b.toLanguageTag()));
    for (int i = 1; i <= count; i++) {
      for (Locale locale : sorted) {
        for (TextStyle style : STYLES) {
          String name = plain(names.apply(i, style).in(locale));
          if (isWord(name)) {
            forms.computeIfAbsent(i, k -> new LinkedHashMap<>()).putIfAbsent(fold(name), name);
            owners.computeIfAbsent(fold(name), k -> new LinkedHashSet<>()).add(i);
          }
        }
      }
    }
    List<String> lines = new ArrayList<>();
    forms.forEach(
        (i, of) -> {
          List<String> own = new ArrayList<>();
          of.forEach(
              (key, name) -> {
                if (owners.get(key).size() == 1) {
                  own.add(isDistinct(name) ? name : "!" + name);
                }
              });
          if (!own.isEmpty()) {
            lines.add(start + i + " " + String.join(", ", own));
          }
        });
    return lines;
  }

  private static String plain(String name) {
    String plain = name.strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static String fold(String name) {
    return DateTokens.fold(name).replaceAll("[^\\p{L}\\p{M}]", "");
  }

  private static boolean isWord(String name) {
    return name.codePointCount(0, name.length()) >= SHORTEST
        && name.indexOf(',') < 0
        && name.codePoints().noneMatch(Character::isDigit)
        && name.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isDistinct(String name) {
    return name.codePointCount(0, name.length()) >= SHORTEST_DISTINCT
        && name.codePoints()
            .filter(Character::isLetter)
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
