package org.postil.api.annotator;

import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An annotator, as a plugin brings it: a stateless service that <em>describes</em> a UIMA analysis
 * engine. Register it as an OSGi service and the host finds it, makes engines from the description
 * (one for each thread), and turns what they write into layers.
 *
 * <p>Contract of the engine that is described:
 *
 * <ul>
 *   <li>It adds feature structures to the indexes and changes or removes none that it did not make.
 *   <li>Its output depends on the document, on the types that it reads and on its configuration, on
 *       nothing else: not on the clock, not on other documents, not on the number of threads.
 *   <li>It brings no JCas cover classes of its own; types of its own are declared in the
 *       description and handled with the generic CAS interface.
 * </ul>
 *
 * <p>Configuration: give the component a metatype definition ({@code @Designate}). Each attribute
 * becomes a configuration parameter of the engine with the attribute's id as its name; the host
 * sets it from the pipeline, or else from the attribute's default.
 *
 * <p>The version of an annotator is the version of its bundle.
 */
@ConsumerType
public interface AnnotatorProvider {

  /**
   * The name that pipelines and layers use.
   *
   * @return lower-case letters, digits, dots and hyphens, for example {@code entities}
   */
  String id();

  /**
   * The name that people read.
   *
   * @return a few words
   */
  String title();

  /**
   * The types that must be there before this annotator runs.
   *
   * @return full names of UIMA types
   */
  default Set<String> reads() {
    return Set.of();
  }

  /**
   * The types that this annotator uses when another step of the pipeline writes them, and can do
   * without.
   *
   * @return full names of UIMA types
   */
  default Set<String> readsIfPresent() {
    return Set.of();
  }

  /**
   * The types that this annotator writes.
   *
   * @return full names of UIMA types, at least one
   */
  Set<String> writes();

  /**
   * Whether the annotator runs when nobody has chosen a pipeline. Variants of an annotator that is
   * there already say no, so that people choose them.
   *
   * @return true unless overridden
   */
  default boolean inDefaultPipeline() {
    return true;
  }

  /**
   * Describes the engine. Called once for each generation of a pipeline; see {@link
   * EngineDescription} for the short way.
   *
   * @return a new primitive description with its whole type system
   * @throws ResourceInitializationException if the description cannot be made
   */
  AnalysisEngineDescription describe() throws ResourceInitializationException;

  /**
   * Identifies what the output depends on beside document, bundle and configuration, for example
   * the content of a file that the configuration names.
   *
   * @param configuration values by name, defaults included
   * @return any text that changes when the output may change; empty when there is no such thing
   */
  default String resourceVersion(Map<String, Object> configuration) {
    return "";
  }
}
