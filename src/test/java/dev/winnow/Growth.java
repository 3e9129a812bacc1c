package dev.winnow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How time grows with the input: measured as processor time of the thread, so that others on the
 * machine do not count, and as the best of several rounds, since a compiler can be late. Quadratic
 * time stays quadratic however often it is measured.
 *
 * @param times how many times longer the longer input is
 * @param longest nanoseconds that the longer input may take at most, on a slow machine
 */
public record Growth(int times, long longest) {
  /** Quadratic time would take the square of the times. */
  private static final double MOST_TIMES = 2.5;

  /** A little time more for a greater heap, which is the machine's business. */
  private static final long NOISE = TimeUnit.MILLISECONDS.toNanos(200);

  private static final int ROUNDS = 12;

  /** Holds the work on an input against the same work on a longer one. */
  public void isLinear(String name, Runnable little, Runnable much) {
    long before = time(little);
    long after = time(much);
    for (int round = 1; round < ROUNDS && after < longest && isTooLong(before, after); round++) {
      before = Math.min(before, time(little));
      after = Math.min(after, time(much));
    }
    assertThat(isTooLong(before, after))
        .as("%s: %d ns after %d ns for a %dth of it", name, after, before, times)
        .isFalse();
  }

  private boolean isTooLong(long before, long after) {
    return after > MOST_TIMES * times * before + NOISE || after > longest;
  }

  private static long time(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    LongSupplier clock =
        threads.isCurrentThreadCpuTimeSupported()
            ? threads::getCurrentThreadCpuTime
            : System::nanoTime;
    long start = clock.getAsLong();
    work.run();
    return clock.getAsLong() - start;
  }
}
