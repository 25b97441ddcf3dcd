package org.postil.api.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One annotator in a pipeline.
 *
 * @param annotator id of the annotator
 * @param version exact version of its bundle, or {@link #LATEST}
 * @param settings configuration values by name; what is not given takes its default
 */
public record Step(String annotator, String version, Map<String, Object> settings) {

  /** The highest installed version, taken anew for each document. */
  public static final String LATEST = "latest";

  /** Copies the settings, sorted. */
  public Step {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * The latest version of an annotator with its default configuration.
   *
   * @param annotator id of the annotator
   * @return a step
   */
  public static Step latest(String annotator) {
    return new Step(annotator, LATEST, Map.of());
  }

  /**
   * Whether the step takes whatever version is installed.
   *
   * @return false if it is pinned to one version
   */
  public boolean isLatest() {
    return LATEST.equals(version);
  }
}
