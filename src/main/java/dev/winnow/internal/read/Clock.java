package dev.winnow.internal.read;

import dev.winnow.internal.text.Overdue;
import java.util.function.BooleanSupplier;

/**
 * Asks for the time while a text is read, not too often: after so much work. Not thread-safe.
 *
 * <p>Work is counted in characters of which little is asked, a millisecond's or so a look.
 */
final class Clock {
  private static final int WORK_A_LOOK = 1 << 14;

  private final BooleanSupplier late;
  private int left = WORK_A_LOOK;

  Clock(BooleanSupplier late) {
    this.late = late;
  }

  /**
   * Counts work that is done, or about to be.
   *
   * @throws Overdue if there is no time for more
   */
  void spend(int work) {
    left -= work;
    if (left < 0) {
      look();
    }
  }

  /**
   * Asks at once, as between two passes over a text.
   *
   * @throws Overdue if there is no time for more
   */
  void look() {
    left = WORK_A_LOOK;
    if (late.getAsBoolean()) {
      throw new Overdue();
    }
  }
}
