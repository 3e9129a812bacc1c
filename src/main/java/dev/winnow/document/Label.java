package dev.winnow.document;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger: who decided what about a run of characters. Immutable.
 *
 * @param start offset of the first character, from 0
 * @param end offset after the last character, greater than {@code start}
 * @param role what the characters are for
 * @param reason why, or null where the role says it all
 * @param filter the name of the filter that decided, or {@code reader}
 * @param score the filter's own measure of its certainty, {@link Double#NaN} if it has none
 */
public record Label(
    int start, int end, Role role, @Nullable Reason reason, String filter, double score)
    implements Serializable {
  /** Checks the offsets. */
  public Label {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(filter, "filter");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("start and end are no span: " + start + ", " + end);
    }
  }

  /** The number of characters. */
  public int length() {
    return end - start;
  }

  /** Whether this and the other label say the same, wherever they stand. */
  public boolean agrees(Label other) {
    return role == other.role
        && Objects.equals(reason, other.reason)
        && filter.equals(other.filter)
        && Double.compare(score, other.score) == 0;
  }

  /** The same decision about another run of characters. */
  public Label at(int start, int end) {
    boolean same = start == this.start && end == this.end;
    return same ? this : new Label(start, end, role, reason, filter, score);
  }
}
