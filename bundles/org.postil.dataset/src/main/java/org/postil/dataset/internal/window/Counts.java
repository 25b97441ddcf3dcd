package org.postil.dataset.internal.window;

import java.util.Map;
import java.util.TreeMap;

/** Counts by name. Used by one thread. */
public final class Counts {

  private final Map<String, Long> counts = new TreeMap<>();

  /** Starts without counts. */
  public Counts() {}

  /**
   * Counts.
   *
   * @param name what
   * @param more how many; nothing is noted for 0
   */
  public void add(String name, long more) {
    if (more != 0) {
      counts.merge(name, more, Long::sum);
    }
  }

  /**
   * Counts what others counted.
   *
   * @param more counts by name
   */
  public void addAll(Map<String, Long> more) {
    more.forEach(this::add);
  }

  /**
   * The counts so far.
   *
   * @return a copy, by name
   */
  public TreeMap<String, Long> all() {
    return new TreeMap<>(counts);
  }
}
