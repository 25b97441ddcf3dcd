package org.postil.cli.internal.job;

import java.util.Map;
import java.util.TreeMap;
import org.postil.api.engine.PlannedStep;

/** What a run would do for one annotator, and why. Used by one thread. */
public final class StepOutlook {

  private final PlannedStep step;
  private final Map<String, Long> reasons = new TreeMap<>();
  private long known;

  StepOutlook(PlannedStep step) {
    this.step = step;
  }

  void know() {
    known++;
  }

  void run(String reason) {
    reasons.merge(reason, 1L, Long::sum);
  }

  /**
   * The annotator.
   *
   * @return its place in the plan
   */
  public PlannedStep step() {
    return step;
  }

  /**
   * Documents whose layer is there.
   *
   * @return at least 0
   */
  public long known() {
    return known;
  }

  /**
   * Documents that it would be run on.
   *
   * @return at least 0
   */
  public long toRun() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Why it would be run.
   *
   * @return number of documents by reason, in order of reason
   */
  public Map<String, Long> reasons() {
    return Map.copyOf(reasons);
  }
}
