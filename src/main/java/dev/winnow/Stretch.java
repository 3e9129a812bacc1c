package dev.winnow;

import dev.winnow.document.Structure.Span;
import dev.winnow.document.Structure.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text all of which is set in one way. Immutable.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param link the link it is in, or null
 * @param code the source code or formula that it is in, or null
 */
record Stretch(
    int start,
    int end,
    @Nullable Span link,
    boolean strong,
    boolean emphasis,
    @Nullable Span code) {
  /** Cuts a part of a text where the way it is set changes. */
  static List<Stretch> of(List<Span> spans, int from, int to) {
    List<Stretch> stretches = new ArrayList<>();
    Map<Style, Span> open = new EnumMap<>(Style.class);
    int next = 0;
    int at = from;
    while (at < to) {
      while (next < spans.size() && spans.get(next).start() <= at) {
        Span span = spans.get(next++);
        open.put(span.style(), span);
      }
      int reached = at;
      open.values().removeIf(span -> span.end() <= reached);
      int end = next < spans.size() ? Math.min(to, spans.get(next).start()) : to;
      for (Span span : open.values()) {
        end = Math.min(end, span.end());
      }
      stretches.add(
          new Stretch(
              at,
              end,
              open.get(Style.LINK),
              open.containsKey(Style.STRONG),
              open.containsKey(Style.EMPHASIS),
              open.getOrDefault(Style.MATH, open.get(Style.CODE))));
      at = end;
    }
    return stretches;
  }
}
