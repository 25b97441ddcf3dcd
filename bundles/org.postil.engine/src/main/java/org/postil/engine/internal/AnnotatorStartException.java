package org.postil.engine.internal;

import java.util.List;
import java.util.Objects;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.Setting;

/** One annotator of a plan cannot start: it names which, why, and what its user can do. */
final class AnnotatorStartException extends ResourceInitializationException {

  private static final long serialVersionUID = 1L;

  private final String annotator;
  private final String remedy;

  AnnotatorStartException(Plan.Part part, Throwable cause) {
    super(cause);
    this.annotator = part.contribution().name();
    List<String> changed = changed(part);
    String without = "leave it out with --without " + part.contribution().facts().id();
    this.remedy =
        changed.isEmpty()
            ? without + ", or replace its jar"
            : "check what was set for " + String.join(", ", changed) + ", or " + without;
  }

  /** Settings that somebody gave another value than the default. */
  private static List<String> changed(Plan.Part part) {
    return part.contribution().facts().settings().stream()
        .filter(
            setting ->
                !Objects.equals(part.configuration().get(setting.name()), setting.defaultValue()))
        .map(Setting::name)
        .toList();
  }

  /** The refusal of the pipeline that the annotator is a step of. */
  PipelineException in(Pipeline pipeline) {
    Throwable root = Failures.root(this);
    return new PipelineException(
        "Cannot start annotator ["
            + annotator
            + "] of pipeline ["
            + pipeline.name()
            + "]: "
            + Failures.reason(root)
            + "; "
            + remedy,
        root);
  }
}
