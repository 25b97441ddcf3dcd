package org.postil.api.engine;

import java.util.Iterator;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.document.Document;

/** The annotator host: knows what is installed and runs pipelines. Safe for use by many threads. */
@ProviderType
public interface Engine {

  /**
   * What is installed now.
   *
   * @return annotators by id, then by version, highest first
   */
  List<InstalledAnnotator> annotators();

  /**
   * The latest version of every annotator that is installed and belongs to the default pipeline,
   * those left out that lack an input.
   *
   * @return a pipeline named {@code default} of latest versions
   */
  Pipeline defaultPipeline();

  /**
   * Orders a pipeline by what its annotators read and write.
   *
   * @param pipeline the choice of annotators
   * @return the plan
   * @throws PipelineException if an annotator is missing, lacks an input, takes a setting that it
   *     does not have, or the order would be circular
   */
  PlannedPipeline plan(Pipeline pipeline) throws PipelineException;

  /**
   * Starts a job and returns at once.
   *
   * @param pipeline the choice of annotators
   * @param documents what to run over; asked from one thread at a time, only as fast as the job
   *     goes
   * @param known layers that need not be computed again
   * @param sink where results go, in order of the documents
   * @param options how to run
   * @return the running job
   * @throws PipelineException if the pipeline cannot run as it stands
   */
  Job start(
      Pipeline pipeline,
      Iterator<Document> documents,
      LayerLookup known,
      ResultSink sink,
      RunOptions options)
      throws PipelineException;
}
