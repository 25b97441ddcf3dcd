package org.postil.web.internal.jobs;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.engine.Engine;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.PipelineException;
import org.postil.api.engine.RunOptions;
import org.postil.web.internal.corpus.OpenCorpus;
import org.postil.web.internal.http.Problem;

/** Starts runs, one at a time over a corpus. */
@Component(service = Runs.class)
public final class Runs {

  private final Engine engine;
  private final Jobs jobs;

  /**
   * Made by the framework.
   *
   * @param engine runs pipelines
   * @param jobs where runs are shown
   */
  @Activate
  public Runs(@Reference Engine engine, @Reference Jobs jobs) {
    this.engine = engine;
    this.jobs = jobs;
  }

  /** Starts a run over some documents; over all if there are no ids. */
  synchronized JobEntry start(
      OpenCorpus corpus, Pipeline pipeline, List<String> ids, RunOptions options)
      throws PipelineException, IOException {
    if (jobs.isBusy(Work.Kind.RUN, corpus.name())) {
      throw Problem.conflict(
          "Cannot run over corpus ["
              + corpus.name()
              + "]: another run is not finished; wait for it or cancel it");
    }
    return jobs.add(new RunWork(engine, corpus, pipeline, ids, options));
  }
}
