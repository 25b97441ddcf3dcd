package org.postil.cli.internal.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.PlannedStep;

/** Which annotators of a pipeline write the types that are scored, and which they need. */
public final class EvaluationPlan {

  private final Pipeline pipeline;
  private final List<PlannedStep> steps;
  private final Map<String, Set<String>> writes = new HashMap<>();

  /**
   * Plans a pipeline.
   *
   * @param engine knows what is installed
   * @param pipeline the choice of annotators
   * @throws PipelineException if the pipeline cannot run
   */
  public EvaluationPlan(Engine engine, Pipeline pipeline) throws PipelineException {
    this.pipeline = pipeline;
    this.steps = engine.plan(pipeline).steps();
    for (InstalledAnnotator each : engine.annotators()) {
      writes.put(each.id() + "@" + each.version(), each.writes());
    }
  }

  /**
   * The annotators that write a type.
   *
   * @param type full name of the type
   * @return steps in the order in which they run
   */
  public List<PlannedStep> writers(String type) {
    return steps.stream()
        .filter(
            step ->
                writes
                    .getOrDefault(step.annotator() + "@" + step.version(), Set.of())
                    .contains(type))
        .toList();
  }

  /**
   * The part of the pipeline that some annotators need. Their layers are the same as in the whole.
   *
   * @param annotators ids of the annotators
   * @return a pipeline
   */
  public Pipeline only(Set<String> annotators) {
    Set<String> needed = new HashSet<>();
    List<String> waiting = new ArrayList<>(annotators);
    while (!waiting.isEmpty()) {
      String id = waiting.remove(waiting.size() - 1);
      if (needed.add(id)) {
        steps.stream()
            .filter(step -> step.annotator().equals(id))
            .forEach(step -> waiting.addAll(step.inputs()));
      }
    }
    return new Pipeline(
        pipeline.name(),
        pipeline.steps().stream().filter(step -> needed.contains(step.annotator())).toList());
  }
}
