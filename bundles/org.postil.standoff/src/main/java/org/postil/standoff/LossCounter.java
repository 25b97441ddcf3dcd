package org.postil.standoff;

import java.util.Map;
import java.util.TreeMap;
import org.postil.api.io.LossReport;

/** Counts what a format cannot hold. Used by one thread. */
public final class LossCounter {

  private final Map<String, Long> losses = new TreeMap<>();

  /** Starts with no losses. */
  public LossCounter() {}

  /**
   * Counts one case.
   *
   * @param what a description such as {@code overlapping spans dropped}
   */
  public void add(String what) {
    add(what, 1);
  }

  /**
   * Counts some cases.
   *
   * @param what a description
   * @param cases how many; nothing is noted for 0
   */
  public void add(String what, long cases) {
    if (cases > 0) {
      losses.merge(what, cases, Long::sum);
    }
  }

  /**
   * The losses so far.
   *
   * @return a report that does not change any more
   */
  public LossReport report() {
    return new LossReport(losses);
  }
}
