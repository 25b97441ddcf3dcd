package org.postil.cli.internal.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postil.api.document.Document;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.engine.PlannedStep;
import org.postil.api.layer.Fingerprint;
import org.postil.api.layer.LayerHeader;

/** The plan of a small engine: {@code names} reads {@code words} when that is there. */
record SmallPlan(Pipeline pipeline, Map<String, String> versions) implements PlannedPipeline {

  @Override
  public List<PlannedStep> steps() {
    boolean words = pipeline.steps().stream().anyMatch(step -> step.annotator().equals("words"));
    return pipeline.steps().stream()
        .map(
            step ->
                new PlannedStep(
                    step.annotator(),
                    String.valueOf(versions.get(step.annotator())),
                    step.settings(),
                    words && step.annotator().equals("names") ? List.of("words") : List.of(),
                    step.annotator() + versions.get(step.annotator()) + step.settings()))
        .toList();
  }

  @Override
  public List<LayerHeader> layers(Document document) {
    List<LayerHeader> headers = new ArrayList<>();
    for (PlannedStep step : steps()) {
      List<String> inputs = new ArrayList<>(List.of(Fingerprint.of(document.text())));
      headers.stream()
          .filter(header -> step.inputs().contains(header.annotator()))
          .forEach(header -> inputs.add(header.fingerprint()));
      String print = new Fingerprint().add(step.code()).addAll(inputs).hex();
      headers.add(new LayerHeader(print, step.annotator(), step.version(), inputs));
    }
    return headers;
  }
}
