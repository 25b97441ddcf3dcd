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
import org.postil.api.store.CorpusStore;
import org.postil.api.web.DocumentFeed;
import org.postil.web.internal.corpus.Corpora;
import org.postil.web.internal.corpus.OpenCorpus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts imports. */
@Component(service = Intake.class)
public final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Corpora corpora;
  private final Engine engine;
  private final Runs runs;
  private final Jobs jobs;

  /**
   * Made by the framework.
   *
   * @param corpora where documents go
   * @param engine knows the default pipeline
   * @param runs starts runs
   * @param jobs where jobs are shown
   */
  @Activate
  public Intake(
      @Reference Corpora corpora,
      @Reference Engine engine,
      @Reference Runs runs,
      @Reference Jobs jobs) {
    this.corpora = corpora;
    this.engine = engine;
    this.runs = runs;
    this.jobs = jobs;
  }

  /** Starts an import. */
  JobEntry start(String corpus, DocumentFeed feed, Runnable afterwards) {
    ImportWork work = new ImportWork(corpora.create(corpus), feed, afterwards);
    JobEntry job = jobs.add(work);
    work.start();
    return job;
  }

  /**
   * Starts an import, and a run of the default pipeline after it if documents are left that no run
   * has come to.
   *
   * @param corpus name of the corpus, which is made if need be
   * @param feed where the documents come from
   */
  public void feed(String corpus, DocumentFeed feed) {
    start(corpus, feed, () -> runIfNeeded(corpora.open(corpus)));
  }

  private void runIfNeeded(OpenCorpus corpus) {
    CorpusStore.Summary summary = corpora.summary(corpus.name());
    Pipeline pipeline = engine.defaultPipeline();
    if (summary.annotated() + summary.quarantined() < summary.documents()
        && !pipeline.steps().isEmpty()) {
      try {
        runs.start(corpus, pipeline, List.of(), RunOptions.defaults());
      } catch (PipelineException | IOException e) {
        LOG.warn("Corpus {} was not annotated: {}", corpus.name(), e.getMessage());
      }
    }
  }
}
