package dev.winnow;

import dev.winnow.JudgedPage.Line;
import dev.winnow.document.Label;
import dev.winnow.document.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Something of a page that came out otherwise than a person judged.
 *
 * @param line the number of its line, or {@link #FIELD}
 * @param judged its role, or a field and its value; empty for a value that nobody expects
 * @param found the roles that came out, or the value that nobody expects
 * @param text the line's, empty for a field
 */
record Miss(int line, String judged, String found, String text) {
  /** Instead of a line's number. */
  static final int FIELD = 0;

  private static final Extractor EXTRACTOR = Extractor.builder().offsets(true).build();

  /**
   * The misses of a page.
   *
   * @param agrees whether, of a role that was judged and the one found, the second is as good
   */
  static List<Miss> of(JudgedPage page, LaidOutPage laid, BiPredicate<Role, Role> agrees) {
    Source source = page.source(laid);
    Map<Integer, Set<Label>> found = new LinkedHashMap<>();
    for (Label span : EXTRACTOR.extract(source).ledger()) {
      for (int at = span.start(); at < span.end(); at++) {
        int line = laid.lines().get(at);
        if (line != LaidOutPage.NONE) {
          found.computeIfAbsent(line, number -> new LinkedHashSet<>()).add(span);
        }
      }
    }
    List<Miss> misses = new ArrayList<>();
    for (Line line : page.lines()) {
      Set<String> wrong = wrong(line, found.getOrDefault(line.number(), Set.of()), agrees);
      if (!wrong.isEmpty()) {
        String judged = line.role() + (line.reason() == null ? "" : " " + line.reason());
        misses.add(new Miss(line.number(), judged, String.join(", ", wrong), line.text()));
      }
    }
    addFields(page, source, misses);
    return misses;
  }

  private static Set<String> wrong(Line line, Set<Label> labels, BiPredicate<Role, Role> agrees) {
    Set<String> wrong = new LinkedHashSet<>();
    for (Label label : labels) {
      String reason = label.reason() == null ? null : label.reason().name();
      boolean right =
          agrees.test(line.role(), label.role())
              && (line.reason() == null || line.reason().equals(reason));
      if (!right) {
        boolean asked = line.reason() != null && reason != null;
        wrong.add(label.role() + (asked ? " " + reason : ""));
      }
    }
    return wrong;
  }

  private static void addFields(JudgedPage page, Source source, List<Miss> misses) {
    Set<String> judged = values(page.fields());
    Set<String> values = values(SpecForm.of(EXTRACTOR, source).fields(page.fields()));
    for (String value : judged) {
      if (!values.contains(value)) {
        misses.add(new Miss(FIELD, value, "", ""));
      }
    }
    for (String value : values) {
      if (!judged.contains(value)) {
        misses.add(new Miss(FIELD, "", value, ""));
      }
    }
  }

  private static Set<String> values(List<String> fields) {
    Set<String> values = new LinkedHashSet<>();
    for (String field : fields) {
      values.add(field.replaceFirst(" {2,}", ": "));
    }
    return values;
  }
}
