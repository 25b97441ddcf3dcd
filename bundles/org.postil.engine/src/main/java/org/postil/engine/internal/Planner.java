package org.postil.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.Step;

/** Chooses annotators for the steps of a pipeline and orders them by what they read and write. */
final class Planner {

  /** Types that the document itself brings. */
  private static final Set<String> GIVEN =
      Set.of("org.postil.types.Zone", Plan.METADATA, "uima.tcas.DocumentAnnotation");

  private final Contributions contributions;

  Planner(Contributions contributions) {
    this.contributions = contributions;
  }

  Plan plan(Pipeline pipeline) throws PipelineException {
    List<Plan.Part> parts = new ArrayList<>();
    for (Step step : pipeline.steps()) {
      parts.add(part(step, pipeline));
    }
    for (Plan.Part part : parts) {
      checkInputs(part, parts, pipeline);
    }
    try {
      return new Plan(order(parts, pipeline));
    } catch (AnnotatorStartException e) {
      throw e.in(pipeline);
    }
  }

  /** The latest version of everything in the default pipeline whose inputs somebody writes. */
  Pipeline defaultPipeline() {
    return new Pipeline(
        "default", complete(wanted()).stream().map(c -> Step.latest(c.facts().id())).toList());
  }

  /** A sentence for each annotator that would be in the default pipeline if it had its inputs. */
  List<String> leftOut() {
    List<Contribution> wanted = wanted();
    List<Contribution> chosen = complete(wanted);
    return wanted.stream()
        .filter(each -> !chosen.contains(each))
        .map(
            each ->
                each.name()
                    + " is left out: it reads "
                    + String.join(", ", missing(each, chosen))
                    + ", which no annotator of the default pipeline writes")
        .toList();
  }

  private List<Contribution> wanted() {
    List<Contribution> chosen = new ArrayList<>();
    for (Contribution each : contributions.all()) {
      boolean first = chosen.stream().noneMatch(c -> c.facts().id().equals(each.facts().id()));
      if (first && each.facts().problem().isEmpty() && each.provider().inDefaultPipeline()) {
        chosen.add(each);
      }
    }
    return chosen;
  }

  private static List<Contribution> complete(List<Contribution> wanted) {
    List<Contribution> chosen = new ArrayList<>(wanted);
    while (chosen.removeIf(each -> !missing(each, chosen).isEmpty())) {
      // Leaving one out may leave another without its input.
    }
    return chosen;
  }

  private static Set<String> missing(Contribution reader, List<Contribution> writers) {
    Set<String> missing = new LinkedHashSet<>(reader.facts().reads());
    missing.removeAll(GIVEN);
    for (Contribution writer : writers) {
      if (writer != reader) {
        missing.removeAll(writer.facts().writes());
      }
    }
    return missing;
  }

  private Plan.Part part(Step step, Pipeline pipeline) throws PipelineException {
    Optional<String> version = step.isLatest() ? Optional.empty() : Optional.of(step.version());
    Contribution found =
        contributions
            .find(step.annotator(), version)
            .orElseThrow(() -> new PipelineException(notInstalled(step, pipeline)));
    if (!found.facts().problem().isEmpty()) {
      throw new PipelineException(
          "Cannot run pipeline ["
              + pipeline.name()
              + "]: annotator ["
              + found.name()
              + "] is not ready: "
              + found.facts().problem());
    }
    Map<String, Object> values = SettingValues.complete(step, found.facts().settings());
    found.limits().check(step, values);
    return new Plan.Part(found, values);
  }

  private String notInstalled(Step step, Pipeline pipeline) {
    String installed =
        contributions.all().stream().map(Contribution::name).collect(Collectors.joining(", "));
    return "Cannot run pipeline ["
        + pipeline.name()
        + "]: annotator ["
        + step.annotator()
        + (step.isLatest() ? "" : "@" + step.version())
        + "] is not installed; installed are "
        + (installed.isEmpty() ? "none" : installed);
  }

  private void checkInputs(Plan.Part part, List<Plan.Part> parts, Pipeline pipeline)
      throws PipelineException {
    List<Contribution> all = parts.stream().map(Plan.Part::contribution).toList();
    Set<String> missing = missing(part.contribution(), all);
    if (missing.isEmpty()) {
      return;
    }
    String type = missing.iterator().next();
    String writers =
        contributions.all().stream()
            .filter(each -> each.facts().writes().contains(type) && each != part.contribution())
            .map(each -> each.facts().id())
            .distinct()
            .collect(Collectors.joining(" or "));
    throw new PipelineException(
        "Cannot run pipeline ["
            + pipeline.name()
            + "]: annotator ["
            + part.contribution().facts().id()
            + "] needs "
            + type.substring(type.lastIndexOf('.') + 1)
            + ", which no other step writes; "
            + (writers.isEmpty()
                ? "install an annotator that writes it"
                : "add " + writers + " to the pipeline"));
  }

  private static List<Plan.Part> order(List<Plan.Part> parts, Pipeline pipeline)
      throws PipelineException {
    List<Plan.Part> ordered = new ArrayList<>();
    List<Plan.Part> open = new ArrayList<>(parts);
    while (!open.isEmpty()) {
      Optional<Plan.Part> next =
          open.stream().filter(part -> open.stream().noneMatch(part::readsFrom)).findFirst();
      if (next.isEmpty()) {
        throw new PipelineException(
            "Cannot run pipeline ["
                + pipeline.name()
                + "]: "
                + open.stream()
                    .map(part -> part.contribution().facts().id())
                    .collect(Collectors.joining(", "))
                + " wait for each other in a circle; take one of them out");
      }
      ordered.add(next.get());
      open.remove(next.get());
    }
    return ordered;
  }
}
