package org.postil.cli.internal.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.api.engine.Engine;
import org.postil.api.engine.InstalledAnnotator;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.Step;
import org.postil.cli.internal.CommandFailure;
import picocli.CommandLine.Option;

/** The options that choose annotators. */
public final class PipelineOptions {

  private static final String EXPLAIN = "explain";

  @Option(
      names = "--pipeline",
      paramLabel = "FILE",
      description =
          "Pipeline as JSON: {\"name\":\"mine\",\"steps\":[{\"annotator\":\"entities\","
              + "\"version\":\"latest\",\"settings\":{\"key\":\"value\"}}]}"
              + " (default: the latest version of every annotator that is not a variant).")
  private @Nullable Path file;

  @Option(
      names = "--with",
      paramLabel = "ID[@VERSION]",
      description = "Add an annotator, or pin one to a version. May be repeated.")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "ID",
      description = "Leave an annotator out. May be repeated.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "ID.KEY=VALUE",
      description = "Give an annotator a setting; see: postil annotators --settings.")
  private List<String> settings = new ArrayList<>();

  /**
   * The pipeline that the options describe.
   *
   * @param engine knows the default pipeline
   * @return the pipeline; whether it can run is for the engine to say
   * @throws CommandFailure if the options contradict each other
   */
  public Pipeline choose(Engine engine) {
    Pipeline base = file == null ? engine.defaultPipeline() : PipelineFile.read(file);
    Map<String, Step> steps = new LinkedHashMap<>();
    base.steps().forEach(step -> steps.put(step.annotator(), step));
    with.forEach(choice -> add(steps, choice));
    without.forEach(id -> remove(steps, id));
    settings.forEach(assignment -> set(steps, assignment));
    return new Pipeline(base.name(), List.copyOf(steps.values()));
  }

  /**
   * The same pipeline with annotators that can say why they found something told to do so, unless
   * an option says otherwise.
   *
   * @param engine knows the settings of annotators
   * @return the pipeline
   * @throws CommandFailure if the options contradict each other
   */
  public Pipeline chooseExplained(Engine engine) {
    Set<String> able =
        engine.annotators().stream()
            .filter(each -> each.settings().stream().anyMatch(s -> s.name().equals(EXPLAIN)))
            .map(InstalledAnnotator::id)
            .collect(Collectors.toSet());
    Pipeline chosen = choose(engine);
    List<Step> steps =
        chosen.steps().stream()
            .map(step -> able.contains(step.annotator()) ? explained(step) : step)
            .toList();
    return new Pipeline(chosen.name(), steps);
  }

  private static Step explained(Step step) {
    Map<String, Object> settings = new HashMap<>(step.settings());
    settings.putIfAbsent(EXPLAIN, true);
    return new Step(step.annotator(), step.version(), settings);
  }

  private static void add(Map<String, Step> steps, String choice) {
    int at = choice.indexOf('@');
    String id = at < 0 ? choice : choice.substring(0, at);
    String version = at < 0 ? Step.LATEST : choice.substring(at + 1);
    if (id.isEmpty() || version.isEmpty()) {
      throw CommandFailure.usage(
          "Cannot use --with [" + choice + "]: expected for example entities or entities@1.0.0");
    }
    Step known = steps.get(id);
    steps.put(id, new Step(id, version, known == null ? Map.of() : known.settings()));
  }

  private static void remove(Map<String, Step> steps, String id) {
    if (steps.remove(id) == null) {
      throw CommandFailure.usage("Cannot leave out [" + id + "]: the pipeline has " + names(steps));
    }
  }

  private static void set(Map<String, Step> steps, String assignment) {
    int equals = assignment.indexOf('=');
    String target = equals < 0 ? assignment : assignment.substring(0, equals);
    // Ids may hold dots, so the longest id that fits is meant.
    String id =
        steps.keySet().stream()
            .filter(each -> target.startsWith(each + "."))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    if (equals < 0 || id.isEmpty() || target.length() == id.length() + 1) {
      throw CommandFailure.usage(
          "Cannot use --set ["
              + assignment
              + "]: expected ID.KEY=VALUE where ID is one of "
              + names(steps));
    }
    Map<String, Object> all = new HashMap<>(steps.get(id).settings());
    all.put(target.substring(id.length() + 1), assignment.substring(equals + 1));
    steps.put(id, new Step(id, steps.get(id).version(), all));
  }

  private static String names(Map<String, Step> steps) {
    return steps.keySet().stream().sorted().collect(Collectors.joining(", ", "[", "]"));
  }
}
