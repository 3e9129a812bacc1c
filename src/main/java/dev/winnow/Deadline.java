package dev.winnow;

import java.time.Duration;

/**
 * Tells one call of an extractor when its time is up. Asked often, by the thread that extracts;
 * once it has said so, it is not asked again.
 *
 * <p>A crawler gives each page its time, {@code extract(source,
 * Deadline.in(Duration.ofSeconds(1)))}, or calls a page off, {@code extract(source,
 * cancelled::get)}.
 */
@FunctionalInterface
public interface Deadline {
  /** Whether the time is up. */
  boolean isPast();

  /**
   * So much time from now on; none if it is negative.
   *
   * @param time not null
   */
  static Deadline in(Duration time) {
    boolean forever = time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0;
    long nanos = forever ? Long.MAX_VALUE : time.isNegative() ? 0 : time.toNanos();
    long start = System.nanoTime();
    return () -> System.nanoTime() - start >= nanos;
  }
}
