package org.postil.api.engine;

import java.util.List;
import java.util.Map;

/**
 * An annotator's place in a pipeline that can run.
 *
 * @param annotator id of the annotator
 * @param version the version that would run now
 * @param configuration every configuration value, defaults included
 * @param inputs ids of the annotators whose layers it reads, in order of the plan
 * @param code fingerprint of everything that its layers depend on beside document and inputs
 */
public record PlannedStep(
    String annotator,
    String version,
    Map<String, Object> configuration,
    List<String> inputs,
    String code) {

  /** Copies the collections. */
  public PlannedStep {
    configuration = Map.copyOf(configuration);
    inputs = List.copyOf(inputs);
  }
}
